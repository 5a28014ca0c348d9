import type { Question, Takeaway } from "../../knowledge/records.ts";
import { blankOut } from "../../markup/blank-out.ts";
import { toText } from "../../markup/to-text.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { sentence, sentenceAbout, together } from "../quiz/make-question.ts";
import type { Card } from "./card.ts";
import { cardIds, idsOf } from "./card-ids.ts";
import type { CardSource } from "./card-source.ts";
import { givesAway } from "./gives-away.ts";
import { isWithinWord, keyTerm } from "./key-term.ts";
import { withStrong } from "./with-strong.ts";

/** A question, and its answer. */
export function questionCards({ knowledge, words }: CardSource): Card[] {
  return knowledge.questions.flatMap((record) => {
    const { question, answer } = record;
    if (record.flashcards === false || tellsAnswer(record)) return [];
    const title = titleAbove(record, knowledge);
    return [
      {
        ...cardIds("question", talkItem(record, knowledge)),
        ...{ kind: "question", direction: "forward", back: answer },
        front: together(
          title === undefined ? undefined : sentence(words.fromTalk(title)),
          question,
        ),
        ...shared(record),
      } satisfies Card,
    ];
  });
}

/** The title of the talk that a question is about, where the site has several; none where it would tell. */
function titleAbove(
  { talk, answer }: Question,
  knowledge: CardSource["knowledge"],
): string | undefined {
  const title = knowledge.talks.length > 1 ? knowledge.talk(talk)?.title : undefined;
  return title === undefined || givesAway(title, toText(answer)) ? undefined : title;
}

/** Whether a question says all of its answer. */
export function tellsAnswer({ question, answer }: Question): boolean {
  return givesAway(toText(question), toText(answer));
}

/** A takeaway with a key term left out. */
export function takeawayCards({ knowledge, words }: CardSource): Card[] {
  return knowledge.takeaways.flatMap((record) => {
    const { text } = record;
    const key = record.flashcards === false ? undefined : keyTerm(record, knowledge);
    const left = key === undefined ? undefined : blankOut(text, key);
    if (key === undefined || !left || tellsGap(record)) return [];
    return [
      {
        ...cardIds("takeaway", talkItem(record, knowledge), "cloze"),
        ...{ kind: "takeaway", direction: "cloze" },
        front: sentenceAbout(words.gap, left),
        back: together(sentenceStrong(key), withStrong(text, key)),
        ...shared(record),
      } satisfies Card,
    ];
  });
}

/** Whether the rest of a takeaway says the words that are left out. */
export function tellsGap({ text, gap }: Takeaway): boolean {
  const left = gap && blankOut(text, gap.words);
  return left !== undefined && givesAway(toText(left), gap?.words ?? "");
}

/** A term's meaning, and the term itself: a definition that names it once has a blank there. */
export function termCards({ knowledge, words }: CardSource): Card[] {
  return knowledge.terms.flatMap((record) => {
    if (record.flashcards === false) return [];
    const { term, aliases, definition, topic, path, provenance } = record;
    const rest = {
      ...{ kind: "term" as const, topics: topic === undefined ? [] : [topic], path, provenance },
    };
    const forward: Card = {
      ...cardIds("term", [idsOf(record)]),
      ...{ direction: "forward", front: sentence(words.meaning(term)), back: definition },
      ...rest,
    };
    const asked = withoutNames(definition, [term, ...aliases]);
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

/** A definition that gives none of the names away; undefined where a blank does not help. */
function withoutNames(definition: MarkupTree, names: readonly string[]): MarkupTree | undefined {
  const tells = (text: string): boolean => names.some((name) => givesAway(text, name));
  if (!tells(toText(definition))) return definition;
  // Of a text of several paragraphs only one would be left.
  if (definition.blocks.length > 1) return undefined;
  return names
    .flatMap((name) => blankOut(definition, name) ?? [])
    .find((blanked) => !tells(toText(blanked)) && !isWithinWord(toText(blanked)));
}

/** A short answer that stands out. */
export function sentenceStrong(text: string): ReturnType<typeof sentence> {
  const children = [
    { type: "strong" as const, children: [{ type: "text" as const, value: text }] },
  ];
  return { blocks: [{ type: "paragraph", children }], footnotes: [] };
}

function talkItem(
  record: Question | Takeaway,
  knowledge: CardSource["knowledge"],
): readonly string[][] {
  const talk = knowledge.talk(record.talk);
  return [talk ? idsOf(talk) : [record.talk], idsOf(record)];
}

function shared({ talk, topics, path, provenance }: Question | Takeaway) {
  return { talk, topics, path, provenance };
}
