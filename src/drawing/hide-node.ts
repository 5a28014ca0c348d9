import type { Drawing } from "./drawing.ts";
import { readSvg, type SvgElement, writeSvg } from "./svg-form.ts";

/**
 * A drawing that asks what one of its parts is called: its words are a question mark, in the SVG and
 * among nodes and texts, and its box stands out. Undefined where the part has no words.
 */
export function hideNode(drawing: Drawing, id: string): Drawing | undefined {
  const svg = readSvg(drawing.svg);
  const lines = svg ? linesOf(svg, id) : [];
  const [name] = lines;
  if (!svg || name === undefined) return undefined;
  // Another part may share a line with it, but not the name.
  const isOwn = (text: string): boolean => lines.includes(text);
  return {
    ...drawing,
    svg: writeSvg(withoutName(withQuestion(svg, id), name)),
    nodes: drawing.nodes.map((node) => (node.id === id ? { ...node, label: mark } : node)),
    texts: drawing.texts.map((text) => (isOwn(text) ? mark : text)),
  };
}

/** The words of a part as they stand in the picture, line by line; empty where it has none. */
export function nodeLines({ svg }: Drawing, id: string): string[] {
  const form = readSvg(svg);
  return form ? linesOf(form, id).map((line) => line.trim()) : [];
}

const mark = "?";

/** The lines of text in a part. */
function linesOf(element: SvgElement, id: string, isInside = false): string[] {
  const isPart = isInside || element.attributes.get("data-node") === id;
  if (element.name === "text") return isPart ? [textOf(element)] : [];
  return element.children.flatMap((child) =>
    typeof child === "string" ? [] : linesOf(child, id, isPart),
  );
}

function withQuestion(element: SvgElement, id: string): SvgElement {
  if (element.attributes.get("data-node") !== id) {
    return withChildren(element, (child) => withQuestion(child, id));
  }
  const middle = Math.floor((linesOf(element, id).length - 1) / 2);
  let line = 0;
  const ask = (part: SvgElement): SvgElement => {
    if (part.name === "text") return { ...part, children: line++ === middle ? [mark] : [] };
    const attributes = new Map(part.attributes);
    if (isPaint(attributes.get("fill"))) attributes.set("fill", "var(--drawing-accent)");
    if (isPaint(attributes.get("stroke"))) attributes.set("stroke", "var(--drawing-accent-line)");
    return withChildren({ ...part, attributes }, ask);
  };
  return ask(element);
}

/** Some types of diagrams write a name a second time, outside of what they mark as the part. */
function withoutName(element: SvgElement, name: string): SvgElement {
  if (element.name === "text" && name !== "" && textOf(element) === name) {
    return { ...element, children: [mark] };
  }
  return withChildren(element, (child) => withoutName(child, name));
}

function withChildren(element: SvgElement, change: (child: SvgElement) => SvgElement): SvgElement {
  const children = element.children.map((child) =>
    typeof child === "string" ? child : change(child),
  );
  return { ...element, children };
}

function textOf({ children }: SvgElement): string {
  return children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

function isPaint(value: string | undefined): boolean {
  return value?.startsWith("var(") ?? false;
}
