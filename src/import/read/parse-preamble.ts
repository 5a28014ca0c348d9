import { webAddress } from "../../schema/primitives.ts";
import { parseDateAndLength } from "../text/dates.ts";
import type { LineLedger } from "../text/line-ledger.ts";
import { withoutMarks } from "../text/markdown-text.ts";
import type { SummaryLine } from "../text/summary-lines.ts";
import { isEvent, parseTitleLine } from "./parse-title-line.ts";

/** What stands above the first section of a summary. */
export interface Preamble {
  title?: string;
  event?: string;
  sessionCode?: string;
  channel?: string;
  /** The line that was taken for the event by its words alone. */
  guessedEvent?: string;
  publishedOn?: string;
  durationSeconds?: number;
  videoUrl?: string;
  speakers: string[];
  /** Sentences above the first section, which can stand in for a missing summary. */
  paragraphs: SummaryLine[];
}

type FieldName = "title" | "speakers" | "channel" | "event" | "sessionCode" | "dated" | "url";

const fields: Readonly<Record<string, FieldName>> = {
  title: "title",
  speaker: "speakers",
  speakers: "speakers",
  presenter: "speakers",
  presenters: "speakers",
  登壇者: "speakers",
  講演者: "speakers",
  channel: "channel",
  チャンネル: "channel",
  event: "event",
  イベント: "event",
  session: "sessionCode",
  "session code": "sessionCode",
  date: "dated",
  published: "dated",
  公開日: "dated",
  duration: "dated",
  length: "dated",
  再生時間: "dated",
  url: "url",
  video: "url",
  link: "url",
};

// The label may stand in a list, and its marks before or behind the colon.
const fieldLine =
  /^(?:[-*•]\s+)?(?:[*_]{1,2})?([^:：*_]{2,20})(?:[*_]{1,2})?\s*[:：]\s*(?:[*_]{1,2}(?=\s))?\s*(\S.*)$/u;
const addressLine = /^<?(https?:\/\/[^\s<>]+)>?$/iu;
const longestChannel = 60;
const shortestParagraph = 60;

/** Reads title, event, code, channel, day, running time, address and labelled fields. */
export function parsePreamble(
  lines: readonly SummaryLine[],
  markdown: boolean,
  ledger: LineLedger,
): Preamble {
  const preamble: Preamble = { speakers: [], paragraphs: [] };
  const open: SummaryLine[] = [];
  for (const line of lines.filter(({ text }) => text !== "")) {
    if (readFact(line, preamble)) ledger.keep(line);
    else open.push(line);
  }
  if (preamble.title === undefined) readTitle(open.shift(), markdown, preamble, ledger);
  readChannel(open, preamble, ledger);
  preamble.paragraphs = open.filter(({ text }) => text.length >= shortestParagraph);
  const rest = open.filter(({ text }) => text.length < shortestParagraph);
  ledger.report(rest, "stands above the first section, and what it says about the talk is unclear");
  return preamble;
}

function readFact({ text }: SummaryLine, preamble: Preamble): boolean {
  const dated = parseDateAndLength(text);
  if (dated && !clashes(dated, preamble)) {
    Object.assign(preamble, dated);
    return true;
  }
  const field = fieldLine.exec(text);
  const name = fields[(field?.[1] ?? "").trim().toLowerCase()];
  const value = (field?.[2] ?? "").replace(/[*_]{1,2}$/u, "").trim();
  if (name !== undefined && value !== "") return readField(name, value, preamble);
  return readUrl(text, preamble);
}

function clashes(found: Partial<Preamble>, preamble: Preamble): boolean {
  return (
    (found.publishedOn !== undefined && preamble.publishedOn !== undefined) ||
    (found.durationSeconds !== undefined && preamble.durationSeconds !== undefined)
  );
}

function readField(name: FieldName, value: string, preamble: Preamble): boolean {
  switch (name) {
    case "title":
      if (preamble.title !== undefined) return false;
      Object.assign(preamble, parseTitleLine(value));
      return true;
    case "speakers":
      preamble.speakers.push(
        ...value
          .split(/\s*[,;、]\s*|\s+(?:and|und|et|y|&)\s+/u)
          .map((part) => part.trim())
          .filter((part) => part !== ""),
      );
      return true;
    case "dated": {
      const dated = parseDateAndLength(value);
      if (!dated || clashes(dated, preamble)) return false;
      Object.assign(preamble, dated);
      return true;
    }
    case "url":
      return readUrl(value, preamble);
    default:
      if (preamble[name] !== undefined) return false;
      preamble[name] = value;
      return true;
  }
}

function readUrl(text: string, preamble: Preamble): boolean {
  const address = webAddress.safeParse(addressLine.exec(text)?.[1]);
  if (!address.success || preamble.videoUrl !== undefined) return false;
  preamble.videoUrl = address.data;
  return true;
}

function readTitle(
  line: SummaryLine | undefined,
  markdown: boolean,
  preamble: Preamble,
  ledger: LineLedger,
): void {
  if (!line) return;
  const text = line.text.replace(/^#{1,6}\s+/u, "");
  const words = markdown ? withoutMarks(text) : text;
  const parts = parseTitleLine(words);
  // A labelled field is surer than what a title line suggests; then the line stays whole.
  const contradicted = (["event", "sessionCode"] as const).some(
    (name) => parts[name] !== undefined && (preamble[name] ?? parts[name]) !== parts[name],
  );
  Object.assign(preamble, contradicted ? { title: words } : parts);
  ledger.keep(line);
}

/**
 * The line below the title names the event or the channel, if it is nothing but a name. Behind a channel,
 * days and lengths may follow.
 */
function readChannel(open: SummaryLine[], preamble: Preamble, ledger: LineLedger): void {
  const [candidate] = open;
  if (!candidate || preamble.channel !== undefined) return;
  if (candidate.text.length > longestChannel || /[.!?。！？]$/u.test(candidate.text)) return;
  const [name = "", ...details] = candidate.text.split(/\s+[•·|]\s+/u);
  const dated = details.map((detail) => parseDateAndLength(detail));
  const found = Object.assign({}, ...dated) as Partial<Preamble>;
  // A label, marks or an address say that the line means something else.
  if (/[:：*_#`<>[\]]/u.test(name) || dated.includes(undefined) || clashes(found, preamble)) return;
  const isBare = details.length === 0 && !/^by\s/iu.test(name);
  const as = isBare && preamble.event === undefined && isEvent(name) ? "event" : "channel";
  Object.assign(preamble, found, { [as]: name.replace(/^by\s+/iu, "") });
  if (as === "event") preamble.guessedEvent = name;
  ledger.keep(candidate);
  open.shift();
}
