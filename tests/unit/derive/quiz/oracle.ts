import type { QuizQuestion } from "../../../../src/knowledge/quiz-records.ts";
import type { Dimension, FactValue } from "../../../../src/knowledge/records.ts";
import { toText } from "../../../../src/markup/to-text.ts";
import type { QuizShape } from "./quiz-shape.ts";

/**
 * What the shape of a knowledge says of an option, found naively and without the code under test: by
 * looking at the values themselves.
 */
export type Verdict = "right" | "wrong" | "unknown";

type ShapeDimension = NonNullable<QuizShape["dimensions"]>[number];

const seconds: Record<string, number> = { s: 1, min: 60, h: 3600, d: 86_400 };

/** A value in a form in which equal values are equal, as readers are told them. */
function plain(value: FactValue, { type, choices = [] }: ShapeDimension): string {
  if (type === "duration") {
    const [count = "", unit = ""] = String(value).split(" ");
    return String(Number(count) * (seconds[unit] ?? 0));
  }
  return choices.find(({ id }) => id === value)?.label ?? String(value);
}

function rules({ type, exclusive = false }: ShapeDimension): boolean {
  const isOpen = type === "text" || type === "list";
  return type === "yes-no" || (exclusive && !isOpen);
}

/** Whether a topic has a value. */
function has(shape: QuizShape, topic: string, dimension: ShapeDimension, shown: string): Verdict {
  const value = shape.topics?.[topic]?.facts?.[dimension.id];
  if (value === undefined) return "unknown";
  if (plain(value, dimension) === shown) return "right";
  return rules(dimension) ? "wrong" : "unknown";
}

/** What the options of a question say is right or wrong, by the shape alone. */
export function verdictsOf(question: QuizQuestion, shape: QuizShape): Map<string, Verdict> {
  const { id, rule, answer } = question;
  const texts = "options" in answer ? answer.options.map(({ text }) => toText(text)) : [];
  const [, first = "", second = ""] = id.split(".");
  const dimensionOf = (wanted: string): ShapeDimension | undefined =>
    shape.dimensions?.find((each) => each.id === wanted);
  const labelled = (label: string): ShapeDimension | undefined =>
    shape.dimensions?.find((each) => each.label === label);
  const judge = (text: string): Verdict => {
    if (rule === "fact") {
      const dimension = dimensionOf(second);
      if (!dimension) return "unknown";
      return dimension.type === "list"
        ? onList(shape, first, dimension, text)
        : has(shape, first, dimension, shownAs(text, dimension));
    }
    if (rule === "topics-with-value") {
      const dimension = dimensionOf(first);
      const topic = Object.keys(shape.topics ?? {}).find((each) => text === `Topic ${each}`);
      const value = dimension && askedValue(toText(question.stem), dimension);
      if (!dimension || topic === undefined || value === undefined) return "unknown";
      return has(shape, topic, dimension, value);
    }
    if (rule === "dimensions-with-value") {
      const dimension = labelled(text);
      const value = dimension && askedValue(toText(question.stem), dimension);
      return dimension && value !== undefined ? has(shape, first, dimension, value) : "unknown";
    }
    if (rule === "differences") {
      const dimension = labelled(text);
      const one = dimension && shape.topics?.[first]?.facts?.[dimension.id];
      const other = dimension && shape.topics?.[second]?.facts?.[dimension.id];
      if (!dimension || one === undefined || other === undefined) return "unknown";
      if (!rules(dimension)) return "unknown";
      return plain(one, dimension) === plain(other, dimension) ? "wrong" : "right";
    }
    return "unknown";
  };
  return new Map(texts.map((text) => [text, judge(text)]));
}

function onList(shape: QuizShape, topic: string, { id }: ShapeDimension, text: string): Verdict {
  const { facts = {}, complete = [] } = shape.topics?.[topic] ?? {};
  const list = [facts[id]].flat();
  const titles = Object.values(shape.topics ?? {}).map(({ title = "", aliases = [] }) => [
    title,
    ...aliases,
  ]);
  const names = titles.find((each) => each.includes(text)) ?? [text];
  if (list.some((item) => names.includes(String(item)))) return "right";
  return complete.includes(id) ? "wrong" : "unknown";
}

/** The plain form of a value that is shown. */
function shownAs(text: string, { type }: ShapeDimension): string {
  if (type === "number") return text.replaceAll(",", "");
  if (type === "amount") return String(Number(text.replace(/[$,]/g, "")));
  if (type === "date") return dates[text] ?? text;
  if (type !== "duration") return text;
  const [count = "", unit = ""] = text.split(" ");
  const name = Object.keys(seconds).find((each) => unit.startsWith(each)) ?? "";
  return String(Number(count) * (seconds[name] ?? 0));
}

const dates: Record<string, string> = {
  "2 January 2020": "2020-01-02",
  "2 January 2021": "2021-01-02",
  "4 March 2022": "2022-03-04",
  "January 2, 2020": "2020-01-02",
  "January 2, 2021": "2021-01-02",
  "March 4, 2022": "2022-03-04",
};

/** The value that a stem asks for: a choice that it names, or otherwise a yes. */
function askedValue(stem: string, { type, choices = [] }: ShapeDimension): string | undefined {
  if (type === "yes-no") return "true";
  return choices.find(({ label }) => stem.includes(label))?.label;
}

/** Whether a claim is true: its value is named at its end. */
export function isClaimTrue(question: QuizQuestion, shape: QuizShape): boolean | undefined {
  const [, topic = "", id = ""] = question.id.split(".");
  const dimension = shape.dimensions?.find((each) => each.id === id);
  const text = toText(question.stem).replace(/^.*”: |\.$/g, "");
  if (!dimension) return undefined;
  const shown = dimension.type === "yes-no" ? String(text === "Yes") : shownAs(text, dimension);
  const verdict = has(shape, topic, dimension, shown);
  return verdict === "unknown" ? undefined : verdict === "right";
}

/** Whether items stand in the order that values or layers give. */
export function isInOrder(question: QuizQuestion, shape: QuizShape): boolean {
  const { answer, rule, id } = question;
  if (answer.type !== "order") return false;
  const topics = answer.items.map((item) => toText(item).replace("Topic ", ""));
  const pairs = topics.slice(1).map((topic, index) => [topics[index] ?? "", topic] as const);
  if (rule === "layers") {
    return pairs.every(([upper, lower]) => shape.topics?.[upper]?.runsOn?.includes(lower));
  }
  const dimension = shape.dimensions?.find((each) => id === `order.${each.id}`);
  return pairs.every(([one, other]) => {
    const [low, high] = [one, other].map((each) =>
      rankOf(shape.topics?.[each]?.facts?.[dimension?.id ?? ""], dimension),
    );
    return low !== undefined && high !== undefined && low < high;
  });
}

function rankOf(
  value: FactValue | undefined,
  dimension: ShapeDimension | undefined,
): number | undefined {
  if (value === undefined || !dimension) return undefined;
  if (dimension.type === "level") {
    return dimension.choices?.findIndex(({ id }: Dimension["choices"][number]) => id === value);
  }
  if (dimension.type === "date") return Date.parse(String(value));
  return Number(plain(value, dimension));
}

/** The same for terms: who has the definition, and whether an author says that another one has not. */
export function termVerdictsOf(
  { id, rule, answer }: QuizQuestion,
  { terms = {} }: QuizShape,
): Map<string, Verdict> {
  const [, first = ""] = id.split(".");
  /** Terms of a name or a definition, of which two may have the same. */
  const toldOf = (text: string): string[] =>
    Object.entries(terms).flatMap(([other, { term, definition }]) =>
      (rule === "definition-to-term" ? term : definition) === text ? [other] : [],
    );
  const contrast = (one: string, other: string): boolean =>
    terms[one]?.contrasts?.includes(other) === true ||
    terms[other]?.contrasts?.includes(one) === true;
  const judge = (text: string): Verdict => {
    const told = toldOf(text);
    if (told.some((other) => terms[other]?.definition === terms[first]?.definition)) return "right";
    return told.some((other) => contrast(first, other)) ? "wrong" : "unknown";
  };
  if (answer.type === "match") {
    const members = answer.pairs.map(({ item }) => toText(item).replace("Term ", ""));
    return new Map(
      answer.pairs.map(({ matches }, index) => {
        const own = members[index] ?? "";
        const isRight = terms[own]?.definition === toText(matches);
        const isApart = members.every((each) => each === own || contrast(own, each));
        return [toText(matches), isRight && isApart ? "right" : "unknown"];
      }),
    );
  }
  const texts = "options" in answer ? answer.options.map(({ text }) => toText(text)) : [];
  return new Map(texts.map((text) => [text, judge(text)]));
}
