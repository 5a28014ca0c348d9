import type { CaptionForm, CueLine } from "./cue.ts";

/** A sign in the text of a cue that means nothing where it stands, so that it is shown as text. */
export interface MarkupProblem {
  /** From the beginning of the text. */
  offset: number;
  length: number;
}

/** Elements of WebVTT (section 4.2.2); the annotation of `v` is who speaks. */
const webvttTags = new Set(["c", "i", "b", "u", "ruby", "rt", "v", "lang"]);
/** What SubRip files borrow from HTML, and some from WebVTT. */
const srtTags = new Set(["b", "i", "u", "s", "font", "v"]);

const tag = /<(\/?)([a-z]*)((?:\.[^\s<>&.]*)*)(?:[ \t\n]([^<>]*))?>/iy;
const otherSigns = /[^<&\n]+/y;
const timeTag = /<\d[\d:.]*>/y;
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,8}));/giy;
/** Where text is placed, as many SubRip files say it. */
const placement = /\{\\[^{}\n]*\}/g;

const named: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", lrm: "\u200e" },
  ...{ rlm: "\u200f", hellip: "…", ndash: "–", mdash: "—", lsquo: "‘", rsquo: "’", ldquo: "“" },
  ...{ rdquo: "”", laquo: "«", raquo: "»", copy: "©", reg: "®", trade: "™", deg: "°", euro: "€" },
};

/**
 * Reads the text of a cue after the WebVTT cue text parsing rules (section 6.4), or that of SubRip.
 * Markup goes, voices stay. What a browser would drop, since it is no markup, is kept as text.
 */
export function readCueText(
  source: string,
  form: CaptionForm,
): { lines: CueLine[]; problems: MarkupProblem[] } {
  const problems: MarkupProblem[] = [];
  const lines: CueLine[] = [];
  const voices: (string | undefined)[] = [];
  const tags = form === "webvtt" ? webvttTags : srtTags;
  let words = "";
  const endLine = (): void => {
    const line = cueLine(words, voices.at(-1));
    if (line) lines.push(line);
    words = "";
  };
  for (let at = 0; at < source.length; ) {
    const sign = source[at] ?? "";
    if (sign === "\n") {
      endLine();
      at += 1;
      continue;
    }
    if (sign === "&") {
      const found = matchAt(reference, source, at);
      words += found ? (characterOf(found) ?? found[0]) : sign;
      at += found?.[0].length ?? 1;
      continue;
    }
    if (sign !== "<") {
      const [plainText = sign] = matchAt(otherSigns, source, at) ?? [];
      words += plainText;
      at += plainText.length;
      continue;
    }
    const found = matchAt(tag, source, at);
    const [whole = "", slash, name = "", , annotation = ""] = found ?? [];
    const isTag = found && (tags.has(name.toLowerCase()) || name === "");
    if (isTag) {
      if (name === "v") {
        endLine();
        if (slash === "/") voices.pop();
        else voices.push(speakerOf(annotation));
      } else if (name === "rt") words += slash === "/" ? ")" : " (";
      at += whole.length;
      continue;
    }
    const time = form === "webvtt" ? matchAt(timeTag, source, at) : undefined;
    if (!time && form === "webvtt") problems.push({ offset: at, length: whole.length || 1 });
    if (!time) words += sign;
    at += time?.[0].length ?? 1;
  }
  endLine();
  return { lines, problems };
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}

/** What a character reference stands for; undefined for one that is not known. */
function characterOf([, decimal, hexadecimal, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return Object.hasOwn(named, name) ? named[name] : undefined;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}

function speakerOf(annotation: string): string | undefined {
  const [line] = readCueText(annotation.replaceAll("\n", " "), "srt").lines;
  return line?.text;
}

/** Two or three signs of this kind begin the words of somebody else in captions made for television. */
const turn = /^(?:>>+\s*)+/;
const turnName = /^(\p{Lu}[\p{L}\p{M} .'’-]{0,39}):\s+(?=\S)/u;

function cueLine(words: string, voice: string | undefined): CueLine | undefined {
  const text = plain(words.replace(placement, ""));
  const spoken = text.replace(turn, "");
  const isTurn = spoken !== text;
  const name = isTurn && voice === undefined ? turnName.exec(spoken) : null;
  const speaker = voice ?? name?.[1];
  const rest = name ? spoken.slice(name[0].length).replace(turn, "") : spoken;
  if (rest === "") return undefined;
  return { ...(speaker !== undefined && { speaker }), text: rest, ...(isTurn && { isTurn }) };
}

/** One line without control characters and without repeated white space. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\s\u200b\ufeff]+/gu, " ")
    .trim();
}
