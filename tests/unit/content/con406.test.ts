import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { deriveComparisonTable } from "../../../src/derive/comparison-table.ts";
import { componentsIn } from "../../../src/derive/components-in.ts";
import { deriveCoverage } from "../../../src/derive/coverage.ts";
import { guideGraph } from "../../../src/derive/guides/guide-graph.ts";
import { guidePicture } from "../../../src/derive/guides/guide-picture.ts";
import { keywordsOf } from "../../../src/derive/keywords.ts";
import { deriveQuiz } from "../../../src/derive/quiz/derive-quiz.ts";
import { openKnowledge } from "../../../src/knowledge/knowledge.ts";
import type { Chapter } from "../../../src/knowledge/records.ts";
import { toText } from "../../../src/markup/to-text.ts";
import { compileFolder } from "../../../src/node/compile-folder.ts";
import { repository } from "../../run-talkbook.ts";

const content = resolve(repository, "content");
const seed = resolve(repository, "../shared/seed/con406-summary.txt");

test("the knowledge base has no finding, warnings included", async () => {
  expect((await compileFolder(content)).diagnostics).toEqual([]);
});

test("every takeaway and question of the summary is told, each by the record of its number", async () => {
  const { knowledge } = await compileFolder(content);
  const items = (
    records: readonly { provenance: { citations: { source: string; item?: string }[] } }[],
  ) =>
    records.map(
      ({ provenance }) =>
        provenance.citations.find(({ source }) => source === "con406-summary")?.item,
    );
  const numbered = (kind: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${kind}-${index + 1}`);
  const { takeawaysOf, questionsOf } = openKnowledge(knowledge);
  expect(items(takeawaysOf("con406"))).toEqual(numbered("takeaway", 11));
  expect(items(questionsOf("con406"))).toEqual(numbered("question", 10));
});

test("nothing of the summary is left out", async () => {
  const { knowledge, drawings } = await compileFolder(content);
  const { sources } = deriveCoverage({ knowledge: openKnowledge(knowledge), drawings });
  const summary = sources.find(({ source }) => source === "con406-summary");
  expect(summary?.uncited).toEqual([]);
  expect(summary?.groups).toEqual([
    { name: "tldr", items: 1, cited: 1 },
    { name: "takeaway", items: 11, cited: 11 },
    { name: "question", items: 10, cited: 10 },
  ]);
});

test("the outline follows the summary, cites it throughout, and invents no times", async () => {
  const knowledge = openKnowledge((await compileFolder(content)).knowledge);
  const all = (chapters: readonly Chapter[]): Chapter[] =>
    chapters.flatMap((chapter) => [chapter, ...all(chapter.chapters)]);
  const chapters = all(knowledge.chaptersOf("con406"));
  expect(chapters.length).toBeGreaterThanOrEqual(12);
  expect(chapters.filter(({ startSeconds }) => startSeconds !== undefined)).toEqual([]);
  const cited = chapters.flatMap(({ chapters: inner, provenance }) =>
    inner.length > 0 ? [] : provenance.citations.map(({ item = "" }) => item),
  );
  const ofKind = (kind: string) => cited.filter((item) => item.startsWith(kind));
  expect(ofKind("takeaway")).toEqual(
    Array.from({ length: 11 }, (_, index) => `takeaway-${index + 1}`),
  );
  expect(ofKind("question")).toHaveLength(10);
  // The summary quotes nobody.
  expect(knowledge.highlightsOf("con406")).toEqual([]);
});

test("the glossary has at least 30 terms, and the talk's records use most of its words", async () => {
  const knowledge = openKnowledge((await compileFolder(content)).knowledge);
  expect(knowledge.terms.length).toBeGreaterThanOrEqual(30);
  expect(keywordsOf(knowledge, "con406").length).toBeGreaterThanOrEqual(20);
});

test("four notes have 500 to 900 words each, and cite a source in every section that claims something", async () => {
  const { knowledge } = await compileFolder(content);
  expect(knowledge.notes.map(({ id }) => id)).toEqual([
    "from-ec2-to-app-runner",
    "where-the-line-runs",
    "how-fargate-isolates-tenants",
    "cells-and-zones",
  ]);
  for (const { id, body } of knowledge.notes) {
    const words = toText(body).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
    expect([id, words.length >= 500 && words.length <= 900]).toEqual([id, true]);
    const names = componentsIn(body).map(({ name }) => name);
    expect([id, names.filter((name) => name === "Cite").length >= 15]).toEqual([id, true]);
    expect([id, names.includes("Diagram")]).toEqual([id, true]);
  }
});

test("every claim has a source", async () => {
  const { knowledge } = await compileFolder(content);
  const claims = [
    ...knowledge.takeaways,
    ...knowledge.questions,
    ...knowledge.terms,
    ...knowledge.topics.flatMap((topic) => [
      topic,
      ...topic.facts,
      ...topic.updates,
      ...topic.runsOn,
    ]),
    ...knowledge.guides.flatMap((guide) => [guide, ...guide.questions, ...guide.outcomes]),
  ];
  expect(claims.filter(({ provenance }) => provenance.citations.length === 0)).toEqual([]);
});

test("services are compared by at least 25 dimensions, and nine cells of ten are stated", async () => {
  const knowledge = openKnowledge((await compileFolder(content)).knowledge);
  const tables = knowledge.comparisons.map((comparison) =>
    deriveComparisonTable(knowledge, comparison),
  );
  const rows = tables.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  expect(new Set(rows.map(({ dimension }) => dimension.id)).size).toBeGreaterThanOrEqual(25);
  const cells = rows.flatMap((row) => row.cells);
  const stated = cells.filter(({ fact }) => fact);
  expect(stated.length / cells.length).toBeGreaterThanOrEqual(0.9);
  expect(stated.filter(({ note }) => note === undefined)).toEqual([]);
});

test("the operating system under Elastic Beanstalk is shared", async () => {
  const { topic } = openKnowledge((await compileFolder(content)).knowledge);
  const facts = topic("elastic-beanstalk")?.facts ?? [];
  expect(facts.find(({ dimension }) => dimension === "guest-os-patching")?.value).toBe("shared");
});

test("quizzes have 25 written questions and 120 generated ones, of at least six rules, none of which makes more than 25", async () => {
  const { knowledge: data, drawings } = await compileFolder(content);
  const knowledge = openKnowledge(data);
  const questions = knowledge.quizzes.flatMap((quiz) => deriveQuiz({ knowledge, drawings }, quiz));
  const byRule = Map.groupBy(questions, ({ rule }) => rule ?? "written");
  const counts = new Map([...byRule].map(([rule, members]) => [rule, members.length]));
  expect(counts.get("written")).toBeGreaterThanOrEqual(25);
  counts.delete("written");
  expect(counts.size).toBeGreaterThanOrEqual(6);
  expect([...counts].filter(([, count]) => count > 25)).toEqual([]);
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(120);
  expect(
    questions.filter(({ about, provenance }) => about.length + provenance.citations.length === 0),
  ).toEqual([]);
});

test("in the pictures of guides, answers that lead to the same end stand beside each other as their questions do", async () => {
  const knowledge = openKnowledge((await compileFolder(content)).knowledge);
  for (const guide of knowledge.guides) {
    const picture = guidePicture(guideGraph(guide), knowledge);
    const xOf = new Map(picture?.nodes.map(({ id, x, width }) => [id, x + width / 2]));
    const edges = picture?.edges ?? [];
    for (const a of edges) {
      for (const b of edges.filter(({ to, y }) => to === a.to && y === a.y)) {
        if (a.x < b.x) expect(xOf.get(a.from)).toBeLessThan(xOf.get(b.from) ?? 0);
      }
    }
  }
});

test.skipIf(!existsSync(seed))(
  "no run of seven words is the summary's (skipped where the summary is not there)",
  async () => {
    const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
    const runs = (list: readonly string[]): string[] =>
      list.slice(6).map((_, start) => list.slice(start, start + 7).join(" "));
    const { texts } = await compileFolder(content);
    // The talk's title is its name, not a sentence.
    const title = "close look at AWS Fargate and AWS App Runner";
    const told = new Set(
      runs(words([...texts.values()].join("\n").replaceAll(new RegExp(title, "gi"), "\n"))),
    );
    const summary = runs(words(readFileSync(seed, "utf8").replaceAll(title, "\n")));
    expect(summary.filter((run) => told.has(run))).toEqual([]);
  },
);
