import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { QuizAnswerType, QuizQuestion, RecordName } from "../../knowledge/quiz-records.ts";
import type { Chapter } from "../../knowledge/records.ts";
import { toText } from "../../markup/to-text.ts";
import type { Block, MarkupTree } from "../../markup/tree.ts";
import { readingSeconds } from "../reading-minutes.ts";

/** Seconds to look at a picture before its words help. */
const pictureSeconds = 30;
/** Seconds to find and read a cell of a table of facts. */
const cellSeconds = 3;
/** Seconds to think about one question of a guide, besides reading it. */
const choiceSeconds = 15;

/** Seconds to answer a question of a quiz and to read why, by what is to be done. */
const answerSeconds: Readonly<Record<QuizAnswerType, number>> = {
  "true-false": 30,
  "one-answer": 60,
  "several-answers": 75,
  text: 60,
  number: 60,
  node: 60,
  order: 90,
  match: 90,
  groups: 90,
};

/** Seconds that a number of questions takes, drawn from some; those of the pool count on average. */
export function questionSeconds(pool: readonly QuizQuestion[], count: number): number {
  if (pool.length === 0) return 0;
  const sum = pool.reduce((total, { answer }) => total + answerSeconds[answer.type], 0);
  return (sum / pool.length) * Math.min(count, pool.length);
}

/** Seconds to read a text; code and tables are read at half the pace of prose. */
export function treeSeconds(tree: MarkupTree | undefined, language: string): number {
  if (!tree) return 0;
  const slow = [...tree.blocks, ...tree.footnotes.flat()].flatMap(slowTexts);
  return readingSeconds(toText(tree), language) + readingSeconds(slow.join("\n"), language);
}

/** What is read slowly. */
function slowTexts(block: Block): string[] {
  switch (block.type) {
    case "code":
      return [block.value];
    case "table":
      return [toText({ blocks: [block], footnotes: [] })];
    case "list":
      return block.items.flatMap(({ children }) => children.flatMap(slowTexts));
    case "blockquote":
    case "component":
      return block.children.flatMap(slowTexts);
    default:
      return [];
  }
}

/** Seconds to read a record, or a page that lists a talk's records, as in `takeaways:con406`. */
export function recordSeconds(
  knowledge: Knowledge,
  name: RecordName,
  questionsOf: (quiz: string) => readonly QuizQuestion[],
): number {
  const kind = name.slice(0, name.indexOf(":"));
  const ref = name.slice(kind.length + 1);
  const { language: ours } = knowledge.site;
  const read = (...trees: (MarkupTree | undefined)[]): number =>
    trees.reduce((sum, tree) => sum + treeSeconds(tree, ours), 0);
  const sumOf = (list: readonly { kind: string; ref: string }[]): number =>
    list.reduce(
      (sum, each) => sum + recordSeconds(knowledge, `${each.kind}:${each.ref}`, questionsOf),
      0,
    );
  const chapter = (one: Chapter): number =>
    readingSeconds(one.title, ours) +
    read(one.summary) +
    one.chapters.reduce((sum, inner) => sum + chapter(inner), 0);
  switch (kind) {
    case "takeaways":
      return sumOf(knowledge.takeawaysOf(ref));
    case "questions":
      return sumOf(knowledge.questionsOf(ref));
    case "outline":
      return knowledge.chaptersOf(ref).reduce((sum, each) => sum + chapter(each), 0);
    case "highlights":
      return sumOf(knowledge.highlightsOf(ref));
    case "takeaway": {
      const takeaway = knowledge.takeaway(ref);
      return read(takeaway?.text, takeaway?.detail);
    }
    case "question": {
      const question = knowledge.question(ref);
      return read(question?.question, question?.answer);
    }
    case "chapter": {
      const found = chaptersIn(knowledge.chaptersOf(ref.split("/")[0] ?? "")).find(
        (each) => each.ref === ref,
      );
      return found ? chapter(found) : 0;
    }
    case "highlight": {
      const [talk = ""] = ref.split("/");
      const highlight = knowledge.highlightsOf(talk).find((each) => each.ref === ref);
      return readingSeconds(highlight?.quote ?? "", ours);
    }
    case "note": {
      const note = knowledge.note(ref);
      return read(note?.description, note?.body);
    }
    case "talk":
      return read(knowledge.talk(ref)?.summary);
    case "topic": {
      const topic = knowledge.topic(ref);
      if (!topic) return 0;
      const changes = topic.updates.map(({ change }) => change);
      return read(topic.summary, topic.body, ...changes) + topic.facts.length * cellSeconds;
    }
    case "term":
      return read(knowledge.term(ref)?.definition);
    case "diagram": {
      const diagram = knowledge.diagram(ref);
      if (!diagram) return 0;
      const steps = diagram.steps.map(({ text }) => text);
      return pictureSeconds + read(diagram.description, diagram.body, ...steps);
    }
    case "comparison": {
      const comparison = knowledge.comparison(ref);
      if (!comparison) return 0;
      const cells = comparison.topics.length * comparison.dimensions.length;
      return read(comparison.description) + cells * cellSeconds;
    }
    case "guide": {
      const guide = knowledge.guide(ref);
      if (!guide) return 0;
      const { description, questions, outcomes } = guide;
      const asked = questions.flatMap(({ ask, why }) => [ask, why]);
      const reasons = outcomes.map(({ because }) => because);
      return read(description, ...asked, ...reasons) + questions.length * choiceSeconds;
    }
    case "quiz": {
      const quiz = knowledge.quiz(ref);
      return quiz ? questionSeconds(questionsOf(ref), quiz.draw) : 0;
    }
    default:
      return 0;
  }
}

/** Chapters with those inside them. */
export function chaptersIn(chapters: readonly Chapter[]): Chapter[] {
  return chapters.flatMap((chapter) => [chapter, ...chaptersIn(chapter.chapters)]);
}

/** Minutes as people would say them: to the minute up to ten, by fives to an hour, then by quarters. */
export function roundedMinutes(seconds: number): number {
  const minutes = seconds / 60;
  const step = minutes <= 10 ? 1 : minutes <= 57.5 ? 5 : minutes <= 300 ? 15 : 30;
  return Math.max(1, Math.round(minutes / step) * step);
}
