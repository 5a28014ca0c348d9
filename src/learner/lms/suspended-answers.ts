import type { BitReader, BitWriter } from "./bits.ts";
import { type KeptState, restoredAt } from "./kept-state.ts";
import { mostBits, numberOf, readNumbers, writeNumbers } from "./name-set.ts";
import { type PackageNames, questionName } from "./package-names.ts";
import type { PackageSpec } from "./package-spec.ts";

/** Wrong, partly right or right. */
const markBits = 2;

/** Writes what the last answer to each question was worth, as long as the same is right in it. */
export function writeAnswers(
  body: BitWriter,
  { quizzes }: PackageSpec,
  { answers }: KeptState,
): void {
  const given = quizzes.flatMap(({ ids: [quiz = ""], questions }) =>
    questions.flatMap(({ ids: [id = ""], print }) => {
      const last = answers[`${quiz}/${id}`]?.value;
      if (last?.print !== print) return [];
      const mark = last.points >= 1 ? 2 : last.points > 0 ? 1 : 0;
      return [{ number: numberOf(questionName({ quiz, id, print })), mark }];
    }),
  );
  given.sort((a, b) => a.number - b.number);
  writeNumbers(
    body,
    given.map(({ number }) => number),
  );
  for (const { mark } of given) body.write(mark, markBits);
}

/** Reads what `writeAnswers` wrote into a state. */
export function readAnswers(reader: BitReader, names: PackageNames, { answers }: KeptState): void {
  for (const number of readNumbers(reader)) {
    const points = reader.read(markBits) / 2;
    const question = names.questions.get(number);
    if (!question) continue;
    const { quiz, id, print } = question;
    answers[`${quiz}/${id}`] = { at: restoredAt, value: { points, print } };
  }
}

/** More bits than this the answers to a package's questions never take. */
export function bitsOfAnswers({ quizzes }: PackageSpec): number {
  const questions = quizzes.reduce((sum, each) => sum + each.questions.length, 0);
  return mostBits(questions) + questions * markBits;
}
