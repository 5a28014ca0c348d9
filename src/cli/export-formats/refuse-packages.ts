import { packageNames } from "../../learner/lms/package-names.ts";
import { type PackageSpec, roomForAttempts, suspendRoom } from "../../learner/lms/package-spec.ts";
import { hasRoom, neededRoom } from "../../learner/lms/suspend-room.ts";
import { CommandError } from "../command.ts";

/** Refuses what a learning system could not keep apart. */
export function refuseClashes(spec: PackageSpec): void {
  const [clash] = packageNames(spec).clashes;
  if (!clash) return;
  throw new CommandError(
    `"${clash[0]}" and "${clash[1]}" would get the same number in what a learning system keeps. Give one of them another id, with the present one among its formerIds.`,
  );
}

/** Refuses what may not fit into what a learning system keeps. */
export function refuseOverflow(spec: PackageSpec): void {
  if (hasRoom(spec)) return;
  const room = suspendRoom[spec.edition];
  const questions = spec.quizzes.reduce((sum, each) => sum + each.questions.length, 0);
  const ways = [
    ...((spec.path?.modules.length ?? 0) > 1 ? ["with --sco module"] : []),
    ...(spec.edition === "1.2" ? ["as scorm2004"] : []),
  ];
  throw new CommandError(
    `What a learner does in "${spec.id}" takes up to ${neededRoom(spec) + roomForAttempts} characters, and SCORM ${spec.edition} keeps ${room}: it has ${questions} questions.${ways.length === 0 ? "" : ` Export it ${ways.join(" or ")}.`}`,
  );
}
