import { formatTime } from "../../../derive/format-date.ts";
import { arrange } from "../../../derive/quiz/draw.ts";
import { attempts, type Running, running } from "../../../learner/quiz-areas.ts";
import { fill } from "../fill.ts";
import { learner } from "../learner/learner.ts";
import { tellAnswer } from "../package/tell-answer.ts";
import type { AnswerForm, PageQuestion } from "./answer-form.ts";
import { Countdown } from "./countdown.ts";
import { formFor } from "./form-for.ts";
import { grade } from "./grade.ts";
import type { QuestionPool } from "./question-pool.ts";
import type { QuizElementWords } from "./quiz-words.ts";
import { percent, type Score, type Scored, total } from "./results.ts";
import { RunView } from "./run-view.ts";
import { say } from "./say.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** What an attempt belongs to. */
export interface RunContext {
  quiz: string;
  /** Under which name the attempt under way is kept. */
  runKey: string;
  pool: QuestionPool;
  /** The element in which the questions stand. */
  list: HTMLElement;
  words: QuizElementWords;
  /** Percent of the points that pass an exam. */
  pass: number;
  /** Called when it was stopped before its end. */
  onStop(): void;
  onFinish(outcome: Outcome): void;
}

/** What an attempt brought. */
export interface Outcome {
  run: Running;
  score: Score;
  /** Why it ended, where the learner did not end it. */
  because: string;
  scored: (Scored & { question: PageQuestion; verdict: Verdict })[];
}

/** One attempt at a quiz: shows its questions one after another, checks answers, and keeps all of it. */
export class QuizRun {
  readonly #context: RunContext;
  readonly #run: Running;
  readonly #questions: PageQuestion[];
  readonly #forms = new Map<string, AnswerForm>();
  readonly #countdown = new Countdown();
  readonly #view: RunView;
  #index = 0;
  #hasAskedToHandIn = false;

  constructor(context: RunContext, run: Running) {
    this.#context = context;
    this.#run = run;
    this.#questions = run.questions.flatMap((id) => context.pool.get(id) ?? []);
    this.#view = new RunView(context.words, {
      forward: () => this.#forward(),
      back: () => this.#goTo(this.#index - 1),
      skip: () => this.#next(),
      toOpen: () => this.#goTo(this.#questions.findIndex(({ id }) => !(id in this.#run.given))),
      stop: () => {
        this.close();
        context.onStop();
      },
    });
  }

  /** Shows the first question that is open. */
  begin(): void {
    const { list, pool, words } = this.#context;
    const { seed, given, checked, endsAt, mode } = this.#run;
    list.before(this.#view.head);
    list.after(this.#view.foot);
    const drawables = new Map(pool.drawables.map((each) => [each.id, each]));
    const orders = arrange(
      this.#questions.flatMap(({ id }) => drawables.get(id) ?? []),
      seed,
    );
    for (const question of this.#questions) {
      const { id, section } = question;
      list.append(section);
      const order = orders.get(id) ?? [];
      const form = formFor({
        ...{ question, words, order, say },
        onChange: () => this.#keep(id),
        onEnter: () => this.#forward(),
      });
      this.#forms.set(id, form);
      const answer = given[id];
      if (answer !== undefined) form.fill(answer);
      if (checked.includes(id)) this.#mark(question);
    }
    const open = this.#questions.findIndex(({ id }) =>
      mode === "exam" ? !(id in given) : !checked.includes(id),
    );
    this.#save();
    this.#goTo(open === -1 ? this.#questions.length - 1 : open);
    // Last of all: a time that has run out meanwhile ends the attempt at once.
    if (endsAt !== undefined) this.#countdown.start(endsAt, (left) => this.#onTick(left));
  }

  /** Brings back the page's own questions, in their order. */
  close(): void {
    this.#hideControls();
    for (const form of this.#forms.values()) form.remove();
    for (const { section } of this.#context.pool.all) {
      for (const state of ["current", "marked", "folded"]) section.removeAttribute(`data-${state}`);
      section.querySelector(".quiz-answer")?.removeAttribute("open");
      for (const verdict of section.querySelectorAll(":scope > .quiz-verdict")) verdict.remove();
      this.#context.list.append(section);
    }
  }

  #hideControls(): void {
    this.#countdown.stop();
    this.#view.head.remove();
    this.#view.foot.remove();
    this.#view.result.remove();
  }

  /** Keeps what is given so far, so that a page that is closed loses nothing. */
  #keep(id: string): void {
    const answer = this.#forms.get(id)?.answer();
    if (answer === undefined) delete this.#run.given[id];
    else this.#run.given[id] = answer;
    this.#view.note("");
    this.#hasAskedToHandIn = false;
    this.#save();
  }

  #save(): void {
    learner.set(running, this.#context.runKey, structuredClone(this.#run));
  }

  #goTo(index: number): void {
    const question = this.#questions[index];
    if (!question) return;
    this.#index = index;
    this.#hasAskedToHandIn = false;
    for (const { section } of this.#context.pool.all) {
      section.toggleAttribute("data-current", section === question.section);
    }
    this.#showState();
    if (this.#isChecked(question)) this.#tell(question);
    question.section.querySelector<HTMLElement>(".quiz-stem")?.focus({ preventScroll: true });
    const { top } = this.#view.head.getBoundingClientRect();
    // Each question begins at one place, unless it begins in sight.
    if (top < 64 || top > innerHeight / 2) this.#view.head.scrollIntoView({ behavior: "instant" });
  }

  #showState(): void {
    const question = this.#questions[this.#index];
    if (!question) return;
    this.#view.show({
      index: this.#index,
      count: this.#questions.length,
      mode: this.#run.mode,
      isChecked: this.#isChecked(question),
    });
  }

  #isChecked({ id }: PageQuestion): boolean {
    return this.#run.checked.includes(id);
  }

  #forward(): void {
    const question = this.#questions[this.#index];
    if (!question) return;
    if (this.#run.mode === "exam" || this.#isChecked(question)) this.#next();
    else this.#check(question);
  }

  #next(): void {
    if (this.#index < this.#questions.length - 1) this.#goTo(this.#index + 1);
    else if (this.#run.mode === "practice" || this.#mayHandIn()) this.#finish();
  }

  /** Asks once more where something is not answered. */
  #mayHandIn(): boolean {
    const open = this.#questions.filter(({ id }) => !(id in this.#run.given)).length;
    if (open === 0 || this.#hasAskedToHandIn) return true;
    this.#hasAskedToHandIn = true;
    const { unanswered, unansweredOne } = this.#context.words;
    this.#view.note(open === 1 ? unansweredOne : fill(unanswered, { count: open }));
    this.#view.offerOpen(true);
    return false;
  }

  #check(question: PageQuestion): void {
    const form = this.#forms.get(question.id);
    if (!form) return;
    if (form.answer() === undefined) {
      this.#view.note(form.missing());
      return;
    }
    this.#run.checked.push(question.id);
    this.#mark(question);
    this.#record(question);
    this.#save();
    this.#showState();
    say(this.#tell(question));
  }

  /** Shows what is right, with the reasons. */
  #mark({ id, section }: PageQuestion): void {
    this.#forms.get(id)?.mark();
    section.toggleAttribute("data-marked", true);
    section.querySelector(".quiz-answer")?.setAttribute("open", "");
  }

  #record(question: PageQuestion): void {
    const points = this.#pointsOf(question);
    this.#context.pool.record(question, points);
    tellAnswer(this.#context.quiz, question, this.#run.given[question.id], points);
  }

  #pointsOf({ id, spec }: PageQuestion): number {
    return grade(spec, this.#run.given[id]).points;
  }

  #verdictOf(question: PageQuestion): Verdict {
    const isAnswered = question.id in this.#run.given;
    return verdictOf(this.#pointsOf(question), isAnswered, this.#context.words);
  }

  #tell(question: PageQuestion): string {
    const { text, mark } = this.#verdictOf(question);
    question.section.querySelector(".quiz-answer")?.before(this.#view.result);
    this.#view.verdict(text, mark);
    return text;
  }

  #onTick(left: number): void {
    const { timeLeft, lastMinute, timeUp } = this.#context.words;
    this.#view.time(fill(timeLeft, { time: formatTime(left) }));
    if (left === 60) {
      say(lastMinute);
      this.#view.hurry(lastMinute);
    }
    if (left > 0) return;
    this.#finish(timeUp);
    say(timeUp);
  }

  #finish(because = ""): void {
    const { quiz, runKey, pass } = this.#context;
    const { mode, seed, gate } = this.#run;
    this.#hideControls();
    for (const question of this.#questions) {
      if (this.#isChecked(question)) continue;
      this.#mark(question);
      // What was skipped in practice says nothing of what somebody knows.
      if (mode === "exam") this.#record(question);
    }
    const scored = this.#questions.map((question) => {
      const counts = mode === "exam" || this.#isChecked(question);
      const points = counts ? this.#pointsOf(question) : 0;
      const { spec } = question;
      return { question, spec, points, verdict: this.#verdictOf(question) };
    });
    const score = total(scored);
    learner.set(attempts, `${quiz}@${Date.now()}`, {
      ...{ mode, seed, ...score },
      ...(mode === "exam" && { passed: percent(score) >= pass }),
      ...(gate !== undefined && { gate }),
    });
    learner.set(running, runKey, null);
    this.#context.onFinish({ run: this.#run, score, scored, because });
  }
}
