import type { SvgElement } from "./svg-form.ts";
import { textColumns } from "./wrap-text.ts";

/** How text of a drawing is set; a column is the width of a narrow letter, by estimate. */
export interface TextLook {
  fontSize: number;
  columnWidth: number;
  lineHeight: number;
}

/** The width of the longest line. */
export function widthOf(lines: readonly string[], { columnWidth }: TextLook): number {
  return Math.max(0, ...lines.map(textColumns)) * columnWidth;
}

/** Lines of text around a point. */
export function textLines(
  lines: readonly string[],
  { x, y }: { x: number; y: number },
  { fontSize, lineHeight }: TextLook,
): SvgElement[] {
  // From the middle of a line down to its base line.
  const first = y - ((lines.length - 1) * lineHeight) / 2 + fontSize * 0.35;
  return lines.map((line, index) =>
    svgElement(
      "text",
      {
        ...numbers({ x, y: first + index * lineHeight, "font-size": fontSize }),
        "text-anchor": "middle",
        fill: "var(--drawing-ink)",
      },
      [line],
    ),
  );
}

/** An element of a drawing in the form of `readSvg`. */
export function svgElement(
  name: string,
  attributes: Record<string, string>,
  children: (SvgElement | string)[] = [],
): SvgElement {
  return { name, attributes: new Map(Object.entries(attributes)), children };
}

/** Numbers as attributes, to a tenth. */
export function numbers(values: Record<string, number>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, String(round(value))]),
  );
}

/** A number to a tenth: more would be noise. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
