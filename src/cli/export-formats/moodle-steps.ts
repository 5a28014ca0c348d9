import { type ItemSet, type Loss, withoutRepeats } from "../../export/items/item-set.ts";
import { counted } from "../counted.ts";

/** What Moodle draws random questions by knows nothing of our records. */
export const onceEach =
  "that an attempt asks of each record once: Moodle draws random questions from all of a category alike";

/** What is to be done in Moodle with a file of questions, which holds no quizzes. */
export function moodleSteps(sets: readonly ItemSet[], losses: readonly Loss[] = []): string[] {
  const missing = new Set(losses.flatMap(({ of, isWhole }) => (isWhole ? [of] : [])));
  const countOf = ({ questions }: ItemSet): number =>
    questions.filter(({ ref }) => !missing.has(ref)).length;
  const here = new Map(withoutRepeats(sets).map((set) => [set.id, countOf(set)]));
  return [
    'Import it in Moodle\'s question bank with "Get category from file"; docs/quizzes.md has the steps. A second import adds everything again: delete the earlier questions first.',
    "The file holds questions, not quizzes. Set up a quiz in Moodle for each category:",
    ...sets.map((set) => `  ${set.title}: ${settings(set, here.get(set.id) ?? 0, countOf(set))}`),
  ];
}

/** As in `8 random questions of 24, 70 % to pass, 15 minutes`. */
function settings({ ask, passMark, limitSeconds }: ItemSet, here: number, all: number): string {
  const asked =
    ask < all ? `${counted(ask, "random question")} of ${all}` : counted(all, "question");
  // Each question is filed once, under the first that asks it.
  const elsewhere = here < all ? ` (${all - here} of them in categories above)` : "";
  return [
    asked + elsewhere,
    `${passMark} % to pass`,
    ...(limitSeconds === undefined ? [] : [timeOf(limitSeconds)]),
  ].join(", ");
}

function timeOf(seconds: number): string {
  return seconds % 60 === 0 ? counted(seconds / 60, "minute") : counted(seconds, "second");
}
