import { splitLeadingEmoji } from "../text/leading-emoji.ts";
import type { LineLedger } from "../text/line-ledger.ts";
import { isEmptyMarker, parseListMarker } from "../text/list-markers.ts";
import type { TextForm } from "../text/markdown-text.ts";
import type { SummaryLine } from "../text/summary-lines.ts";

/** A term that a summary lists among its keywords. */
export interface SummaryKeyword {
  term: string;
  /** Markdown; absent where the summary names the term alone. */
  definition?: string;
  /** Its lines in the input. */
  source: SummaryLine[];
}

const longestTerm = 80;
const boldTerm = /^(?:\*\*|__)([^*_]{1,80}?)\s*:?(?:\*\*|__)\s*[:：–—-]?\s*(.*)$/u;
const parted = /^(.{1,80}?)(?:\s*：\s*|:\s+|\s+[-–—]{1,2}\s+)(\S.*)$/u;
const enumeration = /\s*[,、;；]\s*/u;

/** Reads terms with their definitions, on one line or under each other, and terms alone. */
export function parseKeywords(
  lines: readonly SummaryLine[],
  form: TextForm,
  ledger: LineLedger,
): SummaryKeyword[] {
  const filled = lines.filter(({ text }) => text !== "");
  const only = filled[0];
  if (only && filled.length === 1) {
    const names = enumeratedTerms(only.text, form);
    if (names) return names.map((term) => ({ term, source: [only] }));
  }
  const marked = filled.some(({ text }) => isMarked(text));
  const entries: { term: string; definition: SummaryLine[]; source: SummaryLine[] }[] = [];
  for (const line of filled) {
    const open = entries.at(-1);
    if (isEmptyMarker(line.text)) {
      ledger.report([line], "an item of the keywords with nothing in it");
      continue;
    }
    const begins = !open || isMarked(line.text) || !(marked || open.definition.length === 0);
    const [term, definition] = splitTerm(line.text);
    if (!begins) {
      open.definition.push(line);
      open.source.push(line);
    } else if (term.length > longestTerm) {
      ledger.report([line], "neither a keyword nor the definition of one");
    } else {
      const text = definition === "" ? [] : [{ ...line, text: definition }];
      entries.push({ term: form.toPlain(term), definition: text, source: [line] });
    }
  }
  return entries.map(({ term, definition, source }) => {
    const text = form.toBlocks(definition);
    return { term, ...(text !== "" && { definition: text }), source };
  });
}

function isMarked(text: string): boolean {
  const words = text.replace(/^#{1,6}\s+/u, "");
  return (
    words !== text ||
    parseListMarker(text) !== undefined ||
    splitLeadingEmoji(text).emoji !== undefined ||
    boldTerm.test(text)
  );
}

function splitTerm(text: string): [term: string, definition: string] {
  const item =
    parseListMarker(text.replace(/^#{1,6}\s+/u, ""))?.text ?? text.replace(/^#{1,6}\s+/u, "");
  const words = splitLeadingEmoji(item).text;
  const match = boldTerm.exec(words) ?? parted.exec(words);
  return match ? [(match[1] ?? "").trim(), (match[2] ?? "").trim()] : [words, ""];
}

/** Terms on one line with commas between them; undefined where the line is something else. */
function enumeratedTerms(text: string, form: TextForm): string[] | undefined {
  const terms = text.split(enumeration).filter((term) => term !== "");
  const isList = terms.length > 2 && terms.every((term) => term.length <= 40);
  return isList ? terms.map((term) => form.toPlain(term)) : undefined;
}
