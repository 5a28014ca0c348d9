import { themedColour } from "./drawing-colours.ts";
import type { SvgElement } from "./svg-form.ts";

/** A drawing whose colours follow the theme: what was drawn in fixed ones becomes custom properties. */
export function colourSvg(element: SvgElement): SvgElement {
  const isText = element.name === "text" || element.name === "tspan";
  const attributes = new Map(element.attributes);
  if (element.name === "text") attributes.set("fill", themedColour("", "text"));
  else {
    for (const use of ["fill", "stroke"] as const) {
      const hex = attributes.get(use);
      if (hex?.startsWith("#")) attributes.set(use, themedColour(hex, use));
    }
  }
  if (isText) for (const name of ["stroke", "opacity", "fill-opacity"]) attributes.delete(name);
  const children = element.children.map((child) =>
    typeof child === "string" ? child : colourSvg(child),
  );
  return { ...element, attributes, children };
}
