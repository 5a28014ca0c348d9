import type { Guide, GuideOption, GuideOutcome, GuideQuestion } from "../../knowledge/records.ts";

/** An answer to a question of a guide. */
export interface GuideAnswer {
  question: GuideQuestion;
  option: GuideOption;
}

/** A guide as it can be followed: what stands at an id, and what can be reached from there. */
export interface GuideGraph {
  guide: Guide;
  /** The first question, wherever the author wrote it, and then the others. */
  questions: readonly GuideQuestion[];
  question(id: string): GuideQuestion | undefined;
  outcome(id: string): GuideOutcome | undefined;
  /** Outcomes that can be reached from a question, in the author's order; of an outcome itself. */
  outcomesFrom(id: string): readonly GuideOutcome[];
  /** How many ways lead from here to outcomes. */
  waysFrom(id: string): number;
  /** The shortest way from the beginning to a question or outcome; empty to the beginning itself. */
  wayTo(id: string): readonly GuideAnswer[];
}

/** Reads the graph of a guide once. */
export function guideGraph(guide: Guide): GuideGraph {
  const questions = new Map(guide.questions.map((question) => [question.id, question]));
  const outcomes = new Map(guide.outcomes.map((outcome) => [outcome.id, outcome]));
  const reached = new Map<string, ReadonlySet<string>>();
  const counts = new Map<string, number>();
  for (const question of lastFirst(guide, questions)) {
    const targets = question.options.map(({ to }) => to);
    reached.set(
      question.id,
      new Set(targets.flatMap((id) => [...(reached.get(id) ?? (outcomes.has(id) ? [id] : []))])),
    );
    const count = targets.reduce(
      (sum, id) => sum + (counts.get(id) ?? (outcomes.has(id) ? 1 : 0)),
      0,
    );
    counts.set(question.id, count);
  }
  const shortest = new Map<string, GuideAnswer[]>([[guide.start, []]]);
  for (const [id, way] of shortest) {
    const question = questions.get(id);
    for (const option of question?.options ?? []) {
      if (question && !shortest.has(option.to))
        shortest.set(option.to, [...way, { question, option }]);
    }
  }
  return {
    guide,
    questions: guide.questions.toSorted(
      (a, b) => Number(b.id === guide.start) - Number(a.id === guide.start),
    ),
    question: (id) => questions.get(id),
    outcome: (id) => outcomes.get(id),
    outcomesFrom(id) {
      const ids = reached.get(id) ?? new Set([id]);
      return guide.outcomes.filter((outcome) => ids.has(outcome.id));
    },
    waysFrom: (id) => counts.get(id) ?? (outcomes.has(id) ? 1 : 0),
    wayTo: (id) => shortest.get(id) ?? [],
  };
}

/** Questions so that each comes after all to which its answers lead. */
function lastFirst(
  guide: Guide,
  questions: ReadonlyMap<string, GuideQuestion>,
): ReadonlySet<GuideQuestion> {
  const ordered = new Set<GuideQuestion>();
  const entered = new Set<GuideQuestion>();
  // A stack of our own: a chain of questions may be longer than the call stack is deep.
  const stack = guide.questions.toReversed();
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const open = top.options.flatMap(({ to }) => questions.get(to) ?? []);
    const next = open.filter((question) => !entered.has(question));
    if (entered.has(top) || next.length === 0) {
      stack.pop();
      entered.add(top);
      ordered.add(top);
      continue;
    }
    entered.add(top);
    stack.push(...next);
  }
  return ordered;
}

/** A way as it stands in an address: the ids of its answers, in order. */
export function wayName(answers: readonly GuideAnswer[]): string {
  return answers.map(({ option }) => option.id).join(".");
}
