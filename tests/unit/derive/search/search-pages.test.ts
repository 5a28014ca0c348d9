import { expect, test } from "vitest";
import { derivePageDocuments } from "../../../../src/derive/search/search-pages.ts";
import { en } from "../../../../src/site/interface-texts/en.ts";
import { ja } from "../../../../src/site/interface-texts/ja.ts";
import { knowledgeOf } from "../../../knowledge-of.ts";

const knowledge = knowledgeOf({
  "talks/x/talk.yaml": "title: The talk\nsessionCode: X1\n",
  "talks/x/takeaways.yaml": "- {id: a, text: A.}\n",
  "topics/t.mdx":
    "---\ntitle: T\nupdates: [{id: u, date: 2026-01-02, change: Over., effect: retired}]\n---\n",
});

test("pages that are no record are documents, those alone that the site has", () => {
  const pages = derivePageDocuments(knowledge, en);
  expect(pages.map(({ path, title, talk }) => [path, title, talk])).toEqual([
    ["/", "Home", undefined],
    ["/talks/", "Talks", undefined],
    ["/talks/x/takeaways/", "Takeaways", "x"],
    ["/topics/", "Topics", undefined],
    ["/changes/", "What changed", undefined],
    ["/progress/", "Your progress", undefined],
  ]);
  expect(new Set(pages.map(({ kind }) => kind))).toEqual(new Set(["page"]));
});

test("a page is called by its title, what else people say, and its talk's code", () => {
  const [home, , takeaways] = derivePageDocuments(knowledge, en);
  expect(home?.names).toEqual(expect.arrayContaining(["Home", "where to begin", "new here"]));
  expect(takeaways?.names[0]).toBe("Takeaways");
  expect(takeaways?.names.at(-1)).toBe("X1 Takeaways");
});

test("names are those of the site's language", () => {
  const changes = derivePageDocuments(knowledge, ja).find(({ path }) => path === "/changes/");
  expect(changes).toMatchObject({ title: "変更点" });
  expect(changes?.names).toContain("何が変わった");
});

test("pictures of all topics and the list of guides are pages as well", () => {
  const introduced = "introduced: { on: '2020' }";
  const pages = derivePageDocuments(
    knowledgeOf({
      "talks/x/talk.yaml": "title: X\n",
      "topics/t.mdx": `---\ntitle: T\n${introduced}\nrunsOn: [{topic: u}]\n---\n`,
      "topics/u.mdx": `---\ntitle: U\n${introduced}\n---\n`,
      "guides/g.yaml": `
title: G
description: D.
questions: [{id: q, ask: Q?, options: [{id: a, label: A, outcome: o}, {id: b, label: B, outcome: o}]}]
outcomes: [{id: o, topic: t, because: B., against: [A.]}]
`,
    }),
    en,
  );
  expect(pages.map(({ path, title }) => [path, title])).toEqual([
    ["/", "Home"],
    ["/talks/", "Talks"],
    ["/topics/", "Topics"],
    ["/layers/", "What runs on what"],
    ["/timeline/", "When things appeared"],
    ["/guides/", "Guides"],
    ["/progress/", "Your progress"],
  ]);
});
