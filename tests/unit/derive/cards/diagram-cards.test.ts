import { expect, test } from "vitest";
import { deriveCards } from "../../../../src/derive/cards/derive-cards.ts";
import type { Drawing } from "../../../../src/drawing/drawing.ts";
import { toText } from "../../../../src/markup/to-text.ts";
import { knowledgeOf } from "../../../knowledge-of.ts";

const source = 'flowchart TD\n  mast["Mast"] --> hull["Hull"]';
const files = (fields = "") => ({
  "talks/boats/talk.yaml": "title: Boats",
  "topics/mast.mdx": "---\ntitle: Mast\naliases: [spar]\n---\n",
  "glossary.yaml": `
- { id: keel, term: keel, definition: What holds a boat upright., flashcards: false }
- { id: plank, term: plank, definition: A long board., flashcards: false }
- { id: hull, term: hull, definition: What floats., flashcards: false }
`,
  "diagrams/ship.mdx": `---
title: A ship
description: What stands on what.
talk: boats
formerIds: [vessel]
nodes: { mast: mast }
steps:
  - { id: low, title: Below, text: "Beneath it all lies the keel, a beam.", shows: [keel, hull] }
  - { id: long, title: In between, text: Deck planks of oak lie across., shows: [planks] }
  - { id: crew, title: The crew, text: A helmsman steers., shows: [crew] }
${fields}---
\`\`\`mermaid
${source}
\`\`\`
`,
});

const box = { x: 0, y: 0, width: 9, height: 9 };

/** A drawing of parts, each as its id and its label. */
function drawn(labels: Record<string, string>, edge = ""): Map<string, Drawing> {
  const nodes = Object.entries(labels).map(([id, lines]) => ({
    ...box,
    id,
    label: lines.replaceAll("\n", " "),
  }));
  const parts = Object.entries(labels).map(
    ([id, label]) =>
      `<g data-node="${id}"><rect x="0" y="0" width="9" height="9" fill="var(--drawing-node)"/>${label
        .split("\n")
        .map((line) => `<text x="1" y="1">${line}</text>`)
        .join("")}</g>`,
  );
  const edges = [{ id: "e0", from: "mast", to: "hull", label: edge, x: 0, y: 0 }];
  const svg = `<svg viewBox="0 0 9 9">${parts.join("")}</svg>`;
  const drawing = { type: "flowchart-v2", svg, box, nodes, edges, texts: Object.values(labels) };
  return new Map([[source, drawing]]);
}

function told(drawings: Map<string, Drawing>, fields?: string) {
  const line = (text: string): string => text.replace(/\s+/g, " ").trim();
  return deriveCards({ knowledge: knowledgeOf(files(fields)), drawings }).map(
    ({ id, front, back }) => `${id} | ${line(toText(front))} | ${line(toText(back))}`,
  );
}

const labels = { mast: "Mast of fir", hull: "Hull", keel: "Keel", planks: "Planks of oak" };

test("asks for parts with a topic behind them, and for those with the name of a term by which a step calls them", () => {
  expect(told(drawn(labels))).toEqual([
    "diagram:ship!mast | “A ship”: what is the hidden part? | Mast of fir",
    "diagram:ship!keel | “A ship”: what is the hidden part? | Keel Beneath it all lies the keel, a beam.",
    "diagram:ship!planks | “A ship”: what is the hidden part? | Planks of oak Deck planks of oak lie across.",
  ]);
});

test("answers with the topic's name, and tells the rest of the label after it", () => {
  const answer = (mast: string) => {
    const drawings = drawn({ ...labels, mast });
    const [card] = deriveCards({ knowledge: knowledgeOf(files()), drawings });
    return card?.back.blocks.map((block) => toText({ blocks: [block], footnotes: [] }));
  };
  expect(answer("Mast: fir, of one piece")).toEqual(["Mast", "fir, of one piece"]);
  expect(answer("Mast\nstays upright")).toEqual(["Mast", "stays upright"]);
  expect(answer("Mast poles\nof fir")).toEqual(["Mast poles", "of fir"]);
  expect(answer("Main\nspar, of fir")).toEqual(["Main spar", "of fir"]);
  expect(answer("Mast of fir")).toEqual(["Mast of fir"]);
  expect(answer("Pole,\nof fir")).toEqual(["Pole, of fir"]);
  expect(answer("Tall mast")).toEqual(["Tall mast"]);
});

test("makes none of a part that has neither a topic nor the name of a term", () => {
  expect(told(drawn({ ...labels, crew: "Helmsman" }))).toHaveLength(3);
});

test("tells what a step says of a part alone, or calling it by name", () => {
  const step = (text: string, shows: string) => {
    const given = files();
    given["diagrams/ship.mdx"] = given["diagrams/ship.mdx"].replace(
      "steps:\n",
      `steps:\n  - { id: up, title: Above, text: "${text}", shows: [${shows}] }\n`,
    );
    const drawings = drawn({ ...labels, mast: "Mast\nof fir" });
    const [card] = deriveCards({ knowledge: knowledgeOf(given), drawings });
    return [toText(card?.back ?? { blocks: [], footnotes: [] }).split("\n\n")[2], card?.path];
  };
  expect(step("It bends.", "mast")).toEqual(["It bends.", "/diagrams/ship/#up"]);
  expect(step("It bends.", "mast, keel")).toEqual([undefined, "/diagrams/ship/"]);
  expect(step("A spar bends.", "mast, keel")).toEqual(["A spar bends.", "/diagrams/ship/#up"]);
});

test("hides no part that another part, an arrow or the title names", () => {
  expect(told(drawn({ ...labels, flag: "Top of the mast" }))).not.toContainEqual(
    expect.stringMatching(/^diagram:ship!mast /),
  );
  expect(told(drawn(labels, "down the spar"))).not.toContainEqual(
    expect.stringMatching(/^diagram:ship!mast /),
  );
  expect(told(drawn({ ...labels, mast: "Ship" }))[0]).toBe(
    "diagram:ship!mast | What is the hidden part of this picture? | Ship",
  );
});

test("takes no owner's name for that of a part", () => {
  const ids = (mast: string) => told(drawn({ ...labels, mast })).map((line) => line.split(" ")[0]);
  expect(ids("The owner's")).not.toContain("diagram:ship!mast");
  expect(ids("Mast, the owner's")).toContain("diagram:ship!mast");
});

test("keeps its cards through a rename, and makes none of a diagram that is to have none", () => {
  const knowledge = knowledgeOf(files());
  const [card] = deriveCards({ knowledge, drawings: drawn(labels) });
  expect(card).toMatchObject({
    formerIds: ["diagram:vessel!mast"],
    picture: { diagram: "ship", node: "mast" },
    topics: ["mast"],
    talk: "boats",
  });
  expect(told(drawn(labels), "flashcards: false\n")).toEqual([]);
  expect(told(new Map())).toEqual([]);
});
