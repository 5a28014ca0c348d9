import { expect } from "vitest";
import { type Knowledge, openKnowledge } from "../../src/knowledge/knowledge.ts";
import { compileFolder } from "../../src/node/compile-folder.ts";
import { type BookMaker, type BookSource, bookMaker } from "../../src/site/make-book.ts";

/** The knowledge of a content folder without errors. */
export async function sourceOf(folder: string): Promise<BookSource & { knowledge: Knowledge }> {
  const { knowledge, drawings, diagnostics } = await compileFolder(folder);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return { knowledge: openKnowledge(knowledge), drawings };
}

/** A book on A4 with its key at the end, unless told otherwise; of everything, unless it has a target. */
export async function pdfOf(
  source: BookSource,
  options: Partial<Parameters<BookMaker["make"]>[1]> = {},
  target: Parameters<BookMaker["make"]>[0] = { kind: "site" },
): Promise<Uint8Array> {
  const made = await (await bookMaker(source)).make(target, {
    paper: "a4",
    answers: "end",
    ...options,
  });
  if (!("pdf" in made)) throw new Error(JSON.stringify(made));
  return made.pdf;
}
