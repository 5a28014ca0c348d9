import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkDrawings } from "../../../../src/compile/check/check-drawings.ts";
import { formatPretty } from "../../../../src/diagnostics/format-pretty.ts";
import type { Drawing } from "../../../../src/drawing/drawing.ts";
import { drawSources } from "../../../../src/node/drawings/draw-sources.ts";
import { drawingCache } from "../../../../src/node/drawings/drawing-cache.ts";
import type { MermaidBrowser } from "../../../../src/node/drawings/mermaid-page.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";

const drawing: Drawing = {
  type: "pie",
  svg: '<svg viewBox="0 0 1 1"><path d="M0,0" fill="var(--drawing-fill-30)"/></svg>',
  box: { x: 0, y: 0, width: 1, height: 1 },
  nodes: [],
  edges: [],
  texts: ["One"],
};

/** A browser that draws the same for every source, and counts. */
function countingBrowser(): { start: () => Promise<MermaidBrowser>; drawn: string[] } {
  const drawn: string[] = [];
  const browser: MermaidBrowser = {
    version: "test 1",
    async draw(source) {
      drawn.push(source);
      return { ...drawing, svg: drawing.svg.replace("var(--drawing-fill-30)", "#ff8000") };
    },
    close: async () => {},
  };
  return { start: async () => browser, drawn };
}

const noBrowser = (): Promise<MermaidBrowser> => {
  throw new Error("No browser could be started. Install one.\nTried this\nTried that");
};

test("a source is drawn once; after that no browser is started", async () => {
  const cacheFolder = await temporaryFolder();
  const { start, drawn } = countingBrowser();
  const first = await drawSources(["a", "b", "a"], { cacheFolder, start });
  expect(drawn).toEqual(["a", "b"]);
  const second = await drawSources(["a", "b"], { cacheFolder, start: noBrowser });
  expect([...second.drawings]).toEqual([...first.drawings]);
  expect(second.drawings.get("a")).toEqual(drawing);
  expect(second.failures.size).toBe(0);
});

test("an entry names who drew it", async () => {
  const cacheFolder = await temporaryFolder();
  await drawSources(["a"], { cacheFolder, start: countingBrowser().start });
  const [name = ""] = await readdir(cacheFolder);
  expect(JSON.parse(await readFile(join(cacheFolder, name), "utf8"))).toMatchObject({
    mermaid: expect.stringMatching(/^12\./),
    browser: "test 1",
  });
});

test.each([
  ["cut off", (text: string) => text.slice(0, -40)],
  ["changed", (text: string) => text.replace('"One"', '"Two"')],
  ["no JSON", () => "<svg>"],
  ["empty", () => ""],
  ["of another shape", () => '{"drawing": {}}'],
])("an entry that is %s is drawn anew", async (_name, damage) => {
  const cacheFolder = await temporaryFolder();
  await drawSources(["a"], { cacheFolder, start: countingBrowser().start });
  const [name = ""] = await readdir(cacheFolder);
  const file = join(cacheFolder, name);
  const whole = await readFile(file, "utf8");
  await writeFile(file, damage(whole));
  const { start, drawn } = countingBrowser();
  await drawSources(["a"], { cacheFolder, start });
  expect(drawn).toEqual(["a"]);
  expect(await readFile(file, "utf8")).toBe(whole);
});

test("an entry whose drawing could do harm is drawn anew, though its hash is right", async () => {
  const cacheFolder = await temporaryFolder();
  const svg = '<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>';
  await drawingCache(cacheFolder).write("a", { ...drawing, svg }, "test 1");
  const { start, drawn } = countingBrowser();
  const { drawings } = await drawSources(["a"], { cacheFolder, start });
  expect(drawn).toEqual(["a"]);
  expect(drawings.get("a")).toEqual(drawing);
});

test("two runs at once leave whole entries", async () => {
  const cacheFolder = await temporaryFolder();
  const sources = Array.from({ length: 30 }, (_, index) => `source ${index}`);
  const { start } = countingBrowser();
  await Promise.all([1, 2, 3].map(() => drawSources(sources, { cacheFolder, start })));
  const { drawings } = await drawSources(sources, { cacheFolder, start: noBrowser });
  expect(drawings.size).toBe(30);
  expect((await readdir(cacheFolder)).length).toBe(30);
});

test("a folder that cannot be written costs a drawing, not the run", async () => {
  const folder = await temporaryFolder({ file: "" });
  const cacheFolder = join(folder, "file", "below");
  const { drawings } = await drawSources(["a"], { cacheFolder, start: countingBrowser().start });
  expect(drawings.size).toBe(1);
});

test("pruning keeps what is still asked for, and whatever else lies there", async () => {
  const cacheFolder = await temporaryFolder({ "README.md": "" });
  await drawSources(["a", "b"], { cacheFolder, start: countingBrowser().start });
  await drawingCache(cacheFolder).prune(["b"]);
  const { drawings } = await drawSources(["a", "b"], { cacheFolder, start: noBrowser });
  expect([...drawings.keys()]).toEqual(["b"]);
  expect(await readdir(cacheFolder)).toContain("README.md");
});

test("a drawing in a form that is not ours is refused", async () => {
  const browser: MermaidBrowser = {
    version: "test 1",
    draw: async () => ({ ...drawing, svg: "<svg><a/></svg>" }),
    close: async () => {},
  };
  const { drawings, failures } = await drawSources(["a"], { start: async () => browser });
  expect(drawings.size).toBe(0);
  expect(failures.get("a")?.message).toBe("The drawing holds what no drawing may hold.");
});

test("without a browser one sentence says so and how to get one, however much is to be drawn", async () => {
  const results = await drawSources(["pie\n", "b"], { start: noBrowser });
  const range = { start: { line: 3, column: 1 }, end: { line: 3, column: 4 } };
  const places = ["pie\n", "b"].map((source) => ({ source, file: "a.mdx", range, named: [] }));
  const found = checkDrawings(places, results);
  expect(found.map((each) => formatPretty(each, { textOf: () => "\n\npie\n" }))).toEqual([
    [
      "error diagram/no-browser  a.mdx:3:1",
      "  No browser could be started. Install one.",
      "   3 | pie",
      "     | ^^^ Tried this; Tried that",
    ].join("\n"),
  ]);
});
