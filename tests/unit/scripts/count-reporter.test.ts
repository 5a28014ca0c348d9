import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";

const repository = resolve(import.meta.dirname, "../../..");

async function run(files: Record<string, string>): Promise<{ status: number | null; end: string }> {
  const root = await temporaryFolder(files);
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      resolve(repository, "node_modules/vitest/vitest.mjs"),
      ...["run", "--globals", "--root", root],
      ...["--reporter", resolve(repository, "scripts/count-reporter.ts")],
    ],
    { encoding: "utf8" },
  );
  return { status, end: stdout.trimEnd().split("\n").at(-1) ?? "" };
}

test("a run that passes ends with its count", async () => {
  const files = {
    "a.test.js": `test("one", () => {}); describe("d", () => test("two", () => {}));`,
  };
  expect(await run(files)).toEqual({ status: 0, end: "2 passed, 0 failed" });
});

test("failures in tests, in hooks and in imports are counted", async () => {
  const files = {
    "a.test.js": `test("one", () => {}); test("two", () => { throw new Error("no"); });`,
    "hook.test.js": `beforeAll(() => { throw new Error("no"); }); test("never", () => {});`,
    "import.test.js": `import "./missing.js"; test("never", () => {});`,
  };
  expect(await run(files)).toEqual({ status: 1, end: "1 passed, 3 failed, 1 skipped" });
});

test("a run in which every test is skipped fails", async () => {
  const files = { "a.test.js": `test.skip("one", () => {});` };
  expect(await run(files)).toEqual({ status: 1, end: "0 passed, 0 failed, 1 skipped" });
});

test("a run without any test file fails", async () => {
  expect(await run({})).toEqual({ status: 1, end: "0 passed, 0 failed" });
});
