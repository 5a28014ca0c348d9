import { type Diagnostic, diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import { lineIndex } from "../diagnostics/line-index.ts";

/** So many words are told; who reads them knows what to do about the others. */
const mostFindings = 20;
const mostPlaces = 5;

/**
 * Says where the content has characters that no typeface of a book has: a finding for each run of them,
 * as for a word in another script, or one for all where the content does not show them as they are.
 *
 * @param missing the characters
 * @param texts the content files by path
 */
export function missingCharacters(
  missing: readonly string[],
  texts: ReadonlyMap<string, string>,
): Diagnostic[] {
  if (missing.length === 0) return [];
  const places = placesOf(missing, texts);
  if (places.size === 0) return [finding(missing.join(""), [])];
  return [...places].slice(0, mostFindings).map(([run, found]) => finding(run, found));
}

function finding(run: string, [first, ...others]: readonly Place[]): Diagnostic {
  const message = `No typeface of the book has "${run}" (${pointsOf(run)}).`;
  return diagnostic("book/missing-character", message, first, {
    hint: "write it in other words; books have Latin, Greek, Cyrillic and Japanese letters, symbols and emoji",
    related: others.slice(0, mostPlaces).map((place) => ({ ...place, message: "here, too" })),
  });
}

function placesOf(
  missing: readonly string[],
  texts: ReadonlyMap<string, string>,
): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const pattern = new RegExp(`(?:${missing.map(patternOf).join("|")})+`, "gu");
  for (const [file, text] of texts) {
    const index = lineIndex(text);
    for (const { index: at, 0: run } of text.matchAll(pattern)) {
      const place = { file, range: index.rangeAt(at, at + run.length) };
      places.set(run, [...(places.get(run) ?? []), place]);
    }
  }
  return places;
}

/** Of a letter or sign with marks that no typeface can put on it, the letter or sign alone is told. */
function patternOf(character: string): string {
  const literal = character.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return /^[!-~]$/.test(character) ? `${literal}\\p{M}+` : literal;
}

function pointsOf(text: string): string {
  const points = [...text].map(
    (each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return points.length > 4 ? `${points.slice(0, 4).join(" ")} …` : points.join(" ");
}
