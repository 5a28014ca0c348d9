import { searchWords } from "../../../derive/search-tokens.ts";
import type { InterfaceTexts } from "../../interface-texts/interface-texts.ts";
import { element } from "./result-content.ts";
import type { SearchAnswer, SearchEngine } from "./search-engine.ts";

type SearchTexts = InterfaceTexts["siteSearch"];
type Ask = (query: string, isLiteral: boolean) => void;

/** Says how a query was read where it was corrected, and offers it as it was typed. */
export function readingNotice(
  { query, corrected }: SearchAnswer,
  texts: SearchTexts,
  ask: Ask,
): HTMLElement[] {
  if (corrected === undefined) return [];
  const instead = askButton(texts.instead(query), () => ask(query, true));
  return [element("p", {}, texts.showing(corrected), " ", instead)];
}

/** What to do when nothing was found: each word that finds something alone, and what most records name. */
export async function whatToTry(
  query: string,
  engine: SearchEngine,
  base: string,
  texts: SearchTexts,
  ask: Ask,
): Promise<HTMLElement[]> {
  const notice: HTMLElement[] = [];
  const words = [...new Set(searchWords(query))];
  const finding = await Promise.all(words.map((word) => engine.finds(word)));
  const found = words.length > 1 ? words.filter((_, index) => finding[index]) : [];
  if (found.length > 0) {
    const buttons = found.map((word) => askButton(word, () => ask(word, false)));
    notice.push(element("p", {}, `${texts.tryWords} `, ...parted(buttons)));
  }
  const suggested = await engine.suggested();
  const links = suggested.map(({ title, path }) =>
    element("a", { href: base + path.slice(1) }, title),
  );
  notice.push(element("p", {}, texts.tryOther));
  notice.push(element("ul", {}, ...links.map((link) => element("li", {}, link))));
  return notice;
}

function askButton(words: string, onclick: () => void): HTMLButtonElement {
  return element("button", { type: "button", className: "search-ask", onclick }, words);
}

function parted(nodes: readonly Node[]): (Node | string)[] {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : [", ", node]));
}
