import type { Term } from "../../knowledge/records.ts";
import { inlineText, toText } from "../../markup/to-text.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { sentence, sentenceAbout, together } from "../quiz/make-question.ts";
import type { Card } from "./card.ts";
import { cardIds, idsOf } from "./card-ids.ts";
import type { CardSource } from "./card-source.ts";
import { cutInlines } from "./cut-inlines.ts";
import { givesAway, stemsOf } from "./gives-away.ts";
import { sentenceStrong } from "./strong-line.ts";

/** A term's meaning, and the term itself where its definition can do without its words. */
export function termCards({ knowledge, words }: CardSource): Card[] {
  return knowledge.terms.flatMap((record) => {
    if (record.flashcards === false) return [];
    const { term, aliases, definition, topic, path, provenance } = record;
    const rest = {
      ...{ mergedIds: [], kind: "term" as const, path, provenance },
      ...{ topics: topic === undefined ? [] : [topic], asked: [] },
    };
    const area = isEverydayWord(term) ? knowledge.topic(topic ?? "")?.title : undefined;
    const forward: Card = {
      ...cardIds("term", [idsOf(record)]),
      ...{ direction: "forward", front: sentence(words.meaning(term, area)), back: definition },
      ...rest,
    };
    const asked = withoutNames(record);
    if (!asked) return [forward];
    const reverse: Card = {
      ...cardIds("term", [idsOf(record)], "reverse"),
      direction: "reverse",
      front: sentenceAbout(words.termFor, asked),
      back: together(
        sentenceStrong(term),
        aliases.length > 0 ? sentence(aliases.join(" · ")) : undefined,
      ),
      ...rest,
    };
    return [forward, reverse];
  });
}

/** Whether a term is a single plain word, which means other things elsewhere. */
function isEverydayWord(term: string): boolean {
  return /^\p{Ll}+$/u.test(term) || /^[\p{Script=Han}\p{Script=Katakana}ー]{1,4}$/u.test(term);
}

/** A definition up to the sentence that gives a name away; undefined where that is the first one. */
function withoutNames({ term, aliases, definition }: Term): MarkupTree | undefined {
  const tells = (text: string): boolean =>
    [term, ...aliases].some((name) => givesAway(text, name)) || tellsHalf(text, term);
  if (!tells(toText(definition))) return definition;
  const [first] = definition.blocks;
  if (first?.type !== "paragraph") return undefined;
  const text = inlineText(first.children);
  let length = 0;
  for (const each of text.match(/[^.!?。]+(?:[.!?。]+(?=\s|$|[^\s.])|$)\s*/gu) ?? []) {
    if (tells(text.slice(0, length + each.length))) break;
    length += each.length;
  }
  if (length === 0) return undefined;
  const children = cutInlines(first.children, text.slice(0, length).trimEnd().length);
  return { blocks: [{ ...first, children }], footnotes: [] };
}

/** Whether a text says one of a name's two words, or as large a part of a longer name. */
function tellsHalf(text: string, name: string): boolean {
  const parts = stemsOf(name.toLowerCase());
  const said = new Set(stemsOf(text.toLowerCase()));
  return parts.length > 1 && parts.filter((part) => said.has(part)).length * 2 >= parts.length;
}
