import { element } from "../element.ts";
import { type AnswerForm, type FormContext, partsOf, setMark } from "./answer-form.ts";
import { nodeButtons } from "./node-areas.ts";

/** Options of which one or several can be chosen: radio buttons or boxes before the texts of the page. */
export function choiceForm({ question, words, order, onChange }: FormContext): AnswerForm {
  const { section, spec, id } = question;
  const list = section.querySelector(".quiz-options");
  const written = partsOf(question, ".quiz-options > li");
  const isSeveral = spec.type === "several-answers";
  const inputs = written.map((item, index) => {
    const input = element("input", {
      type: isSeveral ? "checkbox" : "radio",
      name: `_${id}_answer`,
      value: String(index),
    });
    const label = element("label", {}, input, ...item.childNodes);
    item.append(label);
    input.addEventListener("change", onChange);
    return input;
  });
  list?.setAttribute("role", isSeveral ? "group" : "radiogroup");
  list?.setAttribute("aria-labelledby", `_${id}_stem`);
  list?.setAttribute("aria-describedby", `_${id}_todo`);
  for (const item of written) item.setAttribute("role", "presentation");
  list?.append(...order.flatMap((position) => written[position] ?? []));
  const areas = nodeButtons(section, written, inputs);
  const chosen = (): number[] => inputs.flatMap(({ checked }, index) => (checked ? [index] : []));

  return {
    answer: () => (chosen().length > 0 ? chosen() : undefined),
    missing: () => words.chooseFirst,
    fill(answer) {
      for (const [index, input] of inputs.entries())
        input.checked = answer.includes(index as never);
      areas.show();
    },
    mark() {
      for (const [index, item] of written.entries()) {
        const isKey = spec.keys.includes(index);
        const isChosen = inputs[index]?.checked ?? false;
        if (isKey && isChosen) setMark(item, "right", `${words.yourAnswer}, ${words.rightAnswer}`);
        else if (isKey) setMark(item, "missed", isSeveral ? words.missed : words.rightAnswer);
        else if (isChosen) setMark(item, "wrong", words.yourAnswer);
        const input = inputs[index];
        if (input) input.disabled = true;
        const feedback = section.querySelector(`.quiz-feedbacks > [data-for="${index}"]`);
        const isTold = isChosen || (isKey && isSeveral);
        if (feedback && isTold) item.append(feedbackOf(feedback));
      }
      areas.show();
    },
    remove() {
      areas.remove();
      for (const [index, item] of written.entries()) {
        setMark(item, undefined);
        item.querySelector(".quiz-feedback")?.remove();
        item.removeAttribute("role");
        const label = item.querySelector("label");
        inputs[index]?.remove();
        label?.replaceWith(...label.childNodes);
      }
      for (const name of ["role", "aria-labelledby", "aria-describedby"])
        list?.removeAttribute(name);
      list?.append(...written);
    },
  };
}

/** A copy of what the key says of an option, without its letter; ids stay where they are. */
function feedbackOf(feedback: Element): HTMLElement {
  const copy = element("div", { className: "quiz-feedback" });
  for (const node of feedback.cloneNode(true).childNodes) copy.append(node.cloneNode(true));
  copy.querySelector(":scope > strong")?.remove();
  for (const each of copy.querySelectorAll("[id]")) each.removeAttribute("id");
  return copy;
}
