import type { TalkPart } from "../../schema/talk.ts";
import { detectLanguage } from "../text/detect-language.ts";
import type { LineLedger } from "../text/line-ledger.ts";
import { type TextForm, textForm } from "../text/markdown-text.ts";
import type { Vocabulary } from "../text/split-run-together.ts";
import type { SummaryLine } from "../text/summary-lines.ts";
import { tokenize } from "../text/tokens.ts";
import { findPeople, type Person } from "../topics/find-people.ts";
import { findLockedSections } from "./find-locked-sections.ts";
import { findSections, type Section, type SummaryParts } from "./find-sections.ts";
import { parseHighlights, type SummaryHighlight } from "./parse-highlights.ts";
import { parseKeywords, type SummaryKeyword } from "./parse-keywords.ts";
import { parseOutline, type SummaryChapter } from "./parse-outline.ts";
import { type Preamble, parsePreamble } from "./parse-preamble.ts";
import { parseQuestions, type SummaryQuestion } from "./parse-questions.ts";
import { parseLabelledRating, parseRating, type SummaryRating } from "./parse-rating.ts";
import { parseTags } from "./parse-tags.ts";
import { parseTakeaways, type SummaryTakeaway } from "./parse-takeaways.ts";
import { parseTranscript, type SummaryCue } from "./parse-transcript.ts";
import type { SectionKind } from "./section-headings.ts";

/** Everything that one summary says about a talk. */
export interface TalkSummary {
  preamble: Preamble;
  /** Markdown; empty where there is none. */
  summary: string;
  takeaways: SummaryTakeaway[];
  questions: SummaryQuestion[];
  chapters: SummaryChapter[];
  highlights: SummaryHighlight[];
  keywords: SummaryKeyword[];
  cues: SummaryCue[];
  tags: string[];
  rating?: SummaryRating;
  lockedSections: TalkPart[];
  /** Who is introduced anywhere in the texts. */
  people: Person[];
  /** Undefined where too little text speaks for any language. */
  language: string | undefined;
  /** What is not certain, in sentences. */
  notes: string[];
}

const tldr = /^(?:\*\*|__)?TL;?DR(?![a-z])(?:\*\*|__)?[\s:：.–—-]*/u;

/** Reads the sections of a summary; undefined when there is none. Each line goes into the ledger. */
export function readSummary(
  lines: readonly SummaryLine[],
  ledger: LineLedger,
): TalkSummary | undefined {
  const parts = findSections(lines, ledger);
  if (parts.sections.length === 0) return undefined;
  const form = textForm(parts.markdown);
  const notes: string[] = [];
  const preamble = parsePreamble(parts.preamble, parts.markdown, ledger);
  const { guessedEvent } = preamble;
  if (guessedEvent !== undefined) {
    notes.push(`Nothing says what "${guessedEvent}" is; it was taken for the event.`);
  }
  const lockedSections = readLocks(parts, ledger, notes);
  const rating = readRating(parts, ledger);
  const linesOf = (kind: SectionKind): SummaryLine[] => openLines(parts, kind, ledger);

  const summary = readParagraphs(linesOf("summary"), preamble, form, ledger);
  const takeaways = parseTakeaways(linesOf("takeaways"), form, ledger);
  const { questions, guessed } = parseQuestions(linesOf("questions"), form, ledger);
  if (guessed) {
    notes.push("Nothing marks the questions, so lines were taken in turns; look them over.");
  }
  const prose = [
    summary,
    ...takeaways.map(({ text, detail }) => `${text}\n${detail ?? ""}`),
    ...questions.map(({ question, answer }) => `${question}\n${answer}`),
  ];
  const { tags, uncertain } = parseTags(linesOf("tags"), vocabularyOf(prose), form, ledger);
  if (uncertain.length > 0) {
    notes.push(
      `The tags were run together and had to be cut apart; only a change of case speaks for ${listed(uncertain)}.`,
    );
  }
  const talk = {
    preamble,
    summary,
    takeaways,
    questions,
    chapters: parseOutline(linesOf("outline"), form, ledger),
    highlights: parseHighlights(linesOf("highlights"), form, ledger),
    keywords: parseKeywords(linesOf("keywords"), form, ledger),
    cues: parseTranscript(linesOf("transcript"), ledger),
    tags,
    ...(rating && { rating }),
    lockedSections,
    people: findPeople(prose.join("\n")),
    language: detectLanguage(prose.join("\n")),
    notes,
  };
  reportFurniture(parts, ledger);
  return talk;
}

function openLines(
  { sections }: SummaryParts,
  kind: SectionKind,
  ledger: LineLedger,
): SummaryLine[] {
  return sections
    .filter((section) => section.kind === kind)
    .flatMap(({ lines }) => [...lines, { number: 0, indent: 0, text: "" }])
    .filter((line) => line.text === "" || ledger.isOpen(line));
}

function readLocks({ sections }: SummaryParts, ledger: LineLedger, notes: string[]): TalkPart[] {
  const locked = findLockedSections(sections);
  for (const { section, notice, guessed } of locked) {
    ledger.report(notice, `lock notice: "${section.heading}" is shown to paying readers alone`);
    const rest = section.lines.filter((line) => line.text !== "" && ledger.isOpen(line));
    ledger.report(rest, `page furniture below the lock notice of "${section.heading}"`);
    if (guessed) {
      notes.push(
        `"${section.heading}" holds a sentence and nothing else, which was taken for a lock notice.`,
      );
    }
  }
  return [...new Set(locked.map(({ part }) => part))];
}

function readParagraphs(
  lines: readonly SummaryLine[],
  { paragraphs }: Preamble,
  form: TextForm,
  ledger: LineLedger,
): string {
  const stripped = lines.map((line) => ({ ...line, text: line.text.replace(tldr, "") }));
  const first = stripped.findIndex(({ text }) => text !== "");
  const own = lines.map((line, index) => (index === first ? (stripped[index] ?? line) : line));
  const text = form.toBlocks(first === -1 ? paragraphs : own);
  const used = first === -1 ? paragraphs : lines;
  ledger.keep(...used.filter((line) => line.text !== ""));
  if (first !== -1) {
    ledger.report(paragraphs, "stands above the first section, and the talk has a summary already");
  }
  return text;
}

function readRating({ sections }: SummaryParts, ledger: LineLedger): SummaryRating | undefined {
  let rating: SummaryRating | undefined;
  for (const { kind, headingLine, lines } of sections) {
    const isRated = kind === "rating" || kind === "tags";
    if (kind === "rating" && headingLine)
      ledger.report([headingLine], "page furniture: vote prompt");
    for (const line of lines) {
      const found = isRated ? parseRating(line.text) : parseLabelledRating(line.text);
      if (!found || rating || !ledger.isOpen(line)) continue;
      rating = found;
      ledger.keep(line);
    }
  }
  return rating;
}

const furniture: Partial<Record<Section["kind"], string>> = {
  mindmap: "the mind map is not kept: the site draws its own from the outline",
  rating: "page furniture around the rating",
  related: "page furniture: other videos that the page offers",
  other: "stands under a heading that Talkbook has no content for",
};

function reportFurniture({ sections }: SummaryParts, ledger: LineLedger): void {
  for (const { kind, headingLine, lines } of sections) {
    const reason = furniture[kind];
    if (kind === "other" && headingLine) {
      ledger.report([headingLine], "a heading that Talkbook has no content for");
    }
    if (reason)
      ledger.report(
        lines.filter((line) => ledger.isOpen(line)),
        reason,
      );
  }
}

function vocabularyOf(texts: readonly string[]): Vocabulary {
  const phrases = new Set<string>();
  const words = new Set<string>();
  for (const tokens of texts.map(tokenize)) {
    for (const [index, { text, shape }] of tokens.entries()) {
      words.add(text.toLowerCase());
      if (shape === "small") continue;
      let phrase = text;
      phrases.add(phrase);
      for (let next = index + 1; next < index + 4; next++) {
        const token = tokens[next];
        if (!token?.joined || token.shape === "small") break;
        phrase += ` ${token.text}`;
        phrases.add(phrase);
      }
    }
  }
  return { phrases, words };
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}
