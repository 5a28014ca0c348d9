import { type ComponentRegistry, type RenderContext, renderComponent } from "./component.ts";
import { isOutsideLink } from "./safe-link.ts";
import type { Block, Inline, ListItem, MarkupTree } from "./tree.ts";

export interface MarkdownOptions {
  registry: ComponentRegistry;
  context: RenderContext;
}

/** Renders a tree as Markdown without MDX, in which what was text stays text. */
export function toMarkdown(tree: MarkupTree, options: MarkdownOptions): string {
  const notes = tree.footnotes.map((note, index) => {
    const text = blocksToMarkdown(note, options);
    return `[^${index + 1}]: ${indent(text, "    ")}`;
  });
  return [blocksToMarkdown(tree.blocks, options), ...notes]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** Text as it must be written so that Markdown shows it and nothing else. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/^\s*[-+#=]/gm, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
    .replace(/^(\s*\d+)(?=[.)])/gm, "$1\\");
}

function blocksToMarkdown(nodes: readonly Block[], options: MarkdownOptions): string {
  return nodes
    .map((node) => blockToMarkdown(node, options))
    .filter((text) => text !== "")
    .join("\n\n");
}

function blockToMarkdown(node: Block, options: MarkdownOptions): string {
  switch (node.type) {
    case "paragraph":
      return inlinesToMarkdown(node.children, options);
    case "heading":
      return `${"#".repeat(node.depth)} ${inlinesToMarkdown(node.children, options)}`;
    case "blockquote":
      return quote(blocksToMarkdown(node.children, options));
    case "list":
      return node.items
        .map((item, index) => {
          const marker = node.ordered ? `${node.start + index}. ` : "- ";
          return itemToMarkdown(item, marker, node.tight, options);
        })
        .join(node.tight ? "\n" : "\n\n");
    case "drawing":
      return [
        fenced(node.source, "mermaid"),
        ...(node.title === undefined ? [] : [`*${escapeMarkdown(node.title)}*`]),
      ].join("\n\n");
    case "code":
      return fenced(node.value, [node.language, node.meta].filter((word) => word).join(" "));
    case "table":
      return tableToMarkdown(node, options);
    case "thematicBreak":
      return "---";
    case "component": {
      const children = blocksToMarkdown(node.children, options);
      return renderComponent(node, "markdown", children, options.registry, options.context);
    }
  }
}

/** Text as a block of code, in a fence that nothing in it ends. */
export function fenced(text: string, info: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${info}\n${text}\n${fence}`;
}

function itemToMarkdown(
  item: ListItem,
  marker: string,
  tight: boolean,
  options: MarkdownOptions,
): string {
  const box = item.checked === undefined ? "" : item.checked ? "[x] " : "[ ] ";
  const content = item.children
    .map((child) => blockToMarkdown(child, options))
    .join(tight ? "\n" : "\n\n");
  return marker + box + indent(content, " ".repeat(marker.length));
}

function tableToMarkdown(node: Block & { type: "table" }, options: MarkdownOptions): string {
  const row = (cells: readonly Inline[][]): string =>
    `| ${cells.map((cell) => inlinesToMarkdown(cell, options).replace(/\n/g, " ")).join(" | ")} |`;
  const rule = node.head.map((_, column) => {
    const align = node.align[column];
    const left = align === "left" || align === "center" ? ":" : "-";
    return `${left}-${align === "right" || align === "center" ? ":" : "-"}`;
  });
  return [row(node.head), `| ${rule.join(" | ")} |`, ...node.rows.map(row)].join("\n");
}

/** Renders a line of text. */
export function inlinesToMarkdown(nodes: readonly Inline[], options: MarkdownOptions): string {
  return nodes.map((node) => inlineToMarkdown(node, options)).join("");
}

function inlineToMarkdown(node: Inline, options: MarkdownOptions): string {
  switch (node.type) {
    case "text":
      return escapeMarkdown(node.value);
    case "emphasis":
      return `*${inlinesToMarkdown(node.children, options)}*`;
    case "strong":
      return `**${inlinesToMarkdown(node.children, options)}**`;
    case "delete":
      return `~~${inlinesToMarkdown(node.children, options)}~~`;
    case "inlineCode": {
      const fence = "`".repeat(longestRun(node.value) + 1);
      const space = /^`|`$|^ .* $/s.test(node.value) ? " " : "";
      return fence + space + node.value + space + fence;
    }
    case "break":
      return "\\\n";
    case "link": {
      const isOwn = node.url.startsWith("/") && !isOutsideLink(node.url);
      const address = isOwn ? options.context.href(node.url) : node.url;
      return markdownLink(inlinesToMarkdown(node.children, options), address, node.title);
    }
    case "footnoteReference":
      return `[^${node.number}]`;
    case "component": {
      const children = inlinesToMarkdown(node.children, options);
      return renderComponent(node, "markdown", children, options.registry, options.context);
    }
  }
}

/** A link around Markdown; the address is written so that nothing in it ends the link. */
export function markdownLink(text: string, address: string, title?: string): string {
  const target = address.replace(/[<>\s]/g, (sign) => encodeURIComponent(sign));
  const written = /[()]/.test(target) ? `<${target}>` : target;
  const quoted = title === undefined ? "" : ` "${title.replace(/["\\]/g, "\\$&")}"`;
  return `[${text}](${written}${quoted})`;
}

/** Puts Markdown into a block quote. */
export function quote(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}

function indent(text: string, space: string): string {
  return text.replace(/\n(?!\n|$)/g, `\n${space}`);
}

/** Length of the longest run of backticks. */
function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
