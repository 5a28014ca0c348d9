import { type ListMarker, parseListMarker, withoutMarker } from "../text/list-markers.ts";
import type { SummaryLine } from "../text/summary-lines.ts";
import { splitMark } from "./question-marks.ts";

/** The lines of one question and those of its answer, marks taken off. */
export interface QuestionEntry {
  question: SummaryLine[];
  answer: SummaryLine[];
  /** The lines as they stand in the input. */
  source: SummaryLine[];
}

interface SplitQuestions {
  entries: QuestionEntry[];
  /** Lines before the first question. */
  stray: SummaryLine[];
  /** Whether nothing tells questions from answers, so that lines were taken in turns. */
  guessed: boolean;
}

/** What a line begins: a question, an answer, or nothing new. */
type Part = { kind: "question" | "answer"; text: string } | undefined;

const askedByMark = /[?？؟](?:[*_"”»)\s]*)$/u;
const asked = /[?？؟](?:[*_"”»)\s]*)$|(?:か|ですか|ますか)[。.]?$/u;
const heading = /^#{1,6}\s+(\S.*)$/u;
const bold = /^\*\*([^*]+)\*\*$|^__([^_]+)__$/u;

/** Parts a section into questions and answers by the surest sign that it has. */
export function splitQuestions(lines: readonly SummaryLine[]): SplitQuestions {
  const filled = lines.filter(({ text }) => text !== "");
  const read = readerFor(filled);
  return collect(lines, read ?? byTurns(filled), read === undefined);
}

type PartReader = (line: SummaryLine, index: number) => Part;

/** Undefined where there is no sign at all. */
function readerFor(lines: readonly SummaryLine[]): PartReader | undefined {
  if (lines.some(({ text }) => splitMark(text)?.kind === "question")) return byMark;
  if (lines.some(({ text }) => heading.test(text))) return byHeading;
  if (lines.some(({ text }) => bold.test(text))) return byBold;
  const first = lines.find(({ text }) => parseListMarker(text) !== undefined);
  const marker = first && parseListMarker(first.text);
  if (first && marker) return byList(lines, first.indent, marker);
  return lines.some(({ text }) => asked.test(text)) ? byQuestionMark : undefined;
}

function collect(
  lines: readonly SummaryLine[],
  read: PartReader,
  guessed: boolean,
): SplitQuestions {
  const result: SplitQuestions = { entries: [], stray: [], guessed };
  let inAnswer = false;
  for (const [index, line] of lines.entries()) {
    const entry = result.entries.at(-1);
    const part = line.text === "" ? undefined : read(line, index);
    if (part?.kind === "question") {
      const [question, answer] = splitAnswer(part.text);
      result.entries.push({
        question: [{ ...line, text: question }],
        answer: answer === undefined ? [] : [{ ...line, text: answer }],
        source: [line],
      });
      inAnswer = answer !== undefined;
      continue;
    }
    if (!entry) {
      if (line.text !== "") result.stray.push(line);
      continue;
    }
    if (line.text !== "") entry.source.push(line);
    const text = part?.text ?? line.text;
    const continuesQuestion =
      !inAnswer && !part && line.text !== "" && isRest(entry, line, lines[index - 1]);
    if (continuesQuestion) entry.question.push(line);
    else {
      if (line.text !== "") inAnswer = true;
      entry.answer.push({ ...line, text });
    }
  }
  return result;
}

/** A line right under a question that has not come to its question mark belongs to it. */
function isRest(entry: QuestionEntry, line: SummaryLine, above: SummaryLine | undefined): boolean {
  const before = entry.question.at(-1)?.text ?? "";
  return (
    above?.text !== "" &&
    !asked.test(before) &&
    askedByMark.test(line.text) &&
    !/^[-–—]/u.test(line.text) &&
    parseListMarker(line.text) === undefined
  );
}

/** `Q: … A: …` on one line. */
function splitAnswer(text: string): [question: string, answer: string | undefined] {
  const inline = /[?？]\s+(?:A|Answer|回答|答え?)\s?[:：]\s*(\S.*)$/u.exec(text);
  if (!inline) return [text, undefined];
  return [text.slice(0, inline.index + 1), inline[1]];
}

const byMark: PartReader = ({ text }) => splitMark(text);

const byHeading: PartReader = ({ text }) => {
  const title = heading.exec(text)?.[1];
  if (title === undefined) return answerMark(text);
  return { kind: "question", text: (bold.exec(title)?.[1] ?? title).trim() };
};

const byBold: PartReader = ({ text }) => {
  const words = parseListMarker(text)?.text ?? text;
  const title = bold.exec(words);
  if (!title) return answerMark(text);
  return { kind: "question", text: (title[1] ?? title[2] ?? "").trim() };
};

function answerMark(text: string): Part {
  const part = splitMark(text);
  return part?.kind === "answer" ? part : undefined;
}

/** Questions are the items at the outer edge; what is marked or indented otherwise answers. */
function byList(
  lines: readonly SummaryLine[],
  indent: number,
  first: ListMarker,
): PartReader | undefined {
  const isOuter = (line: SummaryLine): ListMarker | undefined => {
    const marker = parseListMarker(line.text);
    return marker && line.indent <= indent && marker.style === first.style ? marker : undefined;
  };
  const outer = lines.filter((line) => isOuter(line));
  const askedCount = outer.filter(({ text }) => asked.test(text)).length;
  // Where answers are items just like the questions, only the question mark tells them apart.
  const alike = outer.length === lines.length;
  if (alike && askedCount === 0) return undefined;
  const alternate = alike && askedCount < outer.length;
  return (line) => {
    const marker = isOuter(line);
    if (!marker) return answerMark(line.text);
    if (alternate && !asked.test(line.text)) return { kind: "answer", text: marker.text };
    return { kind: "question", text: marker.text };
  };
}

const byQuestionMark: PartReader = ({ text }) =>
  asked.test(text) && !/^[-–—]/u.test(text) ? { kind: "question", text } : answerMark(text);

/** Without any sign, lines take turns. */
function byTurns(lines: readonly SummaryLine[]): PartReader {
  const questions = new Set(lines.filter((_, index) => index % 2 === 0));
  return (line) => ({
    kind: questions.has(line) ? "question" : "answer",
    text: withoutMarker(line.text),
  });
}
