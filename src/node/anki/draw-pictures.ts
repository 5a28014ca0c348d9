import { drawingColours } from "../../drawing/drawing-colours.ts";
import { fontPaths } from "../typst/font-files.ts";

/** Draws SVGs as PNG on the paper of their theme (default: light), the same bytes on every machine: the typeface is bundled, none of the system's is used. */
export async function drawPictures(
  pictures: readonly { svg: string; theme?: "light" | "dark" }[],
): Promise<Uint8Array[]> {
  if (pictures.length === 0) return [];
  const { Resvg } = await import("@resvg/resvg-js");
  return pictures.map(({ svg, theme = "light" }) => {
    const image = new Resvg(svg, {
      background: drawingColours.paper?.[theme] ?? "#ffffff",
      // Twice as fine as it is large, for screens that show two dots a pixel.
      fitTo: { mode: "zoom", value: 2 },
      font: { loadSystemFonts: false, fontFiles: fontPaths(svg), defaultFontFamily: family },
    });
    return new Uint8Array(image.render().asPng());
  });
}

const family = "Atkinson Hyperlegible Next";
