import { expect, test } from "vitest";
import { neighbours, talkReadingOrder } from "../../../src/derive/reading-order.ts";
import { talkParts } from "../../../src/derive/talk-parts.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

const knowledge = knowledgeOf({
  "talks/x/talk.yaml": "title: X",
  "talks/x/takeaways.yaml": "- { id: a, text: One. }\n- { id: b, text: Two. }",
  "talks/x/notes/n.mdx": "---\ntitle: Five\n---\n\nWords.",
  "glossary.yaml":
    "- { id: w, term: word, definition: D. }\n- { id: v, term: verb, definition: D. }",
  "talks/x/outline.yaml": "- { id: c, title: Three, chapters: [{ id: d, title: Four }] }",
});

test("a talk has a page for each part that holds something", () => {
  expect(talkParts(knowledge, "x")).toEqual([
    { part: "takeaways", path: "/talks/x/takeaways/", count: 2 },
    { part: "outline", path: "/talks/x/outline/", count: 1 },
    { part: "mindmap", path: "/talks/x/mindmap/" },
    { part: "keywords", path: "/talks/x/keywords/", count: 1 },
    { part: "notes", path: "/talks/x/notes/", count: 1 },
  ]);
  expect(talkParts(knowledge, "nobody")).toEqual([]);
});

test("a talk is read from its overview through its parts", () => {
  const order = talkReadingOrder(knowledge, "x");
  expect(order).toEqual([
    "/talks/x/",
    "/talks/x/takeaways/",
    "/talks/x/outline/",
    "/talks/x/mindmap/",
    "/talks/x/keywords/",
    "/talks/x/notes/",
    "/talks/x/notes/n/",
  ]);
  expect(neighbours(order, "/talks/x/")).toEqual({ next: "/talks/x/takeaways/" });
  expect(neighbours(order, "/talks/x/outline/")).toEqual({
    previous: "/talks/x/takeaways/",
    next: "/talks/x/mindmap/",
  });
  expect(neighbours(order, "/elsewhere/")).toEqual({});
});
