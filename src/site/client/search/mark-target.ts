import { hitRanges } from "../../../derive/search-snippet.ts";

/** Marks the words of a followed search on its page, and takes them out of the address again. */
function markTarget(): void {
  const address = new URL(location.href);
  const words = address.searchParams.get("highlight") ?? "";
  address.searchParams.delete("highlight");
  history.replaceState(history.state, "", address);
  const main = document.querySelector("main");
  if (!main || words === "" || typeof Highlight === "undefined") return;
  const highlight = new Highlight();
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const [start, end] of hitRanges(node.nodeValue ?? "", words)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      highlight.add(range);
    }
  }
  CSS.highlights.set("talkbook-search", highlight);
}

markTarget();
