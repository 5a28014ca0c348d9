import { closingUpdate } from "../../knowledge/closing-update.ts";
import type { AuthoredGuide } from "../../schema/guide.ts";
import type { AuthoredTopic } from "../../schema/topic.ts";
import type { Linker } from "../link/linker.ts";

/**
 * An outcome whose topic is closed to those who start today misleads them, unless it names another
 * topic that is not.
 */
export function checkOutcomes(
  { outcomes }: AuthoredGuide,
  topics: ReadonlyMap<string, AuthoredTopic>,
  linker: Linker,
): void {
  const closingOf = (id: string) => closingUpdate(topics.get(id)?.updates ?? []);
  for (const [position, { topic: id, alternatives }] of outcomes.entries()) {
    const path = ["outcomes", position];
    const closing = closingOf(id);
    if (!closing) continue;
    const closed = alternatives.filter((each) => closingOf(each) !== undefined);
    for (const each of closed) {
      const message = `"${each}", named as an alternative, was ${wordsFor[closingOf(each)?.effect ?? ""]}.`;
      const at = [...path, "alternatives", alternatives.indexOf(each)];
      linker.report("guide/closed-outcome", message, at, { hint: "name one that is open" });
    }
    if (alternatives.length > 0) continue;
    const message = `"${id}" was ${wordsFor[closing.effect]} on ${closing.date}, and nothing is named instead.`;
    const open = closing.instead.filter((each) => topics.has(each) && !closingOf(each));
    const names = open.length > 0 ? open.join(", ") : "…";
    const hint = `add \`alternatives: [${names}]\` for those who cannot start with it`;
    linker.report("guide/closed-outcome", message, [...path, "topic"], { hint });
  }
}

const wordsFor: Readonly<Record<string, string>> = {
  "closed-to-new": "closed to new customers",
  retired: "retired",
};
