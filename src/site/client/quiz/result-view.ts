import { element } from "../element.ts";
import { fill } from "../fill.ts";
import type { GateWords } from "./gate-start.ts";
import type { QuizElementWords } from "./quiz-words.ts";
import { byTopic, percent, type Score, type Scored } from "./results.ts";
import { button } from "./run-view.ts";

export interface ResultActions {
  again(): void;
  /** Undefined where the same questions may not be asked again. */
  same: (() => void) | undefined;
  wrongOnly(): void;
  /** Undefined where no address leads to the same questions. */
  share: (() => Promise<void>) | undefined;
}

export interface Result {
  score: Score;
  scored: readonly Scored[];
  /** Percent that pass; undefined where nothing is to be passed. */
  pass?: number | undefined;
  /** How many answers were not wholly right. */
  wrong: number;
  /** Why it ended, where the learner did not end it. */
  because: string;
  topics: ResultTopics;
  /** The gate that the attempt was at. */
  gate?: { title: string; href: string; words: GateWords };
}

/** Names and addresses of topics by id. */
export type ResultTopics = Readonly<Record<string, [title: string, href: string]>>;

/** The end of an attempt: the points, what each topic brought with a way to read it again, and what next. */
export function resultView(
  result: Result,
  words: QuizElementWords,
  actions: ResultActions,
): HTMLElement {
  const { score, scored, pass, wrong, topics, gate } = result;
  const { result: texts } = words;
  const reached = percent(score);
  const heading = element("h2", { tabIndex: -1, id: "_result" }, texts.title);
  const points = fill(texts.points, { ...score, percent: reached });
  const view = element(
    "section",
    { className: "quiz-result" },
    heading,
    ...(result.because === "" ? [] : [element("p", { className: "quiz-note" }, result.because)]),
    element("p", { className: "quiz-points" }, points),
  );
  view.setAttribute("aria-labelledby", "_result");
  if (pass !== undefined) {
    const isPassed = reached >= pass;
    const verdict = element(
      "p",
      { className: "quiz-verdict" },
      isPassed
        ? (gate?.words.passed ?? texts.passed)
        : fill(gate?.words.failed ?? texts.failed, { percent: pass }),
    );
    verdict.dataset.mark = isPassed ? "right" : "wrong";
    view.append(verdict);
  }
  const missed = byTopic(scored).filter((each) => each.score.points < each.score.of);
  const rows = missed.flatMap(({ topic, score: each }) => {
    const [title, href] = topics[topic] ?? [];
    return title && href ? [topicRow(title, href, each, words)] : [];
  });
  if (rows.length > 0) {
    view.append(
      element("h3", {}, texts.byTopic),
      element("ul", { className: "quiz-topics" }, ...rows),
    );
  }
  const back =
    gate &&
    element(
      "a",
      { className: "button", href: gate.href },
      fill(gate.words.back, { module: gate.title }),
    );
  const buttons: HTMLElement[] = back
    ? [back, button(texts.again, "button quiet", actions.again)]
    : [
        ...(wrong > 0 ? [button(texts.wrongAgain, "button", actions.wrongOnly)] : []),
        button(texts.again, wrong > 0 ? "button quiet" : "button", actions.again),
        ...(actions.same ? [button(texts.same, "button quiet", actions.same)] : []),
        ...(actions.share ? [shareButton(texts, actions.share)] : []),
      ];
  view.append(
    element("div", { className: "quiz-buttons" }, ...buttons),
    element("h3", {}, texts.answers),
  );
  return view;
}

function topicRow(title: string, href: string, score: Score, words: QuizElementWords): HTMLElement {
  const bar = element("progress", { className: "quiz-bar", max: score.of, value: score.points });
  bar.setAttribute("aria-hidden", "true");
  return element(
    "li",
    {},
    element("a", { href }, title),
    element("span", {}, fill(words.result.topicPoints, { ...score })),
    bar,
  );
}

/** A button that says for a moment that it has done its work. */
function shareButton(
  { share, shared }: QuizElementWords["result"],
  act: () => Promise<void>,
): HTMLButtonElement {
  const made = button(share, "button quiet", async () => {
    await act();
    made.textContent = shared;
    setTimeout(() => {
      made.textContent = share;
    }, 3000);
  });
  return made;
}
