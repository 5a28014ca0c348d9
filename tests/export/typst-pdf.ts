import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { typstString } from "../../src/markup/typst.ts";

/** A PDF of one content value in Typst's code mode; throws what Typst says of a wrong one. */
export function typstPdf(content: string, title = "A page"): Uint8Array {
  const mainFileContent = `#set document(title: ${typstString(title)})\n#${content}\n`;
  // A compiler that is used again edits its earlier text in place, and one of version 0.7.0 ends the
  // whole process where an edit would begin inside a character.
  const compiler = NodeCompiler.create();
  try {
    return new Uint8Array(compiler.pdf({ mainFileContent }));
  } catch (error) {
    // Typst's own words are in `code`; the message is empty.
    const words = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Error(`Typst refuses ${mainFileContent.slice(0, 2000)}: ${words}`, { cause: error });
  } finally {
    compiler.evictCache(10);
  }
}

export interface ReadPdf {
  title: string;
  /** The text of each page, its pieces joined by spaces. */
  pages: string[];
  /** Addresses outside that the pages link to. */
  links: string[];
}

/** Reads a PDF back with Mozilla's reader. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: bytes });
  const document = await loading.promise;
  const { info } = await document.getMetadata();
  const read: ReadPdf = { title: "", pages: [], links: [] };
  if ("Title" in info && typeof info.Title === "string") read.title = info.Title;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""));
    read.pages.push(pieces.join("").replace(/\s+/g, " ").trim());
    for (const annotation of await page.getAnnotations()) {
      if (annotation.subtype === "Link" && annotation.url) read.links.push(annotation.url);
    }
  }
  await loading.destroy();
  return read;
}
