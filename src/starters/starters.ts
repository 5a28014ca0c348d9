import type { ContentKind } from "../schema/content-kinds.ts";
import { curriculumStarter } from "./curriculum-starter.ts";
import { listStarters } from "./list-starters.ts";
import { pageStarters } from "./page-starters.ts";
import type { StarterValue } from "./starter-value.ts";
import { talkStarters } from "./talk-starters.ts";

/** What a starter may refer to. */
export interface StarterSurroundings {
  /** The id of the new file; empty where the kind has one file. */
  id: string;
  /** The day on which it is written, YYYY-MM-DD. */
  day: string;
  /** Talks that there are. */
  talks: readonly string[];
  /** Topics that there are and that are open to those who start today. */
  topics: readonly string[];
  /** A dimension and two topics that state something on it, or whatever comes nearest to that. */
  comparable: { dimension?: string; topics: readonly string[] };
}

export interface StarterParts {
  values: StarterValue;
  /** The text below the front matter, for MDX. */
  body?: string;
  /** What the author should know before anything else. */
  note?: string;
  /** What has to be made first, as a sentence. */
  missing?: string;
}

export type StarterOf = (given: StarterSurroundings) => StarterParts;

/** What stands in the starter of each kind. */
export const starters: Record<ContentKind, StarterOf> = {
  ...listStarters,
  ...talkStarters,
  ...pageStarters,
  curriculum: curriculumStarter,
};
