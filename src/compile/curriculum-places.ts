import type { Place, Range } from "../diagnostics/diagnostic.ts";

/** Where a part of a curriculum stands, for what is found in it later. */
export interface CurriculumPlace {
  /** `<curriculum>/<module>`, the same with ` due` or ` gate`, or `<curriculum>/<module>/<outcome>`. */
  ref: string;
  at: Place & { range: Range };
}
