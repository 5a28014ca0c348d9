import { expect, test } from "vitest";
import { decisiveUpdates, topicsOfTalk, updatesOf } from "../../../src/derive/current-updates.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

const knowledge = knowledgeOf({
  "talks/x/talk.yaml": "title: X\n",
  "talks/x/takeaways.yaml":
    "- {id: a, text: A., topics: [u]}\n- {id: b, text: B., topics: [t, u]}\n",
  "topics/t.mdx":
    "---\ntitle: T\nupdates:\n  - {id: old, date: 2024-01-01, change: C.}\n  - {id: new, date: 2026-01-01, change: C., effect: retired}\n---\n",
  "topics/u.mdx": "---\ntitle: U\nupdates: [{id: mid, date: 2025-01-01, change: C.}]\n---\n",
});

test("updates of several topics come newest first, each once", () => {
  expect(updatesOf(knowledge, ["t", "u", "t", "unknown"]).map(({ ref }) => ref)).toEqual([
    "t/new",
    "u/mid",
    "t/old",
  ]);
});

test("an update that merely adds something is not decisive", () => {
  expect(decisiveUpdates(updatesOf(knowledge, ["t", "u"])).map(({ ref }) => ref)).toEqual([
    "t/new",
  ]);
});

test("a talk's topics come by how often its items name them", () => {
  expect(topicsOfTalk(knowledge, "x")).toEqual(["u", "t"]);
});
