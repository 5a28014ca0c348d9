/** A colour of drawings by its custom property, in light and in dark. */
export interface DrawingColour {
  light: string;
  dark: string;
}

/** Hues by which colours of Mermaid and of authors are told apart, in degrees of HSL, and ours for each. */
const hues: readonly (readonly [name: number, hue: number])[] = [
  [0, 25],
  [30, 60],
  [60, 95],
  [90, 120],
  [120, 148],
  [150, 165],
  [180, 200],
  [210, 240],
  [240, 268],
  [270, 295],
  [300, 325],
  [330, 5],
];

const colour = (light: string, dark: string): DrawingColour => ({
  light: `oklch(${light})`,
  dark: `oklch(${dark})`,
});

/**
 * The colours of drawings, by the name of their custom property without `--drawing-`. Every fill leaves
 * text in `ink` a contrast of at least 4.5:1, in light and in dark.
 */
export const drawingColours: Readonly<Record<string, DrawingColour>> = {
  ink: colour("25% 0.015 265", "92% 0.008 85"),
  line: colour("46% 0.015 265", "74% 0.012 255"),
  paper: colour("98.6% 0.004 85", "19.5% 0.012 255"),
  node: colour("100% 0 0", "25% 0.014 255"),
  "node-line": colour("62% 0.012 265", "58% 0.014 255"),
  group: colour("96% 0.006 85", "22.5% 0.012 255"),
  "group-line": colour("82% 0.01 85", "40% 0.014 255"),
  note: colour("95.5% 0.035 90", "29% 0.035 85"),
  "note-line": colour("74% 0.08 85", "55% 0.07 85"),
  accent: colour("93% 0.035 240", "33% 0.06 245"),
  "accent-line": colour("46% 0.11 245", "78% 0.1 235"),
  customer: colour("93% 0.055 75", "36% 0.06 70"),
  "customer-line": colour("52% 0.11 62", "78% 0.1 75"),
  provider: colour("94% 0.03 190", "33% 0.04 200"),
  "provider-line": colour("48% 0.08 200", "76% 0.07 195"),
  shared: colour("93% 0.008 85", "31% 0.014 255"),
  "shared-line": colour("50% 0.015 265", "72% 0.012 255"),
  good: colour("94% 0.045 155", "33% 0.05 155"),
  "good-line": colour("48% 0.1 155", "76% 0.11 155"),
  bad: colour("93% 0.04 25", "34% 0.06 25"),
  "bad-line": colour("50% 0.16 25", "76% 0.11 25"),
  ...Object.fromEntries(
    hues.flatMap(([name, hue]) => [
      [`fill-${name}`, colour(`93% 0.045 ${hue}`, `34% 0.05 ${hue}`)],
      [`line-${name}`, colour(`55% 0.12 ${hue}`, `74% 0.11 ${hue}`)],
    ]),
  ),
};

/** Colours that Mermaid is told to use, each for one of ours, so that they can be told apart afterwards. */
export const markerColours = {
  ink: "#1a1b1f",
  line: "#55575f",
  paper: "#fbfaf7",
  node: "#fefefe",
  "node-line": "#85878d",
  group: "#f3f2ee",
  "group-line": "#c4c3bd",
  note: "#fbf1d6",
  "note-line": "#c9a653",
  accent: "#dcecfb",
  "accent-line": "#1d5c94",
  customer: "#fde7cb",
  "customer-line": "#94591a",
  provider: "#d9f0ee",
  "provider-line": "#1c6a70",
  shared: "#e8e7e3",
  "shared-line": "#5f6168",
  good: "#daf3e2",
  "good-line": "#1f7345",
  bad: "#fde2de",
  "bad-line": "#b0322a",
} as const;

/** Names that authors may give to nodes of flowcharts, as classes: what they are, never a colour. */
export const drawingTones = [
  "customer",
  "provider",
  "shared",
  "good",
  "bad",
  "accent",
  "neutral",
] as const;

const byMarker = new Map<string, string>(
  Object.entries(markerColours).map(([name, marker]) => [marker, name]),
);

/**
 * The custom property for a colour that was drawn, as `var(--drawing-…)`. Text is always ink: a colour
 * that an author chose for one theme could not be read in the other.
 *
 * @param hex `#rrggbb`
 */
export function themedColour(hex: string, use: "text" | "fill" | "stroke"): string {
  return `var(--drawing-${use === "text" ? "ink" : (byMarker.get(hex) ?? nearest(hex, use))})`;
}

function nearest(hex: string, use: "fill" | "stroke"): string {
  const { hue, saturation, lightness } = hslOf(hex);
  if (saturation < 0.12 || lightness > 0.97 || lightness < 0.06) {
    if (use === "stroke") return lightness > 0.75 ? "group-line" : "line";
    return lightness > 0.95 ? "node" : lightness > 0.5 ? "shared" : "line";
  }
  return `${use === "fill" ? "fill" : "line"}-${(Math.round(hue / 30) % 12) * 30}`;
}

function hslOf(hex: string): { hue: number; saturation: number; lightness: number } {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const lightness = (most + least) / 2;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sixth =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return { hue: sixth * 60, saturation, lightness };
}
