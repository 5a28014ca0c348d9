import type { MarkupTree } from "../../markup/tree.ts";
import type { ItemView } from "../items/item-set.ts";

/** Block HTML as QTI allows it. */
export function qtiHtml(view: ItemView, tree: MarkupTree): string {
  return suited(view.html(tree));
}

/** HTML without a paragraph around a single one. */
export function qtiInline(view: ItemView, tree: MarkupTree): string {
  return suited(view.inlineHtml(tree));
}

/** Whether HTML can stand where QTI allows no blocks. */
export function isInline(html: string): boolean {
  return !/<(?:blockquote|div|figure|h\d|hr|ol|p|pre|section|table|ul)\b/.test(html);
}

/** HTML without what QTI does not allow. */
export function suited(html: string): string {
  return html.replace(/<tbody><\/tbody>/g, "");
}
