import { drawGate } from "../../../derive/curricula/gate-questions.ts";
import { draw } from "../../../derive/quiz/draw.ts";
import { type Running, running } from "../../../learner/quiz-areas.ts";
import { element } from "../element.ts";
import { fill } from "../fill.ts";
import { learner } from "../learner/learner.ts";
import type { PageQuestion } from "./answer-form.ts";
import { type GateSpec, GateStart, type GateWords, namedGate } from "./gate-start.ts";
import { newSeed } from "./new-seed.ts";
import { QuestionPool } from "./question-pool.ts";
import { type Outcome, QuizRun } from "./quiz-run.ts";
import type { QuizElementWords } from "./quiz-words.ts";
import { type ResultTopics, resultView } from "./result-view.ts";
import { button } from "./run-view.ts";
import { say } from "./say.ts";
import { type StartActions, type StartChoice, StartForm } from "./start-form.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Asks the questions of its page one at a time. The page holds them with their answers; here they are
 * drawn, answered in place and marked. What was answered goes into the learner's store.
 */
class Quiz extends HTMLElement {
  readonly #words = JSON.parse(this.dataset.words ?? "{}") as QuizElementWords;
  #pool: QuestionPool | undefined;
  readonly #gate = namedGate(JSON.parse(this.dataset.gates ?? "{}") as Record<string, GateSpec>);
  #start: StartForm | GateStart | undefined;
  #run: QuizRun | undefined;
  /** The address names the question that is asked. */
  #isNamed = false;

  connectedCallback(): void {
    const form = this.querySelector<HTMLFormElement>(".quiz-start");
    if (!form) return;
    this.#pool = new QuestionPool(this, this.#quiz);
    for (const former of this.dataset.former?.split(" ") ?? []) this.#pool.adopt(former);
    const actions: StartActions = {
      begin: (choice) => this.#begin(choice),
      resume: () => this.#resume(),
      wrongOnly: (choice) => this.#open(choice, this.#pool?.wrong ?? []),
    };
    this.#start = this.#gate
      ? new GateStart(form, this.#gate, this.#gateWords, actions)
      : new StartForm(form, actions);
    this.toggleAttribute("data-ready", true);
    addEventListener("hashchange", this.#onHash);
    if (!this.#openNamed()) this.#showStart();
  }

  disconnectedCallback(): void {
    removeEventListener("hashchange", this.#onHash);
    this.#run?.close();
  }

  readonly #onHash = (): void => {
    if (this.#openNamed() || !this.#isNamed) return;
    this.#close();
    this.#showStart();
  };

  get #quiz(): string {
    return this.dataset.quiz ?? "";
  }

  get #gateWords(): GateWords {
    return JSON.parse(this.dataset.gateWords ?? "{}") as GateWords;
  }

  /** Where an attempt under way is kept: one at a gate beside one at the quiz. */
  get #runKey(): string {
    return this.#gate ? `${this.#quiz} ${this.#gate.key}` : this.#quiz;
  }

  /** Asks the one question that the address names. */
  #openNamed(): boolean {
    const named = decodeURIComponent(location.hash.slice(1));
    if (!this.#pool?.get(named)) return false;
    this.#open({ mode: "practice", seed: newSeed(), count: 1, isTimed: false }, [named]);
    this.#isNamed = true;
    return true;
  }

  #showStart(): void {
    const kept = this.#kept;
    const wrong = this.#pool?.wrong.length ?? 0;
    const done = kept?.mode === "exam" ? Object.keys(kept.given).length : kept?.checked.length;
    const { resume, resumeExam } = this.#words;
    this.#start?.show({
      resume: kept
        ? fill(kept.mode === "exam" ? resumeExam : resume, {
            done: done ?? 0,
            count: kept.questions.length,
          })
        : "",
      wrongOnly: wrong === 0 ? "" : fill(this.#words.wrongOnly, { count: wrong }),
    });
  }

  /** The attempt under way; one whose questions are not all there any more cannot be gone on with. */
  get #kept(): Running | undefined {
    const kept = learner.get(running, this.#runKey);
    return kept?.questions.every((id) => this.#pool?.get(id)) ? kept : undefined;
  }

  #begin(choice: StartChoice): void {
    this.#open(choice, this.#draw(choice));
  }

  #draw({ seed, count }: StartChoice): string[] {
    const pool = this.#pool?.drawables ?? [];
    if (!this.#gate) return draw(pool, seed, count);
    const withTopics = pool.flatMap((each) => {
      const topics = this.#pool?.get(each.id)?.spec.topics ?? [];
      return { ...each, spec: { ...each.spec, topics } };
    });
    return drawGate(withTopics, this.#gate.outcomes, seed, count);
  }

  #resume(): void {
    const kept = this.#kept;
    if (kept) this.#show(structuredClone(kept));
  }

  #open({ mode, seed, isTimed }: StartChoice, questions: string[]): void {
    const limit = Number(this.dataset.limit ?? 0);
    const hasEnd = mode === "exam" && isTimed && limit > 0;
    this.#show({
      ...{ mode, seed, questions, given: {}, checked: [] },
      ...(this.#gate && { gate: this.#gate.key }),
      ...(hasEnd && { endsAt: Date.now() + limit * 1000 }),
    });
  }

  #show(run: Running): void {
    const list = this.querySelector<HTMLElement>(".quiz-questions");
    if (!list || !this.#pool) return;
    this.#close();
    this.#start?.hide();
    this.toggleAttribute("data-running", true);
    this.#run = new QuizRun(
      {
        ...{ quiz: this.#quiz, runKey: this.#runKey },
        ...{ pool: this.#pool, list, words: this.#words },
        pass: this.#pass,
        onStop: () => {
          this.#close();
          this.#showStart();
          this.#start?.focus();
        },
        onFinish: (outcome) => this.#showResult(outcome),
      },
      run,
    );
    this.#run.begin();
  }

  /** Percent of the points that pass. */
  get #pass(): number {
    return this.#gate?.passMark ?? Number(this.dataset.pass ?? 0);
  }

  #close(): void {
    this.#run?.close();
    this.#run = undefined;
    this.#isNamed = false;
    this.querySelector(".quiz-result")?.remove();
    this.removeAttribute("data-running");
    this.removeAttribute("data-finished");
  }

  #showResult({ run, score, scored, because }: Outcome): void {
    const { mode, seed, questions } = run;
    const choice: StartChoice = { mode, seed, count: questions.length, isTimed: "endsAt" in run };
    const wrong = scored.flatMap(({ question, points }) => (points < 1 ? [question.id] : []));
    this.toggleAttribute("data-finished", true);
    const topics = JSON.parse(this.dataset.topics ?? "{}") as ResultTopics;
    const pass = mode === "exam" ? this.#pass : undefined;
    const drawn = this.#draw(choice);
    // A learning system counts an exam whose answers were just shown as any other.
    const isPackaged = this.dataset.packaged !== undefined;
    const isExamAgain = isPackaged && mode === "exam";
    const isDrawn = drawn.join(" ") === questions.join(" ");
    const view = resultView(
      {
        ...{ score, scored, pass, topics, because, wrong: wrong.length },
        ...(this.#gate && { gate: { ...this.#gate, words: this.#gateWords } }),
      },
      this.#words,
      {
        again: () =>
          this.#begin({ ...choice, seed: newSeed(), count: this.#start?.count ?? choice.count }),
        same: isExamAgain ? undefined : () => this.#open(choice, questions),
        wrongOnly: () => this.#open({ ...choice, mode: "practice" }, wrong),
        share: isDrawn && !isPackaged ? () => this.#share(choice) : undefined,
      },
    );
    this.querySelector(".quiz-questions")?.before(view);
    for (const { question, verdict } of scored) this.#showAnswered(question, verdict);
    view.querySelector("h2")?.focus();
  }

  /** A question below the result; what was wholly right is folded to its stem. */
  #showAnswered({ section }: PageQuestion, { text, mark }: Verdict): void {
    const line = element("p", { className: "quiz-verdict" }, text);
    line.dataset.mark = mark;
    section.toggleAttribute("data-current", true);
    section.querySelector(".quiz-answer")?.before(line);
    if (mark !== "right") return;
    section.toggleAttribute("data-folded", true);
    const unfold = button(this.#words.show, "quiz-link", () => {
      section.removeAttribute("data-folded");
      unfold.remove();
      section.querySelector<HTMLElement>(".quiz-stem")?.focus();
    });
    line.append(" ", unfold);
  }

  async #share({ mode, seed, count }: StartChoice): Promise<void> {
    const address = new URL(location.href);
    address.hash = "";
    address.search = String(new URLSearchParams({ mode, count: String(count), seed }));
    await navigator.clipboard.writeText(address.href);
    say(document.getElementById("_status")?.dataset.copied ?? "");
  }
}

customElements.define("talkbook-quiz", Quiz);
