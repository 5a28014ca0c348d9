import { splitLeadingEmoji } from "../text/leading-emoji.ts";
import type { LineLedger } from "../text/line-ledger.ts";
import { isEmptyMarker, parseListMarker } from "../text/list-markers.ts";
import type { TextForm } from "../text/markdown-text.ts";
import type { SummaryLine } from "../text/summary-lines.ts";

/** One thing to remember, as a summary lists it. */
export interface SummaryTakeaway {
  emoji?: string;
  /** Markdown. */
  text: string;
  /** Markdown; what stands indented under the takeaway. */
  detail?: string;
}

interface Entry {
  text: SummaryLine[];
  detail: SummaryLine[];
}

/** Reads a list, or else lines each of which is a takeaway. */
export function parseTakeaways(
  lines: readonly SummaryLine[],
  form: TextForm,
  ledger: LineLedger,
): SummaryTakeaway[] {
  const listed = lines.some(({ text }) => parseListMarker(text) !== undefined);
  const entries = listed ? listEntries(lines, ledger) : lineEntries(lines);
  return entries.map(({ text, detail }) => {
    ledger.keep(...text, ...detail);
    const { emoji, text: words } = splitLeadingEmoji(text.map((line) => line.text).join("\n"));
    const more = form.toBlocks(detail);
    return {
      ...(emoji && { emoji }),
      text: form.toMarkdown(words),
      ...(more !== "" && { detail: more }),
    };
  });
}

function lineEntries(lines: readonly SummaryLine[]): Entry[] {
  return lines
    .filter(({ text }) => text !== "" && !text.startsWith("#"))
    .map((line) => ({ text: [line], detail: [] }));
}

function listEntries(lines: readonly SummaryLine[], ledger: LineLedger): Entry[] {
  const entries: Entry[] = [];
  let topIndent = 0;
  let afterBlank = true;
  for (const line of lines) {
    const entry = entries.at(-1);
    const marker = parseListMarker(line.text);
    if (marker && (!entry || line.indent <= topIndent)) {
      topIndent = line.indent;
      entries.push({ text: [{ ...line, text: marker.text }], detail: [] });
    } else if (line.text === "") {
      entry?.detail.push(line);
    } else if (isEmptyMarker(line.text)) {
      ledger.report([line], "an item of the list with nothing in it");
    } else if (entry && !marker && !afterBlank && !entry.detail.some(({ text }) => text !== "")) {
      entry.text.push(line);
    } else if (entry && (marker || line.indent > topIndent)) {
      entry.detail.push(line);
    } else {
      ledger.report([line], "stands among the takeaways and is none");
    }
    afterBlank = line.text === "";
  }
  return entries;
}
