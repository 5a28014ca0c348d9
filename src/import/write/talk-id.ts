import { type ExistingContent, existingTalks } from "./existing-content.ts";
import { idGiver, nameSlug, titleSlug } from "./item-slug.ts";

interface TalkNames {
  title: string;
  sessionCode?: string;
  /** Tells talks with the same code apart, as in `con406-2023`. */
  year?: string;
}

/**
 * The id of a talk: its session code in small letters, else words of its title. A talk that is
 * there already under the same title keeps its id; another one with this id makes the new one
 * take its year or a number with it.
 */
export function talkId({ title, sessionCode, year }: TalkNames, existing: ExistingContent): string {
  const wanted = nameSlug(sessionCode ?? "") || titleSlug(title) || "talk";
  const talks = existingTalks(existing);
  const dated = year === undefined ? wanted : `${wanted}-${year}`;
  for (const id of [wanted, dated]) {
    if (!talks.has(id) || talks.get(id) === title) return id;
  }
  const same = [...talks].find(([id, name]) => id.startsWith(`${dated}-`) && name === title);
  return same?.[0] ?? idGiver(talks.keys())(dated);
}

/** The title that a file's name stands for. */
export function titleOfFile(fileName: string): string {
  const base = fileName.split(/[\\/]/u).at(-1) ?? "";
  const words = base
    .toWellFormed()
    .replace(/\.[^.]*$/u, "")
    .replace(/[\p{C}\s_-]+/gu, " ")
    .trim();
  return words === "" ? "Talk" : words.slice(0, 1).toUpperCase() + words.slice(1);
}
