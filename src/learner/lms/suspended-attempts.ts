import type { Running } from "../quiz-areas.ts";
import { type BitReader, BitWriter } from "./bits.ts";
import { numberOf, readNumber, writeNumber } from "./name-set.ts";
import { type PackageNames, questionName } from "./package-names.ts";

/** An attempt under way, or undefined where the package does not have all of it. */
export function writeRunning(
  key: string,
  run: Running,
  names: PackageNames,
): BitWriter | undefined {
  const [quiz = ""] = key.split(" ");
  const questions = run.questions.map((id) => numberOfQuestion(quiz, id, names));
  if (!names.quizzes.has(numberOf(quiz)) || questions.includes(undefined)) return undefined;
  const { gate, endsAt } = run;
  const writer = new BitWriter();
  writeNumber(writer, numberOf(quiz));
  writer.write(gate === undefined ? 0 : 1, 1);
  if (gate !== undefined) writeNumber(writer, numberOf(gate));
  writer.write(run.mode === "exam" ? 1 : 0, 1);
  writer.write(endsAt === undefined ? 0 : 1, 1);
  if (endsAt !== undefined) writer.write(Math.round(endsAt / 1000), 40);
  writer.writeText(run.seed);
  writer.writeSmall(questions.length);
  for (const [index, id] of run.questions.entries()) {
    writeNumber(writer, questions[index] ?? 0);
    writer.write(run.checked.includes(id) ? 1 : 0, 1);
    writeAnswer(writer, run.given[id]);
  }
  return writer;
}

/** Reads what `writeRunning` wrote; undefined where a new version of the package lacks something of it. */
export function readRunning(
  reader: BitReader,
  names: PackageNames,
): { key: string; run: Running } | undefined {
  const quiz = names.quizzes.get(readNumber(reader));
  const hasGate = reader.read(1) === 1;
  const gate = hasGate ? names.gates.get(readNumber(reader)) : undefined;
  const mode = reader.read(1) === 1 ? "exam" : "practice";
  const endsAt = reader.read(1) === 1 ? reader.read(40) * 1000 : undefined;
  const seed = reader.readText();
  const count = reader.readSmall();
  const run: Running = {
    ...{ mode, seed, questions: [], given: {}, checked: [] },
    ...(endsAt !== undefined && { endsAt }),
    ...(gate !== undefined && { gate }),
  };
  let isWhole = quiz !== undefined && (!hasGate || gate !== undefined);
  for (let at = 0; at < count; at++) {
    const question = names.questions.get(readNumber(reader));
    const isChecked = reader.read(1) === 1;
    const given = readAnswer(reader);
    if (question?.quiz !== quiz || !question) {
      isWhole = false;
      continue;
    }
    run.questions.push(question.id);
    if (isChecked) run.checked.push(question.id);
    if (given !== undefined) run.given[question.id] = given;
  }
  if (!isWhole || quiz === undefined) return undefined;
  return { key: gate === undefined ? quiz : `${quiz} ${gate}`, run };
}

function numberOfQuestion(quiz: string, id: string, names: PackageNames): number | undefined {
  for (const question of names.questions.values()) {
    if (question.quiz === quiz && question.id === id) return numberOf(questionName(question));
  }
  return undefined;
}

/** Nothing, numbers from −1, or a text. */
function writeAnswer(writer: BitWriter, given: number[] | string | undefined): void {
  if (given === undefined) {
    writer.write(0, 2);
  } else if (typeof given === "string") {
    writer.write(1, 2);
    writer.writeText(given);
  } else {
    writer.write(2, 2);
    writer.writeSmall(given.length);
    for (const each of given) writer.writeSmall(each + 1);
  }
}

function readAnswer(reader: BitReader): number[] | string | undefined {
  switch (reader.read(2)) {
    case 0:
      return undefined;
    case 1:
      return reader.readText();
    default: {
      const count = reader.readSmall();
      const given: number[] = [];
      for (let at = 0; at < count; at++) given.push(reader.readSmall() - 1);
      return given;
    }
  }
}
