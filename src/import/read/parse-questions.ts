import type { LineLedger } from "../text/line-ledger.ts";
import type { TextForm } from "../text/markdown-text.ts";
import type { SummaryLine } from "../text/summary-lines.ts";
import { type QuestionEntry, splitQuestions } from "./split-questions.ts";

/** A question and its answer, as a summary gives them. */
export interface SummaryQuestion {
  /** Markdown. */
  question: string;
  /** Markdown, of several paragraphs or with lists where the summary has such. */
  answer: string;
}

const dash = /^[-–—]\s*/u;
const spacedDash = /^[-–—]\s/u;
const gluedDash = /^[-–—](?=[^\s\d–—-])/u;

/**
 * Reads questions with their answers; one without the other goes to the report. `guessed` says
 * that nothing but their order tells one from the other.
 */
export function parseQuestions(
  lines: readonly SummaryLine[],
  form: TextForm,
  ledger: LineLedger,
): { questions: SummaryQuestion[]; guessed: boolean } {
  const { entries, stray, guessed } = splitQuestions(lines);
  ledger.report(stray, "stands among the questions and answers no question");
  const answers = entries.map(({ answer }) => trimBlank(answer));
  const dashIsMark = answers.filter(isBegunByDash).length * 2 >= answers.length;
  const questions = entries.flatMap((entry, index): SummaryQuestion[] => {
    const answer = withoutDash(answers[index] ?? [], dashIsMark);
    const text = form.toBlocks(answer);
    if (text === "") {
      ledger.report(entry.source, "a question without an answer");
      return [];
    }
    ledger.keep(...entry.source);
    return [{ question: questionText(entry, form), answer: text }];
  });
  return { questions, guessed: guessed && questions.length > 0 };
}

function questionText({ question }: QuestionEntry, form: TextForm): string {
  return form.toMarkdown(question.map(({ text }) => text).join("\n"));
}

function trimBlank(lines: readonly SummaryLine[]): SummaryLine[] {
  const first = lines.findIndex(({ text }) => text !== "");
  const last = lines.findLastIndex(({ text }) => text !== "");
  return first === -1 ? [] : lines.slice(first, last + 1);
}

/** Whether a dash stands before the words, rather than before the first item of a list. */
function isBegunByDash([first, ...rest]: readonly SummaryLine[]): boolean {
  const text = first?.text ?? "";
  if (gluedDash.test(text)) return true;
  return spacedDash.test(text) && !rest.some((line) => spacedDash.test(line.text));
}

/** Takes off the dash that begins an answer, unless it begins a list or a negative number. */
function withoutDash(answer: readonly SummaryLine[], dashIsMark: boolean): SummaryLine[] {
  const [first, ...rest] = answer;
  if (!first) return [];
  const text = first.text.replace(dash, "");
  const isMark =
    text !== "" && (isBegunByDash(answer) || (dashIsMark && !spacedDash.test(first.text)));
  return isMark ? [{ ...first, text }, ...rest] : [...answer];
}
