import { markRanges } from "../../../derive/search/search-marks.ts";
import { interfaceTexts } from "../../interface-texts/interface-texts.ts";
import styles from "../../styles/search-marks.css?inline";
import { adoptStyles } from "../adopt-styles.ts";
import { element } from "../element.ts";
import { contentWords } from "./content-words.ts";

const name = "talkbook-search";
adoptStyles(styles);

/** Marks what a followed search asked for on its page, and takes it out of the address again. */
function markTarget(): void {
  const address = new URL(location.href);
  const phrases = address.searchParams.getAll("highlight");
  address.searchParams.delete("highlight");
  history.replaceState(history.state, "", address);
  const main = document.querySelector("main");
  if (!main || phrases.length === 0 || typeof Highlight === "undefined") return;
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  const texts = nodes.map(({ nodeValue }) => nodeValue ?? "");
  const found = markRanges(texts, phrases, phrases.flatMap(contentWords));
  const ranges = found.flatMap((each, index) =>
    each.map(([start, end]) => {
      const range = new Range();
      const node = nodes[index] ?? main;
      range.setStart(node, start);
      range.setEnd(node, end);
      return range;
    }),
  );
  if (ranges.length === 0) return;
  CSS.highlights.set(name, new Highlight(...ranges));
  offerToClear(main);
}

/** A button over the page, which moves nothing, and the key Escape. */
function offerToClear(main: HTMLElement): void {
  const { siteSearch } = interfaceTexts(document.documentElement.lang);
  const key = element("kbd", { ariaHidden: "true" }, "Esc");
  const button = element("button", { type: "button", className: "search-marks" });
  button.append(siteSearch.clearMarks, key);
  button.setAttribute("aria-keyshortcuts", "Escape");
  const listening = new AbortController();
  const clear = (): void => {
    CSS.highlights.delete(name);
    listening.abort();
    if (document.activeElement === button) main.focus({ preventScroll: true });
    button.remove();
  };
  button.onclick = clear;
  const onKey = (event: KeyboardEvent): void => {
    // What stands over the page is closed first.
    const isOver = document.querySelector("dialog:modal, :popover-open") !== null;
    if (event.key === "Escape" && !event.defaultPrevented && !isOver) clear();
  };
  addEventListener("keydown", onKey, { signal: listening.signal });
  main.before(button);
}

markTarget();
