import type { KnowledgeData } from "../../knowledge/knowledge.ts";
import type { Takeaway } from "../../knowledge/records.ts";
import { blank, blankOut } from "../../markup/blank-out.ts";
import { toText } from "../../markup/to-text.ts";
import { says } from "./gives-away.ts";

/** Why words make no gap that can be filled by thinking. */
export type GapFlaw =
  /** They are one example of several, which others would be as well. */
  | "example"
  /** The title of the talk has them. */
  | "title";

/** What is wrong with leaving words out of a takeaway. */
export function gapFlaw(
  { text, talk }: Takeaway,
  words: string,
  { talks }: Pick<KnowledgeData, "talks">,
): GapFlaw | undefined {
  const left = blankOut(text, words);
  if (left && isExample(toText(left))) return "example";
  const title = talks.find(({ id }) => id === talk)?.title;
  return title !== undefined && says(title, words) ? "title" : undefined;
}

/** A list of examples up to the gap. A comma behind its "and" ends the list, and so does a clause. */
const opened =
  /\b(?:such as|among (?:them|these|others)|including|for example|for instance|like)\b(?:(?![.;:!?]|\b(?:and|or)\b[^,]*,|\b(?:so|which|who|that|because|where|when|while|but|is|are|was|were|has|have|does|do|can|will|must)\b).)*$/is;
/** In Japanese what tells of examples stands behind them. What parts them is in no part, or this would try every way. */
const closed =
  /^[^。、やと・はがをに]{0,20}(?:[、やと・][^。、やと・はがをに]{0,20})*(?:など|をはじめ|といった)/u;

function isExample(text: string): boolean {
  const at = text.indexOf(blank);
  return opened.test(text.slice(0, at)) || closed.test(text.slice(at + blank.length));
}
