import { join } from "node:path";
import { type ItemSet, type ItemView, questionsOf } from "../../src/export/items/item-set.ts";
import { type Knowledge, openKnowledge } from "../../src/knowledge/knowledge.ts";
import type { QuizAnswer, QuizQuestion } from "../../src/knowledge/quiz-records.ts";
import { drawPictures } from "../../src/node/anki/draw-pictures.ts";
import { compileFolder } from "../../src/node/compile-folder.ts";
import { askedPictures, itemSource } from "../../src/site/item-source.ts";
import { knowledgeOf } from "../knowledge-of.ts";
import { repository } from "../run-talkbook.ts";

/** Questions as exporters get them. */
export interface TestItems {
  view: ItemView;
  sets: ItemSet[];
  questions: QuizQuestion[];
}

/** The questions of all quizzes of a content folder of the repository. */
export async function itemsOfFolder(folder: string): Promise<TestItems> {
  const { knowledge, drawings } = await compileFolder(join(repository, folder));
  const opened = openKnowledge(knowledge);
  const asked = askedPictures(opened, drawings);
  const pngs = await drawPictures(asked);
  const pictures = new Map(
    asked.map(({ source }, index) => [source, pngs[index] ?? new Uint8Array()]),
  );
  return allQuizzes(itemSource(opened, { drawings, pictures }));
}

/** The questions of a content folder that is given as texts, without pictures. */
export function itemsOf(files: Record<string, string>): TestItems {
  const knowledge: Knowledge = knowledgeOf(files);
  return allQuizzes(itemSource(knowledge, { drawings: new Map(), pictures: new Map() }));
}

function allQuizzes({ view, targets }: ReturnType<typeof itemSource>): TestItems {
  const quizzes = targets.filter(({ name }) => name.startsWith("quizzes/"));
  const sets = quizzes.flatMap((target) => target.sets());
  return { view, sets, questions: questionsOf(sets) };
}

/** A question's answer, of the type that is expected. */
export function answerOf<T extends QuizAnswer["type"]>(
  { answer, ref }: QuizQuestion,
  type: T,
): Extract<QuizAnswer, { type: T }> {
  if (answer.type !== type) throw new Error(`${ref} is ${answer.type}, not ${type}`);
  return answer as Extract<QuizAnswer, { type: T }>;
}

/** Texts that the formats themselves are written with. */
export const hostileQuiz = {
  "site.yaml": "title: Signs\n",
  "talks/t/talk.yaml": "title: A talk\n",
  "talks/t/takeaways.yaml": "- { id: a, text: One. }\n",
  "quizzes/signs.yaml": `title: "A/B & <C> {=}"
questions:
  - id: one
    type: one-answer
    stem: 'What do \`{a = b}\`, ~c~, #d, "e": and \\\\f mean? // nothing'
    hint: '[html] %50% -> <b>'
    explanation: "Two\\n\\nparagraphs ####with :: and }"
    options:
      - { text: "%50%= yes -> no", correct: true, feedback: "#so: {it} is" }
      - { text: "[html]~no", feedback: "a = b" }
      - { text: "]]> & &amp; \\\\n" }
  - id: many
    type: several-answers
    stem: Which?
    options:
${["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"].map((text) => `      - { text: ${text}, correct: true }`).join("\n")}
      - { text: z }
  - id: seven
    type: several-answers
    stem: Which of them?
    options:
${["a", "b", "c", "d", "e", "f", "g"].map((text) => `      - { text: ${text}, correct: true }`).join("\n")}
      - { text: z }
  - id: typed
    type: text
    stem: "What is written: {}?"
    accept: ["The cell-based = {plane}", "50%"]
    wrong: [{ text: "a # b", feedback: "Not {that}." }]
  - id: small
    type: number
    stem: How small?
    answer: 0.0000001
  - id: pairs
    type: match
    stem: What -> what?
    pairs:
      - { item: "a -> b", matches: "c = {d}" }
      - { item: "~e", matches: "f : g" }
    extra: ["#h"]
`,
};
