import type { InterfaceTexts } from "../../interface-texts/interface-texts.ts";

/** What an empty field says: on a phone no more than it can show. */
export function placeholder({ label, shortLabel }: InterfaceTexts["siteSearch"]): string {
  return matchMedia("(width < 36rem)").matches ? shortLabel : label;
}
