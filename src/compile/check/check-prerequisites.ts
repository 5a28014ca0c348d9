import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { AuthoredCurriculum } from "../../schema/curriculum.ts";
import type { Entry } from "../read/read-entries.ts";
import { findCycles } from "./find-cycles.ts";

/** Curricula that require each other in a circle, so that none could be begun. */
export function checkPrerequisites(curricula: readonly Entry<AuthoredCurriculum>[]): Diagnostic[] {
  const byId = new Map(curricula.map((entry) => [entry.ids[0] ?? "", entry]));
  const edges = new Map([...byId].map(([id, { value }]) => [id, value.requires]));
  return findCycles(edges).flatMap((cycle) => {
    const [start = ""] = cycle;
    const steps = cycle.flatMap((from, index) => {
      const entry = byId.get(from);
      const to = cycle[index + 1] ?? start;
      if (!entry) return [];
      const range = entry.source.rangeOf(["requires", entry.value.requires.indexOf(to)]);
      return { file: entry.file, range, message: `"${from}" requires "${to}"` };
    });
    const [first, ...related] = steps;
    if (!first) return [];
    const message = `Curricula require each other in a circle: ${[...cycle, start].join(" → ")}.`;
    const hint = "let one of them require less";
    const { file, range } = first;
    return diagnostic("link/cycle", message, { file, range }, { hint, related });
  });
}
