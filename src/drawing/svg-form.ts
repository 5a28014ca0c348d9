/** An element of a drawing; children of text are strings. */
export interface SvgElement {
  name: string;
  attributes: Map<string, string>;
  children: (SvgElement | string)[];
}

const number = "-?\\d+(?:\\.\\d+)?(?:e-?\\d+)?";
const numbers = new RegExp(`^(?:${number}(?:[ ,]+|$))*$`, "i");
const one = new RegExp(`^${number}$`, "i");
const localUrl = /^url\(#m\d+\)$/;
const paint = /^(?:#[0-9a-f]{6}|var\(--drawing-[a-z0-9-]+\))$/;
const words = /^.{1,2000}$/su;

const shape = {
  transform: /^(?:(?:translate|matrix)\([-\d.e, ]+\))$/,
  fill: paint,
  stroke: paint,
  opacity: one,
  "fill-opacity": one,
  "stroke-opacity": one,
  "stroke-width": one,
  "stroke-dasharray": numbers,
  "stroke-linecap": /^round$/,
  "marker-start": localUrl,
  "marker-mid": localUrl,
  "marker-end": localUrl,
  "data-node": words,
  "data-edge": words,
};

const look = {
  fill: paint,
  "font-size": one,
  "font-weight": /^bold$/,
  "font-style": /^italic$/,
  "font-family": /^monospace$/,
};

/** Every element that a drawing may have, with its attributes and what their values look like. */
const form: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  svg: { viewBox: numbers },
  defs: {},
  marker: {
    id: /^m\d+$/,
    viewBox: numbers,
    refX: one,
    refY: one,
    markerWidth: one,
    markerHeight: one,
    markerUnits: /^userSpaceOnUse$/,
    orient: /^(?:auto|auto-start-reverse)$/,
  },
  g: shape,
  path: { ...shape, d: /^[MmLlHhVvCcSsQqTtAaZz\d\s.,e+-]*$/ },
  rect: { ...shape, x: one, y: one, width: one, height: one, rx: one, ry: one },
  circle: { ...shape, cx: one, cy: one, r: one },
  ellipse: { ...shape, cx: one, cy: one, rx: one, ry: one },
  line: { ...shape, x1: one, y1: one, x2: one, y2: one },
  polyline: { ...shape, points: numbers },
  polygon: { ...shape, points: numbers },
  text: { ...shape, ...look, x: one, y: one, "text-anchor": /^middle$/ },
  tspan: look,
};

/**
 * Reads the SVG of a drawing; undefined where anything in it is not of the form: another element or
 * attribute, a value that is not plain numbers or one of our paints, an entity, a comment. So nothing
 * else can reach a page, whoever wrote it. Not a parser for SVG in general.
 */
export function readSvg(text: string): SvgElement | undefined {
  const root: SvgElement = { name: "", attributes: new Map(), children: [] };
  const open = [root];
  const tokens = /<(\/?)([a-z]+)((?: [a-zA-Z0-9-]+="[^"<>]*")*)(\/?)>|([^<>]+)/g;
  let end = 0;
  for (const match of text.matchAll(tokens)) {
    if (match.index !== end) return undefined;
    end += match[0].length;
    const parent = open.at(-1);
    if (!parent) return undefined;
    const [, closes, name, written = "", isEmpty, words] = match;
    if (words !== undefined) {
      const plain = unescapeXml(words);
      if (plain === undefined || (parent.name !== "text" && parent.name !== "tspan"))
        return undefined;
      parent.children.push(plain);
    } else if (closes) {
      if (open.pop()?.name !== name || written !== "" || isEmpty) return undefined;
    } else {
      const attributes = readAttributes(form[name ?? ""], written);
      if (name === undefined || !attributes || (name === "svg") !== (open.length === 1))
        return undefined;
      const element: SvgElement = { name, attributes, children: [] };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
      if (open.length > deepestNesting) return undefined;
    }
  }
  const [svg, ...more] = root.children;
  const isWhole = end === text.length && open.length === 1 && more.length === 0;
  return isWhole && typeof svg === "object" ? svg : undefined;
}

const deepestNesting = 1000;

function readAttributes(
  allowed: Readonly<Record<string, RegExp>> | undefined,
  written: string,
): Map<string, string> | undefined {
  if (!allowed) return undefined;
  const attributes = new Map<string, string>();
  for (const [, name = "", value = ""] of written.matchAll(/ ([a-zA-Z0-9-]+)="([^"]*)"/g)) {
    const plain = unescapeXml(value);
    const wanted = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    if (plain === undefined || !wanted?.test(plain) || attributes.has(name)) return undefined;
    attributes.set(name, plain);
  }
  return attributes;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
};

function unescapeXml(text: string): string | undefined {
  let isPlain = true;
  const plain = text.replace(/&(?:\w+;)?/g, (entity) => {
    const sign = entities[entity];
    if (sign === undefined) isPlain = false;
    return sign ?? "";
  });
  return isPlain ? plain : undefined;
}

/** Writes an element in the form that `readSvg` reads. */
export function writeSvg({ name, attributes, children }: SvgElement): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join("");
  if (children.length === 0) return `<${name}${written}/>`;
  const inner = children.map((child) =>
    typeof child === "string" ? escapeXml(child) : writeSvg(child),
  );
  return `<${name}${written}>${inner.join("")}</${name}>`;
}

/** Text as it stands in XML and in HTML. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
