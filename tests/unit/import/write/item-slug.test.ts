import { expect, test } from "vitest";
import { idGiver, itemSlug, nameSlug, titleSlug } from "../../../../src/import/write/item-slug.ts";

test("makes short ids of the words that say what a text is about", () => {
  const texts: [string, string][] = [
    [
      "Security is a key consideration, with strict controls in many places.",
      "security-key-consideration",
    ],
    ["What is Ada's role and experience at ACM?", "ada-role-experience-acm"],
    [
      "It is an open-source project by many people around the whole wide world",
      "open-source-project-people-whole-wide-world",
    ],
    ["Größe & Maß: é", "größe-maß"],
    ["ＡＷＳ の データベース", "aws-の-データベース"],
    ["要点を絞って、順に説明する", "要点を絞って-順に説明する"],
    ["What is it?", "what-is-it"],
    ["Q&A", "q-a"],
    ["😀 …", ""],
    [
      "pneumonoultramicroscopicsilicovolcanoconiosis-and-more-of-it",
      "pneumonoultramicroscopicsilicovolcanoconiosis-an",
    ],
  ];
  expect(texts.map(([text]) => itemSlug(text))).toEqual(texts.map(([, slug]) => slug));
});

test("names keep all their words, titles those that carry meaning", () => {
  expect([nameSlug("Time to Live (TTL)"), titleSlug("A close look at TCP")]).toEqual([
    "time-to-live-ttl",
    "close-look-tcp",
  ]);
});

test("a number tells equal ids apart, and no other way does", () => {
  const give = idGiver(["taken"]);
  expect(["a", "b", "a", "a", "a-2", "taken"].map(give)).toEqual([
    "a",
    "b",
    "a-2",
    "a-3",
    "a-2-2",
    "taken-2",
  ]);
});
