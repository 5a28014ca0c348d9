import { expect, test } from "vitest";
import { contentOf, importText } from "./import-text.ts";

function speakersOf(text: string): unknown {
  const talk = contentOf(importText(text), "talks/talk/talk.yaml");
  return typeof talk === "object" && talk !== null && "speakers" in talk
    ? talk.speakers
    : undefined;
}

test("a person who begins the summary with a role is the speaker", () => {
  expect(
    speakersOf("Summary\nTLDRAda Lovelace, a principal engineer at Acme, discusses caches."),
  ).toEqual([{ name: "Ada Lovelace", role: "Principal engineer at Acme" }]);
});

test("a tag makes certain who else speaks", () => {
  const text =
    "Summary\nIn this talk Ada Lovelace, an engineer at Acme, and Max Born, a professor of physics, meet.\nTags\nAda Lovelace, Max Born";
  expect(speakersOf(text)).toEqual([
    { name: "Ada Lovelace", role: "Engineer at Acme" },
    { name: "Max Born", role: "Professor" },
  ]);
});

test.each([
  "Amazon Aurora, a database at Acme, is explained.",
  "The talk quotes Ada Lovelace, a mathematician and author.",
  "Ada Lovelace discusses caches.",
])("nobody is a speaker without certainty: %s", (summary) => {
  expect(speakersOf(`Summary\n${summary}`)).toBeUndefined();
});

test("speakers named above the sections are taken as they are", () => {
  expect(speakersOf("Title: Talk\nSpeakers: Ada Lovelace and Max Born\n\nSummary\nShort.")).toEqual(
    [{ name: "Ada Lovelace" }, { name: "Max Born" }],
  );
});
