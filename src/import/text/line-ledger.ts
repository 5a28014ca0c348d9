import type { SummaryLine } from "./summary-lines.ts";

/** A line of the input that is in no content file, and why. */
export interface ReportLine {
  /** Counted from 1. */
  line: number;
  text: string;
  reason: string;
}

/** Where each line of the input went; a line can be entered again, the last entry counts. */
export interface LineLedger {
  /** Its words are in a content file. */
  keep(...lines: readonly SummaryLine[]): void;
  /** It only says what other lines are, such as a section's heading. */
  understand(...lines: readonly SummaryLine[]): void;
  /** It is left out. */
  report(lines: readonly SummaryLine[], reason: string): void;
  /** Whether nothing has been said about the line yet. */
  isOpen(line: SummaryLine): boolean;
  /** Everything left out, in the order of the input; lines without an entry get `reason`. */
  close(reason: string): ReportLine[];
  /** The numbers of the lines that only say what others are. */
  structure(): ReadonlySet<number>;
}

type Entry = "kept" | "structure" | { reason: string };

/** Starts the account of a text's lines; blank lines need none. */
export function openLedger(lines: readonly SummaryLine[]): LineLedger {
  const entries = new Map<number, Entry>();
  const enter = (many: readonly SummaryLine[], entry: Entry): void => {
    for (const line of many) entries.set(line.number, entry);
  };
  return {
    keep: (...many) => enter(many, "kept"),
    understand: (...many) => enter(many, "structure"),
    report: (many, reason) => enter(many, { reason }),
    isOpen: (line) => !entries.has(line.number),
    close: (reason) =>
      lines.flatMap((line): ReportLine[] => {
        const entry = line.text === "" ? "kept" : (entries.get(line.number) ?? { reason });
        if (entry === "kept" || entry === "structure") return [];
        return [{ line: line.number, text: line.text, reason: entry.reason }];
      }),
    structure: () =>
      new Set([...entries].filter(([, entry]) => entry === "structure").map(([number]) => number)),
  };
}
