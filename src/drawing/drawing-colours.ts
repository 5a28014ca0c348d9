/** A colour in light and in dark, as `#rrggbb`. */
export interface DrawingColour {
  light: string;
  dark: string;
}

/**
 * The colours of drawings, by the name of their custom property without `--drawing-`; `fill-30` and
 * `line-30` are what becomes of hues near 30 degrees. Every fill leaves text in `ink` a contrast of at
 * least 4.5:1, in light and in dark.
 */
export const drawingColours: Readonly<Record<string, DrawingColour>> = {
  ink: { light: "#1e2229", dark: "#e7e4df" },
  line: { light: "#545861", dark: "#a6abb2" },
  paper: { light: "#fcfaf7", dark: "#11151a" },
  node: { light: "#ffffff", dark: "#1d2228" },
  "node-line": { light: "#83868e", dark: "#757b83" },
  group: { light: "#f4f1ed", dark: "#181c21" },
  "group-line": { light: "#c7c4bd", dark: "#43484f" },
  note: { light: "#f9f0d6", dark: "#332a16" },
  "note-line": { light: "#c2a76f", dark: "#846e40" },
  accent: { light: "#d4ecfd", dark: "#173852" },
  "accent-line": { light: "#0d5c91", dark: "#74c2ee" },
  customer: { light: "#fee3c0", dark: "#513716" },
  "customer-line": { light: "#955816", dark: "#ddae6c" },
  provider: { light: "#d6f2ef", dark: "#193c3d" },
  "provider-line": { light: "#076b6f", dark: "#7abfbf" },
  shared: { light: "#eae7e2", dark: "#2c3137" },
  "shared-line": { light: "#5f636c", dark: "#a0a5ac" },
  good: { light: "#d5f5de", dark: "#1f3d2a" },
  "good-line": { light: "#236e44", dark: "#74c692" },
  bad: { light: "#ffdedb", dark: "#532b28" },
  "bad-line": { light: "#ac3031", dark: "#ef958e" },
  "fill-0": { light: "#ffddd9", dark: "#4f2d2b" },
  "line-0": { light: "#ad524d", dark: "#e88f87" },
  "fill-30": { light: "#ffe2ca", dark: "#4b321c" },
  "line-30": { light: "#a35e16", dark: "#de9a60" },
  "fill-60": { light: "#f1e8c7", dark: "#403817" },
  "line-60": { light: "#887000", dark: "#c0aa54" },
  "fill-90": { light: "#e4edcc", dark: "#353c1d" },
  "line-90": { light: "#697b1a", dark: "#a2b563" },
  "fill-120": { light: "#d5f1d7", dark: "#253f29" },
  "line-120": { light: "#388447", dark: "#79be83" },
  "fill-150": { light: "#cdf2e0", dark: "#1c4031" },
  "line-150": { light: "#008760", dark: "#5fc199" },
  "fill-180": { light: "#c6f2f4", dark: "#104042" },
  "line-180": { light: "#00858d", dark: "#3ebfc6" },
  "fill-210": { light: "#ceedff", dark: "#1e3b4f" },
  "line-210": { light: "#1479b0", dark: "#65b4e9" },
  "fill-240": { light: "#dbe8ff", dark: "#2d3752" },
  "line-240": { light: "#536db7", dark: "#8da8f1" },
  "fill-270": { light: "#e9e3ff", dark: "#3a334f" },
  "line-270": { light: "#7761b0", dark: "#b09de9" },
  "fill-300": { light: "#f8def9", dark: "#452f46" },
  "line-300": { light: "#945798", dark: "#ce92d1" },
  "fill-330": { light: "#ffdce4", dark: "#4e2d34" },
  "line-330": { light: "#aa5068", dark: "#e58da1" },
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
