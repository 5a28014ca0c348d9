import type { Drawing } from "../../drawing/drawing.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Citation } from "../../knowledge/records.ts";
import type { MarkupTree } from "../../markup/tree.ts";

/** What notes of Anki need besides the cards. */
export interface AnkiView {
  knowledge: Knowledge;
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
    instead: string;
    comma: string;
    asOf(date: string): string;
  };
}

/** The SHA-256 of a text, in hexadecimal digits. */
export type Sha256 = (text: string) => string;
