import { hashOf } from "../../derive/quiz/seeded.ts";
import { latest } from "../path-progress.ts";
import { itemKeys, moduleKeys, pathNames } from "../path-spec.ts";
import { percentOf } from "../percent-of.ts";
import { BitReader, BitWriter } from "./bits.ts";
import { emptyState, type KeptState, restoredAt, visitOf } from "./kept-state.ts";
import {
  mostBits,
  numberOf,
  readNumber,
  readNumbers,
  writeNumber,
  writeNumbers,
} from "./name-set.ts";
import { packageNames, questionName } from "./package-names.ts";
import { type PackageSpec, roomForAttempts, suspendRoom } from "./package-spec.ts";
import { readRunning, writeRunning } from "./suspended-attempts.ts";

const version = "1";
const checkBits = 18;
const percentBits = 7;
const quizBits = 1 + 1 + percentBits + 1 + 10 + 14;

/**
 * What a learner has done, as text for a learning system. Everything goes by numbers that are made of
 * names alone, so that a new version of a package reads what an earlier one wrote. Attempts under way,
 * then marks of what was read, are left out, the oldest first, where there is no room for them.
 */
export function writeSuspendData(spec: PackageSpec, state: KeptState): string {
  const room = suspendRoom[spec.edition];
  const names = packageNames(spec);
  const body = new BitWriter();
  writeMarks(body, spec, state);
  writeGates(body, spec, state);
  writeQuizzes(body, spec, state);
  writeAnswers(body, spec, state);
  const fits = (...parts: BitWriter[]): boolean =>
    parts.reduce((sum, part) => sum + part.length, 0) <= roomBits(room);
  const isLater = (a: { at: number }, b: { at: number }): number => b.at - a.at;
  const attempts = Object.entries(state.running)
    .sort(([, a], [, b]) => isLater(a, b))
    .flatMap(([key, { value }]) => (value ? (writeRunning(key, value, names) ?? []) : []));
  const kept: BitWriter[] = [];
  for (const attempt of attempts) {
    // Seven bits for their count, twelve for an empty list of what was read.
    if (fits(body, ...kept, attempt) && kept.length < 7) kept.push(attempt);
  }
  body.writeSmall(kept.length);
  for (const attempt of kept) body.append(attempt);
  const reads = spec.reads
    .flatMap((name) =>
      state.reads[name]?.value === true ? [{ name, at: state.reads[name].at }] : [],
    )
    .sort(isLater)
    .map(({ name }) => numberOf(name));
  for (let count = reads.length; ; count = Math.floor(count / 2)) {
    const list = new BitWriter();
    writeNumbers(list, reads.slice(0, count).sort(byValue));
    if (count > 0 && !fits(body, list)) continue;
    body.append(list);
    break;
  }
  const text = body.toText();
  const check = new BitWriter();
  check.write(hashOf(text) % 2 ** checkBits, checkBits);
  return `${version}${check.toText()}${text}`;
}

/** Reads what any version of the package wrote; undefined where it was damaged or cannot be understood. */
export function readSuspendData(spec: PackageSpec, data: string): KeptState | undefined {
  const head = 1 + checkBits / 6;
  const text = data.slice(head);
  const check = new BitWriter();
  check.write(hashOf(text) % 2 ** checkBits, checkBits);
  if (data.slice(0, head) !== `${version}${check.toText()}`) return undefined;
  try {
    return readBody(spec, new BitReader(text));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Characters that a package needs at most for all but attempts under way and marks of what was read. */
export function neededRoom({ path, quizzes }: PackageSpec): number {
  const modules = path?.modules ?? [];
  const items = modules.reduce((sum, each) => sum + each.items.length + 1, 0);
  const gates = modules.filter(({ gate }) => gate).length;
  const questions = quizzes.reduce((sum, each) => sum + each.questions.length, 0);
  const bits =
    mostBits(items) +
    (2 + 28) +
    (mostBits(gates) + gates * (1 + percentBits)) +
    (mostBits(quizzes.length) + quizzes.length * quizBits) +
    (mostBits(questions) + questions * 2);
  return Math.ceil((bits + reservedBits) / 6) + 1 + checkBits / 6;
}

/** Whether a package has room in the learning system, attempts under way included. */
export function hasRoom(spec: PackageSpec): boolean {
  return neededRoom(spec) + roomForAttempts <= suspendRoom[spec.edition];
}

/** For the count of attempts and an empty list of what was read. */
const reservedBits = 8;

function roomBits(room: number): number {
  return (room - 1 - checkBits / 6) * 6 - reservedBits;
}

function writeMarks(body: BitWriter, { path }: PackageSpec, { marks, visits }: KeptState): void {
  const keys = path
    ? path.modules.flatMap((module) => [
        moduleKeys(path, module),
        ...module.items.map((item) => itemKeys(path, module, item)),
      ])
    : [];
  const done = keys.filter((each) => latest(marks, each) === true).map(([key]) => numberOf(key));
  writeNumbers(body, done.sort(byValue));
  const visit = path && latest(visits, pathNames(path));
  body.write(visit ? 1 : 0, 1);
  if (!visit) return;
  body.write(visit.at === undefined ? 0 : 1, 1);
  if (visit.at !== undefined) writeNumber(body, numberOf(visit.at));
}

function writeGates(body: BitWriter, { path }: PackageSpec, { attempts }: KeptState): void {
  const gates = (path?.modules ?? []).flatMap((module) => {
    if (!path || !module.gate) return [];
    const keys: readonly string[] = moduleKeys(path, module);
    const tries = Object.values(attempts).filter(
      ({ value }) => value.gate !== undefined && keys.includes(value.gate),
    );
    if (tries.length === 0) return [];
    const isPassed = tries.some(({ value }) => value.passed === true);
    return [{ number: numberOf(keys[0] ?? ""), isPassed, best: bestOf(tries) }];
  });
  gates.sort((a, b) => a.number - b.number);
  writeNumbers(
    body,
    gates.map(({ number }) => number),
  );
  for (const { isPassed, best } of gates) {
    body.write(isPassed ? 1 : 0, 1);
    body.write(best, percentBits);
  }
}

function writeQuizzes(body: BitWriter, { quizzes }: PackageSpec, { attempts }: KeptState): void {
  const tried = quizzes.flatMap(({ ids: [id = ""] }) => {
    const own = Object.entries(attempts)
      .filter(([key, { value }]) => key.startsWith(`${id}@`) && value.gate === undefined)
      .sort(([, a], [, b]) => a.at - b.at)
      .map(([, entry]) => entry);
    const last = own.at(-1)?.value;
    return last ? [{ number: numberOf(id), last, exams: own.filter(isExam) }] : [];
  });
  tried.sort((a, b) => a.number - b.number);
  writeNumbers(
    body,
    tried.map(({ number }) => number),
  );
  for (const { last, exams } of tried) {
    body.write(exams.some(({ value }) => value.passed === true) ? 1 : 0, 1);
    body.write(exams.length > 0 ? 1 : 0, 1);
    body.write(exams.length > 0 ? bestOf(exams) : 0, percentBits);
    body.write(last.mode === "exam" ? 1 : 0, 1);
    body.write(Math.min(last.of, 1023), 10);
    body.write(Math.min(Math.round(last.points * 10), 10 * Math.min(last.of, 1023)), 14);
  }
}

function writeAnswers(body: BitWriter, { quizzes }: PackageSpec, { answers }: KeptState): void {
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
  for (const { mark } of given) body.write(mark, 2);
}

function readBody(spec: PackageSpec, reader: BitReader): KeptState {
  const names = packageNames(spec);
  const state = emptyState();
  for (const number of readNumbers(reader)) {
    const key = names.marks.get(number);
    if (key !== undefined) state.marks[key] = { at: restoredAt, value: true };
  }
  if (reader.read(1) === 1) {
    const at = reader.read(1) === 1 ? names.marks.get(readNumber(reader)) : undefined;
    state.visits = visitOf(spec, at);
  }
  for (const number of readNumbers(reader)) {
    const passed = reader.read(1) === 1;
    const points = reader.read(percentBits);
    const gate = names.gates.get(number);
    if (gate === undefined) continue;
    const value = { mode: "exam" as const, seed: "", points, of: 100, passed, gate };
    state.attempts[`${gate}@${restoredAt}`] = { at: restoredAt, value };
  }
  for (const number of readNumbers(reader)) readQuiz(reader, names.quizzes.get(number), state);
  for (const number of readNumbers(reader)) {
    const points = reader.read(2) / 2;
    const question = names.questions.get(number);
    if (!question) continue;
    const { quiz, id, print } = question;
    state.answers[`${quiz}/${id}`] = { at: restoredAt, value: { points, print } };
  }
  const count = reader.readSmall();
  for (let at = 0; at < count; at++) {
    const found = readRunning(reader, names);
    if (found) state.running[found.key] = { at: restoredAt, value: found.run };
  }
  for (const number of readNumbers(reader)) {
    const name = names.reads.get(number);
    if (name !== undefined) state.reads[name] = { at: restoredAt, value: true };
  }
  return state;
}

/** The lists are as long as their numbers, known or not, so their values are read in any case. */
function readQuiz(reader: BitReader, id: string | undefined, { attempts }: KeptState): void {
  const passed = reader.read(1) === 1;
  const hasExam = reader.read(1) === 1;
  const best = reader.read(percentBits);
  const mode = reader.read(1) === 1 ? ("exam" as const) : ("practice" as const);
  const of = reader.read(10);
  const points = reader.read(14) / 10;
  if (id === undefined) return;
  const seed = "";
  if (hasExam) {
    const value = { mode: "exam" as const, seed, points: best, of: 100, passed };
    attempts[`${id}@${restoredAt}`] = { at: restoredAt, value };
  }
  const last = { mode, seed, points, of, ...(mode === "exam" && { passed }) };
  attempts[`${id}@${restoredAt + 1}`] = { at: restoredAt + 1, value: last };
}

function isExam({ value }: { value: { mode: string } }): boolean {
  return value.mode === "exam";
}

function bestOf(tries: readonly { value: { points: number; of: number } }[]): number {
  return Math.max(...tries.map(({ value: { points, of } }) => percentOf(points, of)));
}

function byValue(a: number, b: number): number {
  return a - b;
}
