import type { Drawing } from "./drawing.ts";
import { readSvg, type SvgElement, writeSvg } from "./svg-form.ts";

/** A drawing that asks what one of its parts is called: its words are a question mark, its box stands out. */
export function hideNode(drawing: Drawing, id: string): Drawing {
  const node = drawing.nodes.find((each) => each.id === id);
  const svg = readSvg(drawing.svg);
  if (!node || !svg) return drawing;
  const [name = "", ...rest] = node.label.split("\n");
  const hidden = new Set([name, ...rest]);
  return {
    ...drawing,
    svg: writeSvg(withoutName(withQuestion(svg, id), name)),
    nodes: drawing.nodes.map((each) => (each.id === id ? { ...each, label: mark } : each)),
    texts: drawing.texts.map((text) => (hidden.has(text) ? mark : text)),
  };
}

const mark = "?";

function withQuestion(element: SvgElement, id: string): SvgElement {
  if (element.attributes.get("data-node") !== id) {
    return withChildren(element, (child) => withQuestion(child, id));
  }
  let isAsked = false;
  const ask = (part: SvgElement): SvgElement => {
    if (part.name === "text") {
      const words = isAsked ? "" : mark;
      isAsked = true;
      return { ...part, children: [words] };
    }
    const attributes = new Map(part.attributes);
    if (isPaint(attributes.get("fill"))) attributes.set("fill", "var(--drawing-accent)");
    if (isPaint(attributes.get("stroke"))) attributes.set("stroke", "var(--drawing-accent-line)");
    return withChildren({ ...part, attributes }, ask);
  };
  return ask(element);
}

/** Some types of diagrams write a name a second time, as at the foot of a sequence. */
function withoutName(element: SvgElement, name: string): SvgElement {
  if (element.name === "text" && textOf(element).trim() === name.trim()) {
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

function textOf(element: SvgElement): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : textOf(child)))
    .join("");
}

function isPaint(value: string | undefined): boolean {
  return value?.startsWith("var(") ?? false;
}
