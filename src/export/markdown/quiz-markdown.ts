import { recordGroups } from "../../derive/quiz/named-record.ts";
import { type QuizTask, quizTask } from "../../derive/quiz/quiz-task.ts";
import type { Quiz, QuizQuestion } from "../../knowledge/quiz-records.ts";
import { escapeMarkdown, markdownLink } from "../../markup/to-markdown.ts";
import { toText } from "../../markup/to-text.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import type { MarkdownView } from "./markdown-view.ts";
import { paragraphs, sourceLine } from "./record-markdown.ts";

/** A quiz: its questions, and after them the key with its reasons. */
export function quizMarkdown(view: MarkdownView, quiz: Quiz): string {
  const words = view.words.quiz;
  const questions = view.quizQuestions(quiz).map((question) => {
    const { answer } = question;
    const diagram = answer.type === "node" ? view.knowledge.diagram(answer.diagram) : undefined;
    const drawing = diagram && view.drawing(diagram.source);
    return { question, task: quizTask(question, words, drawing), diagram };
  });
  return paragraphs(
    quiz.description && view.markdown(quiz.description),
    ...questions.map(({ question, task, diagram }, index) =>
      paragraphs(
        `## ${words.question(index + 1)}`,
        view.markdown(question.stem),
        diagram && markdownLink(escapeMarkdown(diagram.title), view.address(diagram.path)),
        taskMarkdown(view, task),
      ),
    ),
    `## ${words.key}`,
    ...questions.map(({ question, task }, index) =>
      keyMarkdown(view, question, task, words.question(index + 1)),
    ),
  );
}

function taskMarkdown(view: MarkdownView, { options, items, matches, groups }: QuizTask): string {
  const list = (texts: readonly MarkupTree[], mark: (index: number) => string): string =>
    texts.map((text, index) => `${mark(index)} ${line(view, text)}`).join("\n");
  return paragraphs(
    list(
      options.map(({ text }) => text),
      (index) => `${index + 1}.`,
    ),
    list(
      items.map(({ text }) => text),
      () => "-",
    ),
    list(matches, (index) => `${index + 1}.`),
    groups.length > 0 ? `${view.words.quiz.groups}: ${groups.map(escapeMarkdown).join(", ")}` : "",
  );
}

function keyMarkdown(
  view: MarkdownView,
  question: QuizQuestion,
  task: QuizTask,
  title: string,
): string {
  const { answer, explanation, about, provenance } = question;
  const right = task.options
    .flatMap(({ text, isKey }, index) => (isKey ? [`${index + 1}. ${line(view, text)}`] : []))
    .join("; ");
  const told = task.options.flatMap(({ feedback }, index) =>
    feedback ? [`- ${index + 1}: ${line(view, feedback)}`] : [],
  );
  const records = recordGroups(view.knowledge, about, toText).flatMap(({ records }) =>
    records.map((record) =>
      markdownLink(escapeMarkdown(oneLine(record.title)), view.address(record.path)),
    ),
  );
  return paragraphs(
    `### ${title}`,
    right,
    otherKey(view, answer, task),
    told.join("\n"),
    explanation && view.markdown(explanation),
    records.length > 0 ? `${view.words.quiz.readAgain}: ${records.join("; ")}` : "",
    sourceLine(view, provenance),
  );
}

/** What is right in a question that has no options. */
function otherKey(view: MarkdownView, answer: QuizQuestion["answer"], task: QuizTask): string {
  switch (answer.type) {
    case "text":
      return escapeMarkdown(answer.accept.join(", "));
    case "number":
      return [answer.number, ...(answer.tolerance > 0 ? [`± ${answer.tolerance}`] : [])]
        .concat(answer.unit === undefined ? [] : [escapeMarkdown(answer.unit)])
        .join(" ");
    case "order":
      return answer.items.map((item, index) => `${index + 1}. ${line(view, item)}`).join("\n");
    case "match":
      return task.items.map(({ text, right }) => `- ${line(view, text)} → ${right + 1}`).join("\n");
    case "groups":
      return answer.groups
        .map(({ label, items }) => {
          const members = items.map((item) => line(view, item)).join("; ");
          return `- ${escapeMarkdown(label)}: ${members}`;
        })
        .join("\n");
    default:
      return "";
  }
}

function line(view: MarkdownView, tree: MarkupTree): string {
  return oneLine(view.markdown(tree));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
