import fc from "fast-check";
import { expect } from "vitest";
import { parse } from "yaml";
import { compile } from "../../../src/compile/compile.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import {
  type ExistingContent,
  type ImportedFile,
  type ImportResult,
  importSummary,
} from "../../../src/import/import-summary.ts";
import { parseRating } from "../../../src/import/read/parse-rating.ts";
import { sectionKindOf } from "../../../src/import/read/section-headings.ts";
import { parseDateAndLength } from "../../../src/import/text/dates.ts";
import { splitLines } from "../../../src/import/text/summary-lines.ts";
import { contentKinds } from "../../../src/schema/content-kinds.ts";

const newFolder: ExistingContent = { files: new Map() };
const longestRunMs = 8000;

/** Imports `runs` random texts and checks what is promised for every text. */
export function checkRandomImports(runs: number, seed: number): void {
  fc.assert(
    fc.property(summaryTexts, summaryTexts, fc.boolean(), (text, other, isSecond) => {
      const existing = isSecond ? folderWith(other) : newFolder;
      const start = performance.now();
      const result = importSummary({ fileName: "random.txt", text }, existing);
      expect(performance.now() - start).toBeLessThan(longestRunMs);
      checkResult(text, result, existing);
    }),
    { numRuns: runs, seed },
  );
}

function folderWith(text: string): ExistingContent {
  const result = importSummary({ fileName: "first.txt", text }, newFolder);
  if (!result.ok) return newFolder;
  return { files: new Map(result.files.map((file) => [file.path, file.text])) };
}

/** Checks one result: a diagnostic of its own, or valid files that hold every line not reported. */
export function checkResult(text: string, result: ImportResult, existing: ExistingContent): void {
  if (!result.ok) {
    expect(result.diagnostic.code).toMatch(/^import\/(?:empty|binary|no-section)$/);
    return;
  }
  for (const file of result.files) checkFile(file, existing);
  expect(errorsOf(result.files, existing)).toEqual([]);
  const content = wordsIn([...existing.files.values(), ...result.files.map((file) => file.text)]);
  const reported = new Set(result.report.map(({ line }) => line));
  for (const line of splitLines(text)) {
    if (line.text === "" || reported.has(line.number) || isStructure(line.text)) continue;
    const missing = lettersOf(line.text).filter((word) => !isHeld(word, content));
    expect(missing, `line ${line.number}: ${line.text}`).toEqual([]);
  }
}

/** What `check` would call an error in the folder after the import. */
function errorsOf(imported: readonly ImportedFile[], { files }: ExistingContent): Diagnostic[] {
  const texts = new Map([...files, ...imported.map(({ path, text }) => [path, text] as const)]);
  const { diagnostics } = compile([...texts].map(([path, text]) => ({ path, text })));
  const written = new Set(imported.map(({ path }) => path));
  return diagnostics.filter(
    ({ severity, code, file = "" }) =>
      // What was quoted before may not be in a transcript that comes now.
      severity === "error" && (!code.startsWith("quote/") || written.has(file)),
  );
}

function checkFile({ path, text, change }: ImportedFile, { files }: ExistingContent): void {
  const before = files.get(path);
  expect(change === "create").toBe(before === undefined);
  if (change === "append") expect(text.startsWith(before ?? "")).toBe(true);
  if (path.endsWith(".vtt")) checkCaptions(text);
  else checkYaml(path, text);
}

function checkYaml(path: string, text: string): void {
  const yaml = path.endsWith(".mdx") ? /^---\n([\s\S]*)---\n$/.exec(text)?.[1] : text;
  const value: unknown = parse(yaml ?? "");
  const parsed = schemaFor(path).safeParse(value);
  expect(parsed.error?.issues ?? [], `${path}\n${text}`).toEqual([]);
}

function schemaFor(path: string): (typeof contentKinds)[keyof typeof contentKinds]["schema"] {
  const kind = Object.values(contentKinds).find((each) =>
    new RegExp(`^${each.path.replace("*", "[^/]+")}$`).test(path),
  );
  if (!kind) throw new Error(`no content kind has the path ${path}`);
  return kind.schema;
}

const cueTimes = /^(\d{2,}):([0-5]\d):([0-5]\d)\.000 --> (\d{2,}):([0-5]\d):([0-5]\d)\.000$/;

function checkCaptions(text: string): void {
  const [head, ...cues] = text.trimEnd().split("\n\n");
  expect(head).toBe("WEBVTT");
  let last = -1;
  for (const cue of cues) {
    const [times = "", ...lines] = cue.split("\n");
    const [h1, m1, s1, h2, m2, s2] = (cueTimes.exec(times) ?? []).slice(1).map(Number);
    const start = (h1 ?? Number.NaN) * 3600 + (m1 ?? 0) * 60 + (s1 ?? 0);
    const end = (h2 ?? Number.NaN) * 3600 + (m2 ?? 0) * 60 + (s2 ?? 0);
    expect(start).toBeGreaterThan(last);
    expect(end).toBeGreaterThan(start);
    expect(lines.length > 0 && lines.every((line) => line !== "" && !/[<>]/.test(line))).toBe(true);
    last = start;
  }
}

/** All texts of the files without what is no letter. */
function wordsIn(texts: readonly string[]): { letters: string } {
  const values = texts.flatMap((text) => {
    if (text.startsWith("WEBVTT")) {
      return [text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")];
    }
    return stringsIn(parse(/^---\n([\s\S]*)---\n$/.exec(text)?.[1] ?? text));
  });
  return { letters: values.flatMap(lettersOf).join("") };
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

function lettersOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
}

// Tags that were run together stand apart in the content; so may their parts.
function isHeld(word: string, { letters }: { letters: string }): boolean {
  if (letters.includes(word)) return true;
  const parts = word.match(/\p{Lu}?[^\p{Lu}]+|\p{Lu}/gu) ?? [word];
  return parts.every((part) => letters.includes(part));
}

const marks =
  /^(?:(?:[-*•]|#{1,6})\s*)?(?:\*\*|__)?(?:TL;?DR|(?:Q|A|Question|Answer)\s?\d{0,3}[:.]|質問[:：]|回答[:：])/u;

function isStructure(text: string): boolean {
  const words = text.replace(/^#{1,6}\s+|^\*\*|\*\*:?$/gu, "");
  if (sectionKindOf(words) || parseDateAndLength(words) || parseRating(words)) return true;
  if (/^(?:play)?[\d:.,\s[\]()→>-]+$/u.test(words)) return true;
  // Marks and what stands before a colon name a field and are no content themselves.
  return marks.test(text) || /^[^:：]{2,24}[:：]/u.test(text) || /\bplay\d/u.test(text);
}

const word = fc.constantFrom(
  ..."the a of and is runs uses Redis Kafka Redis Kafka EC2 control plane Redis Kafka SQLite Postgres EC2 TCP HTTP container micro VMs microVMs lock write-ahead log control plane Ada Lovelace explains engineer at AWS Fargate データベース 東京 は ストレージ 日本語 größer été 😀 # - * _x_ **b** [a](javascript:alert(1)) <b> &amp; {x} `code` $1 | ~ \\ https://a.b/c_d key: value: - !!tag &anchor *alias % @ 12:34".split(
    " ",
  ),
);
/** Stands for a word that no other line of the text has, so that a lost line cannot hide. */
const ownWord = "§";
const sentence = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 14 }),
    fc.constantFrom("", ".", "?", "。", "？", ":"),
  )
  .map(([words, end]) => `${words.join(" ")} ${ownWord}${end}`);
const heading = fc.constantFrom(
  "Summary",
  "Takeaways",
  "Q & A",
  "Outlines",
  "Mindmap",
  "Keywords",
  "Highlights",
  "Transcripts",
  "Rate This",
  "関連タグ",
  "要約",
  "質問と回答",
  "Tags:",
  "## Takeaways",
  "## Q&A",
  "# Summary",
  "**Outline**",
  "### Questions",
  "Keywords\n---",
  "## Something else",
  "Browse More Related Video",
  "📝 Takeaways",
  "Schlüsselwörter",
  "Transcript\n==========",
);
const prefix = fc.constantFrom(
  "",
  "",
  "  • ",
  "    -",
  "- ",
  "* ",
  "1. ",
  "2) ",
  "・",
  "\t- ",
  "Q: ",
  "A: ",
  "**Q:** ",
  "質問：",
  "0:00 ",
  "[12:34] ",
  "play1:02:03",
  "(1:05) ",
  "### ",
  "> ",
  "TLDR",
  "💡",
  "🛠️ ",
  "\u00a0",
  "\u200b",
  "12:34 - 12:50 ",
  "Term: ",
  "**Term**: ",
  "    ",
  "\ufeff",
  "```",
  "Speaker: ",
  "﷽ ",
);
const whole = fc.constantFrom(
  "AWS re:Invent 2022 - A talk (CON406)",
  "30 Nov 202236:32",
  "Nov 30, 2022",
  "2022年11月30日",
  "1:02:03",
  "plate",
  "Upgrade now",
  "This section is for paid users only. Please upgrade.",
  "5.0 / 5 (0 votes)",
  "AWSContainersECSFargateApp RunnerDevOps",
  "Redis, Kafka, SQLite",
  "---",
  "```",
  "===",
  "",
  "",
  "",
  "-",
  "•",
  "***",
  "...",
  "null",
  "~",
  "\t",
  "%YAML 1.2",
  "play",
  "0:05",
);
const line = fc.oneof(
  { weight: 3, arbitrary: heading },
  { weight: 6, arbitrary: fc.tuple(prefix, sentence).map(([mark, text]) => mark + text) },
  { weight: 4, arbitrary: whole },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme-composite", maxLength: 30 }) },
);
const lineEnd = fc.constantFrom("\n", "\n", "\n\n", "\r\n", "\r");
const loose = fc.array(fc.tuple(line, lineEnd), { maxLength: 40 });
const section = fc
  .tuple(
    heading,
    prefix,
    fc.array(fc.tuple(fc.option(prefix, { freq: 3 }), sentence), { maxLength: 8 }),
    lineEnd,
  )
  .map(([head, usual, lines, end]) => [
    [head, end],
    ...lines.map(([own, text]) => [(own ?? usual) + text, end]),
  ]);
const shaped = fc
  .tuple(fc.array(whole, { maxLength: 3 }), fc.array(section, { minLength: 1, maxLength: 7 }))
  .map(([top, sections]) => [...top.map((text) => [text, "\n"]), ...sections.flat()]);
const summaryTexts = fc.oneof(
  { weight: 4, arbitrary: loose.map(joinLines) },
  { weight: 5, arbitrary: shaped.map(joinLines) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 400 }) },
);

function joinLines(lines: readonly (readonly string[])[]): string {
  return lines.map(([text = "", end = ""], index) => withOwnWord(text, index) + end).join("");
}

function withOwnWord(text: string, index: number): string {
  const letters = [index / 26, index % 26].map((n) => String.fromCodePoint(97 + Math.floor(n)));
  return text.replace(ownWord, `zz${letters.join("")}`);
}
