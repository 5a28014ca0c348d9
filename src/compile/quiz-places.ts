import type { Place, Range } from "../diagnostics/diagnostic.ts";

/** Where a written question with its options, or a rule, stands, for what is found in them later. */
export interface QuizPlace {
  /** `<quiz>/<question>` or `<quiz>/generate/<position>`. */
  ref: string;
  /** The stem, or the rule's name. */
  at: Place & { range: Range };
  options: (Place & { range: Range })[];
}
