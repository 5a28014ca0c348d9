import type { Question, Takeaway } from "../../knowledge/records.ts";
import { blankOut } from "../../markup/blank-out.ts";
import { toText } from "../../markup/to-text.ts";
import { sentence, sentenceAbout, together } from "../quiz/make-question.ts";
import type { Card } from "./card.ts";
import { namedFirst, namedIn } from "./card-changes.ts";
import { cardIds, idsOf } from "./card-ids.ts";
import type { CardSource } from "./card-source.ts";
import { givesAway } from "./gives-away.ts";
import { keyTerm, otherNames } from "./key-term.ts";
import { sentenceStrong } from "./strong-line.ts";
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
        asked: namedIn(toText(question), record.topics, knowledge),
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
    const others = [...new Set([...(record.gap?.accept ?? []), ...otherNames(key, knowledge)])];
    return [
      {
        ...cardIds("takeaway", talkItem(record, knowledge), "cloze"),
        ...{ kind: "takeaway", direction: "cloze" },
        front: sentenceAbout(words.gap, left),
        back: together(
          sentenceStrong(key),
          others.length > 0 ? sentence(words.alsoRight(others)) : undefined,
          withStrong(text, key),
        ),
        ...shared(record),
        asked: [
          ...new Set([
            ...namedIn(key, record.topics, knowledge),
            ...namedFirst(toText(text), record.topics, knowledge),
          ]),
        ],
      } satisfies Card,
    ];
  });
}

/** Whether the rest of a takeaway says the words that are left out. */
export function tellsGap({ text, gap }: Takeaway): boolean {
  const left = gap && blankOut(text, gap.words);
  return left !== undefined && givesAway(toText(left), gap?.words ?? "");
}

function talkItem(
  record: Question | Takeaway,
  knowledge: CardSource["knowledge"],
): readonly string[][] {
  const talk = knowledge.talk(record.talk);
  return [talk ? idsOf(talk) : [record.talk], idsOf(record)];
}

function shared({ talk, topics, path, provenance }: Question | Takeaway) {
  return { mergedIds: [], talk, topics, path, provenance };
}
