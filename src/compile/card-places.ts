import type { Place, Range } from "../diagnostics/diagnostic.ts";

/** Where the text stands from which a flashcard asks, for what is found in it later. */
export interface CardPlace {
  /** `question:<ref>`, `takeaway:<ref>` or `dimension:<id>`. */
  ref: string;
  /** The question, or the words that a takeaway leaves out. */
  at: Place & { range: Range };
}
