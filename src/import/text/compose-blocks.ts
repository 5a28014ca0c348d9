import { type ListMarker, parseListMarker } from "./list-markers.ts";
import type { SummaryLine } from "./summary-lines.ts";

interface Block {
  /** Columns before the block in the output. */
  column: number;
  /** `- ` or `1. `; empty for what is no item of a list. */
  mark: string;
  lines: string[];
  verbatim: boolean;
  /** Whether a blank line must part it from the block above. */
  apart: boolean;
}

interface OpenItem {
  indent: number;
  /** Where the item's own text stands in the output. */
  textColumn: number;
  style: string;
}

// Deeper lists are joined to the last level: pages have no room for them.
const deepestLevel = 8;
const fenceMark = /^(?:```|~~~)/u;

/**
 * Writes lines as Markdown blocks: paragraphs parted by blank lines, lists nested by indentation,
 * and code between fences as it is where `codeBlocks` is set.
 */
export function composeBlocks(
  lines: readonly SummaryLine[],
  toMarkdown: (text: string) => string,
  options: { codeBlocks: boolean },
): string {
  return readBlocks(lines, options.codeBlocks)
    .map((block, index) => {
      const text = block.lines.join("\n");
      const pad = " ".repeat(block.column + block.mark.length);
      const padded = (block.verbatim ? text : toMarkdown(text)).replaceAll("\n", `\n${pad}`);
      const gap = index === 0 ? "" : block.apart ? "\n\n" : "\n";
      return `${gap}${" ".repeat(block.column)}${block.mark}${padded}`;
    })
    .join("");
}

function readBlocks(lines: readonly SummaryLine[], codeBlocks: boolean): Block[] {
  const blocks: Block[] = [];
  let items: OpenItem[] = [];
  let code: { block: Block; indent: number } | undefined;
  let afterBlank = true;
  for (const line of lines) {
    if (code) {
      code.block.lines.push(" ".repeat(Math.max(0, line.indent - code.indent)) + line.text);
      if (fenceMark.test(line.text)) code = undefined;
    } else if (codeBlocks && fenceMark.test(line.text)) {
      const block = { column: 0, mark: "", lines: [line.text], verbatim: true, apart: true };
      blocks.push(block);
      items = [];
      code = { block, indent: line.indent };
    } else if (line.text !== "") {
      const marker = parseListMarker(line.text);
      const open = blocks.at(-1);
      if (marker) blocks.push(openItem(marker, line.indent, items));
      else if (!afterBlank && open && !open.verbatim) open.lines.push(line.text);
      else blocks.push(paragraph(line, items));
    }
    afterBlank = line.text === "" || blocks.at(-1)?.verbatim === true;
  }
  return blocks;
}

/** Begins an item; `items` becomes the chain of items that it stands in. */
function openItem(marker: ListMarker, indent: number, items: OpenItem[]): Block {
  const continued = items.length > 0;
  let sibling: OpenItem | undefined;
  for (let last = items.at(-1); last && last.indent >= indent; last = items.at(-1)) {
    sibling = items.pop();
  }
  if (items.length >= deepestLevel) items.length = deepestLevel - 1;
  const column = items.at(-1)?.textColumn ?? 0;
  const mark = marker.number === undefined ? "- " : `${Number(marker.number)}. `;
  // Markdown reads a number other than 1 as text where no list of numbers has begun.
  const startsLate = Number(marker.number ?? 1) !== 1 && sibling?.style !== marker.style;
  items.push({ indent, textColumn: column + mark.length, style: marker.style });
  return { column, mark, lines: [marker.text], verbatim: false, apart: !continued || startsLate };
}

/** A paragraph that is indented more than an item belongs to the item; any other ends the list. */
function paragraph(line: SummaryLine, items: OpenItem[]): Block {
  while (items.length > 0 && (items.at(-1)?.indent ?? 0) >= line.indent) items.pop();
  const column = items.at(-1)?.textColumn ?? 0;
  return { column, mark: "", lines: [line.text], verbatim: false, apart: true };
}
