import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { type ExistingContent, existingLanguage, existingTalks } from "./existing-content.ts";
import { formatYaml } from "./format-yaml.ts";
import { nameSlug } from "./item-slug.ts";
import { noteOnNearId, noteOnSameTitle } from "./similar-talk.ts";
import { titleOfFile } from "./talk-id.ts";

/** The talk that captions or chapters are for, with what has to be written so that there is one. */
export type TalkForFile =
  | { ok: true; talk: string; files: Map<string, string>; notes: string[] }
  | { ok: false; diagnostic: Diagnostic };

/** What files are called that are not called after their talk. */
const plainNames =
  /^(?:captions?|subtitles?|transcript|chapters?|outline|audio|video|recording|talk)$/;
/** A language, and what tools put behind it. */
const suffix = /\.(?:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*|auto|captions|chapters|subtitles)$/;

/** Finds the talk: the one that is named, the one of the file's name, the only one, or a new one. */
export function talkForFile(
  fileName: string,
  wanted: string | undefined,
  language: string | undefined,
  existing: ExistingContent,
): TalkForFile {
  const talks = existingTalks(existing);
  const stem = stemOf(fileName);
  const named = nameSlug(stem);
  const [only, ...others] = talks.keys();
  const isNamed = named !== "" && !plainNames.test(named);
  let talk = wanted ?? (talks.has(named) ? named : undefined);
  const notes: string[] = [];
  if (talk === undefined && only !== undefined) {
    if (others.length > 0) {
      const hint = `give --talk with one of ${[...talks.keys()].join(", ")}, or with the id of a new talk`;
      const message = "It is not clear for which talk this is.";
      return {
        ok: false,
        diagnostic: diagnostic("import/which-talk", message, { file: fileName }, { hint }),
      };
    }
    talk = only;
    notes.push(`Taken for the talk "${only}", the only one there; --talk names another.`);
  }
  talk ??= isNamed ? named : "talk";
  const files = new Map<string, string>();
  const path = `talks/${talk}/talk.yaml`;
  if (existing.files.has(path)) return { ok: true, talk, files, notes };
  const title = titleOfFile(isNamed ? stem : (wanted ?? "Talk"));
  const siteLanguage = existingLanguage(existing);
  const own = language !== undefined && siteLanguage !== language ? { language } : {};
  if (siteLanguage === undefined) files.set("site.yaml", formatYaml({ title, ...own }));
  files.set(path, formatYaml({ title, ...(siteLanguage !== undefined && own) }));
  notes.push(`The talk has no title yet, so a name serves: "${title}".`);
  const similar = noteOnSameTitle(title, talks) ?? noteOnNearId(talk, talks);
  if (similar !== undefined) notes.push(similar);
  return { ok: true, talk, files, notes };
}

function stemOf(fileName: string): string {
  const name = fileName.split(/[\\/]/u).at(-1) ?? "";
  return name.replace(/\.[^.]*$/u, "").replace(suffix, "");
}
