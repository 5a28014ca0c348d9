import type { MdastNode } from "satteri";
import { diagnostic, type Place, type Range } from "../diagnostics/diagnostic.ts";
import { type LineIndex, lineIndex } from "../diagnostics/line-index.ts";
import { type Conversion, type ConversionInput, childrenOf } from "./conversion.ts";
import { convertBlocks } from "./convert-blocks.ts";
import { convertInlines } from "./convert-inlines.ts";
import type { ParsedMarkup } from "./parsed-markup.ts";
import { uniqueIds } from "./slug.ts";
import type { Block } from "./tree.ts";

/** Turns the parser's tree into ours: links checked, components validated, code reported and left out. */
export function convertTree(root: MdastNode, input: ConversionInput): ParsedMarkup {
  let lines: LineIndex | undefined;
  const conversion: Conversion = {
    ...input,
    diagnostics: [],
    references: [],
    drawings: [],
    definitions: new Map(),
    notes: new Map(),
    noteMentions: new Map(),
    isInLink: false,
    headingId: uniqueIds(),
    lines: () => {
      lines ??= lineIndex(input.text);
      return lines;
    },
    blocks: (nodes, depth) => convertBlocks(nodes, depth, conversion),
    inlines: (nodes, depth) => convertInlines(nodes, depth, conversion),
    report(code, message, node, more = {}) {
      const place = placeOf(node, input.file, more.width);
      conversion.diagnostics.push(diagnostic(code, message, place, more));
    },
  };
  collectDefinitions(root, conversion);
  const blocks = conversion.blocks(childrenOf(root), 0);
  const tree = { blocks, footnotes: convertNotes(conversion) };
  const { references, drawings, diagnostics } = conversion;
  return { tree, references, drawings, diagnostics };
}

function collectDefinitions(root: MdastNode, { definitions, notes }: Conversion): void {
  const pending = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.type === "definition") definitions.set(next.identifier, next);
    if (next.type === "footnoteDefinition") notes.set(next.identifier, next);
    pending.push(...childrenOf(next).slice().reverse());
  }
}

// A footnote may mention another, so the list grows while it is read.
function convertNotes({ noteMentions, notes, blocks }: Conversion): Block[][] {
  const converted: Block[][] = [];
  for (const identifier of noteMentions.keys()) {
    const note = notes.get(identifier);
    converted.push(note ? blocks(childrenOf(note), 1) : []);
  }
  return converted;
}

function placeOf(node: MdastNode, file: string, width?: number): Place {
  if (!node.position) return { file };
  const { start, end } = node.position;
  const range: Range = {
    start: { line: start.line, column: start.column },
    end:
      width === undefined
        ? { line: end.line, column: end.column }
        : { line: start.line, column: start.column + width },
  };
  return { file, range };
}
