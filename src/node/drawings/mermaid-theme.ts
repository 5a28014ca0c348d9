import { drawingTones, markerColours as marker } from "../../drawing/drawing-colours.ts";

/** The typeface of pages, by which text is measured; its Japanese falls back as there. */
export const drawingFontFamily = "Atkinson Hyperlegible Next, Noto Sans JP, sans-serif";
/** In pixels, and so in user units. */
export const drawingFontSize = 15;
/** Space that drawings of types without a width of their own are given, in pixels: a column of text. */
export const drawingWidth = 720;

// Hues far from one another first. What of them is drawn becomes a tint or a line of our own.
const scale = [
  "#adcceb",
  "#ebccad",
  "#adebcc",
  "#ebadcc",
  "#ebebad",
  "#ccadeb",
  "#ebadad",
  "#adebeb",
  "#adebad",
  "#ebadeb",
  "#ccebad",
  "#adadeb",
];

function numbered(name: string, colours: readonly string[], from = 0): Record<string, string> {
  return Object.fromEntries(colours.map((colour, index) => [`${name}${index + from}`, colour]));
}

function allOf(names: string, colour: string): Record<string, string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, colour]));
}

const themeVariables = {
  darkMode: false,
  fontFamily: drawingFontFamily,
  fontSize: `${drawingFontSize}px`,
  background: marker.paper,
  ...allOf("edgeLabelBackground labelBackground relationLabelBackground", marker.paper),
  ...allOf(
    "primaryColor mainBkg actorBkg labelBoxBkgColor taskBkgColor activeTaskBkgColor personBkg requirementBackground stateBkg specialStateColor rowOdd",
    marker.node,
  ),
  ...allOf(
    "primaryBorderColor nodeBorder actorBorder labelBoxBorderColor taskBorderColor activeTaskBorderColor personBorder requirementBorderColor stateBorder",
    marker["node-line"],
  ),
  ...allOf(
    "primaryTextColor secondaryTextColor tertiaryTextColor textColor titleColor nodeTextColor actorTextColor signalTextColor labelTextColor loopTextColor noteTextColor taskTextColor taskTextOutsideColor taskTextLightColor taskTextDarkColor taskTextClickableColor classText labelColor sequenceNumberColor requirementTextColor relationLabelColor stateLabelColor transitionLabelColor pieTitleTextColor pieSectionTextColor pieLegendTextColor quadrantTitleFill quadrantPointTextFill quadrantXAxisTextFill quadrantYAxisTextFill quadrant1TextFill quadrant2TextFill quadrant3TextFill quadrant4TextFill commitLabelColor tagLabelColor branchLabelColor archGroupTitleColor",
    marker.ink,
  ),
  ...allOf(
    "lineColor signalColor actorLineColor arrowheadColor defaultLinkColor transitionColor relationColor gridColor archEdgeColor archEdgeArrowColor quadrantPointFill",
    marker.line,
  ),
  ...allOf(
    "secondaryColor tertiaryColor clusterBkg compositeBackground compositeTitleBackground altBackground sectionBkgColor sectionBkgColor2 altSectionBkgColor rowEven quadrant1Fill quadrant3Fill",
    marker.group,
  ),
  ...allOf("quadrant2Fill quadrant4Fill", marker.node),
  ...allOf(
    "secondaryBorderColor tertiaryBorderColor clusterBorder archGroupBorderColor quadrantInternalBorderStrokeFill quadrantExternalBorderStrokeFill doneTaskBorderColor pieOuterStrokeColor pieStrokeColor",
    marker["group-line"],
  ),
  ...allOf("noteBkgColor commitLabelBackground", marker.note),
  ...allOf("noteBorderColor", marker["note-line"]),
  ...allOf("activationBkgColor", marker.accent),
  ...allOf("activationBorderColor", marker["accent-line"]),
  ...allOf("doneTaskBkgColor excludeBkgColor", marker.shared),
  ...allOf("critBkgColor errorBkgColor", marker.bad),
  ...allOf("critBorderColor todayLineColor vertLineColor", marker["bad-line"]),
  ...allOf("tagLabelBackground", marker.shared),
  ...allOf("tagLabelBorder", marker["shared-line"]),
  ...numbered("cScale", scale),
  ...numbered(
    "cScaleLabel",
    scale.map(() => marker.ink),
  ),
  ...numbered("pie", scale, 1),
  ...numbered("git", scale.slice(0, 8)),
  ...numbered(
    "gitBranchLabel",
    scale.slice(0, 8).map(() => marker.ink),
  ),
  ...numbered("fillType", scale.slice(0, 8)),
  ...numbered("actor", scale.slice(0, 6)),
  pieOpacity: "1",
  xyChart: {
    backgroundColor: marker.paper,
    ...allOf(
      "titleColor xAxisLabelColor xAxisTitleColor yAxisLabelColor yAxisTitleColor dataLabelColor",
      marker.ink,
    ),
    ...allOf("xAxisTickColor xAxisLineColor yAxisTickColor yAxisLineColor", marker.line),
    plotColorPalette: scale.join(","),
  },
  radar: { axisColor: marker.line, graticuleColor: marker["group-line"], curveOpacity: 0.5 },
  packet: {
    ...allOf("startByteColor endByteColor labelColor titleColor", marker.ink),
    blockStrokeColor: marker["node-line"],
    blockFillColor: marker.node,
  },
};

const fonts = (...names: string[]): Record<string, string | number> =>
  Object.fromEntries(
    names.flatMap((name) => [
      [`${name}FontFamily`, drawingFontFamily],
      [`${name}FontSize`, drawingFontSize],
    ]),
  );

/**
 * What Mermaid draws by. A source can change none of what `secure` names, by directive or front matter:
 * colours, typeface and safety are the site's.
 */
export const mermaidConfig = {
  startOnLoad: false,
  securityLevel: "strict",
  suppressErrorRendering: true,
  deterministicIds: true,
  deterministicIDSeed: "drawing",
  maxEdges: 500,
  maxTextSize: 50_000,
  htmlLabels: false,
  layout: "dagre",
  look: "classic",
  handDrawnSeed: 1,
  theme: "base",
  themeVariables,
  fontFamily: drawingFontFamily,
  altFontFamily: drawingFontFamily,
  fontSize: drawingFontSize,
  flowchart: {
    htmlLabels: false,
    useMaxWidth: false,
    nodeSpacing: 36,
    rankSpacing: 44,
    wrappingWidth: 200,
    minNodeWidth: 0,
    subGraphTitleMargin: { top: 9, bottom: 9 },
    padding: 12,
  },
  sequence: {
    useMaxWidth: false,
    mirrorActors: false,
    ...fonts("actor", "message", "note"),
  },
  // For these the layout of all others would lose what they are about.
  mindmap: { layout: "cose-bilkent" },
  swimlane: { layout: "swimlane" },
  gantt: { useWidth: drawingWidth, useMaxWidth: false, fontSize: drawingFontSize },
  journey: { ...fonts("task"), useMaxWidth: false },
  secure: [
    "secure",
    "securityLevel",
    "startOnLoad",
    "suppressErrorRendering",
    "maxTextSize",
    "maxEdges",
    "deterministicIds",
    "deterministicIDSeed",
    "dompurifyConfig",
    "htmlLabels",
    "theme",
    "themeVariables",
    "themeCSS",
    "fontFamily",
    "altFontFamily",
    "fontSize",
    "look",
    "handDrawnSeed",
    "darkMode",
  ],
};

/** Lines that give the classes of flowcharts their colours; they stand below the author's own. */
export const toneClasses = drawingTones
  .map((tone) => {
    const [fill, line] =
      tone === "neutral"
        ? [marker.node, marker["node-line"]]
        : [marker[tone], marker[`${tone}-line`]];
    return `classDef ${tone} fill:${fill},stroke:${line}`;
  })
  .join("\n");
