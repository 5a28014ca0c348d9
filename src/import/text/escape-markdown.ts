/**
 * Writes plain text as Markdown that shows it as typed. A sign is escaped only where Markdown
 * (CommonMark with the GFM extensions) would read it as markup.
 */
export function escapeMarkdown(text: string): string {
  const escaped = escapeInline(text);
  return escaped
    .split("\n")
    .map((line, index) => escapeLineStart(line, index > 0))
    .join("\n");
}

interface Run {
  start: number;
  length: number;
  opens: boolean;
  closes: boolean;
}

const addressStart = /https?(?=:)|www(?=\.)/giu;
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu;
const tag = /<(?=[a-z/!?]|[^\s<>@]+@)/giu;
const endsInLetter = /[\p{L}\p{N}]$/u;
const beginsWithLetter = /^[\p{L}\p{N}]/u;
const backslash = /\\(?=[!-/:-@[-`{-~\n])/gu;

function escapeInline(text: string): string {
  const marks = new Set<number>();
  for (const pattern of [entity, tag, backslash]) {
    for (const { index } of text.matchAll(pattern)) marks.add(index);
  }
  if (/\]\(|\]:/u.test(text)) {
    for (const { index } of text.matchAll(/\[/gu)) marks.add(index);
  }
  for (const sign of ["*", "_", "~"]) {
    for (const run of pairedRuns(delimiterRuns(text, sign))) addRun(marks, run);
  }
  for (const run of pairedTicks(text)) addRun(marks, run);
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) unlinkAddresses(word, index, marks);
  return insertBackslashes(text, marks);
}

/** In an address that Markdown would link, a backslash shows; so such an address is not linked. */
function unlinkAddresses(word: string, start: number, marks: Set<number>): void {
  if (word.search(addressStart) === -1) return;
  let marked = false;
  for (let i = start; i < start + word.length; i++) marked ||= marks.has(i);
  if (!marked) return;
  for (const { 0: scheme, index } of word.matchAll(addressStart)) {
    marks.add(start + index + scheme.length);
  }
}

function addRun(marks: Set<number>, run: { start: number; length: number }): void {
  for (let i = run.start; i < run.start + run.length; i++) marks.add(i);
}

function insertBackslashes(text: string, marks: ReadonlySet<number>): string {
  let result = "";
  let from = 0;
  for (const index of [...marks].sort((a, b) => a - b)) {
    result += `${text.slice(from, index)}\\`;
    from = index;
  }
  return result + text.slice(from);
}

// Near CommonMark section 6.2, but signs count as letters do: parsers differ there.
function delimiterRuns(text: string, sign: string): Run[] {
  const runs: Run[] = [];
  for (let start = text.indexOf(sign); start !== -1; ) {
    let end = start;
    while (text[end] === sign) end++;
    const before = text.slice(Math.max(0, start - 2), start);
    const after = text.slice(end, end + 2);
    const inWord = sign === "_" && endsInLetter.test(before) && beginsWithLetter.test(after);
    runs.push({
      start,
      length: end - start,
      opens: /^\S/u.test(after) && !inWord,
      closes: /\S$/u.test(before) && !inWord,
    });
    start = text.indexOf(sign, end);
  }
  return runs;
}

/** The runs that could mark something together; a lone one marks nothing. */
function pairedRuns(runs: readonly Run[]): Run[] {
  const firstOpener = runs.findIndex(({ opens }) => opens);
  const lastCloser = runs.findLastIndex(({ closes }) => closes);
  if (firstOpener === -1 || lastCloser <= firstOpener) return [];
  return runs.slice(firstOpener, lastCloser + 1).filter(({ opens, closes }) => opens || closes);
}

function pairedTicks(text: string): { start: number; length: number }[] {
  const runs = [...text.matchAll(/`+/gu)].map(({ 0: run, index }) => ({
    start: index,
    length: run.length,
  }));
  const lengths = runs.map(({ length }) => length);
  const paired = new Set(lengths).size < lengths.length;
  return paired || /^`{3}/mu.test(text) ? runs : [];
}

const heading = /^#{1,6}(?:\s|$)/u;
const bullet = /^[-+*](?:\s|$)/u;
const number = /^(\d{1,9})(?=[.)](?:\s|$))/u;
const fence = /^~{3,}/u;
const rule = /^([-_*])(?:\s*\1){2,}\s*$/u;
// The line under a heading, or under the head of a table.
const underline = /^(?:=+\s*|[\s|:-]*-[\s|:]*)$/u;
const definition = /^\[(?=[^\]]*\]:)/u;

function escapeLineStart(line: string, later: boolean): string {
  const run = fence.exec(line)?.[0];
  if (run) return run.replace(/./gu, "\\$&") + line.slice(run.length);
  if (number.test(line)) return line.replace(number, "$1\\");
  const marksBlock =
    heading.test(line) ||
    bullet.test(line) ||
    line.startsWith(">") ||
    rule.test(line) ||
    definition.test(line) ||
    (later && underline.test(line));
  return marksBlock ? `\\${line}` : line;
}
