import { clip } from "../../../derive/clip.ts";
import { element } from "../element.ts";
import { fill } from "../fill.ts";
import { type AnswerForm, type FormContext, partsOf, setMark, textOf } from "./answer-form.ts";
import { grade } from "./grade.ts";

/** Items each of which is given a match, by its letter, or a group. */
export function assignForm(context: FormContext): AnswerForm {
  const { question, words, onChange } = context;
  const { spec } = question;
  const items = partsOf(question, ".quiz-items > li");
  const fields = items.map((item, index) => {
    const field =
      spec.groups.length > 0 ? groupField(context, item, index) : letterField(context, item);
    field.box.addEventListener("change", onChange);
    item.append(field.box);
    return field;
  });
  const chosen = (): number[] => fields.map((field) => field.get());

  return {
    answer: () => (chosen().some((each) => each >= 0) ? chosen() : undefined),
    missing: () => words.chooseFirst,
    fill(answer) {
      if (typeof answer === "string") return;
      for (const [index, field] of fields.entries()) field.set(answer[index] ?? -1);
    },
    mark() {
      const { parts } = grade(spec, chosen());
      for (const [index, item] of items.entries()) {
        const right = spec.items[index] ?? 0;
        const isRight = parts[index] ?? false;
        const name = spec.groups[right] ?? lettersOf(question)[right] ?? "";
        setMark(
          item,
          isRight ? "right" : "wrong",
          isRight ? words.rightAnswer : fill(words.belongsTo, { name }),
        );
        fields[index]?.lock();
      }
    },
    remove() {
      for (const [index, item] of items.entries()) {
        fields[index]?.box.remove();
        setMark(item, undefined);
      }
    },
  };
}

interface Field {
  box: HTMLElement;
  /** The number chosen; −1 while nothing is. */
  get(): number;
  set(value: number): void;
  lock(): void;
}

function lettersOf(question: FormContext["question"]): string[] {
  return partsOf(question, ".quiz-matches > li").map(({ dataset }) => dataset.letter ?? "");
}

function letterField({ question, words }: FormContext, item: HTMLElement): Field {
  const matches = partsOf(question, ".quiz-matches > li");
  const options = matches.map((match, index) => {
    const text = textOf(match);
    return element(
      "option",
      { value: String(index) },
      `${match.dataset.letter}. ${clip(text, 40)}`,
    );
  });
  const select = element(
    "select",
    {},
    element("option", { value: "-1" }, words.choose),
    ...options,
  );
  select.setAttribute("aria-label", fill(words.matchOf, { item: textOf(item) }));
  return {
    box: element("span", { className: "quiz-assign" }, select),
    get: () => Number(select.value),
    set(value) {
      select.value = String(value);
    },
    lock() {
      select.disabled = true;
    },
  };
}

function groupField({ question, words }: FormContext, item: HTMLElement, index: number): Field {
  const inputs = question.spec.groups.map((_, value) =>
    element("input", {
      type: "radio",
      name: `_${question.id}_group-${index}`,
      value: String(value),
    }),
  );
  const labels = question.spec.groups.map((group, value) =>
    element("label", {}, inputs[value] ?? "", element("span", {}, group)),
  );
  const box = element("span", { className: "quiz-assign quiz-group-field" }, ...labels);
  box.setAttribute("role", "radiogroup");
  box.setAttribute("aria-label", fill(words.groupOf, { item: textOf(item) }));
  return {
    box,
    get: () => inputs.findIndex(({ checked }) => checked),
    set(value) {
      for (const [at, input] of inputs.entries()) input.checked = at === value;
    },
    lock() {
      for (const input of inputs) input.disabled = true;
    },
  };
}
