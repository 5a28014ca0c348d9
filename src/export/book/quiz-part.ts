import { feedbacksOf } from "../../derive/quiz/key-feedbacks.ts";
import { recordGroups } from "../../derive/quiz/named-record.ts";
import { letterOf, type QuizTask, quizTask } from "../../derive/quiz/quiz-task.ts";
import type { Drawing } from "../../drawing/drawing.ts";
import { pictureWords } from "../../drawing/picture-words.ts";
import type { Quiz, QuizQuestion } from "../../knowledge/quiz-records.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { typstBlock, typstCall, typstString } from "../../markup/typst.ts";
import type { BookWriter } from "./book-writer.ts";
import { type DrawingMark, drawingOfTask } from "./drawing-figure.ts";
import { newPageAfter, ownPage } from "./new-page.ts";

/** Quizzes with room to answer. */
export function quizzesPart(writer: BookWriter, quizzes: readonly Quiz[]): string[] {
  if (quizzes.length === 0) return [];
  // The index leads to what can be learnt, not to what asks for it.
  writer.stopIndex();
  return [
    ownPage,
    writer.heading(1, writer.view.words.quizzes),
    ...quizzes.flatMap((quiz, index) => [
      ...newPageAfter(index),
      writer.heading(2, quiz.title, `quiz:${quiz.id}`),
      writer.prose(quiz.description),
      ...writer.view
        .quizQuestions(quiz)
        .map((question, index) => questionPiece(writer, question, index + 1)),
    ]),
  ];
}

/** What is right in every question, why, and on which page its facts stand. */
export function keyPart(writer: BookWriter, quizzes: readonly Quiz[]): string[] {
  if (quizzes.length === 0) return [];
  return [
    ownPage,
    writer.heading(1, writer.view.words.quiz.key),
    ...quizzes.flatMap((quiz, index) => [
      ...newPageAfter(index),
      writer.heading(2, quiz.title),
      ...writer.view
        .quizQuestions(quiz)
        .map((question, index) => keyPiece(writer, question, index + 1)),
    ]),
  ];
}

function questionPiece(writer: BookWriter, question: QuizQuestion, number: number): string {
  const { view } = writer;
  const { answer } = question;
  const words = view.words.quiz;
  const diagram = answer.type === "node" ? view.knowledge.diagram(answer.diagram) : undefined;
  const drawing = diagram && view.drawing(diagram.source);
  const task = quizTask(question, words, drawing);
  const isDrawn = drawing !== undefined;
  // Where a picture has the letters, their names add nothing: two nodes may have the same.
  const options = task.options.map((option, index) =>
    isDrawn
      ? typstCall("to-tick-short", {}, letter(index))
      : typstCall(
          "to-tick",
          keptUnless(index === task.options.length - 1),
          letter(index),
          writer.line(option.text),
        ),
  );
  const lastItem = task.matches.length + task.groups.length > 0 ? -1 : task.items.length - 1;
  const items = task.items.map((item, index) =>
    typstCall("to-fill", keptUnless(index === lastItem), writer.line(item.text)),
  );
  const lettersFor = [
    ...task.matches.map((match) => writer.line(match)),
    ...task.groups.map((group) => typstString(group)),
  ];
  const matches = lettersFor.map((text, index) =>
    lettered(index, text, keptUnless(index === lettersFor.length - 1)),
  );
  const isWritten = answer.type === "text" || answer.type === "number";
  return writer.numbered(number, [
    writer.mark(`asked:${question.ref}`),
    typstCall(
      "kept",
      {},
      typstBlock([
        writer.prose(question.stem),
        typstCall(
          "todo",
          {},
          typstString(isDrawn ? view.words.book.tickPlace : words.tasks[answer.type]),
        ),
      ]),
    ),
    ...(drawing
      ? [
          drawingOfTask(
            drawing,
            pictureWords(drawing, view.context.words.drawingWords),
            lettersOn(drawing, task),
          ),
        ]
      : []),
    ...(isDrawn ? [typstCall("par", {}, typstBlock(options))] : options),
    ...items,
    ...(matches.length > 0 ? ["gap()"] : []),
    ...matches,
    ...(isWritten ? ["room(20pt)"] : []),
  ]);
}

function keyPiece(writer: BookWriter, question: QuizQuestion, number: number): string {
  const { view } = writer;
  const { answer } = question;
  const words = view.words.quiz;
  const diagram = answer.type === "node" ? view.knowledge.diagram(answer.diagram) : undefined;
  const task = quizTask(question, words, diagram && view.drawing(diagram.source));
  const told = feedbacksOf(answer, task, words).map(({ lead, feedback }, position) =>
    typstCall(
      "feedback",
      { above: position === 0 ? "1em" : undefined },
      typstString(lead),
      runningText(writer, feedback),
    ),
  );
  // Of a question for a meaning, the right answer and the reason are the same words.
  const keys = task.options.filter(({ isKey }) => isKey).map(({ text }) => view.text(text));
  const isSaid = question.explanation && keys.includes(view.text(question.explanation));
  const records = question.about.flatMap((name) => {
    const [title] = recordGroups(view.knowledge, [name], view.text).flatMap(
      ({ records }) => records,
    );
    return writer.contents.has(name) && title ? [name] : [];
  });
  return writer.numbered(number, [
    writer.mark(`key:${question.ref}`),
    ...rightOf(writer, question, task),
    ...(isSaid ? [] : [writer.prose(question.explanation)]),
    ...told,
    writer.provenance(question.provenance, {
      before: records.length > 0 ? writer.pagesOf(records) : undefined,
    }),
  ]);
}

/** Paragraphs behind each other in one; what has more than paragraphs stands as it is. */
function runningText(writer: BookWriter, tree: MarkupTree): string {
  if (tree.blocks.some(({ type }) => type !== "paragraph")) return writer.line(tree);
  return typstBlock(
    tree.blocks.flatMap((block, index) => [
      ...(index > 0 ? [typstString(" ")] : []),
      writer.line({ ...tree, blocks: [block] }),
    ]),
  );
}

/** The right answer in words. */
function rightOf(
  writer: BookWriter,
  { answer }: QuizQuestion,
  task: ReturnType<typeof quizTask>,
): string[] {
  const strong = (text: string): string => typstCall("strong", {}, typstString(text));
  const keys = task.options.flatMap(({ text, isKey }, index) => (isKey ? [{ text, index }] : []));
  switch (answer.type) {
    case "text":
      return [strong(answer.accept.join(writer.view.words.comma))];
    case "number": {
      const { number, tolerance, unit = "" } = answer;
      const value =
        tolerance === 0
          ? String(number)
          : writer.view.words.quiz.within(String(number), String(tolerance));
      return [strong(`${value} ${unit}`.trim())];
    }
    case "order":
      return [typstCall("enum", {}, ...answer.items.map((item) => writer.line(item)))];
    case "match":
      return task.items.map(({ text, right }, position) =>
        lettered(right, writer.line(text), atTop(position)),
      );
    case "groups":
      return answer.groups.map(({ label, items }, group) =>
        typstCall(
          "par",
          {},
          typstBlock([
            strong(`${letterOf(group)}. ${label}: `),
            ...items.flatMap((item, index) => [
              ...(index > 0 ? [typstString("; ")] : []),
              writer.line(item),
            ]),
          ]),
        ),
      );
    default:
      return keys.map(({ text, index }, position) =>
        lettered(index, typstCall("strong", {}, writer.line(text)), {
          ...atTop(position),
          sticky: "true",
        }),
      );
  }
}

/** Keeps a line with the next one, unless it is the last. */
function keptUnless(isLast: boolean): Record<string, string | undefined> {
  return { sticky: isLast ? undefined : "true" };
}

/** The letters of options where their nodes stand, at the corner where nothing is written. */
function lettersOn(drawing: Drawing, { options }: QuizTask): DrawingMark[] {
  return options.flatMap(({ node }, index) => {
    const box = drawing.nodes.find(({ id }) => id === node);
    return box ? [{ sign: letterOf(index), x: box.x, y: box.y }] : [];
  });
}

/** A text behind a letter that names it. */
function lettered(
  position: number,
  text: string,
  named: Record<string, string | undefined> = {},
): string {
  return typstCall("lettered", named, letter(position), text);
}

/** The first line stands at the height of the number beside it. */
function atTop(position: number): Record<string, string | undefined> {
  return { above: position === 0 ? "0pt" : undefined };
}

function letter(position: number): string {
  return typstString(`${letterOf(position)}.`);
}
