/** A text as a Typst string value; nothing in it can be read as Typst markup or code. */
export function typstString(text: string): string {
  const escaped = text.replace(/["\\]|[^\P{Cc}\n]|\n/gu, (sign) => {
    if (sign === "\n") return "\\n";
    if (sign === '"' || sign === "\\") return `\\${sign}`;
    return `\\u{${sign.charCodeAt(0).toString(16)}}`;
  });
  return `"${escaped}"`;
}

/** A call in Typst's code mode; named arguments first, then content. */
export function typstCall(
  name: string,
  named: Record<string, string | undefined>,
  ...positional: string[]
): string {
  const written = Object.entries(named)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([argument, value]) => `${argument}: ${value}`);
  return `${name}(${[...written, ...positional].join(", ")})`;
}

/** Several pieces of code as one content value. */
export function typstBlock(pieces: readonly string[]): string {
  return pieces.length === 0 ? "[]" : `{ ${pieces.join("; ")} }`;
}
