import { expect, test } from "vitest";
import { neighbours, talkReadingOrder } from "../../../src/derive/reading-order.ts";
import { talkParts } from "../../../src/derive/talk-parts.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

const knowledge = knowledgeOf({
  "talks/x/talk.yaml": "title: X",
  "talks/x/takeaways.yaml": "- { id: a, text: One. }\n- { id: b, text: Two. }",
  "talks/x/outline.yaml": "- { id: c, title: Three, chapters: [{ id: d, title: Four }] }",
});

test("a talk has a page for each part that holds something", () => {
  expect(talkParts(knowledge, "x")).toEqual([
    { part: "takeaways", path: "/talks/x/takeaways/", count: 2 },
    { part: "outline", path: "/talks/x/outline/", count: 1 },
  ]);
  expect(talkParts(knowledge, "nobody")).toEqual([]);
});

test("a talk is read from its overview through its parts", () => {
  const order = talkReadingOrder(knowledge, "x");
  expect(order).toEqual(["/talks/x/", "/talks/x/takeaways/", "/talks/x/outline/"]);
  expect(neighbours(order, "/talks/x/")).toEqual({ next: "/talks/x/takeaways/" });
  expect(neighbours(order, "/talks/x/outline/")).toEqual({ previous: "/talks/x/takeaways/" });
  expect(neighbours(order, "/elsewhere/")).toEqual({});
});
