import { type SharePicture, sharePictureSize, sharePictureTypst } from "../export/share-picture.ts";
import { fontFiles } from "./typst/font-files.ts";

/**
 * Draws pictures for link previews as PNG, the same bytes on every machine: the typeface is bundled, and
 * none of the system's is used.
 */
export async function drawSharePictures(pictures: readonly SharePicture[]): Promise<Uint8Array[]> {
  // Both are native and large: a site without an address never loads them.
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const { Resvg } = await import("@resvg/resvg-js");
  const fonts = await fontFiles("");
  return pictures.map((picture) => {
    // A compiler that is used again edits its earlier text in place, and one of version 0.7.0 ends the
    // whole process where an edit would begin inside a character.
    const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });
    const svg = compiler.svg({ mainFileContent: sharePictureTypst(picture) });
    const image = new Resvg(svg, {
      fitTo: { mode: "width", value: sharePictureSize.width },
      font: { loadSystemFonts: false },
    });
    return new Uint8Array(image.render().asPng());
  });
}
