import { hashOf } from "../../derive/quiz/seeded.ts";
import { BitReader, BitWriter } from "./bits.ts";
import { emptyState, type KeptState, restoredAt } from "./kept-state.ts";
import { type PackageNames, packageNames } from "./package-names.ts";
import type { PackageSpec } from "./package-spec.ts";
import { checkBits, headLength, roomBits } from "./suspend-room.ts";
import { readAnswers, writeAnswers } from "./suspended-answers.ts";
import { readRunning, writeRunning } from "./suspended-attempts.ts";
import { readGates, writeGates } from "./suspended-gates.ts";
import { readMarks, writeMarks } from "./suspended-marks.ts";
import { readQuizzes, writeQuizzes } from "./suspended-quizzes.ts";
import { readReads, writeReads } from "./suspended-reads.ts";

const version = "1";

/** More attempts under way than these are never kept: their count has three bits. */
const mostAttempts = 7;

/**
 * What a learner has done, as text for a learning system. Everything goes by numbers that are made of
 * names alone, so that a new version of a package reads what an earlier one wrote. Attempts under way,
 * then marks of what was read, are left out, the oldest first, where there is no room for them.
 */
export function writeSuspendData(spec: PackageSpec, state: KeptState): string {
  const body = new BitWriter();
  writeMarks(body, spec, state);
  writeGates(body, spec, state);
  writeQuizzes(body, spec, state);
  writeAnswers(body, spec, state);
  const fits = (...parts: BitWriter[]): boolean =>
    parts.reduce((sum, part) => sum + part.length, body.length) <= roomBits(spec);
  writeAttempts(body, packageNames(spec), state, fits);
  writeReads(body, spec, state, fits);
  const text = body.toText();
  return headOf(text) + text;
}

/** Reads what any version of the package wrote; undefined where it was damaged or cannot be understood. */
export function readSuspendData(spec: PackageSpec, data: string): KeptState | undefined {
  const text = data.slice(headLength);
  if (data.slice(0, headLength) !== headOf(text)) return undefined;
  try {
    return readBody(spec, new BitReader(text));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The version, and a number that is another one for almost every damage. */
function headOf(text: string): string {
  const check = new BitWriter();
  check.write(hashOf(text) % 2 ** checkBits, checkBits);
  return version + check.toText();
}

function writeAttempts(
  body: BitWriter,
  names: PackageNames,
  { running }: KeptState,
  fits: (...parts: BitWriter[]) => boolean,
): void {
  const attempts = Object.entries(running)
    .sort(([, a], [, b]) => b.at - a.at)
    .flatMap(([key, { value }]) => (value ? (writeRunning(key, value, names) ?? []) : []));
  const kept: BitWriter[] = [];
  for (const attempt of attempts) {
    if (fits(...kept, attempt) && kept.length < mostAttempts) kept.push(attempt);
  }
  body.writeSmall(kept.length);
  for (const attempt of kept) body.append(attempt);
}

function readBody(spec: PackageSpec, reader: BitReader): KeptState {
  const names = packageNames(spec);
  const state = emptyState();
  readMarks(reader, spec, names, state);
  readGates(reader, names, state);
  readQuizzes(reader, names, state);
  readAnswers(reader, names, state);
  const count = reader.readSmall();
  for (let at = 0; at < count; at++) {
    const found = readRunning(reader, names);
    if (found) state.running[found.key] = { at: restoredAt, value: found.run };
  }
  readReads(reader, names, state);
  return state;
}
