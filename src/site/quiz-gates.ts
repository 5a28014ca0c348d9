import type { Quiz } from "../knowledge/quiz-records.ts";
import type { GateSpec } from "./client/quiz/gate-start.ts";
import type { SiteView } from "./site-view.ts";

/** The gates that draw from a quiz, by `<path>/<module>`, as the address of its page names them. */
export function gatesOf(site: SiteView, quiz: Quiz): Record<string, GateSpec> {
  const gates = site.knowledge.curricula.flatMap((curriculum) =>
    site.tracks(curriculum).flatMap((track) =>
      track.modules.flatMap(({ module, key, path, outcomes, gate }): [string, GateSpec][] => {
        if (gate?.quiz !== quiz.id) return [];
        const { questions, passMark } = gate;
        const spec: GateSpec = {
          ...{ key, title: module.title, href: site.href(path), questions, passMark },
          outcomes: outcomes.map(({ topics }) => topics),
        };
        return [[`${track.id}/${module.id}`, spec]];
      }),
    ),
  );
  return Object.fromEntries(gates);
}
