import fc from "fast-check";
import { expect } from "vitest";
import { decodeCaptions } from "../../../src/captions/decode-captions.ts";
import { foldRolling } from "../../../src/captions/fold-rolling.ts";
import { formatCues } from "../../../src/captions/format-cues.ts";
import { joinParagraphs } from "../../../src/captions/join-paragraphs.ts";
import { parseCaptions } from "../../../src/captions/parse-captions.ts";
import { spokenWords } from "../../../src/captions/spoken-words.ts";
import { timed } from "../../cpu-time.ts";

const longestRunMs = 1000;

const time = fc.oneof(
  fc
    .tuple(fc.nat(3), fc.nat(59), fc.nat(59), fc.nat(999), fc.constantFrom(".", ","))
    .map(
      ([hours, minutes, seconds, fraction, point]) =>
        `${hours > 0 ? `0${hours}:` : ""}${String(minutes).padStart(2, "0")}:${String(seconds).padStart(2, "0")}${point}${String(fraction).padStart(3, "0")}`,
    ),
  fc.constantFrom("", "1:2:3:4", "99:99.999", "0:01", "-00:01.000", "9999:59:59.999"),
);
const timing = fc
  .tuple(time, fc.constantFrom(" --> ", "-->", " - ", " → ", " ", ",", "--> -->"), time)
  .map((parts) => parts.join(""));
const words = fc.array(
  fc.oneof(
    fc.constantFrom(
      "<v Ada>",
      "</v>",
      "<v",
      "<00:01.000>",
      "<c.x>",
      "<rt>",
      "&amp;",
      "&#0;",
      "&",
      "<",
    ),
    fc.constantFrom(
      ">> ADA: ",
      "{\\an8}",
      "the",
      "the words",
      "日本語",
      ".",
      "!”",
      " ",
      "\t",
      "\ufffd",
    ),
    fc.string({ unit: "binary", maxLength: 12 }),
  ),
  { maxLength: 6 },
);
const line = fc.oneof(
  { weight: 3, arbitrary: timing },
  { weight: 5, arbitrary: words.map((each) => each.join("")) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "",
      " ",
      "WEBVTT",
      "NOTE",
      "NOTE -->",
      "STYLE",
      "REGION",
      "7",
      "Kind: x",
    ),
  },
);

/** Caption files in every state. */
export const captionTexts = fc
  .tuple(
    fc.constantFrom("WEBVTT\n\n", "WEBVTT - x\n", "\ufeffWEBVTT\n", "", "1\n"),
    fc.array(line, { maxLength: 30 }),
    fc.constantFrom("\n", "\r\n", "\r", "\n\n"),
  )
  .map(([head, lines, end]) => head + lines.join(end));

/** Reads `runs` random files and checks what is promised of every file. */
export function checkRandomCaptions(runs: number): void {
  fc.assert(
    fc.property(
      fc.oneof(captionTexts, fc.string({ unit: "binary", maxLength: 400 })),
      fc.constantFrom("a.vtt", "a.srt"),
      fc.array(fc.nat(10_000), { maxLength: 5 }),
      fc.string({ unit: "grapheme", maxLength: 30 }),
      (text, file, breaks, quote) => {
        const { cpuMilliseconds } = timed(() => checkCaptions(text, file, breaks, quote));
        expect(cpuMilliseconds).toBeLessThan(longestRunMs);
      },
    ),
    { numRuns: runs, endOnFailure: true },
  );
}

/** Decodes `runs` random bytes. */
export function checkRandomBytes(runs: number): void {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { text, diagnostics } = decodeCaptions(bytes, "a.vtt");
      expect(text.isWellFormed()).toBe(true);
      for (const { range } of diagnostics) expect(range?.start.column).toBeGreaterThan(0);
    }),
    { numRuns: runs, endOnFailure: true },
  );
}

function checkCaptions(text: string, file: string, breaks: number[], quote: string): void {
  const { cues, diagnostics } = parseCaptions(text, file);
  const lines = text.split(/\r\n|\n|\r/);
  for (const { range, hint } of diagnostics) {
    const length = lines[(range?.start.line ?? 0) - 1]?.length;
    expect(length).toBeDefined();
    expect(range?.start.column).toBeGreaterThan(0);
    expect(range?.start.column).toBeLessThanOrEqual((length ?? 0) + 1);
    expect(hint).toBeDefined();
  }
  if (cues.length === 0) expect(diagnostics.length).toBeGreaterThan(0);
  let last = 0;
  for (const cue of cues) {
    expect(cue.startSeconds).toBeGreaterThanOrEqual(last);
    expect(cue.endSeconds).toBeGreaterThan(cue.startSeconds);
    expect(cue.lines.every((each) => each.text !== "" && each.text === each.text.trim())).toBe(
      true,
    );
    last = cue.startSeconds;
  }
  // What is written anew is right, and says the same.
  const again = parseCaptions(formatCues(cues), "a.vtt");
  expect(again.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(wordsOf(again.cues)).toEqual(wordsOf(cues));
  const folded = foldRolling(cues);
  const paragraphs = joinParagraphs(
    folded,
    [...breaks].sort((left, right) => left - right),
  );
  for (const { text: all, parts } of paragraphs) {
    const words = parts.map(({ from, to }) => all.slice(from, to));
    expect(words.join("").replace(/\s/g, "")).toBe(all.replace(/\s/g, ""));
  }
  expect(
    paragraphs
      .map((each) => each.text)
      .join("")
      .replace(/\s/g, ""),
  ).toBe(wordsOf(folded).join("").replace(/\s/g, ""));
  const found = spokenWords(folded).find(quote, breaks[0]);
  expect(["said", "elsewhere", "near", "not-said"]).toContain(found.kind);
}

function wordsOf(cues: ReturnType<typeof parseCaptions>["cues"]): string[] {
  return cues.flatMap(({ lines }) => lines.map(({ text }) => text));
}
