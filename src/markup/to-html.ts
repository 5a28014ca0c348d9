import { codeToHtml, type HighlightCode } from "./code-to-html.ts";
import { type ComponentRegistry, type RenderContext, renderComponent } from "./component.ts";
import { drawingToHtml } from "./drawing-renderings.ts";
import { escapeHtml, htmlElement, htmlSign } from "./html.ts";
import { isOutsideLink } from "./safe-link.ts";
import { inlineText } from "./to-text.ts";
import type { Block, Inline, ListItem, MarkupTree } from "./tree.ts";

export interface HtmlOptions {
  registry: ComponentRegistry;
  context: RenderContext;
  /** Default: code has no colours. */
  highlight?: HighlightCode | undefined;
}

/** Renders a tree as HTML; every text is escaped, and ids carry the context's prefix. */
export function toHtml(tree: MarkupTree, options: HtmlOptions): string {
  return blocksToHtml(tree.blocks, options) + footnotesToHtml(tree.footnotes, options);
}

/** Renders a line of text, without a paragraph around it. */
export function inlinesToHtml(nodes: readonly Inline[], options: HtmlOptions): string {
  return nodes.map((node) => inlineToHtml(node, options)).join("");
}

/** Renders a tree without the paragraph around it where it is a single one. */
export function toInlineHtml(tree: MarkupTree, options: HtmlOptions): string {
  const [first, ...rest] = tree.blocks;
  return first?.type === "paragraph" && rest.length === 0 && tree.footnotes.length === 0
    ? inlinesToHtml(first.children, options)
    : toHtml(tree, options);
}

function blocksToHtml(nodes: readonly Block[], options: HtmlOptions): string {
  return nodes.map((node) => blockToHtml(node, options)).join("\n");
}

function inlineToHtml(node: Inline, options: HtmlOptions): string {
  const { context } = options;
  switch (node.type) {
    case "text":
      return escapeHtml(node.value);
    case "emphasis":
      return htmlElement("em", {}, inlinesToHtml(node.children, options));
    case "strong":
      return htmlElement("strong", {}, inlinesToHtml(node.children, options));
    case "delete":
      return htmlElement("del", {}, inlinesToHtml(node.children, options));
    case "inlineCode":
      return htmlElement("code", {}, escapeHtml(node.value));
    case "break":
      return "<br>";
    case "link": {
      const outside = isOutsideLink(node.url);
      const href = outside || !node.url.startsWith("/") ? node.url : context.href(node.url);
      const attributes = { href, title: node.title, rel: outside ? "noreferrer" : undefined };
      return htmlElement("a", attributes, inlinesToHtml(node.children, options));
    }
    case "footnoteReference": {
      const id = `${context.idPrefix}fn-${node.number}`;
      const ownId = node.occurrence === 1 ? `${id}-ref` : `${id}-ref-${node.occurrence}`;
      const link = htmlElement("a", { href: `#${id}`, id: ownId }, String(node.number));
      return htmlElement("sup", { class: "footnote" }, link);
    }
    case "component":
      return renderComponent(
        node,
        "html",
        inlinesToHtml(node.children, options),
        options.registry,
        context,
      );
  }
}

function blockToHtml(node: Block, options: HtmlOptions): string {
  switch (node.type) {
    case "paragraph":
      return htmlElement("p", {}, inlinesToHtml(node.children, options));
    case "heading": {
      const attributes = { id: options.context.idPrefix + node.id };
      return htmlElement(`h${node.depth}`, attributes, inlinesToHtml(node.children, options));
    }
    case "blockquote":
      return htmlElement("blockquote", {}, blocksToHtml(node.children, options));
    case "list": {
      const items = node.items.map((item) => itemToHtml(item, node.tight, options)).join("\n");
      const start = node.ordered && node.start !== 1 ? String(node.start) : undefined;
      return htmlElement(node.ordered ? "ol" : "ul", { start }, items);
    }
    case "code":
      return codeToHtml(node, options.highlight);
    case "drawing":
      return drawingToHtml(node, options.context);
    case "table":
      return tableToHtml(node, options);
    case "thematicBreak":
      return "<hr>";
    case "component":
      return renderComponent(
        node,
        "html",
        blocksToHtml(node.children, options),
        options.registry,
        options.context,
      );
  }
}

function itemToHtml(item: ListItem, tight: boolean, options: HtmlOptions): string {
  const content = item.children
    .map((child) =>
      tight && child.type === "paragraph"
        ? inlinesToHtml(child.children, options)
        : blockToHtml(child, options),
    )
    .join("\n");
  const box = item.checked === undefined ? "" : item.checked ? "☑ " : "☐ ";
  return htmlElement("li", { class: box === "" ? undefined : "task" }, box + content);
}

type Scope = "col" | "row" | undefined;

function tableToHtml(node: Block & { type: "table" }, options: HtmlOptions): string {
  const isEmpty = (cell: readonly Inline[] | undefined): boolean =>
    cell !== undefined && inlineText(cell, options).trim() === "";
  // A column whose head says nothing holds what the rows are called.
  const namesRows = node.head.length > 1 && isEmpty(node.head[0]);
  const cells = (row: readonly Inline[][], scopeOf: (column: number) => Scope): string =>
    row
      .map((cell, column) => {
        const align = node.align[column];
        // A heading without words would be read out as one.
        const scope = isEmpty(cell) ? undefined : scopeOf(column);
        const attributes = { scope, class: align ? `align-${align}` : undefined };
        return htmlElement(scope ? "th" : "td", attributes, inlinesToHtml(cell, options));
      })
      .join("");
  const heads = cells(node.head, () => "col");
  const head = htmlElement("thead", {}, htmlElement("tr", {}, heads));
  const rows = node.rows
    .map((row) => cells(row, (column) => (namesRows && column === 0 ? "row" : undefined)))
    .map((row) => htmlElement("tr", {}, row))
    .join("\n");
  const body = rows === "" ? "" : htmlElement("tbody", {}, rows);
  // Wide tables scroll, so the keyboard must be able to reach them; its columns are a table's name.
  const name = node.head
    .map((cell) => inlineText(cell, options).trim())
    .filter((text) => text !== "")
    .join(", ");
  const attributes = name === "" ? {} : { role: "group", "aria-label": name };
  return htmlElement(
    "div",
    { class: "table", tabindex: "0", ...attributes },
    htmlElement("table", {}, head + body),
  );
}

function footnotesToHtml(notes: readonly Block[][], options: HtmlOptions): string {
  if (notes.length === 0) return "";
  const { idPrefix, words } = options.context;
  const items = notes.map((note, index) => {
    const id = `${idPrefix}fn-${index + 1}`;
    const back = htmlElement("a", { href: `#${id}-ref` }, htmlSign("↩", words.backToText));
    return htmlElement("li", { id }, `${blocksToHtml(note, options)} ${back}`);
  });
  const list = htmlElement("ol", {}, items.join("\n"));
  return `\n${htmlElement("section", { class: "footnotes", "aria-label": words.footnotes }, list)}`;
}
