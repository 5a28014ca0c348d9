import { type PackageSpec, roomForAttempts, suspendRoom } from "./package-spec.ts";
import { bitsOfAnswers } from "./suspended-answers.ts";
import { bitsOfGates } from "./suspended-gates.ts";
import { bitsOfMarks } from "./suspended-marks.ts";
import { bitsOfQuizzes } from "./suspended-quizzes.ts";

/** Bits of a number by which damage is found. */
export const checkBits = 18;

/** Characters before the body: the version, and that number. */
export const headLength = 1 + checkBits / 6;

/** For the count of attempts and an empty list of what was read. */
const reservedBits = 8;

/** Characters that a package needs at most for all but attempts under way and marks of what was read. */
export function neededRoom(spec: PackageSpec): number {
  const bits = bitsOfMarks(spec) + bitsOfGates(spec) + bitsOfQuizzes(spec) + bitsOfAnswers(spec);
  return Math.ceil((bits + reservedBits) / 6) + headLength;
}

/** Whether a package has room in the learning system, attempts under way included. */
export function hasRoom(spec: PackageSpec): boolean {
  return neededRoom(spec) + roomForAttempts <= suspendRoom[spec.edition];
}

/** Bits that a learning system has for the body of suspended data. */
export function roomBits({ edition }: PackageSpec): number {
  return (suspendRoom[edition] - headLength) * 6 - reservedBits;
}
