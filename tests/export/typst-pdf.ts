import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { typstString } from "../../src/markup/typst.ts";
import { readBook } from "./read-book.ts";

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
  const { title, pages } = await readBook(bytes);
  return {
    title,
    pages: pages.map(({ text }) => text.replace(/\s+/g, " ").trim()),
    links: pages.flatMap(({ addresses }) => addresses),
  };
}
