import { expect, test } from "vitest";
import { renderContext } from "../../../../src/derive/render-context.ts";
import { deriveSearchDocuments } from "../../../../src/derive/search/search-documents.ts";
import { componentRegistry } from "../../../../src/markup/standard-components.ts";
import { en } from "../../../../src/site/interface-texts/en.ts";
import { knowledgeOf } from "../../../knowledge-of.ts";

/** The documents of records. */
function documents(files: Record<string, string>) {
  const knowledge = knowledgeOf(files);
  const context = renderContext(knowledge, {
    base: "/",
    words: en.markup,
    facts: {
      language: "en",
      yes: "Yes",
      no: "No",
      comma: ", ",
      date: (day) => day,
      notStated: "-",
    },
    sourceLabel: ({ title }) => title,
  });
  return deriveSearchDocuments(knowledge, {
    registry: componentRegistry(),
    context,
    texts: en,
    date: (date) => `<${date}>`,
  }).filter(({ kind }) => kind !== "page");
}

const talk = {
  "talks/x/talk.yaml":
    "title: The talk\nsessionCode: X1\nspeakers: [{name: Someone}]\ntags: [tag]\n",
};

test("each record is a document of its own at its anchor, with its talk and topics", () => {
  const found = documents({
    ...talk,
    "talks/x/takeaways.yaml": "- {id: a, text: 'A **bold** claim.', detail: More., topics: [t]}\n",
    "topics/t.mdx": '---\ntitle: T\naliases: [tee]\n---\n\nIt is <Topic id="t" />.\n',
  });
  expect(found).toEqual([
    {
      kind: "talk",
      path: "/talks/x/",
      title: "The talk",
      text: "",
      hidden: "X1\nSomeone\ntag",
      names: ["The talk", "X1"],
      talk: "x",
      topics: [],
    },
    {
      kind: "takeaway",
      path: "/talks/x/takeaways/#a",
      title: "A bold claim.",
      text: "More.",
      hidden: "",
      names: [],
      talk: "x",
      topics: ["t"],
    },
    {
      kind: "topic",
      path: "/topics/t/",
      title: "T",
      text: "It is T.",
      hidden: "tee",
      names: ["T", "tee"],
      topics: ["t"],
    },
  ]);
});

test("a note is found section by section, its tables not quoted", () => {
  const sections = documents({
    ...talk,
    "talks/x/notes/n.mdx":
      "---\ntitle: N\ndescription: About.\n---\n\nText.[^a]\n\n## A *heading*\n\nMore.\n\n| a | b |\n| - | - |\n| c | d |\n\n[^a]: Below.\n",
  }).filter(({ kind }) => kind === "note");
  const shared = { kind: "note", names: [], talk: "x", topics: [] };
  expect(sections).toEqual([
    {
      ...shared,
      path: "/talks/x/notes/n/",
      title: "N",
      text: "About.\nText.\n\nBelow.",
      hidden: "",
    },
    {
      ...shared,
      path: "/talks/x/notes/n/#_a-heading",
      title: "N: A heading",
      text: "More.",
      hidden: "a · b\nc · d",
    },
  ]);
});

test("facts are found by the words of their dimension and choice, chapters at every depth", () => {
  const found = documents({
    ...talk,
    "dimensions.yaml":
      "- {id: os, label: Patching, type: choice, choices: [{id: c, label: Customer}, {id: p, label: Provider}]}\n",
    "topics/t.mdx": "---\ntitle: T\nfacts: {os: {value: p}}\n---\n",
    "talks/x/outline.yaml": "- {id: c, title: C, chapters: [{id: d, title: D}]}\n",
  });
  expect(found.map(({ kind, path, title, text }) => [kind, path, title, text])).toEqual([
    ["talk", "/talks/x/", "The talk", ""],
    ["chapter", "/talks/x/outline/#c", "C", ""],
    ["chapter", "/talks/x/outline/#d", "D", ""],
    ["topic", "/topics/t/", "T", ""],
    ["fact", "/topics/t/#os", "T: Patching", "Provider"],
  ]);
});

test.each([
  ["renamed", "T: renamed", "new name"],
  ["closed-to-new", "T: closed to new customers", "what changed, closed"],
  ["retired", "T: retired", "discontinued"],
])("an update with the effect %s is found by the words for it", (effect, title, words) => {
  const update = documents({
    ...talk,
    "topics/t.mdx": `---\ntitle: T\nupdates: [{id: u, date: 2026-01-02, change: Over., effect: ${effect}}]\n---\n`,
  }).find(({ kind }) => kind === "update");
  expect(update).toMatchObject({ kind: "update", title, text: "Over." });
  expect(update?.hidden).toContain(words);
  expect(update?.hidden).toContain("2026-01-02");
});

const long = "It is so long that it does not fit, ".repeat(4);

test.each([
  ["It has zones. They cost 1.5 more.", "T: It has zones", "They cost 1.5 more."],
  ["ゾーンがある。高い。", "T: ゾーンがある", "高い。"],
  ["It has zones", "T: It has zones", ""],
  [`${long}.`, /^T: It is so .{50,90} …$/, /^… .+fit, \.$/],
])("an update that merely changed something is called by it: %s", (change, title, text) => {
  const update = documents({
    ...talk,
    "topics/t.mdx": `---\ntitle: T\nupdates: [{id: u, date: 2026-01-02, change: "${change}"}]\n---\n`,
  }).find(({ kind }) => kind === "update");
  expect(update?.title).toMatch(title);
  expect(update?.text).toMatch(text);
  expect(update?.when).toBe("<2026-01-02>");
  expect(update?.hidden).toContain("what changed");
});

test("a topic says first what its last decisive update did, and when", () => {
  const notes = (updates: string) =>
    documents({ ...talk, "topics/t.mdx": `---\ntitle: T\nupdates: [${updates}]\n---\n` }).map(
      ({ kind, note, isDecisive }) => [kind, note ?? isDecisive],
    );
  const added = "{id: a, date: 2026-03-03, change: More.}";
  const renamed = "{id: r, date: 2025-01-01, change: New name., effect: renamed}";
  const closed = "{id: c, date: 2026-01-02, change: Over., effect: closed-to-new}";
  expect(notes(`${added}, ${renamed}, ${closed}`)).toEqual([
    ["talk", undefined],
    ["topic", "Closed to new customers since <2026-01-02>"],
    ["update", undefined],
    ["update", true],
    ["update", true],
  ]);
  expect(notes(added)[1]).toEqual(["topic", undefined]);
});

test("tables, code and headings are found but not quoted", () => {
  const topic = documents({
    ...talk,
    "topics/t.mdx":
      "---\ntitle: T\n---\n\n## Heading\n\nWords.\n\n| a | b |\n| - | - |\n| c | d |\n\n```sh\ncode\n```\n",
  }).find(({ kind }) => kind === "topic");
  expect(topic?.text).toBe("Words.");
  expect(topic?.hidden.split(/\s+/)).toEqual(["Heading", "a", "·", "b", "c", "·", "d", "code"]);
});

test("a guide, its questions and its outcomes are found by their own words", () => {
  const found = documents({
    ...talk,
    "topics/t.mdx": "---\ntitle: T\naliases: [tee]\n---\n",
    "topics/u.mdx": "---\ntitle: U\n---\n",
    "guides/g.yaml": `
title: Which?
description: For *whom*.
talk: x
topics: [u]
questions:
  - { id: q, ask: Q?, why: W., options: [{ id: a, label: A, because: R., outcome: o }, { id: b, label: B, outcome: o }] }
outcomes: [{ id: o, topic: t, title: The T, because: It fits., against: [It costs.], alternatives: [u] }]
`,
  }).filter(({ path }) => path.startsWith("/guides/"));
  const shared = { names: [], talk: "x" };
  expect(found).toEqual([
    {
      ...{ kind: "guide", path: "/guides/g/", title: "Which?", text: "For whom." },
      ...{ hidden: "The T", ...shared, topics: ["u", "t"] },
    },
    {
      ...{ kind: "guide-question", path: "/guides/g/#q", title: "Q?", text: "W.\nR." },
      ...{ hidden: "A\nB", ...shared, topics: ["u"] },
    },
    {
      ...{ kind: "outcome", path: "/guides/g/#o", title: "Which? The T" },
      ...{ text: "It fits.\nIt costs.", hidden: "tee", ...shared, topics: ["t", "u"] },
    },
  ]);
});

test("each paragraph of a transcript is found by its words, with its time and who speaks", () => {
  const found = documents({
    ...talk,
    "talks/x/transcript.vtt":
      "WEBVTT\n\n00:10.000 --> 00:12.000\n<v Ada>Words.\n\n01:00:00.000 --> 01:00:02.000\nMore.",
  });
  expect(found.filter(({ kind }) => kind === "paragraph")).toEqual([
    {
      kind: "paragraph",
      path: "/talks/x/transcript/#t-0-00-10",
      title: "0:10 · Ada",
      text: "Words.",
      hidden: "",
      names: [],
      talk: "x",
      topics: [],
    },
    {
      kind: "paragraph",
      path: "/talks/x/transcript/#t-1-00-00",
      title: "1:00:00",
      text: "More.",
      hidden: "",
      names: [],
      talk: "x",
      topics: [],
    },
  ]);
});
