import type { Drawable } from "../../../derive/quiz/draw.ts";
import { answers } from "../../../learner/quiz-areas.ts";
import { learner } from "../learner/learner.ts";
import type { PageQuestion } from "./answer-form.ts";
import type { QuestionSpec } from "./question-spec.ts";

/** The questions of a quiz's page, and what the learner's store knows of them. */
export class QuestionPool {
  readonly #quiz: string;
  readonly #questions: ReadonlyMap<string, PageQuestion>;

  constructor(root: HTMLElement, quiz: string) {
    this.#quiz = quiz;
    const sections = [...root.querySelectorAll<HTMLElement>(".quiz-question")];
    this.#questions = new Map(
      sections.map((section) => {
        const spec = JSON.parse(section.dataset.question ?? "{}") as QuestionSpec;
        return [section.id, { id: section.id, section, spec }];
      }),
    );
  }

  /** In the order of the page. */
  get all(): PageQuestion[] {
    return [...this.#questions.values()];
  }

  get(id: string): PageQuestion | undefined {
    return this.#questions.get(id);
  }

  /** The same with what a draw has to know. */
  get drawables(): Drawable[] {
    return this.all.map(({ id, section, spec }) => ({
      ...{ id, spec },
      options: section.querySelectorAll(".quiz-options > li").length,
    }));
  }

  /** Takes in answers that were given while the quiz had another name. */
  adopt(formerQuiz: string): void {
    const moved = Object.entries(learner.entries(answers)).flatMap(([key, entry]) => {
      const name = key.startsWith(`${formerQuiz}/`) && this.#quiz + key.slice(formerQuiz.length);
      return name && !learner.get(answers, name) ? [[name, entry] as const] : [];
    });
    if (moved.length > 0) learner.merge(answers, Object.fromEntries(moved));
  }

  /** Keeps what an answer was worth. */
  record({ id, spec }: PageQuestion, points: number): void {
    learner.set(answers, `${this.#quiz}/${id}`, { points, print: spec.print });
  }

  /** Ids of those last answered wrong; an answer to what has changed since does not count. */
  get wrong(): string[] {
    return this.all.flatMap(({ id, spec }) => {
      const last = learner.get(answers, `${this.#quiz}/${id}`);
      return last && last.print === spec.print && last.points < 1 ? [id] : [];
    });
  }
}
