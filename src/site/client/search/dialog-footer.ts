import type { InterfaceTexts } from "../../interface-texts/interface-texts.ts";
import { element } from "./result-content.ts";
import { isSlashOn, setSlash } from "./slash-key.ts";

/** What stands below the results: the keys, the switch of the key /, and the way to the search page. */
export function dialogFooter(
  { siteSearch }: InterfaceTexts,
  pageLink: HTMLAnchorElement,
): HTMLElement {
  const keys = element("p", { className: "search-keys", ariaHidden: "true" });
  for (const [className, words] of [
    ["search-arrows", siteSearch.keys.choose],
    ["search-enter", siteSearch.keys.open],
  ] as const) {
    keys.append(element("span", {}, element("kbd", { className }), ` ${words}`));
  }
  const slash = element("input", { type: "checkbox", checked: isSlashOn() });
  slash.onchange = () => setSlash(slash.checked);
  const label = element("label", { className: "search-slash" }, slash, ` ${siteSearch.slash}`);
  return element("footer", { className: "search-footer" }, keys, label, pageLink);
}
