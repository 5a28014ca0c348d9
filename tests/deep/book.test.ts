import { spawnSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkHostileBook, hostileText } from "../export/hostile-property.ts";
import { repository, runTalkbook } from "../run-talkbook.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { outsideTool } from "./outside-tool.ts";

test("books of random texts are set, or refused for a character with a place", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 12 }), checkHostileBook),
    { numRuns: 500, endOnFailure: true },
  );
});

test("qpdf finds nothing wrong with the books of the project's own talk", async () => {
  const qpdf = outsideTool("qpdf", "qpdf");
  const folder = await temporaryFolder();
  for (const [index, args] of [
    [],
    ["--paper", "a5"],
    ["--paper", "a5", "--draft"],
    ["--answers", "separate"],
  ].entries()) {
    const out = join(folder, `${index}.pdf`);
    const run = await runTalkbook(["pdf", "con406", "--out", out, ...args], { cwd: repository });
    expect(run).toMatchObject({ status: 0, stdout: "" });
    const { status, stdout, stderr } = spawnSync(qpdf, ["--check", out], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("No syntax or stream encoding errors found");
  }
});

test("a table of ten thousand rows is set", async () => {
  const rows = Array.from({ length: 10_000 }, (_, row) => `| ${row} | text ${row} |`);
  const folder = await temporaryFolder({
    "talks/t/talk.yaml": "title: T\n",
    "topics/x.mdx": `---\ntitle: X\n---\n| A | B |\n| - | - |\n${rows.join("\n")}\n`,
  });
  const out = join(folder, "book.pdf");
  const run = await runTalkbook(["pdf", "--content", folder, "--out", out]);
  expect(run.stderr).toMatch(/Made .* \d+ pages/);
});
