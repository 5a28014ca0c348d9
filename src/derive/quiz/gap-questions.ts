import type { Gap, Question, Takeaway } from "../../knowledge/records.ts";
import { blankOut } from "../../markup/blank-out.ts";
import type { Block, MarkupTree } from "../../markup/tree.ts";
import { type Draft, sentence, sentenceAbout, together } from "./make-question.ts";
import type { QuizSource } from "./quiz-source.ts";
import { shuffled } from "./seeded.ts";

const mostDistractors = 3;

interface Slot {
  record: Takeaway | Question;
  text: MarkupTree;
  gap: Gap;
}

/** Takeaways and answers with the words left out that their authors chose, wrong ones beside them. */
export function* gapQuestions(source: QuizSource): Iterable<Draft> {
  const { words, isSame } = source;
  for (const { record, text, gap } of slotsOf(source)) {
    const left = blankOut(text, gap.words);
    if (!left) continue;
    const wrong: string[] = [];
    for (const each of shuffled(gap.wrong, record.ref, (text) => text)) {
      const isKnown = [gap.words, ...wrong].some((text) => isSame(text, each));
      if (!isKnown && wrong.length < mostDistractors) wrong.push(each);
    }
    if (wrong.length < 2) continue;
    yield {
      rule: "gap",
      name: [record.kind, record.ref],
      // An answer begins where its question ends.
      stem: sentenceAbout(
        words.gap,
        record.kind === "question" ? together(emphasised(record.question), left) : left,
      ),
      answer: {
        type: "one-answer",
        options: [
          { text: sentence(gap.words), isKey: true },
          ...wrong.map((each) => ({ text: sentence(each), isKey: false })),
        ],
        keepOrder: false,
      },
      explanation: text,
      topics: record.topics,
      difficulty: "medium",
      about: [`${record.kind}:${record.ref}`],
      uses: [],
      provenance: record.provenance,
    };
  }
}

function slotsOf({ knowledge, quiz, rule }: QuizSource): Slot[] {
  const kinds = rule.records ?? ["takeaways", "questions"];
  const isWanted = ({ talk }: { talk: string }): boolean =>
    quiz.talk === undefined || talk === quiz.talk;
  return [
    ...(kinds.includes("takeaways") ? knowledge.takeaways : []).map((record) => ({
      ...{ record, text: record.text, gap: record.gap },
    })),
    ...(kinds.includes("questions") ? knowledge.questions : []).map((record) => ({
      ...{ record, text: record.answer, gap: record.gap },
    })),
  ].flatMap(({ record, text, gap }) => (gap && isWanted(record) ? [{ record, text, gap }] : []));
}

/** A text whose paragraphs stand out. */
function emphasised({ blocks, footnotes }: MarkupTree): MarkupTree {
  const strong = blocks.map(
    (block): Block =>
      block.type === "paragraph"
        ? { ...block, children: [{ type: "strong", children: block.children }] }
        : block,
  );
  return { blocks: strong, footnotes };
}
