import { expect, test } from "vitest";
import {
  deriveCommonWords,
  withoutCommonWords,
} from "../../../../src/derive/search/search-common-words.ts";
import { searchDocument } from "./search-document.ts";

test("common is what many documents say, unless a topic or term is called so", () => {
  const documents = Array.from({ length: 100 }, (_, row) =>
    searchDocument({ text: `the fargate ${row < 15 ? "some" : "other"} word${row}` }),
  );
  documents.push(searchDocument({ kind: "topic", names: ["AWS Fargate"] }));
  expect(deriveCommonWords(documents, "xx")).toEqual(["other", "the"]);
});

test("so are the words of the language's grammar, however few documents say them", () => {
  const topic = searchDocument({ kind: "topic", names: ["IT"] });
  const common = deriveCommonWords([topic], "en-GB");
  expect(common).toEqual(expect.arrayContaining(["should", "since", "where"]));
  expect(common).not.toContain("it");
  expect(common).not.toContain("no");
  expect(deriveCommonWords([], "ja")).toContain("から");
});

test("a query keeps the words that tell documents apart, and its common ones when it has no others", () => {
  const common = new Set(["how", "does", "the", "what"]);
  expect(withoutCommonWords("How does the AppRunner scale?", common)).toBe("AppRunner scale");
  expect(withoutCommonWords("what the", common)).toBe("what the");
  expect(withoutCommonWords("re:Invent 2022", common)).toBe("re:Invent 2022");
});
