import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { findSpeakers } from "../read/find-speakers.ts";
import type { TalkSummary } from "../read/read-summary.ts";
import type { LineLedger } from "../text/line-ledger.ts";
import { linkTopics } from "../topics/topic-links.ts";
import { appendRecords, type ListChange, type ListProblem } from "./append-records.ts";
import {
  type ExistingContent,
  existingLanguage,
  existingTalkIds,
  existingTalks,
} from "./existing-content.ts";
import { formatWebvtt } from "./format-webvtt.ts";
import { formatYaml } from "./format-yaml.ts";
import { glossaryRecords } from "./glossary-records.ts";
import { flatChapters, nameRecords } from "./name-records.ts";
import { saidHighlights } from "./said-highlights.ts";
import { noteOnSameTitle } from "./similar-talk.ts";
import { changeSources, sourceId } from "./source-records.ts";
import { type TalkContent, talkFiles, topicFile } from "./talk-files.ts";
import { talkId, titleOfFile } from "./talk-id.ts";

/** A content file that an import writes; `replace` where the folder has another text there. */
export interface ImportedFile {
  /** Relative to the content folder, with `/` between names. */
  path: string;
  text: string;
  change: "create" | "append" | "replace";
}

/** How many records of each kind an import made. */
export interface ImportCounts {
  takeaways: number;
  questions: number;
  chapters: number;
  highlights: number;
  /** Terms that are new in the glossary. */
  terms: number;
  cues: number;
  tags: number;
  /** Topics that are new; those of the folder that the talk names are linked and not counted. */
  topics: number;
  lockedSections: number;
}

type ComposedImport =
  | { ok: true; talk: string; files: ImportedFile[]; notes: string[]; counts: ImportCounts }
  | { ok: false; diagnostic: Diagnostic };

/** Writes the files for a summary that has been read, into a new folder or an existing one. */
export function composeImport(
  read: TalkSummary,
  fileName: string,
  ledger: LineLedger,
  existing: ExistingContent,
): ComposedImport {
  const notes: string[] = [];
  const { preamble } = read;
  const title = preamble.title ?? titleOfFile(fileName);
  if (preamble.title === undefined) {
    notes.push(`The text has no title line, so the file's name serves as the title: "${title}".`);
  }
  const year = /\b\d{4}\b/u.exec(preamble.event ?? preamble.publishedOn ?? "")?.[0];
  const talk = talkId({ ...preamble, title, ...(year && { year }) }, existing);
  const talks = existingTalks(existing);
  const same = talks.has(talk) ? undefined : noteOnSameTitle(title, talks);
  if (same !== undefined) notes.push(same);
  const summary = {
    ...read,
    highlights: saidHighlights(read.highlights, transcriptOf(read, talk, existing), ledger),
  };
  const siteLanguage = existingLanguage(existing);
  const language = summary.language ?? siteLanguage ?? "en";
  if (summary.language === undefined) {
    notes.push(`The language of the text is not clear; it was taken for "${language}".`);
  }
  const records = nameRecords(summary, idsLeftIn(talk, summary, existing));
  const titleLine = [preamble.event, title].filter((part) => part !== undefined).join(" - ");
  const links = linkTopics(summary, records, titleLine, language, existing);
  const { speakers, guessed } = findSpeakers(summary);
  if (guessed.length > 0) {
    notes.push(`The summary's wording names the speaker: ${guessed.join(", ")}.`);
  }
  const source = sourceId(talk, existing.files.get("sources.yaml"));
  const terms = glossaryRecords(summary.keywords, { source, links, ledger, existing });
  const content: TalkContent = {
    talk,
    source,
    title,
    ...(preamble.event && { event: preamble.event }),
    ...(preamble.sessionCode && { sessionCode: preamble.sessionCode }),
    ...(siteLanguage !== undefined && siteLanguage !== language && { language }),
    speakers,
    tags: [...new Set([...summary.tags, ...terms.undefinedTerms])],
    summary,
    records,
    links,
  };
  const lists = [
    {
      path: "sources.yaml",
      change: changeSources(content, titleLine, terms.items, existing.files.get("sources.yaml")),
    },
    { path: "glossary.yaml", change: changeGlossary(terms.records, existing) },
  ];
  for (const { path, change } of lists) {
    if (change && !change.ok) return { ok: false, diagnostic: cannotAppend(path, change) };
  }
  const texts = new Map([
    ...(existing.files.has("site.yaml")
      ? []
      : [["site.yaml", formatYaml({ title, language })] as const]),
    ...lists.flatMap(({ path, change }) => (change?.ok ? [[path, change.text] as const] : [])),
    ...talkFiles(content),
    ...links.drafts.map((draft) => [`topics/${draft.id}.mdx`, topicFile(draft, content)] as const),
  ]);
  return {
    ok: true,
    talk,
    files: [...texts].flatMap(([path, text]) => fileChange(path, text, existing)),
    notes,
    counts: {
      takeaways: records.takeaways.length,
      questions: records.questions.length,
      chapters: flatChapters(records.chapters).length,
      highlights: records.highlights.length,
      terms: terms.records.length,
      cues: summary.cues.length,
      tags: content.tags.length,
      topics: links.drafts.length,
      lockedSections: summary.lockedSections.length,
    },
  };
}

/** The transcript that the talk will have. */
function transcriptOf(
  { cues, preamble }: TalkSummary,
  talk: string,
  { files }: ExistingContent,
): { file: string; text: string } | undefined {
  const [webvtt, srt] = [`talks/${talk}/transcript.vtt`, `talks/${talk}/transcript.srt`];
  if (cues.length > 0) return { file: webvtt, text: formatWebvtt(cues, preamble.durationSeconds) };
  const file = [webvtt, srt].find((path) => files.has(path));
  return file === undefined ? undefined : { file, text: files.get(file) ?? "" };
}

/** Ids in files of the talk that stay as they are, since the summary has nothing for them. */
function idsLeftIn(talk: string, summary: TalkSummary, existing: ExistingContent): string[] {
  const left = [
    { file: "takeaways.yaml", stays: summary.takeaways.length === 0 },
    { file: "questions.yaml", stays: summary.questions.length === 0 },
    { file: "outline.yaml", stays: summary.chapters.length === 0 },
    { file: "highlights.yaml", stays: summary.highlights.length === 0 },
  ];
  return left.flatMap(({ file, stays }) =>
    stays ? existingTalkIds(existing, `talks/${talk}/${file}`) : [],
  );
}

function changeGlossary(
  records: readonly Record<string, unknown>[],
  existing: ExistingContent,
): ListChange | undefined {
  if (records.length === 0) return undefined;
  return appendRecords(existing.files.get("glossary.yaml"), records);
}

function cannotAppend(file: string, { problem, position }: ListProblem): Diagnostic {
  const range = position && { range: { start: position, end: position } };
  return diagnostic("import/unreadable-list", `Nothing can be added to ${file}: ${problem}.`, {
    file,
    ...range,
  });
}

/** How a text changes the folder; nothing for a file that has this text already. */
export function fileChange(path: string, text: string, { files }: ExistingContent): ImportedFile[] {
  const before = files.get(path);
  if (before === undefined) return [{ path, text, change: "create" }];
  if (before === text) return [];
  return [{ path, text, change: text.startsWith(before) ? "append" : "replace" }];
}
