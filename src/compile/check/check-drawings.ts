import { type Diagnostic, diagnostic, type Range } from "../../diagnostics/diagnostic.ts";
import type { DiagnosticCode } from "../../diagnostics/diagnostic-codes.ts";
import { didYouMean } from "../../diagnostics/nearest-name.ts";
import type { Drawing, DrawingFailure } from "../../drawing/drawing.ts";
import { sourceLine } from "../../drawing/source-lines.ts";
import type { DrawingPlace } from "../drawing-places.ts";

/** What became of the sources, by source. */
export interface DrawingResults {
  drawings: ReadonlyMap<string, Drawing>;
  failures: ReadonlyMap<string, DrawingFailure>;
}

/** Findings about what was drawn: sources that could not be, and parts that a source does not have. */
export function checkDrawings(
  places: readonly DrawingPlace[],
  { drawings, failures }: DrawingResults,
): Diagnostic[] {
  let toldOfBrowser = false;
  return places.flatMap((place) => {
    const failure = failures.get(place.source);
    if (failure && place.isBorrowed) return [];
    if (failure?.kind === "no-browser") {
      // One sentence says it for all.
      if (toldOfBrowser) return [];
      toldOfBrowser = true;
      const [message = "", ...more] = failure.message.split("\n");
      const where = { file: place.file, range: place.range };
      return [
        diagnostic("diagram/no-browser", message, where, { hint: more.join("; ") || undefined }),
      ];
    }
    if (failure) return [failed(place, failure)];
    const drawing = drawings.get(place.source);
    return drawing ? unknownParts(place, drawing) : [];
  });
}

const failureCodes: Record<DrawingFailure["kind"], DiagnosticCode> = {
  syntax: "diagram/syntax",
  "too-large": "diagram/too-large",
  "too-slow": "diagram/too-slow",
  "no-browser": "diagram/no-browser",
};

function failed({ source, file, range }: DrawingPlace, failure: DrawingFailure): Diagnostic {
  const code = failureCodes[failure.kind];
  const { message, hint } = explain(failure);
  const place = failure.line === undefined ? range : placeInSource(source, range, failure);
  return diagnostic(code, message, { file, range: place }, { hint });
}

/** Where in the file a failure is: lines of a source stand one below the other. */
function placeInSource(
  source: string,
  range: Range,
  { line: mermaidLine = 1, column = 1, found, message }: DrawingFailure,
): Range {
  const line = sourceLine(source, mermaidLine);
  const text = source.split("\n")[line - 1] ?? "";
  const word = found?.trim().split("\n")[0] ?? "";
  const near = pointedAt(text, message) ?? (word === "" ? -1 : text.indexOf(word));
  const from = near < 0 ? Math.min(column - 1, text.length) : near;
  const length = near < 0 || word === "" ? Math.max(1, text.length - from) : word.length;
  const start = { line: range.start.line + line - 1, column: range.start.column + from };
  return { start, end: { line: start.line, column: start.column + length } };
}

/**
 * Where in a line Mermaid's own drawing of the place points: a piece of the source, its line breaks left
 * out, over dashes and an arrow. Its columns are not always those of the line.
 */
function pointedAt(line: string, message: string): number | undefined {
  const [, piece = "", dashes] = /\n(.*)\n(-*)\^/.exec(message) ?? [];
  if (dashes === undefined) return undefined;
  const rest = piece.slice(dashes.length);
  const starts = [...line].map((_, at) => at);
  return starts.find((at) => rest !== "" && isBegun(line.slice(at), rest));
}

function isBegun(text: string, rest: string): boolean {
  const length = Math.min(text.length, rest.length);
  return text.slice(0, length) === rest.slice(0, length);
}

/** Mermaid's words without its own drawing of the place, which ours replaces. */
function explain({ kind, message }: DrawingFailure): {
  message: string;
  hint?: string | undefined;
} {
  if (kind !== "syntax") return { message, hint: "make two of it, or leave parts out" };
  if (message.startsWith("No diagram type")) {
    const hint = "begin with the type, as in `flowchart LR` or `sequenceDiagram`";
    return { message: "Mermaid does not know this type of diagram.", hint };
  }
  const [, wanted, got] = /Expecting ([\s\S]*), got '?([^']*)'?/.exec(message) ?? [];
  if (wanted !== undefined) {
    const unexpected = got === "1" || got === "EOF" ? "its end" : got;
    const names = wanted.split(/,\s*/).map((name) => name.replace(/'/g, ""));
    const shown = names.slice(0, 4).join(", ") + (names.length > 4 ? ", …" : "");
    return { message: `Mermaid did not expect ${unexpected} here.`, hint: `it expected ${shown}` };
  }
  const brief = message
    .replace(/^Parsing failed:\s*/, "")
    .replace(/(?:Lexer|Lexical|Parse) error on line \d+(?:, column \d+)?[:.]\s*/g, "")
    .split("\n")[0];
  return {
    message: `Mermaid cannot read this: ${(brief ?? "").trim().slice(0, 200) || "it gives no reason"}`,
  };
}

function unknownParts(
  { file, named }: DrawingPlace,
  { nodes, edges, type }: Drawing,
): Diagnostic[] {
  const [first] = named;
  if (first && nodes.length === 0) {
    const message = `Parts of a diagram of the type "${type}" have no names.`;
    const hint = "flowcharts and sequence diagrams have; or leave `nodes` and `steps` out";
    return [diagnostic("diagram/no-nodes", message, { file, range: first.range }, { hint })];
  }
  const ids = nodes.map(({ id }) => id);
  return named.flatMap(({ part, range }) => {
    const place = { file, range };
    const names = "node" in part ? [part.node] : [part.from, part.to];
    const unknown = names.filter((name) => !ids.includes(name));
    if (unknown.length > 0) {
      return unknown.map((name) => {
        const hint = didYouMean(name, ids) ?? `it has ${ids.slice(0, 8).join(", ")}`;
        return diagnostic("diagram/unknown-node", `The diagram has no node "${name}".`, place, {
          hint,
        });
      });
    }
    if ("node" in part || edges.some(({ from, to }) => from === part.from && to === part.to))
      return [];
    const back = edges.some(({ from, to }) => from === part.to && to === part.from);
    const message = `Nothing leads from "${part.from}" to "${part.to}" in the diagram.`;
    const hint = back ? `write "${part.to} -> ${part.from}"` : undefined;
    return [diagnostic("diagram/unknown-edge", message, place, { hint })];
  });
}
