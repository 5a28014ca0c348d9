/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import type { Box } from "../../drawing/drawing.ts";
import { pageText } from "./page-text.ts";
import { attribute, round, roundAll } from "./page-write.ts";

// Runs in the page that draws, as `page-draw.ts` says.

/** What the page makes of an element that Mermaid drew; nothing in it is trusted. */
export interface PageSvg {
  svg: string;
  box: Box;
  /** Every line of text, in the order in which it is drawn. */
  texts: string[];
}

/** Marks of elements that stand for a node or an edge. */
export type PageMarks = Map<Element, { name: "data-node" | "data-edge"; id: string }>;

/**
 * Writes a drawing anew from what the browser shows of it: shapes with the paint that style sheets gave
 * them, text as lines at the places where they stand, markers that are used. What else there is (styles,
 * scripts, links, HTML, pictures) is left behind.
 */
export function writeSvg(root: SVGSVGElement, marks: PageMarks): PageSvg {
  const grey = "#d8d8d8";
  const markers = new Map<string, { id: string; text: string }>();
  const texts: string[] = [];
  const text = pageText(texts);
  const rootMatrix = root.getScreenCTM();
  if (!rootMatrix) throw new Error("The drawing is not shown.");
  const body = [...root.children].map(write).join("");
  const box = contentBox();
  const defs = [...markers.values()].map(({ text }) => text).join("");
  const view = [box.x, box.y, box.width, box.height].map(round).join(" ");
  const svg = `<svg viewBox="${view}">${defs === "" ? "" : `<defs>${defs}</defs>`}${body}</svg>`;
  return { svg, box, texts };

  function write(element: Element): string {
    const style = getComputedStyle(element);
    if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0")
      return "";
    switch (element.localName) {
      case "g":
      case "a":
      case "svg":
        return writeGroup(element as SVGGraphicsElement, style);
      case "switch": {
        const shown = [...element.children].find(({ localName }) => localName === "foreignObject");
        return shown ? text.ofHtml(shown) : [...element.children].slice(0, 1).map(write).join("");
      }
      case "use":
        return writeUse(element as SVGUseElement);
      case "text":
        return marked(
          element,
          text.ofSvg(element as SVGTextElement, transformOf(element as SVGTextElement)),
        );
      case "foreignObject":
        return text.ofHtml(element);
      case "path":
      case "rect":
      case "circle":
      case "ellipse":
      case "line":
      case "polyline":
      case "polygon":
        return writeShape(element as SVGGraphicsElement, style);
      default:
        return "";
    }
  }

  /** Text has no group of its own that could carry a mark. */
  function marked(element: Element, written: string): string {
    const mark = marks.get(element);
    return mark && written !== "" ? `<g${attribute(mark.name, mark.id)}>${written}</g>` : written;
  }

  function writeGroup(element: SVGGraphicsElement, style: CSSStyleDeclaration): string {
    const children = [...element.children].map(write).join("");
    if (children === "") return "";
    const mark = marks.get(element);
    const attributes = [
      mark ? attribute(mark.name, mark.id) : "",
      transformOf(element),
      style.opacity === "1" ? "" : attribute("opacity", style.opacity),
    ].join("");
    return attributes === "" ? children : `<g${attributes}>${children}</g>`;
  }

  /** The transform of an element, that of a nested drawing included, which has a view of its own. */
  function transformOf(element: SVGGraphicsElement): string {
    const isDrawing = element.localName === "svg" && element !== root;
    const parent = element.parentElement as SVGGraphicsElement | null;
    if (isDrawing && parent) {
      const outer = parent.getScreenCTM();
      const inner = element.getScreenCTM();
      return outer && inner ? matrix(outer.inverse().multiply(inner)) : "";
    }
    const own = element.transform.baseVal.consolidate()?.matrix;
    return own ? matrix(own) : "";
  }

  function matrix({ a, b, c, d, e, f }: DOMMatrix | SVGMatrix): string {
    if (a === 1 && b === 0 && c === 0 && d === 1) {
      return e === 0 && f === 0 ? "" : attribute("transform", `translate(${round(e)},${round(f)})`);
    }
    const numbers = [a, b, c, d].map((number) => String(Math.round(number * 1e4) / 1e4));
    return attribute("transform", `matrix(${[...numbers, round(e), round(f)].join(",")})`);
  }

  function writeUse(element: SVGUseElement): string {
    const id = element.href.baseVal;
    const target = id.startsWith("#")
      ? root.querySelector(`[id="${CSS.escape(id.slice(1))}"]`)
      : null;
    if (!target || target.contains(element) || target.localName === "use") return "";
    const inner =
      target.localName === "symbol" ? [...target.children].map(write).join("") : write(target);
    const move = `translate(${round(element.x.baseVal.value)},${round(element.y.baseVal.value)})`;
    const own = transformOf(element);
    const moved = `<g${attribute("transform", move)}>${inner}</g>`;
    return inner === "" ? "" : own === "" ? moved : `<g${own}>${moved}</g>`;
  }

  function writeShape(element: SVGGraphicsElement, style: CSSStyleDeclaration): string {
    const paint = isNothing(element) ? "" : paintOf(style, isSmall(element));
    const ends = (["start", "mid", "end"] as const)
      .map((end) => {
        const id = markerId(style.getPropertyValue(`marker-${end}`));
        return id === undefined ? "" : attribute(`marker-${end}`, `url(#${id})`);
      })
      .join("");
    if (paint === "" && ends === "") return "";
    const mark = marks.get(element);
    const named = mark ? attribute(mark.name, mark.id) : "";
    return `<${element.localName}${named}${geometryOf(element)}${transformOf(element)}${paint}${ends}/>`;
  }

  /** Mermaid leaves boxes without a size behind labels that have no background. */
  function isNothing(element: SVGGraphicsElement): boolean {
    if (element.localName !== "rect") return false;
    const { width, height } = element as SVGRectElement;
    return width.baseVal.value === 0 || height.baseVal.value === 0;
  }

  function isSmall(element: SVGGraphicsElement): boolean {
    const { width, height } = element.getBBox();
    return Math.max(width, height) <= 24;
  }

  function geometryOf(element: Element): string {
    const names: Record<string, string[]> = {
      path: ["d"],
      rect: ["x", "y", "width", "height", "rx", "ry"],
      circle: ["cx", "cy", "r"],
      ellipse: ["cx", "cy", "rx", "ry"],
      line: ["x1", "y1", "x2", "y2"],
      polyline: ["points"],
      polygon: ["points"],
    };
    return (names[element.localName] ?? [])
      .map((name) => {
        const value = element.getAttribute(name);
        if (value === null) return "";
        if (name === "d" || name === "points") return attribute(name, roundAll(value));
        const length = (element as unknown as Record<string, SVGAnimatedLength>)[name];
        return length ? attribute(name, round(length.baseVal.value)) : "";
      })
      .join("");
  }

  function paintOf(style: CSSStyleDeclaration, isSmall: boolean): string {
    const painted = colour(style.fill, style.fillOpacity);
    // Ink on a large dark shape could not be read; a dot or an arrow may be as dark as it is.
    const fill =
      painted && !isSmall && isDark(painted.value) ? { ...painted, value: grey } : painted;
    const width = Number.parseFloat(style.strokeWidth);
    const stroke = width > 0 ? colour(style.stroke, style.strokeOpacity) : undefined;
    const dashes = style.strokeDasharray.replace(/px/g, "").replace(/,\s*/g, " ");
    const isDashed = dashes !== "none" && !/^(?:0|[\d.]+ 0)$/.test(dashes);
    const attributes = [
      fill ? attribute("fill", fill.value) + opacity("fill-opacity", fill.opacity) : "",
      stroke ? attribute("stroke", stroke.value) + opacity("stroke-opacity", stroke.opacity) : "",
      stroke && width !== 1 ? attribute("stroke-width", round(width)) : "",
      stroke && isDashed ? attribute("stroke-dasharray", dashes) : "",
      stroke && style.strokeLinecap === "round" ? attribute("stroke-linecap", "round") : "",
      style.opacity === "1" ? "" : attribute("opacity", style.opacity),
    ];
    return fill || stroke ? attributes.join("") : "";
  }

  function isDark(hex: string): boolean {
    const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.max(...parts) < 110;
  }

  function opacity(name: string, value: number): string {
    return value === 1 ? "" : attribute(name, String(Math.round(value * 100) / 100));
  }

  /** A computed colour as `#rrggbb`; undefined where nothing is painted. Gradients have their first one. */
  function colour(value: string, more: string): { value: string; opacity: number } | undefined {
    const gradient = /^url\(["']?#([^"')]+)["']?\)/.exec(value)?.[1];
    if (gradient !== undefined) {
      const stop = root.querySelector(`[id="${CSS.escape(gradient)}"] stop`);
      return stop ? colour(getComputedStyle(stop).stopColor, more) : undefined;
    }
    const match = /^rgba?\(([^)]+)\)/.exec(value);
    if (!match) return undefined;
    const [red = 0, green = 0, blue = 0, alpha = 1] = (match[1] ?? "").split(/[,/\s]+/).map(Number);
    const visible = alpha * Number(more);
    if (visible === 0) return undefined;
    const hex = [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, "0"));
    return { value: `#${hex.join("")}`, opacity: visible };
  }

  function markerId(reference: string): string | undefined {
    const id = /^url\(["']?[^"')]*#([^"')]+)["']?\)/.exec(reference)?.[1];
    const marker = id === undefined ? null : document.getElementById(id);
    if (id === undefined || !(marker instanceof SVGMarkerElement)) return undefined;
    const known = markers.get(id);
    if (known) return known.id;
    const name = `m${markers.size + 1}`;
    markers.set(id, { id: name, text: "" });
    const children = [...marker.children].map(write).join("");
    const view = marker.getAttribute("viewBox");
    const attributes = [
      attribute("id", name),
      view === null ? "" : attribute("viewBox", roundAll(view)),
      attribute("refX", round(marker.refX.baseVal.value)),
      attribute("refY", round(marker.refY.baseVal.value)),
      attribute("markerWidth", round(marker.markerWidth.baseVal.value)),
      attribute("markerHeight", round(marker.markerHeight.baseVal.value)),
      marker.markerUnits.baseVal === SVGMarkerElement.SVG_MARKERUNITS_USERSPACEONUSE
        ? attribute("markerUnits", "userSpaceOnUse")
        : "",
      marker.orientType.baseVal === SVGMarkerElement.SVG_MARKER_ORIENT_AUTO
        ? attribute("orient", marker.getAttribute("orient") ?? "auto")
        : "",
    ];
    markers.set(id, { id: name, text: `<marker${attributes.join("")}>${children}</marker>` });
    return name;
  }

  function contentBox(): Box {
    const margin = 8;
    const { x, y, width, height } = root.getBBox();
    const part = (number: number): number => Math.round(number * 100) / 100;
    return {
      x: part(x - margin),
      y: part(y - margin),
      width: part(width + 2 * margin),
      height: part(height + 2 * margin),
    };
  }
}
