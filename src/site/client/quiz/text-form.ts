import { element } from "../element.ts";
import { type AnswerForm, type FormContext, setMark } from "./answer-form.ts";
import { grade, numberIn, plain } from "./grade.ts";

/** A field for a word or a number, in the place of the line on paper. */
export function textForm({ question, words, onChange, onEnter }: FormContext): AnswerForm {
  const { section, spec, id } = question;
  const place = section.querySelector<HTMLElement>(".quiz-blank");
  const line = place?.querySelector<HTMLElement>(".quiz-line");
  const field = element("input", { type: "text", autocomplete: "off", spellcheck: false });
  const isNumber = spec.type === "number";
  if (isNumber) field.inputMode = "decimal";
  field.setAttribute("autocapitalize", "off");
  field.setAttribute("aria-labelledby", `_${id}_stem`);
  field.setAttribute("aria-describedby", `_${id}_todo`);
  field.addEventListener("input", onChange);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) onEnter();
  });
  line?.after(field);
  if (line) line.hidden = true;

  return {
    answer() {
      const text = field.value.trim();
      if (text === "" || (isNumber && numberIn(text) === undefined)) return undefined;
      return text;
    },
    missing: () => (field.value.trim() === "" ? words.typeFirst : words.notANumber),
    fill(answer) {
      field.value = String(answer);
    },
    mark() {
      field.readOnly = true;
      const text = field.value.trim();
      if (!place || text === "") return;
      const isRight = grade(spec, text).points === 1;
      setMark(place, isRight ? "right" : "wrong", isRight ? words.rightAnswer : words.yourAnswer);
      const told = [...section.querySelectorAll<HTMLElement>("[data-for-text]")];
      const feedback = told.find((each) => plain(each.dataset.forText ?? "") === plain(text));
      if (feedback) place.after(element("p", { className: "quiz-feedback" }, saidBy(feedback)));
    },
    remove() {
      field.remove();
      if (line) line.hidden = false;
      if (place) setMark(place, undefined);
      section.querySelector(".quiz-blank + .quiz-feedback")?.remove();
    },
  };
}

/** What the key says of a wrong text, without repeating the text. */
function saidBy(feedback: HTMLElement): string {
  const [text, ...rest] = feedback.childNodes;
  return [...(text instanceof HTMLElement ? rest : feedback.childNodes)]
    .map((node) => node.textContent ?? "")
    .join("")
    .trim();
}
