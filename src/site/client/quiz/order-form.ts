import { element } from "../element.ts";
import { fill } from "../fill.ts";
import { type AnswerForm, type FormContext, partsOf, setMark, textOf } from "./answer-form.ts";
import { grade } from "./grade.ts";

/** Items with buttons that move them up and down, so that nothing has to be dragged. */
export function orderForm({ question, words, onChange, say }: FormContext): AnswerForm {
  const { section, spec, id } = question;
  const list = section.querySelector<HTMLElement>(".quiz-items");
  const written = partsOf(question, ".quiz-items > li");
  let isTouched = false;
  list?.setAttribute("aria-labelledby", `_${id}_stem`);
  list?.setAttribute("data-ordering", "");
  const current = (): HTMLElement[] => partsOf(question, ".quiz-items > li");

  const move = (item: HTMLElement, step: -1 | 1, button: HTMLElement): void => {
    const items = current();
    const place = items.indexOf(item) + step;
    const other = items[place];
    if (!other) return;
    if (step === 1) other.after(item);
    else other.before(item);
    isTouched = true;
    // Moving an element takes the focus from what is in it.
    button.focus();
    say(fill(words.moved, { item: textOf(item), place: place + 1, count: items.length }));
    showEnds();
    onChange();
  };
  const showEnds = (): void => {
    const items = current();
    for (const [index, item] of items.entries()) {
      const [up, down] = item.querySelectorAll("button");
      up?.setAttribute("aria-disabled", String(index === 0));
      down?.setAttribute("aria-disabled", String(index === items.length - 1));
    }
  };
  const buttons = written.map((item) => {
    const made = ([-1, 1] as const).map((step) => {
      const button = element("button", { type: "button", className: "quiz-move" });
      button.dataset.step = String(step);
      const name = step === -1 ? words.up : words.down;
      button.setAttribute("aria-label", fill(name, { item: textOf(item) }));
      button.addEventListener("click", () => move(item, step, button));
      return button;
    });
    const tools = element("span", { className: "quiz-moves" }, ...made);
    item.append(tools);
    return tools;
  });
  showEnds();
  const answer = (): number[] => current().map((item) => written.indexOf(item));

  return {
    // The order in which they stand is an answer only once somebody has looked at it.
    answer: () => (isTouched ? answer() : undefined),
    missing: () => words.moveFirst,
    fill(given) {
      if (typeof given === "string") return;
      list?.append(...given.flatMap((item) => written[item] ?? []));
      isTouched = true;
      showEnds();
    },
    mark() {
      const { parts } = grade(spec, answer());
      for (const [place, item] of current().entries()) {
        const right = (spec.items[written.indexOf(item)] ?? 0) + 1;
        const isRight = parts[place] ?? false;
        setMark(
          item,
          isRight ? "right" : "wrong",
          isRight ? words.rightAnswer : fill(words.rightPlace, { place: right }),
        );
      }
      for (const tools of buttons) tools.hidden = true;
    },
    remove() {
      for (const tools of buttons) tools.remove();
      for (const item of written) setMark(item, undefined);
      list?.removeAttribute("aria-labelledby");
      list?.removeAttribute("data-ordering");
      list?.append(...written);
    },
  };
}
