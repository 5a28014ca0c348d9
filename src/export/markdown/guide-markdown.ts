import { updatesOf } from "../../derive/current-updates.ts";
import { guideGraph } from "../../derive/guides/guide-graph.ts";
import { conditionOf, deriveGuideRules, ruledOut } from "../../derive/guides/guide-rules.ts";
import type { Guide, GuideOutcome } from "../../knowledge/records.ts";
import { escapeMarkdown, markdownLink } from "../../markup/to-markdown.ts";
import { toText } from "../../markup/to-text.ts";
import type { MarkdownView } from "./markdown-view.ts";
import { correction, paragraphs, sourceLine, updateMarkdown } from "./record-markdown.ts";

/** A guide: its questions with their answers, its outcomes with their reasons, and every way. */
export function guideMarkdown(view: MarkdownView, guide: Guide): string {
  const words = view.words.guide;
  const graph = guideGraph(guide);
  const nameOf = (id: string): string => {
    const question = graph.question(id);
    return question
      ? oneLine(view.markdown(question.ask))
      : escapeMarkdown(graph.outcome(id)?.title ?? id);
  };
  const questions = graph.questions.map((question) =>
    paragraphs(
      `## ${markdownLink(nameOf(question.id), view.address(question.path))}`,
      question.why && view.markdown(question.why),
      question.options
        .map((option) => {
          const because = option.because ? ` (${oneLine(view.markdown(option.because))})` : "";
          const lost = ruledOut(graph, { question, option }).map(({ title }) =>
            escapeMarkdown(title),
          );
          const out = lost.length > 0 ? `; ${words.rulesOut}: ${lost.join(", ")}` : "";
          return `- ${escapeMarkdown(option.label)} → ${nameOf(option.to)}${because}${out}`;
        })
        .join("\n"),
      correction(view, question.provenance),
      sourceLine(view, question.provenance),
    ),
  );
  return paragraphs(
    view.markdown(guide.description),
    correction(view, guide.provenance),
    sourceLine(view, guide.provenance),
    ...questions,
    ...guide.outcomes.map((outcome) => outcomeMarkdown(view, outcome)),
    `## ${words.rules}`,
    rulesMarkdown(view, guide, nameOf),
  );
}

function outcomeMarkdown(view: MarkdownView, outcome: GuideOutcome): string {
  const { words, knowledge } = view;
  const topic = outcome.topic === undefined ? undefined : knowledge.topic(outcome.topic);
  const alternatives = outcome.alternatives.flatMap((id) => {
    const target = knowledge.topic(id);
    return target ? [markdownLink(escapeMarkdown(target.title), view.address(target.path))] : [];
  });
  return paragraphs(
    `## ${words.guide.outcome}: ${markdownLink(escapeMarkdown(outcome.title), view.address(topic?.path ?? outcome.path))}`,
    view.markdown(outcome.because),
    `${words.guide.against}:`,
    outcome.against.map((tree) => `- ${oneLine(view.markdown(tree))}`).join("\n"),
    ...updatesOf(knowledge, topic ? [topic.id] : []).map((update) => updateMarkdown(view, update)),
    alternatives.length > 0 ? `${words.guide.alternatives}: ${alternatives.join(", ")}` : "",
    correction(view, outcome.provenance),
    sourceLine(view, outcome.provenance),
  );
}

function rulesMarkdown(view: MarkdownView, guide: Guide, nameOf: (id: string) => string): string {
  const words = view.words.guide;
  const rules = deriveGuideRules(guide);
  const lines =
    rules.by === "steps"
      ? rules.questions.flatMap(({ ask, options }) =>
          options.map(
            ({ label, to }) =>
              `${escapeMarkdown(words.stepRule(toText(ask), label))} → ${nameOf(to)}`,
          ),
        )
      : rules.outcomes.flatMap(({ outcome, ways }) =>
          ways.map(({ answers }) => {
            const conditions = answers.map((answer) =>
              conditionOf(answer, toText, words.condition),
            );
            return `${escapeMarkdown(words.rule(conditions.join(words.and)))} → ${escapeMarkdown(outcome.title)}`;
          }),
        );
  return lines.map((line) => `- ${line}`).join("\n");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
