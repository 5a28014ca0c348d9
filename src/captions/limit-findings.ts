import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** So many findings of one code are listed; a file made by a wrong tool has thousands. */
const mostOfOneCode = 10;

/** The first findings of each code; the last that is listed says how many more there are. */
export function limitFindings(found: readonly Diagnostic[]): Diagnostic[] {
  const byCode = Map.groupBy(found, ({ code }) => code);
  return [...byCode.values()].flatMap((all) => {
    const more = all.length - mostOfOneCode;
    if (more <= 0) return all;
    const shown = all.slice(0, mostOfOneCode);
    const last = shown.pop();
    if (!last) return shown;
    const count = more === 1 ? "One more cue has" : `${more} more cues have`;
    return [...shown, { ...last, message: `${last.message} ${count} the same fault.` }];
  });
}
