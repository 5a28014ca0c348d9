import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { lineIndex } from "../diagnostics/line-index.ts";

// The parser's time grows with the square of their number.
const containersPattern = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){200}/m;

/** Far beyond prose; a text of this size takes the parser a quarter of a second. */
const mostWork = 2e8;

/** Says why a text cannot be given to the Markdown parser; undefined for everything that people write. */
export function refuseText(text: string, file: string): Diagnostic | undefined {
  const containers = containersPattern.exec(text);
  if (containers) {
    const { index } = containers;
    const range = lineIndex(text).rangeAt(index, index + containers[0].length);
    return diagnostic("markup/too-deep", "Quotes or lists are nested too deeply.", { file, range });
  }
  const start = startOfEndlessLine(text);
  if (start === undefined) return undefined;
  const range = lineIndex(text).rangeAt(start, start + 1);
  const message = "This line is too long to be read.";
  return diagnostic(
    "markup/too-long",
    message,
    { file, range },
    { hint: "break it into paragraphs" },
  );
}

/** For each sign in a line beyond ASCII, the parser counts the line's characters anew. */
function startOfEndlessLine(text: string): number | undefined {
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.length > 10_000 && /[^\0-\x7f]/.test(line)) {
      const signs = line.match(/[!-/:-@[-`{-~]/g)?.length ?? 0;
      if (signs * line.length > mostWork) return start;
    }
    start += line.length + 1;
  }
  return undefined;
}
