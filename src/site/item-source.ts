import { gateQuestions } from "../derive/curricula/gate-questions.ts";
import { askedDiagram } from "../derive/quiz/asked-diagram.ts";
import { deriveQuiz } from "../derive/quiz/derive-quiz.ts";
import { quizTask } from "../derive/quiz/quiz-task.ts";
import type { Drawing } from "../drawing/drawing.ts";
import { drawingFile } from "../drawing/drawing-html.ts";
import { pictureWords } from "../drawing/picture-words.ts";
import type { ItemSet, ItemView } from "../export/items/item-set.ts";
import { drawingsIn, plainHtml } from "../export/items/plain-html.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Quiz, QuizQuestion } from "../knowledge/quiz-records.ts";
import type { Diagram } from "../knowledge/records.ts";
import { siteBase } from "../knowledge/site-base.ts";
import { toHtml, toInlineHtml } from "../markup/to-html.ts";
import type { MarkupTree } from "../markup/tree.ts";
import { itemTail } from "./item-tail.ts";
import { pathTitle } from "./path-view.ts";
import { type SiteView, siteView } from "./site-view.ts";

/** What questions can be exported of, and how their texts are written outside of the site. */
export interface ItemSource {
  view: ItemView;
  /** By kind and id, as `quizzes/<quiz>`, `talks/<talk>` and `curricula/<path>`. */
  targets: { name: string; sets(): ItemSet[] }[];
  /** How many drawings stood in texts and are words now. */
  drawingsAsWords(): number;
}

export interface ItemSourceOptions {
  drawings: ReadonlyMap<string, Drawing>;
  /** Diagrams as pictures, by source. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

/** Opens a knowledge for exporters of questions; it has no pages, so links are full addresses or words. */
export function itemSource(
  knowledge: Knowledge,
  { drawings, pictures }: ItemSourceOptions,
): ItemSource {
  const site = siteView(knowledge, { base: siteBase(knowledge.site), drawings });
  const { registry, texts } = site;
  const context = { ...site.context, href: (path: string) => site.address(path) ?? "#" };
  let drawn = 0;
  const plain = (html: string): string => {
    drawn += drawingsIn(html);
    return plainHtml(html);
  };
  return {
    view: {
      title: knowledge.site.title,
      language: site.language,
      html: (tree: MarkupTree) => plain(toHtml(tree, { registry, context })),
      inlineHtml: (tree: MarkupTree) => plain(toInlineHtml(tree, { registry, context })),
      text: site.text,
      brief: site.brief,
      task: (question) => quizTask(question, texts.quiz, drawingOf(site, question)),
      instruction: ({ answer: { type } }) =>
        type === "several-answers" ? texts.quiz.tasks[type] : undefined,
      picture(question) {
        const diagram = diagramOf(knowledge, question);
        const drawing = drawingOf(site, question);
        const png = diagram && pictures.get(diagram.source);
        if (!diagram || !drawing || !png) return undefined;
        const { id, title } = diagram;
        const address = site.address(diagram.path);
        const description = pictureWords(drawing, texts.markup.drawingWords);
        return { ...{ id, title, description, drawing, png }, ...(address && { address }) };
      },
      tail: (question) => itemTail(site, question),
      topics: ({ topics }) => topics.flatMap((id) => knowledge.topic(id)?.title ?? []),
    },
    targets: [
      ...knowledge.quizzes.map((quiz) => ({
        name: `quizzes/${quiz.id}`,
        sets: () => [quizSet(site, quiz)],
      })),
      ...knowledge.talks.map(({ id }) => ({
        name: `talks/${id}`,
        sets: () => knowledge.quizzesOf(id).map((quiz) => quizSet(site, quiz)),
      })),
      ...knowledge.curricula.flatMap((curriculum) =>
        site.tracks(curriculum).map((track) => ({
          name: `curricula/${track.id}`,
          sets: () => gateSets(site, track),
        })),
      ),
    ],
    drawingsAsWords: () => drawn,
  };
}

/** The diagrams that questions are about, to be drawn as pictures, by source. */
export function askedPictures(
  knowledge: Knowledge,
  drawings: ReadonlyMap<string, Drawing>,
): { source: string; svg: string }[] {
  const ids = knowledge.quizzes.flatMap((quiz) =>
    deriveQuiz({ knowledge, drawings }, quiz).flatMap((question) => askedDiagram(question) ?? []),
  );
  return [...new Set(ids)].flatMap((id) => {
    const source = knowledge.diagram(id)?.source;
    const drawing = source === undefined ? undefined : drawings.get(source);
    return source !== undefined && drawing ? [{ source, svg: drawingFile(drawing, "light") }] : [];
  });
}

function diagramOf(knowledge: Knowledge, question: QuizQuestion): Diagram | undefined {
  const id = askedDiagram(question);
  return id === undefined ? undefined : knowledge.diagram(id);
}

function drawingOf(site: SiteView, question: QuizQuestion): Drawing | undefined {
  const diagram = diagramOf(site.knowledge, question);
  return diagram && site.context.drawing(diagram.source);
}

function quizSet(site: SiteView, quiz: Quiz): ItemSet {
  const { id, title, description, limitSeconds, passMark, draw } = quiz;
  return {
    ...{ id, title, passMark, ask: draw, questions: site.quizQuestions(quiz) },
    ...(description && { description }),
    ...(limitSeconds !== undefined && { limitSeconds }),
  };
}

/** Of each gate the questions from which it draws. */
function gateSets(site: SiteView, track: ReturnType<SiteView["tracks"]>[number]): ItemSet[] {
  return track.modules.flatMap(({ module, outcomes, gate }): ItemSet[] => {
    const quiz = gate && site.knowledge.quiz(gate.quiz);
    if (!gate || !quiz) return [];
    return [
      {
        id: `${track.id}/${module.id}`,
        title: `${pathTitle(track)}: ${module.title}`,
        questions: gateQuestions(site.quizQuestions(quiz), outcomes),
        ask: gate.questions,
        passMark: gate.passMark,
      },
    ];
  });
}
