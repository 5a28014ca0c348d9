import { bestPercent, percentBits } from "./best-percent.ts";
import type { BitReader, BitWriter } from "./bits.ts";
import { type KeptState, restoredAt } from "./kept-state.ts";
import { mostBits, numberOf, readNumbers, writeNumbers } from "./name-set.ts";
import type { PackageNames } from "./package-names.ts";
import type { PackageSpec } from "./package-spec.ts";

const pointsOfBits = 10;
/** Tenths of points. */
const pointsBits = 14;
const mostPoints = 2 ** pointsOfBits - 1;

/** Writes of each quiz that was tried, gates apart, its best exam and its last attempt. */
export function writeQuizzes(
  body: BitWriter,
  { quizzes }: PackageSpec,
  { attempts }: KeptState,
): void {
  const tried = quizzes.flatMap(({ ids: [id = ""] }) => {
    const own = Object.entries(attempts)
      .filter(([key, { value }]) => key.startsWith(`${id}@`) && value.gate === undefined)
      .sort(([, a], [, b]) => a.at - b.at)
      .map(([, entry]) => entry);
    const last = own.at(-1)?.value;
    const exams = own.filter(({ value }) => value.mode === "exam");
    return last ? [{ number: numberOf(id), last, exams }] : [];
  });
  tried.sort((a, b) => a.number - b.number);
  writeNumbers(
    body,
    tried.map(({ number }) => number),
  );
  for (const { last, exams } of tried) {
    const of = Math.min(last.of, mostPoints);
    body.write(exams.some(({ value }) => value.passed === true) ? 1 : 0, 1);
    body.write(exams.length > 0 ? 1 : 0, 1);
    body.write(exams.length > 0 ? bestPercent(exams) : 0, percentBits);
    body.write(last.mode === "exam" ? 1 : 0, 1);
    body.write(of, pointsOfBits);
    body.write(Math.min(Math.round(last.points * 10), 10 * of), pointsBits);
  }
}

/** Reads what `writeQuizzes` wrote into a state. */
export function readQuizzes(reader: BitReader, names: PackageNames, state: KeptState): void {
  for (const number of readNumbers(reader)) readQuiz(reader, names.quizzes.get(number), state);
}

/** The lists are as long as their numbers, known or not, so their values are read in any case. */
function readQuiz(reader: BitReader, id: string | undefined, { attempts }: KeptState): void {
  const passed = reader.read(1) === 1;
  const hasExam = reader.read(1) === 1;
  const best = reader.read(percentBits);
  const mode = reader.read(1) === 1 ? ("exam" as const) : ("practice" as const);
  const of = reader.read(pointsOfBits);
  const points = reader.read(pointsBits) / 10;
  if (id === undefined) return;
  const seed = "";
  if (hasExam) {
    const value = { mode: "exam" as const, seed, points: best, of: 100, passed };
    attempts[`${id}@${restoredAt}`] = { at: restoredAt, value };
  }
  const last = { mode, seed, points, of, ...(mode === "exam" && { passed }) };
  attempts[`${id}@${restoredAt + 1}`] = { at: restoredAt + 1, value: last };
}

/** More bits than this the quizzes of a package never take. */
export function bitsOfQuizzes({ quizzes }: PackageSpec): number {
  const each = 1 + 1 + percentBits + 1 + pointsOfBits + pointsBits;
  return mostBits(quizzes.length) + quizzes.length * each;
}
