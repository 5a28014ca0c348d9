import { type MdastNode, markdownToMdast, mdxToMdast } from "satteri";
import type { ComponentRegistry } from "./component.ts";
import { convertTree } from "./convert-tree.ts";
import { explainSyntax } from "./explain-syntax.ts";
import { codeGuard, noCodeGuard } from "./guard-code.ts";
import type { ParsedMarkup } from "./parsed-markup.ts";
import { refuseText } from "./refuse-text.ts";
import { emptyTree } from "./tree.ts";

export type { MarkupDrawing, MarkupReference, ParsedMarkup } from "./parsed-markup.ts";

const plain = { features: { frontmatter: false } };

const noComponents: ComponentRegistry = new Map();

/**
 * Parses a Markdown string of a YAML field. Raw HTML and anything that looks like MDX is text.
 * Ranges count from the string's own beginning.
 */
export function parseMarkdown(text: string, file: string): ParsedMarkup {
  return parseWith(text, file, noComponents, (source) => markdownToMdast(source, plain));
}

/**
 * Parses the MDX of a file from an offset on, such as the end of the front matter.
 * Ranges are those of the whole file. Code in it is never run: it is reported.
 */
export function parseMdx(
  text: string,
  file: string,
  components: ComponentRegistry,
  start = 0,
): ParsedMarkup {
  const blank = text.slice(0, start).replace(/[^\r\n]/g, " ");
  const guard = codeGuard(blank + text.slice(start));
  return parseWith(guard.guarded, file, components, (source) => mdxToMdast(source, plain), guard);
}

function parseWith(
  text: string,
  file: string,
  components: ComponentRegistry,
  parse: (source: string) => MdastNode,
  guard = noCodeGuard,
): ParsedMarkup {
  const refused = refuseText(text, file);
  if (refused) return { tree: emptyTree, references: [], drawings: [], diagnostics: [refused] };
  let root: MdastNode;
  try {
    root = parse(text);
  } catch (error) {
    const found = explainSyntax(error, text, file, guard);
    return { tree: emptyTree, references: [], drawings: [], diagnostics: [found] };
  }
  return convertTree(root, { text, file, components, guard });
}
