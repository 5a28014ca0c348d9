import stringWidth from "string-width";

/** How wide a text is by estimate, in columns: wide letters, as in Japanese, have two. */
export function textColumns(text: string): number {
  return stringWidth(text);
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A text in lines of at most so many columns, broken at spaces, and within what alone is too long. */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.trim().split(/\s+/)) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (textColumns(joined) <= columns) {
      line = joined;
      continue;
    }
    if (line !== "" && textColumns(word) <= columns) {
      lines.push(line);
      line = word;
      continue;
    }
    // Scripts without spaces break anywhere; they go on in the line that is there.
    if (line !== "") line += " ";
    for (const { segment } of graphemes.segment(word)) {
      if (line.trim() !== "" && textColumns(line + segment) > columns) {
        lines.push(line.trimEnd());
        line = "";
      }
      line += segment;
    }
  }
  return [...lines, line];
}
