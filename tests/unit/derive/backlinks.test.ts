import { expect, test } from "vitest";
import { deriveBacklinks } from "../../../src/derive/backlinks.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

const files = {
  "talks/x/talk.yaml": "title: X\n",
  "talks/x/takeaways.yaml":
    "- {id: a, text: A., topics: [t, t]}\n- {id: b, text: B., topics: [u]}\n",
  "talks/x/questions.yaml": "- {id: q, question: Q?, answer: A., topics: [t]}\n",
  "talks/x/outline.yaml": "- {id: c, title: C, chapters: [{id: d, title: D, topics: [t]}]}\n",
  "talks/x/highlights.yaml": "- {id: h, quote: H, topics: [t]}\n",
  "talks/x/notes/n.mdx": '---\ntitle: N\ntopics: [u]\n---\n\n<Topic id="t" />, <Topic id="t" />\n',
  "glossary.yaml": "- {id: w, term: W, definition: D., topic: t}\n",
  "guides/g.yaml": `
title: G
description: D.
questions: [{id: q, ask: Q?, options: [{id: a, label: A, outcome: o}, {id: b, label: B, outcome: p}]}]
outcomes:
  - {id: o, topic: t, because: B., against: [A.], alternatives: [t]}
  - {id: p, topic: u, because: B., against: [A.], alternatives: [t]}
`,
  "quizzes/k.yaml": `
title: K
questions: [{id: q, type: true-false, stem: S., answer: true, topics: [t, t], source: s}]
`,
  "sources.yaml": "- {id: s, title: S, type: article}\n",
  "topics/t.mdx": '---\ntitle: T\n---\n\n<Topic id="t" /> is itself.\n',
  "dimensions.yaml": "- {id: d, label: D, type: text}\n",
  "comparisons/s.yaml": "title: S\ntopics: [t, u]\ndimensions: [d]\n",
  "topics/u.mdx":
    '---\ntitle: U\nrunsOn: [{topic: t}]\nrelated: [t]\n---\n\n- See <Topic id="v" />.\n',
  "topics/v.mdx": '---\ntitle: V\n---\n\n| a |\n| - |\n| <Topic id="t" /> |\n',
};

function refs(list: readonly { ref: string }[]): string[] {
  return list.map(({ ref }) => ref);
}

test("a topic knows each record that leads to it once, and never itself", () => {
  const links = deriveBacklinks(knowledgeOf(files)).get("t");
  expect(
    links && Object.fromEntries(Object.entries(links).map(([kind, list]) => [kind, refs(list)])),
  ).toEqual({
    takeaways: ["x/a"],
    questions: ["x/q"],
    chapters: ["x/d"],
    diagrams: [],
    comparisons: ["s"],
    guides: ["g"],
    quizzes: ["k"],
    highlights: ["x/h"],
    notes: ["x/n"],
    terms: ["w"],
    dependents: ["u"],
    topics: ["v"],
  });
});

test("a topic that nothing leads to has empty lists", () => {
  const links = deriveBacklinks(knowledgeOf(files)).get("v");
  expect(links?.takeaways).toEqual([]);
  expect(refs(links?.topics ?? [])).toEqual(["u"]);
});
