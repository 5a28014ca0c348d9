import { offer, type StarterValue } from "./starter-value.ts";
import type { StarterSurroundings } from "./starters.ts";

/** Why a starter warns at first. */
export const sourceNote =
  "`check` warns until `source` says of each claim where it is from: a source of sources.yaml.";

type Fields = Readonly<Record<string, StarterValue>>;

/** What says where a claim is from. */
export function claimFields({ day }: StarterSurroundings): Fields {
  return {
    source: offer("my-summary#takeaway-1"),
    known: offer("said"),
    asOf: offer(day),
    correction: offer({ says: "What it says.", because: "Why that is wrong." }),
  };
}

/** What every record has. */
export const recordFields: Fields = { formerIds: offer(["old-name"]), draft: offer(true) };

/** What everything has that becomes flashcards. */
export const cardFields: Fields = { flashcards: offer(false) };

export function topicsField({ topics }: StarterSurroundings): Fields {
  return { topics: offer([topics[0] ?? "my-topic"]) };
}

export function talkField({ talks }: StarterSurroundings): Fields {
  return { talk: offer(talks[0] ?? "my-talk") };
}

/** An id as a title: `my-topic` → `My topic`. */
export function titleOf(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
