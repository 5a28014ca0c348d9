import { searchWords } from "../../../derive/search/search-tokens.ts";
import type { InterfaceTexts } from "../../interface-texts/interface-texts.ts";
import { element } from "../element.ts";
import type { SearchAnswer, SearchEngine } from "./search-engine.ts";

type SearchTexts = InterfaceTexts["siteSearch"];
type Ask = (query: string, isLiteral: boolean) => void;

/** What a notice needs beside the answer. */
export interface NoticeSurroundings {
  engine: SearchEngine;
  base: string;
  texts: SearchTexts;
  ask: Ask;
}

/**
 * Says how a query was read: corrected, which can be undone, or with a part of its words. Where nothing
 * was found, unless filters are the reason, says what to try.
 */
export async function answerNotice(
  answer: SearchAnswer,
  surroundings: NoticeSurroundings,
  isNarrowed = false,
): Promise<HTMLElement[]> {
  const { query, corrected, partly, rows } = answer;
  const { texts, ask } = surroundings;
  const notice: HTMLElement[] = [];
  if (corrected !== undefined) {
    const instead = askButton(texts.instead(query), () => ask(query, true));
    notice.push(element("p", {}, texts.showing(corrected), " ", instead));
  }
  if (partly !== undefined) notice.push(element("p", {}, texts.partly[partly]));
  if (partly === "some") notice.push(...(await singleWords(corrected ?? query, surroundings)));
  if (rows.length === 0 && !isNarrowed) {
    notice.push(...(await singleWords(query, surroundings)));
    notice.push(...(await otherRecords(surroundings)));
  }
  return notice;
}

/** What most records name. */
async function otherRecords({ engine, base, texts }: NoticeSurroundings): Promise<HTMLElement[]> {
  const suggested = await engine.suggested();
  const links = suggested.map(({ title, path }) =>
    element("a", { href: base + path.slice(1) }, title),
  );
  const list = element("ul", {}, ...links.map((link) => element("li", {}, link)));
  return [element("p", {}, texts.tryOther), list];
}

/** Each word of a query that finds something alone. */
async function singleWords(
  query: string,
  { engine, texts, ask }: NoticeSurroundings,
): Promise<HTMLElement[]> {
  const words = [...new Set(searchWords(query))];
  if (words.length < 2) return [];
  const finding = await Promise.all(words.map((word) => engine.finds(word)));
  const buttons = words
    .filter((_, index) => finding[index])
    .map((word) => askButton(word, () => ask(word, false)));
  if (buttons.length === 0) return [];
  return [element("p", {}, `${texts.tryWords} `, ...parted(buttons))];
}

function askButton(words: string, onclick: () => void): HTMLButtonElement {
  return element("button", { type: "button", className: "search-ask", onclick }, words);
}

function parted(nodes: readonly Node[]): (Node | string)[] {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : [", ", node]));
}
