import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { diagnosticCodes } from "../../../src/diagnostics/diagnostic-codes.ts";
import { formatPretty, formatSummary } from "../../../src/diagnostics/format-pretty.ts";
import { type CompiledFolder, compileFolder } from "../../../src/node/compile-folder.ts";

const wrong = resolve(import.meta.dirname, "../../fixtures/content/wrong");
const folders = readdirSync(wrong, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const compiled = new Map<string, Promise<CompiledFolder>>();

/** A folder, compiled once: some have diagrams that have to be drawn to be found wrong. */
function compiledFolder(name: string): Promise<CompiledFolder> {
  const known =
    compiled.get(name) ?? compileFolder(join(wrong, name), { longestDrawingMs: 100_000 });
  compiled.set(name, known);
  return known;
}

describe("all that is wrong with a folder is said, with the place and the way out", () => {
  // The largest picture takes a browser seconds, on a busy machine many.
  test.each(folders)("%s", { timeout: 120_000 }, async (name) => {
    const { diagnostics, texts } = await compiledFolder(name);
    const printed = diagnostics.map((each) =>
      formatPretty(each, { textOf: (file) => texts.get(file) }),
    );
    const output = [...printed, formatSummary(diagnostics), ""].join("\n\n");
    await expect(output).toMatchFileSnapshot(join(wrong, `${name}.txt`));
  });
});

test("every code is shown by one of the folders", async () => {
  const shown = new Set<string>();
  for (const name of folders) {
    const { diagnostics } = await compiledFolder(name);
    for (const { code } of diagnostics) shown.add(code);
  }
  // Files and lines that are too large have their tests where they are read, browsers where they draw.
  shown.add("file/too-large").add("markup/too-long");
  shown.add("diagram/no-browser").add("diagram/too-slow");
  // Where books are set.
  shown.add("book/missing-character");
  const ofContent = Object.keys(diagnosticCodes).filter((code) => !code.startsWith("import/"));
  expect([...shown].sort()).toEqual(ofContent.sort());
});
