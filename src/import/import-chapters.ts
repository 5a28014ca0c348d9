import type { ImportResult, ReportLine } from "./import-summary.ts";
import type { ListedChapter } from "./read/parse-chapter-list.ts";
import { formatTimestamp } from "./text/timestamps.ts";
import { readRecords } from "./write/append-records.ts";
import { fileChange } from "./write/compose-import.ts";
import { type ExistingContent, existingTalkIds } from "./write/existing-content.ts";
import { formatYaml } from "./write/format-yaml.ts";
import { idGiver, itemSlug } from "./write/item-slug.ts";
import { talkForFile } from "./write/talk-for-file.ts";

/** Chapters that were read from a file. */
export interface ChaptersInput {
  fileName: string;
  chapters: readonly ListedChapter[];
  notes: string[];
  report: ReportLine[];
}

/** Makes a talk's outline of a list of chapters; a chapter that is there by its title keeps its id. */
export function importChapters(
  { fileName, chapters, notes, report }: ChaptersInput,
  existing: ExistingContent,
  wanted?: string,
): ImportResult {
  const found = talkForFile(fileName, wanted, undefined, existing);
  if (!found.ok) return found;
  const { talk } = found;
  const path = `talks/${talk}/outline.yaml`;
  const known = new Map(
    readRecords(existing.files.get(path)).flatMap(({ id, title }) =>
      typeof id === "string" && typeof title === "string" ? [[title, id] as const] : [],
    ),
  );
  const taken = ["takeaways", "questions", "highlights"].flatMap((name) =>
    existingTalkIds(existing, `talks/${talk}/${name}.yaml`),
  );
  const giveId = idGiver([...taken, ...known.values()]);
  const records = chapters.map(({ title, startSeconds }) => {
    const kept = known.get(title);
    known.delete(title);
    const id = kept ?? giveId(itemSlug(title) || "chapter");
    return { id, title, start: formatTimestamp(startSeconds) };
  });
  const texts = [...found.files, [path, formatYaml(records)] as const];
  return {
    ok: true,
    talk,
    files: texts.flatMap(([file, text]) => fileChange(file, text, existing)),
    report,
    notes: [...found.notes, ...notes],
    counts: { chapters: records.length },
  };
}
