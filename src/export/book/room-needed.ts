/** What a book is printed on. */
export type Paper = "a4" | "letter" | "a5";

/** How many letters of text go into a line of a page, and how many lines onto it; both are low guesses. */
const papers: Record<Paper, { letters: number; lines: number }> = {
  a4: { letters: 84, lines: 50 },
  letter: { letters: 87, lines: 46 },
  a5: { letters: 52, lines: 32 },
};

const inlineCalls = ["emph", "strong", "strike", "super", "small", "raw", "link", "cell-note"];
const anchorCalls = ["xref", "pageref", "pages-of", "idx", "mark", "cited"];
/** What begins a line, with at most the room of another one above it. */
const blockCalls = new Set([
  ...["par", "linebreak", "parbreak", "quote", "callout", "changed", "list", "enum"],
  ...["tail", "cell-tail", "todo", "kept", "hung", "lettered", "feedback", "block"],
]);
const plainCalls = new Set([...inlineCalls, ...anchorCalls, ...blockCalls]);

/** The part of a page's measures that something has to itself. */
export interface Share {
  width?: number;
  height?: number;
}

/**
 * Whether a piece needs no more than a part of a page, half of it unless told otherwise, so that it can
 * be kept whole. It is told from its texts, which costs no layout; what may be of any height, as a picture
 * or code, is never kept.
 */
export function fitsOnPage(
  piece: string,
  paper: Paper,
  { width = 1, height = 0.5 }: Share = {},
): boolean {
  const { letters, lines } = papers[paper];
  const perLine = Math.max(1, letters * width);
  const { shown, texts, calls } = readPiece(piece);
  const names = [...calls.matchAll(/([a-z][a-z-]*)\(/g)].map(([, name = ""]) => name);
  // Code in a block keeps its own lines.
  if (names.some((name) => !plainCalls.has(name)) || calls.includes("raw(block")) return false;
  const blocks = names.filter((name) => blockCalls.has(name)).length;
  // Items of a list are not told from texts in a line.
  const items = names.some((name) => name === "list" || name === "enum") ? texts : 0;
  return (shown * 1.1) / perLine + blocks + items <= lines * height;
}

/**
 * About how many pages pieces take that follow each other.
 *
 * @param most where counting ends; what is longer has some number above it
 */
export function pagesNeeded(pieces: readonly string[], paper: Paper, most: number): number {
  const { letters, lines } = papers[paper];
  let needed = 0;
  for (const piece of pieces) {
    if (needed > most * lines) break;
    const { shown, calls } = readPiece(piece);
    const count = (pattern: RegExp): number => calls.match(pattern)?.length ?? 0;
    const pictures = [...calls.matchAll(/picture\(width: \d+pt, height: (\d+)pt/g)];
    needed +=
      shown / letters +
      count(/(?:heading|task)\(/g) * 2 +
      count(/(?:to-tick|to-fill|lettered|tail|todo|par|term-entry|source-entry|linebreak)\(/g) +
      // Lines of code, and rows of tables.
      count(/\((?:true|false), \(/g) +
      count(/table\.cell\(/g) +
      pictures.reduce((sum, [, height]) => sum + Math.min(Number(height) / 14, lines * 0.6) + 3, 0);
  }
  return needed / lines;
}

/** What a piece shows, told from its text: how many letters in how many texts, and the calls without them. */
function readPiece(piece: string): { shown: number; texts: number; calls: string } {
  let shown = 0;
  let texts = 0;
  // Of records whose pages are named, only the numbers are shown.
  const written = piece.replace(
    /pages-of\((?:[^()"]|"(?:[^"\\]|\\.)*")*\)/g,
    '"pages 100, 200, 300, 400"',
  );
  const calls = written.replace(/"((?:[^"\\]|\\.)*)"/g, (_, text: string, at: number) => {
    if (text.startsWith("<svg")) return "";
    if (/(?:xref|pageref|mark|idx|cited)\($/.test(written.slice(Math.max(0, at - 8), at)))
      return "";
    // Characters beyond Latin are up to twice as wide.
    shown += text.length + text.replace(/[^\u1100-\uffff]/g, "").length;
    texts += 1;
    return "";
  });
  return { shown, texts, calls };
}
