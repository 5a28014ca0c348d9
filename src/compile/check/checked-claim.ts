import type { Place, Range } from "../../diagnostics/diagnostic.ts";

/** A published claim that says when it was last checked, and where it says so. */
export interface CheckedClaim {
  /** Its id, or the field that makes it. */
  name: string;
  /** YYYY-MM-DD. */
  asOf: string;
  at: Place & { range: Range };
}
