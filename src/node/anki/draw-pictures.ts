import { drawingColours } from "../../drawing/drawing-colours.ts";
import { fontPaths } from "../typst/font-files.ts";

/** Draws SVGs as PNG, the same bytes on every machine: the typeface is bundled, none of the system's is used. */
export async function drawPictures(svgs: readonly string[]): Promise<Uint8Array[]> {
  if (svgs.length === 0) return [];
  const { Resvg } = await import("@resvg/resvg-js");
  return svgs.map((svg) => {
    const image = new Resvg(svg, {
      background: drawingColours.paper?.light ?? "#ffffff",
      // Twice as fine as it is large, for screens that show two dots a pixel.
      fitTo: { mode: "zoom", value: 2 },
      font: { loadSystemFonts: false, fontFiles: fontPaths(svg), defaultFontFamily: family },
    });
    return new Uint8Array(image.render().asPng());
  });
}

const family = "Atkinson Hyperlegible Next";
