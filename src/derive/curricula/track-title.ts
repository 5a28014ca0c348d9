import type { Audience, Curriculum } from "../../knowledge/curriculum-records.ts";

/** The title of a path with its audience, behind a colon where the title has none of its own. */
export function trackTitle(
  { title }: Pick<Curriculum, "title">,
  audience?: Pick<Audience, "title">,
): string {
  if (!audience) return title;
  return /[:：]/.test(title) ? `${title} (${audience.title})` : `${title}: ${audience.title}`;
}
