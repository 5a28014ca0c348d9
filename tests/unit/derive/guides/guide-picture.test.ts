import { expect, test } from "vitest";
import { guideGraph } from "../../../../src/derive/guides/guide-graph.ts";
import { guidePicture } from "../../../../src/derive/guides/guide-picture.ts";
import { knowledgeOf } from "../../../knowledge-of.ts";
import { guideOf } from "./guide-of.ts";

const closed = `---
title: Closed
updates: [{ id: u, date: 2024-01-01, change: Over., effect: closed-to-new }]
---
`;
const knowledge = knowledgeOf({ "talks/x/talk.yaml": "title: X\n", "topics/old.mdx": closed });

test("a guide is drawn from its first question down, with a colour for what is closed", () => {
  const guide = guideOf({
    questions: { first: ["second", "end"], second: ["end", "over"] },
    outcomes: { end: "new", over: "old" },
  });
  const picture = guidePicture(guideGraph(guide), knowledge);
  expect(picture?.edges.map(({ from, to, label }) => [from, to, label])).toEqual([
    ["first", "second", "To second"],
    ["first", "end", "To end"],
    ["second", "end", "To end"],
    ["second", "over", "To over"],
  ]);
  const lowest = picture?.nodes.toSorted((a, b) => b.y - a.y).at(-1);
  expect(lowest?.id).toBe("first");
  expect(picture?.svg.match(/fill="var\(--drawing-note\)"/g)).toHaveLength(1);
  expect(picture?.svg.match(/fill="var\(--drawing-accent\)"/g)).toHaveLength(1);
});

test("a guide of very many questions is not drawn", () => {
  const ids = Array.from({ length: 160 }, (_, index) => `q${index}`);
  const questions = Object.fromEntries(
    ids.map((id, index) => [id, [ids[index + 1] ?? "end", "end"]]),
  );
  const guide = guideOf({ questions, outcomes: { end: "new" } });
  expect(guidePicture(guideGraph(guide), knowledge)).toBe(undefined);
});
