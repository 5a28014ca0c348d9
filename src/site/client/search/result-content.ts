import {
  markWords,
  type SnippetPiece,
  searchSnippet,
} from "../../../derive/search/search-snippet.ts";
import type { InterfaceTexts } from "../../interface-texts/interface-texts.ts";
import { element } from "../element.ts";
import type { FoundRecord } from "./search-engine.ts";

/** What a result shows: kind and talk, title, words in context. All of it is set as text. */
export function resultContent(
  { kind, talk, title, text, note, when, isNamed }: FoundRecord,
  marked: string,
  texts: InterfaceTexts,
): HTMLElement[] {
  const about = element("span", { className: "search-kind" }, texts.kinds[kind]);
  if (talk !== undefined && talk !== title) {
    about.append(" · ", element("span", { className: "search-talk" }, talk));
  }
  if (when !== undefined) about.append(" · ", when);
  const content = [
    about,
    element("span", { className: "search-title" }, ...pieces(markWords(title, marked))),
  ];
  if (note !== undefined) content.push(element("span", { className: "search-note" }, note));
  if (text !== "") {
    // Who asked for a name wants to know what it is, not where else it comes up.
    const snippet = pieces(searchSnippet(text, marked, { fromStart: isNamed }));
    content.push(element("span", { className: "search-snippet" }, ...snippet));
  }
  return content;
}

/** A link's address with what its page should mark. */
export function markedAddress(base: string, path: string, phrases: readonly string[]): string {
  const url = new URL(base + path.replace(/^\//, ""), location.href);
  for (const phrase of phrases) url.searchParams.append("highlight", phrase);
  return url.pathname + url.search + url.hash;
}

function pieces(all: readonly SnippetPiece[]): (Node | string)[] {
  return all.map(({ text, isHit }) => (isHit ? element("mark", {}, text) : text));
}
