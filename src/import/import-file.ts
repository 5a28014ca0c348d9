import { importCaptions, isCaptionFile } from "./import-captions.ts";
import { importChapters } from "./import-chapters.ts";
import { type ImportResult, importSummary, type SummaryInput } from "./import-summary.ts";
import { parseChapterList } from "./read/parse-chapter-list.ts";
import type { ExistingContent } from "./write/existing-content.ts";

/**
 * Imports a file for what it is: captions, a list of chapters, or the summary of a talk.
 *
 * @param talk id of the talk that captions or chapters are for; a summary names its talk itself
 */
export function importFile(
  input: SummaryInput,
  existing: ExistingContent,
  talk?: string,
): ImportResult {
  if (isCaptionFile(input)) return importCaptions(input, existing, talk);
  const list = parseChapterList(input.text);
  const asChapters = (): ImportResult | undefined =>
    list &&
    importChapters(
      {
        ...{ fileName: input.fileName, chapters: list.chapters, notes: [] },
        report: list.others.map(({ number, text }) => ({
          ...{ line: number, text, reason: "stands outside of the list of chapters" },
        })),
      },
      existing,
      talk,
    );
  const chapters = list?.isAlone || talk !== undefined ? asChapters() : undefined;
  if (chapters) return chapters;
  const summary = importSummary(input, existing);
  // What stands below a recording is mostly about other things than its chapters.
  if (!summary.ok) {
    return (summary.diagnostic.code === "import/no-section" ? asChapters() : undefined) ?? summary;
  }
  const others = { ...summary.counts, chapters: 0, topics: 0 };
  // A heading such as "Chapters" alone makes no summary of it.
  if (Object.values(others).every((count) => count === 0)) return asChapters() ?? summary;
  if (talk === undefined) return summary;
  return {
    ...summary,
    notes: ["--talk was not used: a summary names its talk itself.", ...summary.notes],
  };
}
