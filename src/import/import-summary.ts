import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { readSummary, type TalkSummary } from "./read/read-summary.ts";
import { openLedger, type ReportLine } from "./text/line-ledger.ts";
import { splitLines } from "./text/summary-lines.ts";
import { composeImport, type ImportCounts, type ImportedFile } from "./write/compose-import.ts";
import type { ExistingContent } from "./write/existing-content.ts";

export type { ExistingContent, ImportCounts, ImportedFile, ReportLine };

/** A summary text and the name of the file that it stands in. */
export interface SummaryInput {
  fileName: string;
  text: string;
}

/** The content files of one talk with an account of what is not in them, or why there are none. */
export type ImportResult =
  | {
      ok: true;
      /** The id of the talk's folder. */
      talk: string;
      files: ImportedFile[];
      /** Every line of the input that is in no file, except headings, which are understood. */
      report: ReportLine[];
      /** What is not certain, in sentences. */
      notes: string[];
      counts: Partial<ImportCounts>;
    }
  | { ok: false; diagnostic: Diagnostic };

/** The size from which on a summary is refused, in bytes of UTF-8. */
export const largestSummaryBytes = 10_000_000;

/**
 * Turns one summary text into the content files of one talk. Files that the folder has are never
 * changed in silence: `change` says for each whether it is new, added to or replaced.
 */
export function importSummary(input: SummaryInput, existing: ExistingContent): ImportResult {
  const refused = refuse(input);
  if (refused) return { ok: false, diagnostic: refused };
  const lines = splitLines(input.text);
  const ledger = openLedger(lines);
  const summary = readSummary(lines, ledger);
  if (!summary || isBare(summary)) {
    return {
      ok: false,
      diagnostic: diagnostic(
        "import/no-section",
        summary
          ? "The text has headings of a talk summary with nothing under them that could be kept."
          : "The text has no heading that a talk summary has, such as Summary, Takeaways or Q & A.",
        { file: input.fileName },
      ),
    };
  }
  const composed = composeImport(summary, input.fileName, ledger, existing);
  if (!composed.ok) return composed;
  return {
    ...composed,
    notes: [...summary.notes, ...composed.notes],
    report: ledger.close("is in no section that Talkbook knows"),
  };
}

function refuse({ fileName, text }: SummaryInput): Diagnostic | undefined {
  const place = { file: fileName };
  if (isTooLarge(text)) {
    return diagnostic("import/too-large", "The file is larger than 10 MB.", place);
  }
  if (isBinary(text)) {
    return diagnostic("import/binary", "The file is not text in UTF-8.", place);
  }
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)
    ? undefined
    : diagnostic("import/empty", "The file holds no text.", place);
}

function isTooLarge(text: string): boolean {
  if (text.length > largestSummaryBytes) return true;
  return (
    text.length * 3 > largestSummaryBytes &&
    new TextEncoder().encode(text).length > largestSummaryBytes
  );
}

// Text has no NUL; a decoder writes U+FFFD for each byte that is no UTF-8, and a few may be damage.
function isBinary(text: string): boolean {
  const start = text.slice(0, 100_000);
  const damaged = start.match(/\ufffd|(?![\s\u0085])\p{Cc}/gu)?.length ?? 0;
  return start.includes("\0") || damaged * 20 > start.length;
}

function isBare(summary: TalkSummary): boolean {
  const lists = [
    summary.takeaways,
    summary.questions,
    summary.chapters,
    summary.highlights,
    summary.keywords,
    summary.cues,
    summary.tags,
    summary.lockedSections,
  ];
  return summary.summary === "" && lists.every((list) => list.length === 0);
}
