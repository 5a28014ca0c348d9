import { expect, test } from "vitest";
import { renderContext } from "../../../src/derive/render-context.ts";
import { deriveSearchDocuments } from "../../../src/derive/search-documents.ts";
import { componentRegistry } from "../../../src/markup/standard-components.ts";
import { en } from "../../../src/site/interface-texts/en.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

function documents(files: Record<string, string>) {
  const knowledge = knowledgeOf(files);
  const context = renderContext(knowledge, {
    base: "/",
    words: en.markup,
    sourceLabel: ({ title }) => title,
  });
  return deriveSearchDocuments(knowledge, { registry: componentRegistry(), context });
}

const talk = { "talks/x/talk.yaml": "title: The talk\nspeakers: [{name: Someone}]\ntags: [tag]\n" };

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
      text: "The talk\nSomeone\ntag",
      talk: "The talk",
      topics: [],
    },
    {
      kind: "takeaway",
      path: "/talks/x/takeaways/#a",
      title: "A bold claim.",
      text: "A bold claim.\nMore.",
      talk: "The talk",
      topics: ["T"],
    },
    { kind: "topic", path: "/topics/t/", title: "T", text: "T\ntee\nIt is T.", topics: ["T"] },
  ]);
});

test("facts are found by the words of their dimension and choice, chapters at every depth", () => {
  const found = documents({
    ...talk,
    "dimensions.yaml":
      "- {id: os, label: Patching, type: choice, choices: [{id: c, label: Customer}, {id: p, label: Provider}]}\n",
    "topics/t.mdx":
      "---\ntitle: T\nfacts: {os: {value: p}}\nupdates: [{id: u, date: 2026-01-02, change: Closed.}]\n---\n",
    "talks/x/outline.yaml": "- {id: c, title: C, chapters: [{id: d, title: D}]}\n",
  });
  expect(
    found.map(({ kind, path, text }) => `${kind} ${path} ${text.replaceAll("\n", " | ")}`),
  ).toEqual([
    "talk /talks/x/ The talk | Someone | tag",
    "chapter /talks/x/outline/#c C",
    "chapter /talks/x/outline/#d D",
    "topic /topics/t/ T",
    "fact /topics/t/#os T: Patching | Provider",
    "update /topics/t/#u T, 2026-01-02 | Closed.",
  ]);
});
