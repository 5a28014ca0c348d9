import { deriveComparisonTable } from "../../derive/comparison-table.ts";
import { plainValue } from "../../derive/fact-text.ts";
import type {
  Chapter,
  Comparison,
  Diagram,
  Dimension,
  Fact,
  Provenance,
  Question,
  Source,
  Takeaway,
  Term,
  Update,
} from "../../knowledge/records.ts";
import { escapeMarkdown, fenced, markdownLink, quote } from "../../markup/to-markdown.ts";
import type { MarkdownView } from "./markdown-view.ts";

/** Joins parts by empty lines; parts without text are left out. */
export function paragraphs(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}

/** The line that says where a claim comes from; empty without a source. */
export function sourceLine(view: MarkdownView, provenance: Provenance): string {
  const { citations, asOf } = provenance;
  if (citations.length === 0) return "";
  const links = citations.map((citation) => {
    const source = view.knowledge.source(citation.source);
    const label = escapeMarkdown(view.citationLabel(citation));
    return source ? markdownLink(label, source.url ?? view.address(source.path)) : label;
  });
  const checked = asOf === undefined ? "" : ` (${view.words.asOf(view.date(asOf))})`;
  return `${view.words.source}: ${links.join("; ")}${checked}`;
}

/** What a claim corrects in its source; empty where it corrects nothing. */
export function correction(view: MarkdownView, provenance: Provenance): string {
  if (!provenance.correction) return "";
  const { says, because } = provenance.correction;
  const text = paragraphs(
    `**${view.words.correction}** ${view.words.correctionSays} ${view.markdown(says)}`,
    view.markdown(because),
  );
  return quote(text);
}

export function takeawayMarkdown(view: MarkdownView, takeaway: Takeaway): string {
  const { text, detail, provenance, path, id } = takeaway;
  return paragraphs(
    `## ${markdownLink(escapeMarkdown(id), view.address(path))}`,
    view.markdown(text),
    detail && view.markdown(detail),
    correction(view, provenance),
    sourceLine(view, provenance),
  );
}

export function questionMarkdown(view: MarkdownView, question: Question): string {
  const { answer, provenance, path } = question;
  return paragraphs(
    `## ${markdownLink(view.markdown(question.question).replace(/\s+/g, " "), view.address(path))}`,
    view.markdown(answer),
    correction(view, provenance),
    sourceLine(view, provenance),
  );
}

export function chapterMarkdown(view: MarkdownView, chapter: Chapter, depth = 0): string {
  const space = "  ".repeat(depth);
  const summary = chapter.summary ? `: ${view.markdown(chapter.summary).replace(/\s+/g, " ")}` : "";
  const line = `${space}- ${markdownLink(escapeMarkdown(chapter.title), view.address(chapter.path))}${summary}`;
  const inner = chapter.chapters.map((each) => chapterMarkdown(view, each, depth + 1));
  return [line, ...inner].join("\n");
}

export function updateMarkdown(view: MarkdownView, update: Update): string {
  const { words, knowledge } = view;
  const topic = knowledge.topic(update.topic);
  const title = `${topic?.title ?? update.topic}, ${view.date(update.date)} (${words.effects[update.effect] ?? update.effect})`;
  return paragraphs(
    `### ${markdownLink(escapeMarkdown(title), view.address(update.path))}`,
    view.markdown(update.change),
    sourceLine(view, update.provenance),
  );
}

export function termMarkdown(view: MarkdownView, term: Term): string {
  const aliases =
    term.aliases.length > 0 ? ` (${term.aliases.map(escapeMarkdown).join(", ")})` : "";
  return paragraphs(
    `## ${escapeMarkdown(term.term)}${aliases}`,
    view.markdown(term.definition),
    sourceLine(view, term.provenance),
  );
}

export function sourceMarkdown(view: MarkdownView, source: Source): string {
  const { words } = view;
  const title = escapeMarkdown(source.title);
  const details = [
    source.publisher && escapeMarkdown(source.publisher),
    source.publishedOn && words.published(view.date(source.publishedOn)),
    source.readOn && words.readOn(view.date(source.readOn)),
  ].filter((detail) => detail !== undefined && detail !== "");
  const line = [source.url ? markdownLink(title, source.url) : title, ...details].join(", ");
  return `- ${line}`;
}

/** A table of facts, one row a dimension. */
export function factTable(view: MarkdownView, facts: readonly Fact[]): string {
  const rows = facts.flatMap((fact) => {
    const dimension = view.knowledge.dimension(fact.dimension);
    if (!dimension) return [];
    const note = fact.note ? ` ${view.markdown(fact.note)}` : "";
    const cells = [
      escapeMarkdown(dimension.label),
      factValue(view, fact, dimension) + note,
      sourceLine(view, fact.provenance).replace(`${view.words.source}: `, ""),
    ];
    return [`| ${cells.map((cell) => cell.replace(/\s+/g, " ")).join(" | ")} |`];
  });
  const { facts: name, source } = view.words;
  return [`| ${name} | | ${source} |`, "| -- | -- | -- |", ...rows].join("\n");
}

function factValue(view: MarkdownView, { value, texts }: Fact, dimension: Dimension): string {
  if (texts.length > 0) return texts.map((text) => view.markdown(text)).join("; ");
  const choice = dimension.choices.find(({ id }) => id === value);
  if (choice) return escapeMarkdown(choice.label);
  return escapeMarkdown(plainValue(value, dimension, view.factWords));
}

/** A comparison's table; every cell has its value, its note and the number of its source. */
export function comparisonMarkdown(view: MarkdownView, comparison: Comparison): string {
  const table = deriveComparisonTable(view.knowledge, comparison);
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\s+/g, " ")).join(" | ")} |`;
  const rows = table.groups.flatMap(({ rows }) =>
    rows.map(({ dimension, cells }) =>
      line([
        escapeMarkdown(dimension.label),
        ...cells.map(({ fact, note }) => {
          if (!fact) return view.words.comparison.notStated;
          const more = fact.note ? ` ${view.markdown(fact.note)}` : "";
          const source = note === undefined ? "" : ` (${note})`;
          return `${factValue(view, fact, dimension)}${source}${more}`;
        }),
      ]),
    ),
  );
  const names = table.topics.map(({ title, path }) =>
    markdownLink(escapeMarkdown(title), view.address(path)),
  );
  return paragraphs(
    comparison.description && view.markdown(comparison.description),
    [line(["", ...names]), line(["", ...names].map(() => "--")), ...rows].join("\n"),
    table.notes.map((note, index) => `${index + 1}. ${sourceLine(view, note)}`).join("\n"),
  );
}

/** A diagram in words, with its steps and its source. */
export function diagramMarkdown(view: MarkdownView, diagram: Diagram): string {
  const steps = diagram.steps.map(({ title, text, provenance }, index) =>
    paragraphs(
      `${index + 1}. **${escapeMarkdown(title)}**`,
      text && indented(view.markdown(text)),
      indented(sourceLine(view, provenance)),
    ),
  );
  return paragraphs(
    view.markdown(diagram.description),
    fenced(diagram.source, "mermaid"),
    ...steps,
    view.markdown(diagram.body),
    correction(view, diagram.provenance),
    sourceLine(view, diagram.provenance),
  );
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "   ");
}
