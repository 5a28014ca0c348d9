import { type TalkPart, talkParts } from "../../schema/talk.ts";
import { parseListMarker } from "../text/list-markers.ts";
import type { SummaryLine } from "../text/summary-lines.ts";
import { splitTime } from "../text/timestamps.ts";
import type { Section } from "./find-sections.ts";

/** A section that holds a notice in place of its content. */
export interface LockedSection {
  section: Section;
  part: TalkPart;
  /** The lines of the notice. */
  notice: SummaryLine[];
  /** Whether only the want of any structure speaks for it. */
  guessed: boolean;
}

// A notice is short: two sentences, a button, and the name of a picture.
const longestNoticeLines = 6;
const longestNotice = 400;

/** What notices speak of, by language; two different hits make one. To add a language, add a row. */
const lockWords: readonly RegExp[] = [
  /upgrad\w*|\bpaid\b|premium|subscri\w*|unlock\w*|locked|\bpro plan\b|members? only|log ?in|sign ?(?:in|up)/giu,
  /有料|アップグレード|プレミアム|会員|限定|ログイン|登録が必要/gu,
  /付费|付費|升级|升級|会员|會員|订阅|訂閱|解锁|解鎖/gu,
  /유료|업그레이드|구독|프리미엄|회원/gu,
  /kostenpflichtig\w*|zahlend\w*|abonn\w*|freischalt\w*|bezahl\w*|upgrade|premium/giu,
  /payant\w*|abonn\w*|débloquer|réservé\w*|premium|mettre à niveau|mise à niveau/giu,
  /\bde pago\b|suscri\w*|desbloque\w*|premium|mejor\w* (?:tu|su) plan|actualiz\w*/giu,
  /\bpagantes?\b|\bpagos?\b|assina\w*|desbloque\w*|premium|atualiz\w*/giu,
  /a pagamento|abbona\w*|sblocca\w*|premium|aggiorna\w*|passa a/giu,
  /betaal\w*|betalend\w*|abonne\w*|ontgrendel\w*|upgrade\w*|premium/giu,
  /платн\w*|подписк\w*|обнов\w*|премиум|разблок\w*/giu,
];

/** The name of the picture of a lock, which a copy of the page brings along. */
const lockPicture = "plate";
const definition = /^.{1,60}?(?:：|:\s|\s[-–—]\s)/u;
const sentenceEnd = /[.!?。！？।؟…]["”»）)]?$/u;

/**
 * Finds the sections that the summary's site shows to paying readers alone. The language of the
 * notice does not matter where several sections hold the same one.
 */
export function findLockedSections(sections: readonly Section[]): LockedSection[] {
  const bodies = sections.flatMap((section): { section: Section; body: SummaryLine[] }[] => {
    if (!isTalkPart(section.kind)) return [];
    const body = section.lines.filter(({ text }) => text !== "");
    return body.length > 0 ? [{ section, body }] : [];
  });
  const notices = repeatedNotices(bodies.map(({ body }) => body));
  return bodies.flatMap(({ section, body }): LockedSection[] => {
    const found = noticeOf(section, body, notices);
    return found && isTalkPart(section.kind) ? [{ section, part: section.kind, ...found }] : [];
  });
}

function isTalkPart(kind: Section["kind"]): kind is TalkPart {
  return (talkParts as readonly string[]).includes(kind);
}

function noticeOf(
  section: Section,
  body: readonly SummaryLine[],
  notices: ReadonlySet<string>,
): Pick<LockedSection, "notice" | "guessed"> | undefined {
  for (let count = Math.min(body.length, longestNoticeLines); count > 0; count--) {
    const notice = body.slice(0, count);
    if (notices.has(keyOf(notice))) return { notice, guessed: false };
  }
  const start = body.slice(0, longestNoticeLines + 1);
  if (!isShapeless(start)) return undefined;
  if (start[0]?.text === lockPicture) return { notice: start, guessed: false };
  if (section.kind === "keywords" && start.some(({ text }) => definition.test(text))) {
    return undefined;
  }
  if (speaksOfPaying(start)) return { notice: start, guessed: false };
  return section.kind !== "highlights" && isLoneNotice(start)
    ? { notice: start, guessed: true }
    : undefined;
}

/** Short texts without structure that are the whole of one section and begin another. */
function repeatedNotices(bodies: readonly SummaryLine[][]): Set<string> {
  const whole = new Map<string, number>();
  for (const body of bodies) {
    if (isShapeless(body)) whole.set(keyOf(body), (whole.get(keyOf(body)) ?? 0) + 1);
  }
  const begun = new Set<string>();
  for (const body of bodies) {
    for (let count = 1; count <= Math.min(body.length - 1, longestNoticeLines); count++) {
      const key = keyOf(body.slice(0, count));
      if (whole.has(key)) begun.add(key);
    }
  }
  return new Set([...whole].filter(([key, n]) => n > 1 || begun.has(key)).map(([key]) => key));
}

function keyOf(lines: readonly SummaryLine[]): string {
  return lines
    .map(({ text }) => (text.length > longestNotice ? "" : text.toLowerCase()))
    .join("\n");
}

/** Whether lines are few and short, and neither a list nor a table of times nor headed. */
function isShapeless(lines: readonly SummaryLine[]): boolean {
  if (lines.length > longestNoticeLines) return false;
  if (lines.reduce((sum, { text }) => sum + text.length, 0) > longestNotice) return false;
  return lines.every(
    ({ text }) =>
      parseListMarker(text) === undefined &&
      splitTime(text).startSeconds === undefined &&
      !text.startsWith("#"),
  );
}

function speaksOfPaying(lines: readonly SummaryLine[]): boolean {
  const text = lines.map((line) => line.text).join("\n");
  return lockWords.some((pattern) => {
    const hits = [...text.matchAll(pattern)].map(([hit]) => hit.toLowerCase().slice(0, 5));
    return new Set(hits).size > 1;
  });
}

/** Sentences where an outline, a mind map, terms or captions should be. */
function isLoneNotice(lines: readonly SummaryLine[]): boolean {
  return lines.length <= 4 && lines.some(({ text }) => sentenceEnd.test(text));
}
