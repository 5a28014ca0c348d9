import type { InterfaceTexts } from "../../interface-texts/interface-texts.ts";
import { element } from "../element.ts";
import { isSlashOn, setSlash } from "./slash-key.ts";

/**
 * What stands below the results: the keys, and at the end the way to the search page or, where there is
 * none to lead to, the switch of the key /.
 */
export function dialogFooter(
  { siteSearch }: InterfaceTexts,
  pageLink: HTMLAnchorElement,
): HTMLElement {
  const keys = element("p", { className: "search-keys", ariaHidden: "true" });
  for (const [className, name, words] of [
    ["search-arrows", "", siteSearch.keys.choose],
    ["search-enter", "", siteSearch.keys.open],
    ["", "Esc", siteSearch.keys.close],
  ] as const) {
    keys.append(element("span", {}, element("kbd", { className }, name), ` ${words}`));
  }
  const slash = element("input", { type: "checkbox", checked: isSlashOn() });
  slash.onchange = () => setSlash(slash.checked);
  const label = element("label", { className: "search-slash" }, slash, siteSearch.slash("/"));
  return element("footer", { className: "search-footer" }, keys, label, pageLink);
}
