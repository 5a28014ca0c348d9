import type { LineLedger } from "../text/line-ledger.ts";
import { withoutMarker } from "../text/list-markers.ts";
import type { TextForm } from "../text/markdown-text.ts";
import { isRunTogether, splitRunTogether, type Vocabulary } from "../text/split-run-together.ts";
import type { SummaryLine } from "../text/summary-lines.ts";
import { parseRating } from "./parse-rating.ts";

/** Words to file a talk under, and what is not certain about them. */
export interface SummaryTags {
  tags: string[];
  /** Tags that only a change of case has cut out of a line. */
  uncertain: string[];
}

const between = /\s*[,、;；|·•]\s*|\s+(?=#)/u;
const longestTag = 60;
const prompt = /[?？؟]$/u;

/** Reads tags from lines, from a list with commas, or from a line that runs them together. */
export function parseTags(
  lines: readonly SummaryLine[],
  vocabulary: Vocabulary,
  form: TextForm,
  ledger: LineLedger,
): SummaryTags {
  const result: SummaryTags = { tags: [], uncertain: [] };
  const filled = lines.filter((line) => line.text !== "" && ledger.isOpen(line));
  const candidates = filled.filter(({ text }) => !prompt.test(text) && !parseRating(text));
  for (const line of filled.filter(({ text }) => prompt.test(text))) {
    ledger.report([line], "page furniture: a question to the page's visitor");
  }
  for (const line of candidates) {
    const words = withoutMarker(line.text);
    const parts = words.split(between).filter((part) => part !== "");
    const alone = parts.length === 1 && words === line.text && candidates.length < 3;
    const run = alone && isRunTogether(words) ? splitRunTogether(words, vocabulary) : undefined;
    const tags = (run?.tags ?? parts).map((part) => form.toPlain(part.replace(/^#+\s*/u, "")));
    if (tags.length === 0 || tags.some((tag) => tag === "" || tag.length > longestTag)) {
      ledger.report([line], "stands among the tags and is too long for one");
      continue;
    }
    result.tags.push(...tags);
    result.uncertain.push(...(run && run.tags.length > 1 ? run.uncertain : []));
    ledger.keep(line);
  }
  return { tags: [...new Set(result.tags)], uncertain: [...new Set(result.uncertain)] };
}
