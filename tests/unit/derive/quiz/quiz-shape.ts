import { deriveQuiz } from "../../../../src/derive/quiz/derive-quiz.ts";
import type { QuizMaterial } from "../../../../src/derive/quiz/quiz-source.ts";
import type { Drawing } from "../../../../src/drawing/drawing.ts";
import { type KnowledgeData, openKnowledge } from "../../../../src/knowledge/knowledge.ts";
import type { QuizAnswer, QuizQuestion, QuizRule } from "../../../../src/knowledge/quiz-records.ts";
import type {
  Diagram,
  Dimension,
  Fact,
  FactValue,
  Provenance,
  Term,
  Topic,
} from "../../../../src/knowledge/records.ts";
import { parseMarkdown } from "../../../../src/markup/parse-markup.ts";
import { toText } from "../../../../src/markup/to-text.ts";
import type { MarkupTree } from "../../../../src/markup/tree.ts";

/** What a topic is in a shape: its title is its id with a capital, unless it says otherwise. */
export interface TopicShape {
  title?: string;
  aliases?: string[];
  runsOn?: string[];
  /** Values by dimension; the dimensions of lists that are complete stand under `complete`. */
  facts?: Record<string, FactValue>;
  complete?: string[];
}

/** Records of a knowledge that has one quiz, `quiz`, with as little said of each as will do. */
export interface QuizShape {
  language?: string;
  dimensions?: (Pick<Dimension, "id" | "type"> & Partial<Dimension>)[];
  topics?: Record<string, TopicShape>;
  terms?: Record<string, Partial<Omit<Term, "definition">> & { definition: string }>;
  data?: Partial<KnowledgeData>;
  rules?: QuizRule[];
  questions?: QuizQuestion[];
  /** The topics of the quiz. */
  about?: string[];
  talk?: string;
}

export const nowhere: Provenance = { citations: [] };

export function base(ref: string) {
  const id = ref.split("/").at(-1) ?? "";
  const origin = { file: "quizzes/quiz.yaml", line: 1 };
  return { ref, id, path: `/${ref}/`, formerIds: [], draft: false, origin };
}

const trees = new Map<string, MarkupTree>();

/** Markdown as a tree, parsed once: random knowledges repeat a few words. */
export function markdown(text: string): MarkupTree {
  const tree = trees.get(text) ?? parseMarkdown(text, "").tree;
  trees.set(text, tree);
  return tree;
}

/** Choices by their labels; ids are small letters. */
export function choices(...labels: string[]): Dimension["choices"] {
  return labels.map((label) => ({ id: label.toLowerCase(), label, tone: "neutral" }));
}

function titleOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}

function topicOf(id: string, shape: TopicShape): Topic {
  const facts = Object.entries(shape.facts ?? {}).map(
    ([dimension, value]): Fact => ({
      ...{ kind: "fact", ...base(`${id}/${dimension}`), topic: id, dimension, value },
      texts: Array.isArray(value) ? value.map(markdown) : [],
      complete: shape.complete?.includes(dimension) ?? false,
      provenance: { citations: [{ source: `of-${id}` }] },
    }),
  );
  const { title = titleOf(id), aliases = [], runsOn = [] } = shape;
  return {
    ...{ kind: "topic", ...base(id), title, aliases, type: "system", provenance: nowhere },
    runsOn: runsOn.map((topic) => ({ topic, provenance: nowhere })),
    ...{ related: [], facts, updates: [], body: markdown("") },
  };
}

export function dataOf(shape: QuizShape): KnowledgeData {
  const { dimensions = [], topics = {}, terms = {} } = shape;
  return {
    site: { title: "Site", language: shape.language ?? "en", reviewAfterMonths: 12, books: true },
    ...{ talks: [], takeaways: [], questions: [], chapters: [], highlights: [], notes: [] },
    ...{ paragraphs: [], diagrams: [], comparisons: [], guides: [], curricula: [], sources: [] },
    topics: Object.entries(topics).map(([id, topic]) => topicOf(id, topic)),
    terms: Object.entries(terms).map(
      ([id, term]): Term => ({
        ...{ kind: "term", ...base(id), term: titleOf(id), aliases: [], contrasts: [] },
        ...{ noLink: false, provenance: nowhere, ...term },
        definition: markdown(term.definition),
      }),
    ),
    dimensions: dimensions.map(
      (dimension): Dimension => ({
        ...{ kind: "dimension", ...base(dimension.id), label: titleOf(dimension.id) },
        ...{ choices: [], exclusive: false, ...dimension },
      }),
    ),
    quizzes: [
      {
        ...{ kind: "quiz", ...base("quiz"), title: "Quiz", topics: shape.about ?? [], draw: 10 },
        ...(shape.talk !== undefined && { talk: shape.talk }),
        ...{ passMark: 70, questions: shape.questions ?? [], generate: shape.rules ?? [] },
      },
    ],
    ...shape.data,
  };
}

/** All questions of the quiz of a knowledge. */
export function questionsOf(
  data: KnowledgeData,
  drawings: QuizMaterial["drawings"] = new Map(),
): QuizQuestion[] {
  const knowledge = openKnowledge(data);
  return knowledge.quizzes.flatMap((quiz) => deriveQuiz({ knowledge, drawings }, quiz));
}

/** What one rule makes of a shape. */
export function madeBy(rule: QuizRule | QuizRule["rule"], shape: QuizShape): QuizQuestion[] {
  const rules = [typeof rule === "string" ? { rule } : rule];
  return questionsOf(dataOf({ ...shape, rules }));
}

/** A question in a few words: what it asks, what is right, and what is wrong. */
export function inWords({ id, stem, answer }: QuizQuestion) {
  return { id, stem: toText(stem), ...answerInWords(answer) };
}

function answerInWords(answer: QuizAnswer) {
  if (answer.type === "true-false") return { isTrue: answer.isTrue };
  if (answer.type === "order") return { items: answer.items.map((item) => toText(item)) };
  if (answer.type === "match") {
    return { pairs: answer.pairs.map(({ item, matches }) => [toText(item), toText(matches)]) };
  }
  if (answer.type !== "one-answer" && answer.type !== "several-answers") return {};
  const texts = (isKey: boolean): string[] =>
    answer.options.filter((option) => option.isKey === isKey).map(({ text }) => toText(text));
  return { keys: texts(true).sort(), wrong: texts(false).sort() };
}

export function idsOf(questions: readonly QuizQuestion[]): string[] {
  return questions.map(({ id }) => id);
}

/** A question that an author wrote, for what looks at questions. */
export function written(
  id: string,
  stem: string,
  answer: QuizAnswer,
  more: Partial<QuizQuestion> = {},
): QuizQuestion {
  return {
    ...{ kind: "quiz-question", ...base(`quiz/${id}`), quiz: "quiz", stem: markdown(stem), answer },
    ...{ topics: [], difficulty: "medium", about: [], uses: [], provenance: nowhere },
    ...more,
  };
}

/** An answer of options; those with an asterisk are right. */
export function options(...texts: string[]): QuizAnswer {
  const all = texts.map((text) => ({
    text: markdown(text.replace(/^\*/, "")),
    isKey: text.startsWith("*"),
  }));
  const keys = all.filter(({ isKey }) => isKey).length;
  return { type: keys === 1 ? "one-answer" : "several-answers", options: all, keepOrder: false };
}

/** A diagram of edges such as `a>b`; its drawing has a box for each node, side by side. */
export function diagramOf(
  edges: readonly string[],
  more: Partial<Diagram> = {},
  labels: Record<string, string> = {},
): { diagram: Diagram; drawings: Map<string, Drawing> } {
  const source = edges.join(";");
  const pairs = edges.map((edge) => edge.split(">") as [string, string]);
  const ids = [...new Set(pairs.flat())];
  const drawing: Drawing = {
    ...{ type: "flowchart-v2", svg: "", box: { x: 0, y: 0, width: 0, height: 0 }, texts: [] },
    nodes: ids.map((id, index) => ({
      ...{ id, label: labels[id] ?? id.toUpperCase(), x: index * 100, y: 0, width: 50, height: 20 },
    })),
    edges: pairs.map(([from, to]) => ({ id: `${from}-${to}`, from, to, label: "", x: 0, y: 0 })),
  };
  const diagram: Diagram = {
    ...{ kind: "diagram", ...base("path"), title: "The path", description: markdown("It leads.") },
    ...{ topics: [], provenance: nowhere, source, nodes: [], steps: [], ordered: false },
    ...{ body: markdown(""), ...more },
  };
  return { diagram, drawings: new Map([[source, drawing]]) };
}
