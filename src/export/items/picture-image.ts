import type { ItemPicture } from "./item-set.ts";
import { xml } from "./xml.ts";

/** A picture as an element of HTML, in its own size. */
export function pictureImage({ description, drawing }: ItemPicture, src: string): string {
  const { width, height } = drawing.box;
  return xml("img", {
    ...{ src, alt: description, width: Math.ceil(width), height: Math.ceil(height) },
  });
}
