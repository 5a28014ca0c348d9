import { toText } from "../../markup/to-text.ts";
import type { QuizTask, TaskOption } from "./quiz-task.ts";
import { normalName } from "./same-meaning.ts";

/** Pairs of options that read alike, as nodes of one name in one frame do. */
export function alikeOptions({ options }: QuizTask): [TaskOption, TaskOption][] {
  const byName = Map.groupBy(options, ({ text }) => normalName(toText(text)));
  return [...byName.values()].flatMap(([first, ...others]): [TaskOption, TaskOption][] =>
    first ? others.map((other): [TaskOption, TaskOption] => [first, other]) : [],
  );
}

/** Whether nobody who reads its options alone can tell a right one from a wrong one. */
export function isAmbiguous(task: QuizTask): boolean {
  const byName = Map.groupBy(task.options, ({ text }) => normalName(toText(text)));
  return [...byName.values()].some(
    (same) => same.some(({ isKey }) => isKey) && same.some(({ isKey }) => !isKey),
  );
}
