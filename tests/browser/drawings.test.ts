import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Drawing } from "../../src/drawing/drawing.ts";
import { drawingColours } from "../../src/drawing/drawing-colours.ts";
import { drawingFile } from "../../src/drawing/drawing-html.ts";
import { readSvg, type SvgElement } from "../../src/drawing/svg-form.ts";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { type DrawnSources, drawSources } from "../../src/node/drawings/draw-sources.ts";
import { poorContrasts } from "./poor-contrasts.ts";

const fixtures = resolve(import.meta.dirname, "../fixtures/drawings");

function sourcesIn(folder: string): Map<string, string> {
  const names = readdirSync(join(fixtures, folder)).sort();
  return new Map(
    names.map((name) => [
      basename(name, ".mmd"),
      readFileSync(join(fixtures, folder, name), "utf8"),
    ]),
  );
}

const types = sourcesIn("types");
const hostile = sourcesIn("hostile");
let drawn: DrawnSources;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  drawn = await drawSources([...types.values(), ...hostile.values()]);
  browser = await launchChromium();
  afterAll(() => browser.close());
  page = await browser.newPage();
});

function drawingOf(name: string): Drawing {
  const source = types.get(name) ?? "";
  const drawing = drawn.drawings.get(source);
  if (!drawing) throw new Error(JSON.stringify(drawn.failures.get(source)));
  return drawing;
}

/** Every element of a drawing. */
function elementsOf(svg: string): SvgElement[] {
  const all = (element: SvgElement): SvgElement[] => [
    element,
    ...element.children.flatMap((child) => (typeof child === "string" ? [] : all(child))),
  ];
  const root = readSvg(svg);
  return root ? all(root) : [];
}

describe("a diagram of every type that Mermaid has", () => {
  test("is among the fixtures", () => {
    const mermaid = resolve("node_modules/mermaid/dist/mermaid.core.mjs");
    const registered = [...readFileSync(mermaid, "utf8").matchAll(/^var id\d* = "([^"]+)"/gm)];
    const ids = registered.map(([, id]) => id);
    const shown = new Set([...types.keys()].map((name) => drawingOf(name).type));
    // Earlier ways to draw what another id draws now, and a diagram of Mermaid's own errors.
    const others = new Set(["flowchart", "class", "stateDiagram", "graph", "error", "---"]);
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id) => id !== undefined && !shown.has(id) && !others.has(id))).toEqual([]);
  });

  test.each([...types.keys()])("%s is drawn in the closed form, with its words", (name) => {
    const { svg, box, texts } = drawingOf(name);
    const elements = elementsOf(svg);
    expect(elements.length).toBeGreaterThan(1);
    expect(texts.length).toBeGreaterThan(0);
    expect(svg).not.toMatch(/#[0-9a-f]{6}/);
    for (const side of [box.width, box.height]) {
      expect(side).toBeGreaterThan(20);
      expect(side).toBeLessThan(3000);
    }
    // Whatever a marker is asked for is there, once.
    const ids = elements.flatMap(({ attributes }) => attributes.get("id") ?? []);
    const asked = [...svg.matchAll(/url\(#(m\d+)\)/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(asked.filter((id) => id !== undefined && !ids.includes(id))).toEqual([]);
  });

  test.each([...types.keys()])("%s can be read in light and in dark", async (name) => {
    for (const theme of ["light", "dark"] as const) {
      const paper = drawingColours.paper?.[theme];
      await page.setContent(
        `<body style="margin:0;background:${paper}">${drawingFile(drawingOf(name), theme)}`,
      );
      expect(await page.evaluate<string[]>(poorContrasts)).toEqual([]);
    }
  });
});

describe("a flowchart and a sequence diagram", () => {
  test("know their nodes and what leads where", () => {
    const { nodes, edges } = drawingOf("flowchart");
    expect(nodes.map(({ id, label }) => [id, label])).toContainEqual(["B", "Pick goods"]);
    expect(nodes.map(({ id, label }) => [id, label])).toContainEqual(["shop", "Shop & warehouse"]);
    expect(edges).toContainEqual(expect.objectContaining({ from: "A", to: "B", label: "paid" }));
    const { nodes: actors, edges: messages } = drawingOf("sequence");
    expect(actors.length).toBeGreaterThan(2);
    const ids = actors.map(({ id }) => id);
    expect(messages.length).toBeGreaterThan(3);
    for (const { from, to } of messages)
      expect([ids.includes(from), ids.includes(to)]).toEqual([true, true]);
  });

  test("have a box for each node, within what is drawn", () => {
    for (const name of ["flowchart", "sequence"]) {
      const { nodes, box } = drawingOf(name);
      for (const node of nodes) {
        expect(node.width).toBeGreaterThan(5);
        expect(node.x).toBeGreaterThanOrEqual(box.x);
        expect(node.x + node.width).toBeLessThanOrEqual(box.x + box.width);
      }
    }
  });
});

test("words on a line, and a title that a line crosses wherever it stands, lie on what their groups are painted with", async () => {
  const source = `flowchart TB
    from --> to
    subgraph outer["A long title"]
      to -->|"words"| end1
    end
    outer:::customer`;
  const { drawings } = await drawSources([source]);
  const elements = elementsOf(drawings.get(source)?.svg ?? "");
  const textAt = (words: string) =>
    elements.findIndex(({ name, children }) => name === "text" && children.includes(words));
  const paintBefore = (at: number) =>
    elements
      .slice(at - 2, at)
      .map(({ name, attributes }) => [
        name,
        attributes.get("fill"),
        attributes.get("fill-opacity"),
      ]);
  const expected = [
    ["rect", "var(--drawing-paper)", undefined],
    ["rect", "var(--drawing-customer)", "0.4"],
  ];
  expect(paintBefore(textAt("words"))).toEqual(expected);
  expect(paintBefore(textAt("A long title"))).toEqual(expected);
  const lines = elements.flatMap(({ attributes }, at) =>
    attributes.has("marker-end") ? [at] : [],
  );
  expect(textAt("A long title")).toBeGreaterThan(Math.max(...lines));
});

test("the title of a flowchart's group stands in a corner, out of the way of lines", async () => {
  const source = `flowchart TB
    from --> to
    subgraph outer["Outer"]
      to("A box that makes the group wide")
    end`;
  const drawing = (await drawSources([source])).drawings.get(source);
  if (!drawing) throw new Error("It was not drawn.");
  await page.setContent(`<div style="width:${drawing.box.width}px">${drawing.svg}</div>`);
  const places = await page.evaluate<number[]>(`["rect", "text"].map((name) => {
    return document.querySelector("[data-node=outer] " + name).getBoundingClientRect().left;
  })`);
  const [frame = 0, title = 0] = places;
  // The page's typeface is another than the one by which it was drawn.
  expect(title - frame).toBeGreaterThan(0);
  expect(title - frame).toBeLessThan(20);
  // No patch is needed, so none is there.
  const paper = elementsOf(drawing.svg).filter(
    ({ attributes }) => attributes.get("fill") === "var(--drawing-paper)",
  );
  expect(paper).toEqual([]);
});

test("a line to a group that other lines enter reaches it, with its words in its middle", async () => {
  const source = `flowchart TB
    subgraph outer
      entered --> inner
      free --> inner
    end
    from -->|"words"| outer
    other --> entered`;
  const drawing = (await drawSources([source])).drawings.get(source);
  if (!drawing) throw new Error("It was not drawn.");
  const box = (id: string) => {
    const found = drawing.nodes.find((node) => node.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  const group = box("outer");
  const from = box("from");
  const line = elementsOf(drawing.svg).find(
    ({ name, attributes }) => name === "path" && attributes.get("data-edge") === "L_from_outer_0",
  );
  await page.setContent(`<svg><path d="${line?.attributes.get("d")}"/></svg>`);
  const end = await page.evaluate<number>(`(() => {
    const path = document.querySelector("path");
    return path.getPointAtLength(path.getTotalLength()).y;
  })()`);
  expect(group.y - end).toBeGreaterThan(3);
  expect(group.y - end).toBeLessThan(5);
  const middle = (from.y + from.height + group.y) / 2;
  const words = drawing.edges.find(({ label }) => label === "words");
  expect(Math.abs((words?.y ?? 0) - middle)).toBeLessThan(4);
});

test("a Japanese label has the room that it needs, wherever it is shown", async () => {
  const source = "flowchart LR\n  a[利用者のコンテナ] -->|起動する| b(制御プレーン)";
  const drawing = (await drawSources([source])).drawings.get(source);
  // Each of the eight characters is as wide as high.
  const box = drawing?.nodes.find(({ id }) => id === "a");
  expect(box?.label).toBe("利用者のコンテナ");
  expect(box?.width).toBeGreaterThanOrEqual(8 * 15 + 16);
});

describe("a hostile source comes out harmless, or as a finding", () => {
  test.each([...hostile.keys()])("%s", (name) => {
    const source = hostile.get(name) ?? "";
    const drawing = drawn.drawings.get(source);
    if (!drawing) {
      expect(drawn.failures.get(source)?.message).toMatch(/\w/);
      return;
    }
    // What the form allows cannot run, load or lead anywhere; text may say what it wants.
    expect(readSvg(drawing.svg)).toBeDefined();
    const attributes = elementsOf(drawing.svg).flatMap((element) => [...element.attributes]);
    const addresses = attributes.filter(
      ([key, value]) => !key.startsWith("data-") && /url\((?!#m)|https?:|javascript/i.test(value),
    );
    expect(addresses).toEqual([]);
  });

  test("a source that never ends is stopped, and the next one is drawn", async () => {
    const { failures, drawings } = await drawSources(
      ["block\n  columns 1\n  a space:5000000 b", "flowchart LR\n  a --> b"],
      { longestMs: 3000 },
    );
    expect([...failures.values()].map(({ kind }) => kind)).toEqual(["too-slow"]);
    expect(drawings.size).toBe(1);
  });

  test("settings of one source do not reach another", async () => {
    const plain = "flowchart LR\n  one --> two";
    const alone = (await drawSources([plain])).drawings.get(plain);
    const { drawings } = await drawSources([...hostile.values(), plain]);
    expect(drawings.get(plain)).toEqual(alone);
  });
});
