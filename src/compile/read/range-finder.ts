import type { Range } from "../../diagnostics/diagnostic.ts";
import { lineIndex } from "../../diagnostics/line-index.ts";
import type { YamlPath, YamlSource } from "./yaml-source.ts";

/** Finds in the file what has a range within a text of it: the same words, in their turn. */
export function rangeFinder(
  text: string,
  path: YamlPath,
  yaml: YamlSource,
): (range: Range | undefined) => Range {
  const lines = lineIndex(text);
  const known = new Map<string, { starts: number[]; ranges: Range[] }>();
  return (range) => {
    if (!range) return yaml.rangeOf(path);
    const start = lines.offsetAt(range.start);
    const piece = text.slice(start, lines.offsetAt(range.end));
    let found = known.get(piece);
    if (!found) {
      found = { starts: startsOf(piece, text), ranges: yaml.rangesWithin(path, piece) };
      known.set(piece, found);
    }
    return found.ranges[found.starts.indexOf(start)] ?? yaml.rangeOf(path);
  };
}

function startsOf(piece: string, text: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + piece.length)) {
    starts.push(at);
    if (piece === "") break;
  }
  return starts;
}
