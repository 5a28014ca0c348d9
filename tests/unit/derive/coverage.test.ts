import { expect, test } from "vitest";
import { deriveCoverage } from "../../../src/derive/coverage.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

const talk = { "talks/x/talk.yaml": "title: X\n" };

function coverageOf(files: Record<string, string>) {
  return deriveCoverage({ knowledge: knowledgeOf({ ...talk, ...files }), drawings: new Map() });
}

const unusedIn = (files: Record<string, string>): string[] =>
  coverageOf(files).unused.map(({ name }) => name);

const sources = "- { id: s, title: S, type: summary, items: [a, b, c, d, e] }\n";

test("an item counts as cited by any record, its correction and its text", () => {
  const [covered] = coverageOf({
    "sources.yaml": sources,
    "talks/x/outline.yaml":
      "- { id: one, title: One, chapters: [{ id: two, title: Two, source: s#a }] }\n",
    "glossary.yaml":
      "- id: t\n  term: T\n  definition: D.\n  source: s\n  correction: { says: S., because: B., source: s#b }\n",
    "topics/p.mdx": '---\ntitle: P\nsource: s\n---\n\n> Quoted <Cite source="s#c" />\n',
    "quizzes/q.yaml":
      "title: Q\nquestions:\n  - { id: z, type: true-false, stem: S., answer: true, source: { source: s#d, at: 1:00 } }\n",
  }).sources;
  expect(covered?.uncited).toEqual(["e"]);
});

test("a source without items has nothing to cover", () => {
  expect(coverageOf({ "sources.yaml": "- { id: s, title: S, type: article }\n" }).sources).toEqual(
    [],
  );
});

test("of a recording with a transcript it is told which minutes no record cites", () => {
  const cue = (from: string, to: string) =>
    `00:0${from}.000 --> 00:0${to}.000\nWords at ${from}.\n`;
  const files = {
    "sources.yaml": "- { id: film, title: F, type: recording, talk: x }\n",
    "talks/x/transcript.vtt": `WEBVTT\n\n${[cue("0:10", "1:00"), cue("1:50", "2:10"), cue("4:00", "4:30"), cue("5:00", "5:10")].join("\n")}`,
    "talks/x/takeaways.yaml": "- { id: a, text: A., source: { source: film, at: 2:05 } }\n",
    "talks/x/highlights.yaml": "- { id: h, quote: Words at 5, at: 5:00, source: film }\n",
  };
  expect(coverageOf(files).sources).toEqual([
    {
      ...{ source: "film", title: "F", groups: [], uncited: [] },
      minutes: { spoken: 5, cited: 2, uncited: [0, 1, 4] },
    },
  ]);
  const { "talks/x/transcript.vtt": _captions, ...silent } = files;
  expect(coverageOf(silent).sources).toEqual([]);
});

const compared = {
  "sources.yaml": "- { id: s, title: S, type: article }\n",
  "dimensions.yaml": "- { id: d, label: D, type: text }\n- { id: e, label: E, type: text }\n",
  "topics/a.mdx": "---\ntitle: A\nsource: s\nfacts:\n  d: { value: v, source: s }\n---\n",
  "topics/b.mdx":
    "---\ntitle: B\nsource: s\nfacts:\n  d: { value: v, source: s }\n  e: { value: w, source: s }\n---\n",
};

test("a comparison uses its topics and the facts in its table, a guide where it leads", () => {
  expect(unusedIn(compared)).toEqual(["topic:a", "fact:a/d", "topic:b", "fact:b/d", "fact:b/e"]);
  const comparison = "title: C\ntopics: [a, b]\ndimensions: [d]\n";
  expect(unusedIn({ ...compared, "comparisons/c.yaml": comparison })).toEqual([
    "fact:b/e",
    "comparison:c",
  ]);
  const guide = `title: G
description: D.
source: s
questions:
  - { id: q, ask: Q?, options: [{ id: y, label: Y, outcome: o }, { id: n, label: N, outcome: p }] }
outcomes:
  - { id: o, topic: a, because: B., against: [A.], alternatives: [b] }
  - { id: p, topic: a, because: B., against: [A.] }
`;
  expect(unusedIn({ ...compared, "guides/g.yaml": guide })).toEqual([
    "fact:a/d",
    "fact:b/d",
    "fact:b/e",
    "guide:g",
  ]);
});

const glossary = (...terms: string[]) =>
  terms
    .map((id) => `- { id: ${id}, term: ${id}, definition: What ${id} is., source: s }\n`)
    .join("");

test("a quiz uses what its questions are about, a text what it shows and names of others", () => {
  const files = {
    "sources.yaml": "- { id: s, title: S, type: article }\n",
    "talks/x/takeaways.yaml":
      "- { id: k, text: K., source: s }\n- { id: l, text: L., source: s }\n",
    "glossary.yaml": glossary("asked", "linked", "unlinked"),
    "topics/a.mdx":
      '---\ntitle: A\nsource: s\n---\n\nSee <Takeaway id="x/l" />, <Topic id="a" />, <Topic id="b" /> and <Term id="linked">you</Term>.\n',
    "topics/b.mdx": "---\ntitle: B\nsource: s\n---\n",
    "quizzes/q.yaml":
      "title: Q\nquestions:\n  - { id: z, type: true-false, stem: S., answer: true, about: [takeaway:x/k, term:asked], source: s }\n",
  };
  expect(unusedIn(files)).toEqual(["topic:a", "term:unlinked"]);
});

test("a term is used wherever its words stand, but in its own definition", () => {
  const files = {
    "sources.yaml": "- { id: s, title: S, type: article }\n",
    "glossary.yaml": glossary("alone", "spoken", "noted", "asked", "chaptered"),
    "talks/x/transcript.vtt":
      "WEBVTT\n\n00:01.000 --> 00:03.000\nThis is spoken of.\n\n00:03.000 --> 00:04.000\nAnd so on.\n",
    "talks/x/outline.yaml": "- { id: one, title: What is chaptered }\n",
    "talks/x/notes/n.mdx": "---\ntitle: N\nsource: s\n---\n\nOf what is noted.\n",
    "quizzes/q.yaml":
      "title: Q\nquestions:\n  - { id: z, type: true-false, stem: It is asked., answer: true, source: s }\n",
  };
  expect(unusedIn(files)).toEqual(["term:alone"]);
});

test("a question on steps uses their diagram", () => {
  const steps = ["a", "b", "c", "d"].map(
    (id) => `  - { id: ${id}, title: Step ${id}, shows: [${id}] }`,
  );
  const diagram = `---\ntitle: D\ndescription: D.\nsource: s\nordered: true\nsteps:\n${steps.join("\n")}\n---\n\n\`\`\`mermaid\nflowchart LR\n  a --> b --> c --> d\n\`\`\`\n`;
  const files = {
    "sources.yaml": "- { id: s, title: S, type: article }\n",
    "diagrams/d.mdx": diagram,
  };
  expect(unusedIn(files)).toEqual(["diagram:d"]);
  const quiz = "title: Q\ngenerate:\n  - { rule: next-step }\n";
  expect(unusedIn({ ...files, "quizzes/q.yaml": quiz })).toEqual([]);
});
