import type { Drawing } from "../drawing/drawing.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { recordPaths } from "../knowledge/record-paths.ts";
import type { Source } from "../knowledge/records.ts";
import type { MarkupWords, ReferenceTarget, RenderContext } from "../markup/component.ts";
import { inlineText, toText } from "../markup/to-text.ts";
import { type MarkupTree, onlyParagraph } from "../markup/tree.ts";
import { deriveComparisonTable } from "./comparison-table.ts";
import { type FactWords, factText } from "./fact-text.ts";

export interface RenderContextOptions {
  /** Path under which the site stands; begins and ends with a slash. */
  base: string;
  words: MarkupWords;
  /** Drawings by their Mermaid source. Default: none. */
  drawings?: ReadonlyMap<string, Drawing> | undefined;
  /** How values of facts are written. */
  facts: FactWords & { notStated: string };
  /** How a source is named in one line. */
  sourceLabel(source: Source, item?: string): string;
}

/** Lets renderings look up records in the knowledge. */
export function renderContext(knowledge: Knowledge, options: RenderContextOptions): RenderContext {
  return {
    idPrefix: "",
    words: options.words,
    href: (path) => withBase(options.base, path),
    drawing: (source) => options.drawings?.get(source),
    comparison(id, part) {
      const comparison = knowledge.comparison(id);
      if (!comparison) return undefined;
      const table = deriveComparisonTable(knowledge, comparison, part);
      return {
        columns: table.topics,
        rows: table.groups.flatMap(({ rows }) =>
          rows.map(({ dimension, cells }) => ({
            label: dimension.label,
            cells: cells.map(({ fact }) => {
              if (!fact) return { text: options.facts.notStated };
              const choice = dimension.choices.find((each) => each.id === fact.value);
              const text = factText(fact, dimension, options.facts);
              return choice ? { text, tone: choice.tone } : { text };
            }),
          })),
        ),
      };
    },
    diagramSource: (id) => knowledge.diagram(id)?.source,
    resolve(kind, id) {
      switch (kind) {
        case "topic": {
          const topic = knowledge.topic(id);
          return topic && target(topic.title, topic.path, topic.summary);
        }
        case "term": {
          const term = knowledge.term(id);
          return term && target(term.term, term.path, term.definition);
        }
        case "takeaway": {
          const takeaway = knowledge.takeaway(id);
          return takeaway && target(toText(takeaway.text), takeaway.path);
        }
        case "question": {
          const question = knowledge.question(id);
          return question && target(toText(question.question), question.path);
        }
        case "note": {
          const note = knowledge.note(id);
          return note && target(note.title, note.path, note.description);
        }
        case "talk": {
          const talk = knowledge.talk(id);
          return talk && target(talk.title, recordPaths.talk(talk.id), talk.summary);
        }
        case "diagram": {
          const diagram = knowledge.diagram(id);
          return diagram && target(diagram.title, diagram.path, diagram.description);
        }
        case "comparison": {
          const comparison = knowledge.comparison(id);
          return comparison && target(comparison.title, comparison.path, comparison.description);
        }
        case "guide": {
          const guide = knowledge.guide(id);
          return guide && target(guide.title, guide.path, guide.description);
        }
        case "quiz": {
          const quiz = knowledge.quiz(id);
          return quiz && target(quiz.title, quiz.path, quiz.description);
        }
        case "dimension": {
          const dimension = knowledge.dimension(id);
          return dimension && target(dimension.label, dimension.path, dimension.description);
        }
        case "source": {
          const [sourceId = "", item] = id.split("#");
          const source = knowledge.source(sourceId);
          return source && target(options.sourceLabel(source, item), source.path);
        }
      }
    },
  };
}

/** A path from the site's root under its base path. */
export function withBase(base: string, path: string): string {
  return base + path.replace(/^\//, "");
}

function target(title: string, path: string, summary?: MarkupTree): ReferenceTarget {
  if (!summary) return { title, path };
  const only = onlyParagraph(summary);
  return { title, path, summary: only ? inlineText(only) : toText(summary) };
}
