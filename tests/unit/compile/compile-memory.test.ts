import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Compiled, compile } from "../../../src/compile/compile.ts";
import { type CompileMemory, emptyMemory } from "../../../src/compile/compile-memory.ts";
import type { ContentFile } from "../../../src/compile/content-files.ts";
import { readContentFolder } from "../../../src/node/read-content-folder.ts";
import { contentFiles } from "./random-content.ts";

const fixtures = resolve(import.meta.dirname, "../../fixtures/content");

/** Compiles with what was remembered, and sees that nothing comes out otherwise for it. */
function compileAlike(files: readonly ContentFile[], memory: CompileMemory): CompileMemory {
  const { memory: next, ...result } = compile(files, { memory });
  const { memory: _fresh, ...expected } = compile(files);
  expect(result satisfies Omit<Compiled, "memory">).toEqual(expected);
  return next;
}

test("what is remembered changes nothing, whichever folder came before", async () => {
  let memory = emptyMemory();
  for (const kind of ["right", "wrong"]) {
    for (const entry of readdirSync(join(fixtures, kind), { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      const { files } = await readContentFolder(join(fixtures, kind, entry.name));
      memory = compileAlike(files, memory);
      memory = compileAlike(files, memory);
    }
  }
});

test("nor does it in folders that are edited at random", () => {
  fc.assert(
    fc.property(fc.array(contentFiles, { minLength: 2, maxLength: 4 }), (folders) => {
      let memory = emptyMemory();
      for (const files of folders) memory = compileAlike(files, memory);
    }),
    { numRuns: 50 },
  );
});

test("only what has changed is read again, and only what was used is kept", () => {
  const takeaways = (words: string) => ({
    path: "talks/x/takeaways.yaml",
    text: `- { id: a, text: ${words} }\n`,
  });
  const talk = { path: "talks/x/talk.yaml", text: "title: X\nsummary: S.\n" };
  const { memory: first } = compile([talk, takeaways("One.")]);
  const { memory: second } = compile([talk, takeaways("Two.")], { memory: first });
  expect(second.readings.get(talk.path)?.reading).toBe(first.readings.get(talk.path)?.reading);
  const texts = (memory: CompileMemory): string[] =>
    [...memory.markups.keys()].map((key) => key.slice(key.indexOf("\n") + 1)).sort();
  expect(texts(first)).toEqual(["One.", "S."]);
  expect(texts(second)).toEqual(["S.", "Two."]);
  const summary = `${talk.path}\nS.`;
  expect(second.markups.get(summary)).toBe(first.markups.get(summary));
});
