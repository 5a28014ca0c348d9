import type { Knowledge, KnowledgeData } from "../knowledge/knowledge.ts";
import type { RecordName } from "../knowledge/quiz-records.ts";
import type { BaseRecord, Citation } from "../knowledge/records.ts";
import { toText } from "../markup/to-text.ts";
import { citedMinutes, type MinuteCoverage, minuteCoverage } from "./minute-coverage.ts";
import { deriveQuiz } from "./quiz/derive-quiz.ts";
import type { QuizMaterial } from "./quiz/quiz-source.ts";
import { usedInTexts } from "./used-in-texts.ts";
import { visitData } from "./visit-data.ts";

/** What the records make of their sources, and what is made of the records. */
export interface Coverage {
  /** Sources with items, and recordings with a transcript, in the author's order. */
  sources: SourceCoverage[];
  /** Records that no quiz, diagram, comparison, guide or text makes use of. */
  unused: UnusedRecord[];
}

/** How much of one source is in the records. */
export interface SourceCoverage {
  source: string;
  title: string;
  /** Items by what their ids begin with, as `takeaway` of `takeaway-9`. */
  groups: ItemGroup[];
  /** Ids of items that no record cites. */
  uncited: string[];
  /** For a recording with a transcript. */
  minutes?: MinuteCoverage;
}

export interface ItemGroup {
  name: string;
  items: number;
  cited: number;
}

export interface UnusedRecord {
  name: RecordName;
  title: string;
  origin: BaseRecord["origin"];
}

/** Coverage of all sources, and all records that could be learnt by and are not. */
export function deriveCoverage(material: QuizMaterial): Coverage {
  const { knowledge } = material;
  const cited = citedItems(knowledge);
  const times = citedMinutes(knowledge);
  const used = usedRecords(material);
  return {
    sources: knowledge.sources
      .map((source) => ({ ...source, minutes: minuteCoverage(knowledge, source, times) }))
      .filter(({ items, minutes }) => items.length > 0 || minutes)
      .map(({ id, title, items, minutes }) => {
        const isCited = (item: string): boolean => cited.has(`${id}#${item}`);
        const groups = [...Map.groupBy(items, (item) => item.replace(/-\d+$/, ""))];
        return {
          source: id,
          title,
          groups: groups.map(([name, members]) => ({
            name,
            items: members.length,
            cited: members.filter(isCited).length,
          })),
          uncited: items.filter((item) => !isCited(item)),
          ...(minutes && { minutes }),
        };
      }),
    unused: usableRecords(knowledge).filter(({ name }) => !used.has(name)),
  };
}

/** Every `source#item` that a record cites, in a field or in its text. */
function citedItems({ sources: _cited, ...knowledge }: KnowledgeData): ReadonlySet<string> {
  const cited = new Set<string>();
  // All records are looked through alike, so that a new kind of them needs no mention here.
  visitData(knowledge, ({ citations, type, name, props }) => {
    for (const { source, item } of (citations ?? []) as Citation[]) {
      if (item !== undefined) cited.add(`${source}#${item}`);
    }
    if (type === "component" && name === "Cite") cited.add((props as { source: string }).source);
  });
  return cited;
}

/** The records of a page that lists a talk's, as `takeaways:con406`; none for a record. */
function listedBy(knowledge: Knowledge, name: RecordName): RecordName[] {
  const colon = name.indexOf(":");
  const talk = name.slice(colon + 1);
  switch (name.slice(0, colon)) {
    case "takeaways":
      return knowledge.takeawaysOf(talk).map(({ ref }): RecordName => `takeaway:${ref}`);
    case "questions":
      return knowledge.questionsOf(talk).map(({ ref }): RecordName => `question:${ref}`);
    case "highlights":
      return knowledge.highlightsOf(talk).map(({ ref }): RecordName => `highlight:${ref}`);
    default:
      return [];
  }
}

/** What quizzes, diagrams, comparisons, guides, lessons and texts are made of. */
function usedRecords(material: QuizMaterial): ReadonlySet<RecordName> {
  const { knowledge } = material;
  const used = new Set<RecordName>();
  const use = (kind: string, refs: Iterable<string | undefined>): void => {
    for (const ref of refs) if (ref !== undefined) used.add(`${kind}:${ref}`);
  };
  for (const quiz of knowledge.quizzes) {
    use(
      "comparison",
      quiz.generate.map(({ comparison }) => comparison),
    );
    for (const { uses, topics, answer } of deriveQuiz(material, quiz)) {
      for (const name of uses) used.add(name);
      use("topic", topics);
      if (answer.type === "node") use("diagram", [answer.diagram]);
      // A question on steps is one on their diagram.
      const steps = uses.filter((name) => name.startsWith("step:"));
      use(
        "diagram",
        steps.map((name) => name.slice("step:".length).split("/")[0]),
      );
    }
  }
  for (const { topics, nodes } of knowledge.diagrams) {
    use("topic", [...topics, ...nodes.map(({ topic }) => topic)]);
  }
  for (const { topics, dimensions } of knowledge.comparisons) {
    use("topic", topics);
    use(
      "fact",
      topics.flatMap((topic) => dimensions.map((dimension) => `${topic}/${dimension}`)),
    );
  }
  for (const { topics, outcomes } of knowledge.guides) {
    use("topic", topics);
    use(
      "topic",
      outcomes.flatMap(({ topic, alternatives }) => [topic, ...alternatives]),
    );
  }
  for (const { modules } of knowledge.curricula) {
    for (const { lessons, gate, outcomes } of modules) {
      use("quiz", [gate?.quiz]);
      for (const { topics } of outcomes) use("topic", topics);
      for (const { material: lesson } of lessons) {
        for (const name of lesson.type === "read" ? lesson.records : []) {
          used.add(name);
          // A page that lists a talk's records uses each of them.
          for (const record of listedBy(knowledge, name)) used.add(record);
        }
      }
    }
  }
  for (const name of usedInTexts(knowledge)) used.add(name);
  return used;
}

/** Records that a question can be about, in the order of the site's parts. */
function usableRecords(knowledge: Knowledge): UnusedRecord[] {
  const { takeaways, questions, topics, terms, diagrams, comparisons, guides } = knowledge;
  const listed = <T extends BaseRecord & { kind: string }>(
    records: readonly T[],
    titleOf: (record: T) => string,
  ): UnusedRecord[] =>
    records.map((record) => ({
      name: `${record.kind}:${record.ref}`,
      title: titleOf(record).replace(/\s+/g, " "),
      origin: record.origin,
    }));
  const labelOf = (dimension: string): string => knowledge.dimension(dimension)?.label ?? dimension;
  return [
    ...listed(takeaways, ({ text }) => toText(text)),
    ...listed(questions, ({ question }) => toText(question)),
    ...topics.flatMap((topic) => [
      ...listed([topic], ({ title }) => title),
      ...listed(topic.facts, ({ dimension }) => `${topic.title}: ${labelOf(dimension)}`),
    ]),
    ...listed(terms, ({ term }) => term),
    ...listed(diagrams, ({ title }) => title),
    ...listed(comparisons, ({ title }) => title),
    ...listed(guides, ({ title }) => title),
  ];
}
