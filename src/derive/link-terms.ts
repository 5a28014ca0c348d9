import type { Term } from "../knowledge/records.ts";
import type { Block, Inline, MarkupTree } from "../markup/tree.ts";

/** Finds glossary terms in running text. */
export interface TermMatcher {
  pattern: RegExp;
  /** The term behind each form in which it is written. */
  terms: ReadonlyMap<string, Term>;
}

/**
 * Prepares the terms of a glossary for `linkTerms`; undefined where there is nothing to find. A term or
 * alias with a capital is found as it is written, any other also at the beginning of a sentence, both
 * also in a regular English plural. The longer of two that begin together wins.
 */
export function termMatcher(terms: readonly Term[]): TermMatcher | undefined {
  const forms = new Map<string, Term>();
  for (const term of terms.filter(({ noLink }) => !noLink)) {
    for (const name of [term.term, ...term.aliases]) {
      for (const form of formsOf(name)) if (!forms.has(form)) forms.set(form, term);
    }
  }
  if (forms.size === 0) return undefined;
  const alternatives = [...forms.keys()]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((form) =>
      hasWordBoundaries(form) ? `${escapePattern(form)}(?![\\p{L}\\p{N}_])` : escapePattern(form),
    );
  // A letter of a script with spaces before it makes it the end of another word.
  const pattern = new RegExp(
    `(?:(?<![\\p{L}\\p{N}_-])|(?<=[${wideScripts}]))(?:${alternatives.join("|")})`,
    "gu",
  );
  return { pattern, terms: forms };
}

export interface LinkTermsOptions {
  matcher: TermMatcher;
  /** Terms that lead to this topic are not linked: its own page says more. */
  topic?: string;
  /** Ids of terms that the section has linked already; what is linked is added. */
  linked?: Set<string>;
}

/**
 * Makes the first mention of each term in a section a link to the glossary, unless the author has linked
 * it there. A section ends at a heading; headings, links and code are left alone.
 */
export function linkTerms(tree: MarkupTree, options: LinkTermsOptions): MarkupTree {
  const { matcher, topic, linked = new Set<string>() } = options;

  const inlines = (nodes: readonly Inline[]): Inline[] => nodes.flatMap(inline);
  const inline = (node: Inline): Inline[] => {
    switch (node.type) {
      case "text":
        return textWithLinks(node.value);
      case "emphasis":
      case "strong":
        return [{ ...node, children: inlines(node.children) }];
      default:
        return [node];
    }
  };
  const textWithLinks = (text: string): Inline[] => {
    const parts: Inline[] = [];
    let end = 0;
    for (const match of text.matchAll(matcher.pattern)) {
      const [words] = match;
      const term = matcher.terms.get(words);
      if (!term || linked.has(term.id) || (topic !== undefined && term.topic === topic)) continue;
      linked.add(term.id);
      if (match.index > end) parts.push({ type: "text", value: text.slice(end, match.index) });
      const children: Inline[] = [{ type: "text", value: words }];
      parts.push({ type: "component", name: "Term", props: { id: term.id }, children });
      end = match.index + words.length;
    }
    if (end < text.length) parts.push({ type: "text", value: text.slice(end) });
    return parts;
  };
  const block = (node: Block): Block => {
    switch (node.type) {
      case "paragraph":
        return { ...node, children: inlines(node.children) };
      case "blockquote":
        return { ...node, children: node.children.map(block) };
      case "list": {
        const items = node.items.map((item) => ({ ...item, children: item.children.map(block) }));
        return { ...node, items };
      }
      case "table":
        return { ...node, rows: node.rows.map((row) => row.map(inlines)) };
      case "component":
        return { ...node, children: node.children.map(block) };
      default:
        return node;
    }
  };

  for (const id of explicitTerms(sectionFrom(tree.blocks, 0))) linked.add(id);
  const blocks = tree.blocks.map((node, index) => {
    if (node.type !== "heading") return block(node);
    linked.clear();
    for (const id of explicitTerms(sectionFrom(tree.blocks, index + 1))) linked.add(id);
    return node;
  });
  return { ...tree, blocks };
}

/** The blocks from a position up to the next heading. */
function sectionFrom(blocks: readonly Block[], from: number): readonly Block[] {
  const end = blocks.findIndex((node, index) => index >= from && node.type === "heading");
  return blocks.slice(from, end < 0 ? undefined : end);
}

/** Ids of the terms that an author has linked. */
function explicitTerms(nodes: readonly unknown[]): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === "object" && node !== null) {
      const { name, props } = node as { name?: unknown; props?: { id?: unknown } };
      if (name === "Term" && typeof props?.id === "string") found.push(props.id);
      for (const child of Object.values(node)) if (typeof child === "object") visit(child);
    }
  };
  nodes.forEach(visit);
  return found;
}

const wideScripts = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー";
const wide = new RegExp(`[${wideScripts}]$`, "u");

function hasWordBoundaries(form: string): boolean {
  return !wide.test(form);
}

/** The ways in which a name is written in running text. */
function formsOf(name: string): string[] {
  const isOrdinary = name === name.toLowerCase();
  const numbers = /[a-z]$/i.test(name) ? [name, plural(name)] : [name];
  const capital = (form: string) => form.charAt(0).toUpperCase() + form.slice(1);
  return isOrdinary ? numbers.flatMap((form) => [form, capital(form)]) : numbers;
}

function plural(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
