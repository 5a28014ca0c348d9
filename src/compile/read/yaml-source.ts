import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
} from "yaml";
import { type Diagnostic, diagnostic, type Range } from "../../diagnostics/diagnostic.ts";
import { type LineIndex, lineIndex } from "../../diagnostics/line-index.ts";
import { checkYamlStructure, keyText } from "./yaml-structure.ts";
import { explainYamlErrors, tooDeepYaml, type YamlProblem } from "./yaml-syntax.ts";

/** Keys and indexes from the top of a YAML text down to a value. */
export type YamlPath = readonly PropertyKey[];

/** A parsed YAML text that knows where each of its values stands. */
export interface YamlSource {
  value: unknown;
  /** The range of the value at a path, at most its first line; of the nearest one around it where there is none. */
  rangeOf(path: YamlPath): Range;
  /** The range of the key that leads to a value. */
  keyRangeOf(path: YamlPath): Range;
  /** The ranges of a piece of a text value, of a long one its beginning; none where it is written otherwise in the file. */
  rangesWithin(path: YamlPath, piece: string): Range[];
}

export interface ParsedYaml {
  /** Undefined when the values cannot be had. */
  source?: YamlSource;
  diagnostics: Diagnostic[];
}

type Offsets = readonly [start: number, end: number];

/** Parses YAML 1.2 that begins at an offset of a file's text; ranges are those of the file. */
export function parseYaml(
  fileText: string,
  file: string,
  start = 0,
  end = fileText.length,
): ParsedYaml {
  const lines = lineIndex(fileText);
  const text = fileText.slice(start, end);
  const placeOf = ([from, to]: Offsets) => ({
    file,
    range: firstLine(fileText, lines, [start + from, start + to]),
  });
  const report = ({ code, message, hint, at, first }: YamlProblem): Diagnostic =>
    diagnostic(code, message, at ? placeOf(at) : { file }, {
      hint,
      related: first ? [{ ...placeOf(first), message: "first written here" }] : [],
    });

  let document: Document.Parsed;
  let errors: YamlProblem[];
  try {
    // Repeated keys are found below, in less time; the library would print some warnings itself.
    const options = { prettyErrors: false, uniqueKeys: false, logLevel: "error" } as const;
    document = parseDocument(text, options);
    errors = explainYamlErrors(document, text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The parser descends into nested values; only a text made to exhaust it gets here.
    return { diagnostics: [report(tooDeepYaml)] };
  }
  if (errors.length > 0) return { diagnostics: errors.map(report) };
  const structure = checkYamlStructure(document);
  const diagnostics = [...structure.fatal, ...structure.repeatedKeys].map(report);
  if (structure.fatal.length > 0) return { diagnostics };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { source: yamlSource(document, value, fileText, lines, start), diagnostics };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const message = "Aliases repeat more than a content file needs.";
    const hint = "write the values out";
    const at = structure.firstAlias ?? ([0, 0] as const);
    return {
      diagnostics: [...diagnostics, report({ code: "yaml/too-many-aliases", message, hint, at })],
    };
  }
}

function yamlSource(
  document: Document.Parsed,
  value: unknown,
  fileText: string,
  lines: LineIndex,
  start: number,
): YamlSource {
  const pairsByKey = new WeakMap<object, Map<string, Pair>>();

  function pairOf(map: { items: readonly Pair[] }, key: PropertyKey): Pair | undefined {
    let pairs = pairsByKey.get(map);
    if (!pairs) {
      pairs = new Map(
        map.items.map((pair) => [keyText(isScalar(pair.key) ? pair.key.value : pair.key), pair]),
      );
      pairsByKey.set(map, pairs);
    }
    return pairs.get(String(key));
  }

  /** Pairs or values along a path, as far as it leads; an alias is as far as the author wrote. */
  function nodesAlong(path: YamlPath): unknown[] {
    const nodes: unknown[] = [document.contents];
    for (const step of path) {
      const last = nodes.at(-1);
      const node = isPair(last) ? last.value : last;
      const next = isMap(node)
        ? pairOf(node, step)
        : isSeq(node)
          ? node.items[Number(step)]
          : undefined;
      if (next === undefined) break;
      nodes.push(next);
    }
    return nodes;
  }

  function offsetsOf(path: YamlPath): Offsets {
    for (const last of nodesAlong(path).reverse()) {
      const node = isPair(last) ? last.value : last;
      const range =
        isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : null;
      if (range) return [start + range[0], start + range[1]];
    }
    return [start, start];
  }

  function keyOffsetsOf(path: YamlPath): Offsets {
    const nodes = nodesAlong(path);
    const pair = nodes.length === path.length + 1 ? nodes.at(-1) : undefined;
    const range = isPair(pair) && isScalar(pair.key) ? pair.key.range : undefined;
    return range ? [start + range[0], start + range[1]] : offsetsOf(path);
  }

  return {
    value,
    rangeOf: (path) => firstLine(fileText, lines, offsetsOf(path)),
    keyRangeOf: (path) => firstLine(fileText, lines, keyOffsetsOf(path)),
    rangesWithin(path, piece) {
      const [from, to] = offsetsOf(path);
      const pattern = piecePattern(piece);
      const found = pattern ? [...fileText.slice(from, to).matchAll(pattern)] : [];
      return found.map((match) => {
        const start = from + match.index;
        return lines.rangeAt(start, start + match[0].length);
      });
    },
  };
}

// A range over many lines says less than its first line.
function firstLine(text: string, lines: LineIndex, [from, to]: Offsets): Range {
  const lineEnd = text.slice(from, to).search(/[\r\n]/);
  return lines.rangeAt(from, lineEnd === -1 ? to : from + lineEnd);
}

/** Longer patterns exhaust the machine, and nobody marks that much. */
const longestPiece = 300;

/** Finds a piece of a text value; a folded text has line ends where its value has spaces. */
function piecePattern(piece: string): RegExp | undefined {
  if (piece.trim() === "") return undefined;
  const words = piece
    .slice(0, longestPiece)
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return new RegExp(words.join("\\s+"), "g");
}
