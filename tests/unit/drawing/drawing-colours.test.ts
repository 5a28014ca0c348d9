import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import {
  drawingColours,
  markerColours,
  themedColour,
} from "../../../src/drawing/drawing-colours.ts";

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const isLine = (name: string): boolean => name === "line" || name.includes("line");

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  const at = (name: string): string => drawingColours[name]?.[theme] ?? "";

  test("text has a contrast of 4.5:1 at least on every fill", () => {
    const fills = Object.keys(drawingColours).filter((name) => name !== "ink" && !isLine(name));
    expect(fills.length).toBeGreaterThan(20);
    const poor = fills.filter((name) => contrast(at("ink"), at(name)) < 4.5);
    expect(poor).toEqual([]);
  });

  test("lines have a contrast of 3:1 at least on the paper", () => {
    const lines = Object.keys(drawingColours).filter(isLine);
    // The outline of a group and of a note only separates what stands apart anyway.
    const quiet = ["group-line", "note-line"];
    const poor = lines.filter((name) => contrast(at(name), at("paper")) < 3);
    expect(poor.filter((name) => !quiet.includes(name))).toEqual([]);
  });
});

test("the style sheet says the same", () => {
  const css = readFileSync(
    resolve(import.meta.dirname, "../../../src/site/styles/drawing-colours.css"),
    "utf8",
  );
  const said = [...css.matchAll(/--drawing-([a-z0-9-]+): light-dark\((#\w+), (#\w+)\);/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  );
  expect(Object.fromEntries(said)).toEqual(drawingColours);
});

test("every colour that Mermaid is told to use becomes the one that it stands for", () => {
  for (const [name, marker] of Object.entries(markerColours)) {
    expect(themedColour(marker, name.includes("line") ? "stroke" : "fill")).toBe(
      `var(--drawing-${name})`,
    );
  }
});

test.each([
  ["#ff0000", "text", "ink"],
  ["#ff0000", "fill", "fill-0"],
  ["#ff0000", "stroke", "line-0"],
  ["#2563eb", "fill", "fill-210"],
  ["#fde68a", "fill", "fill-60"],
  ["#ff00aa", "stroke", "line-330"],
  ["#fc0008", "fill", "fill-0"],
  ["#ffffff", "fill", "node"],
  ["#888888", "fill", "shared"],
  ["#000000", "fill", "line"],
  ["#000000", "stroke", "line"],
  ["#eeeeee", "stroke", "group-line"],
] as const)("an author's %s as %s becomes %s", (hex, use, name) => {
  expect(themedColour(hex, use)).toBe(`var(--drawing-${name})`);
});
