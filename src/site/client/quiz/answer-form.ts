import type { Answer, QuestionSpec } from "./question-spec.ts";
import type { QuizElementWords } from "./quiz-words.ts";

/** A question of the page. */
export interface PageQuestion {
  id: string;
  section: HTMLElement;
  spec: QuestionSpec;
}

/** What turns the text of a question into something that can be answered, in its place. */
export interface AnswerForm {
  /** What is given so far; undefined while nothing is. */
  answer(): Answer | undefined;
  /** What to say to somebody who has it checked too early. */
  missing(): string;
  /** Fills in what was given before. */
  fill(answer: Answer): void;
  /** Shows what is right and wrong of what was given; nothing can be changed after that. */
  mark(): void;
  /** Brings the page's own text back. */
  remove(): void;
}

export interface FormContext {
  question: PageQuestion;
  words: QuizElementWords;
  /** Options in the order in which they are to be shown; empty for other types. */
  order: readonly number[];
  /** Called after every change. */
  onChange(): void;
  /** Called by a key that ends an answer. */
  onEnter(): void;
  /** Says something to those who listen. */
  say(text: string): void;
}

/** What is said at an option, an item or a field once it is checked. */
export type Mark = "right" | "wrong" | "missed";

/** Marks a part of a question, in words and for the style sheet. */
export function setMark(part: HTMLElement, mark: Mark | undefined, words = ""): void {
  part.querySelector(":scope > .quiz-mark")?.remove();
  if (mark === undefined) {
    delete part.dataset.mark;
    return;
  }
  part.dataset.mark = mark;
  const note = document.createElement("span");
  note.className = "quiz-mark";
  note.textContent = words;
  part.append(note);
}

/** The elements of a question that a selector finds, in the page's order. */
export function partsOf(question: PageQuestion, selector: string): HTMLElement[] {
  return [...question.section.querySelectorAll<HTMLElement>(selector)];
}

/** The words of a part as one line. */
export function textOf(part: HTMLElement | undefined): string {
  const text = part?.querySelector(".quiz-text")?.textContent ?? "";
  return text.trim().replace(/\s+/g, " ");
}
