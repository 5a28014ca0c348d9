import { fontFiles } from "./font-files.ts";

/** A document as Typst set it, or why it could not: for want of characters in every font, or else. */
export type SetDocument =
  | { pdf: Uint8Array; pages: number }
  | { missing: string[] }
  | { problem: string };

/**
 * Sets a Typst document as PDF/UA-1, the same bytes on every machine: fonts are bundled, none of the
 * system's is used, and the date is not that of today. Nothing outside the text itself can be read by it.
 */
export async function setTypst(text: string): Promise<SetDocument> {
  // Native and large: a command that makes no book never loads it.
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  // A compiler that is used again edits its earlier text in place, and one of version 0.7.0 ends the
  // whole process where an edit would begin inside a character.
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: await fontFiles(text) }],
    workspace: emptyWorkspace,
  });
  const compiled = compiler.compile({ mainFileContent: text });
  const { result } = compiled;
  if (!result) return { problem: problemOf(compiler, compiled.takeDiagnostics()) };
  try {
    const pdf = compiler.pdf(result, { pdfStandard: "ua-1", creationTimestamp: 0 });
    return { pdf: new Uint8Array(pdf), pages: result.numOfPages };
  } catch (error) {
    const words = wordsOf(error);
    const missing = missingIn(words);
    return missing.length > 0 ? { missing } : { problem: words };
  }
}

/** The characters that Typst found in no typeface; it writes quotation marks and marks on letters escaped. */
function missingIn(words: string): string[] {
  const found = [...words.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/g)];
  return [...new Set(found.map(([, text = ""]) => unescaped(text)))];
}

function unescaped(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, point: string) =>
    String.fromCodePoint(Number.parseInt(point, 16)),
  );
}

/** Typst looks for files nowhere else; nothing is there. */
const emptyWorkspace = "/dev/null";

type Compiler = InstanceType<
  typeof import("@myriaddreamin/typst-ts-node-compiler")["NodeCompiler"]
>;

function problemOf(
  compiler: Compiler,
  error: Parameters<Compiler["fetchDiagnostics"]>[0] | null,
): string {
  if (!error) return "it gives no reason";
  const found = compiler.fetchDiagnostics(error) as { message?: string }[];
  return found.map(({ message = "" }) => message).join("; ") || "it gives no reason";
}

/** Typst's own words are in `code`; the message is empty. */
function wordsOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
