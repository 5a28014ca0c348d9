import type { Drawing } from "../../drawing/drawing.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Citation, Update } from "../../knowledge/records.ts";
import type { MarkupTree } from "../../markup/tree.ts";

/** Words around what a note says; texts in them are HTML. */
export interface AnkiWords {
  /** Sources with `and` between them. */
  from(sources: string): string;
  and: string;
  /** What was said, behind its source. */
  quote(words: string): string;
  /** What to turn to where something is no longer to be begun with. */
  instead(topics: string): string;
}

/** What notes of Anki need besides the cards. */
export interface AnkiView {
  knowledge: Knowledge;
  /** Of the cards, as a tag of BCP 47. */
  language: string;
  /** A text as HTML whose links are addresses; words alone where the site has none. */
  html(tree: MarkupTree, idPrefix: string): string;
  /** The full address of a path; undefined while the site has none. */
  address(path: string): string | undefined;
  citationLabel(citation: Citation): string;
  date(date: string): string;
  drawing(source: string): Drawing | undefined;
  /** A drawing in words. */
  drawingText(drawing: Drawing): string;
  words: {
    takeaways: string;
    questions: string;
    glossary: string;
    diagrams: string;
    compare: string;
    correction: string;
    /** Leads to what the source says. */
    correctionSays: string;
    comma: string;
    effects: Readonly<Record<Update["effect"], string>>;
    changedNote(topic: string, effect: string, date: string): string;
    asOf(date: string): string;
    cards: { anki: AnkiWords };
  };
}

/** The SHA-256 of a text, in hexadecimal digits. */
export type Sha256 = (text: string) => string;
