import { parse } from "yaml";
import type { NamedTopic } from "../topics/match-topics.ts";
import { readRecords } from "./append-records.ts";

/** The content folder that an import goes into. */
export interface ExistingContent {
  /** Path relative to the content folder, with `/` between names → text. Empty for a new folder. */
  files: ReadonlyMap<string, string>;
}

const topicPath = /^topics\/([^/]+)\.mdx$/u;
const talkPath = /^talks\/([^/]+)\//u;
const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/u;

/** The topics of a folder with their titles and aliases; the id alone where those are unreadable. */
export function existingTopics({ files }: ExistingContent): NamedTopic[] {
  return [...files].flatMap(([path, text]): NamedTopic[] => {
    const id = topicPath.exec(path)?.[1];
    if (!id) return [];
    const fields = parseFields(frontMatter.exec(text.replace(/^\ufeff/, ""))?.[1]);
    const aliases = Array.isArray(fields.aliases) ? fields.aliases : [];
    const names = [fields.title, ...aliases].filter((name) => typeof name === "string");
    return [{ id, names, kind: fields.kind === "system" ? "system" : "concept" }];
  });
}

/** The ids of the talks of a folder, with the title of each; empty where it cannot be read. */
export function existingTalks({ files }: ExistingContent): Map<string, string> {
  const talks = new Map<string, string>();
  for (const path of files.keys()) {
    const id = talkPath.exec(path)?.[1];
    if (!id || talks.has(id)) continue;
    const title = parseFields(files.get(`talks/${id}/talk.yaml`)).title;
    talks.set(id, typeof title === "string" ? title : "");
  }
  return talks;
}

/** Ids and names of the glossary, names in small letters. */
export function existingTerms({ files }: ExistingContent): { ids: string[]; names: Set<string> } {
  const records = readRecords(files.get("glossary.yaml"));
  const ids = records.map(({ id }) => id).filter((id) => typeof id === "string");
  const names = records.flatMap(({ term, aliases }) => [
    term,
    ...(Array.isArray(aliases) ? aliases : []),
  ]);
  const texts = names.filter((name) => typeof name === "string");
  return { ids, names: new Set(texts.map((name) => name.toLowerCase())) };
}

/** The ids of the records in one file of a talk, those of chapters within chapters too. */
export function existingTalkIds({ files }: ExistingContent, path: string): string[] {
  return idsIn(readRecords(files.get(path)));
}

function idsIn(records: unknown): string[] {
  if (!Array.isArray(records)) return [];
  return records.flatMap((record: { id?: unknown; chapters?: unknown } | null) => [
    ...(typeof record?.id === "string" ? [record.id] : []),
    ...idsIn(record?.chapters),
  ]);
}

/** The language of a folder's site; undefined where there is no `site.yaml`. */
export function existingLanguage({ files }: ExistingContent): string | undefined {
  const site = files.get("site.yaml");
  if (site === undefined) return undefined;
  const { language } = parseFields(site);
  return typeof language === "string" ? language : "en";
}

function parseFields(yaml: string | undefined): Record<string, unknown> {
  try {
    const fields: unknown = parse(yaml ?? "");
    return typeof fields === "object" && fields !== null ? { ...fields } : {};
  } catch {
    return {};
  }
}
