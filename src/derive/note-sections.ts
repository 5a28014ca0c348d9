import { anchored } from "../knowledge/record-paths.ts";
import type { Note } from "../knowledge/records.ts";
import { inlineText } from "../markup/to-text.ts";
import type { Block, MarkupTree } from "../markup/tree.ts";

/** A part of a note that can be led to. */
export interface NoteSection {
  /** Path from the site's root, with the anchor of its heading. */
  path: string;
  /** The note's title, with the heading behind it. */
  title: string;
  /** Empty for what stands above the first heading. */
  heading: string;
  /** Without the heading. */
  text: MarkupTree;
}

/** The sections of a note in order, the first one that above all headings; it has the footnotes. */
export function noteSections({ path, title, body }: Note): [NoteSection, ...NoteSection[]] {
  let blocks: Block[] = [];
  const sections: [NoteSection, ...NoteSection[]] = [
    { path, title, heading: "", text: { blocks, footnotes: body.footnotes } },
  ];
  for (const block of body.blocks) {
    if (block.type !== "heading") {
      blocks.push(block);
      continue;
    }
    const heading = inlineText(block.children);
    blocks = [];
    sections.push({
      ...{ path: anchored(path, `_${block.id}`), title: `${title}: ${heading}`, heading },
      text: { blocks, footnotes: [] },
    });
  }
  return sections;
}
