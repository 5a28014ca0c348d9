import { didYouMean } from "../../diagnostics/nearest-name.ts";
import { type PackageTarget, packageTargets } from "../../export/scorm/package-target.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { CommandError } from "../command.ts";

/** What a package can be about. */
export const targets = "a learning path, one of its modules, or a quiz";

/** What a name stands for; without one the only path there is. */
export function findPackageTarget(knowledge: Knowledge, name: string | undefined): PackageTarget {
  const all = packageTargets(knowledge);
  const paths = all.filter((each) => each.kind === "path" && !each.module);
  const ids = all.map(({ id }) => id);
  if (name === undefined) {
    const [only, other] = paths;
    if (only && !other) return only;
    throw new CommandError(`A package is about ${targets}. ${choices(all)}`);
  }
  const wanted = name.replace(/^curricula\//, "");
  const found = all.filter(({ id }) => id === wanted || id === `quizzes/${wanted}`);
  const [only, other] = found;
  if (only && other) {
    throw new CommandError(
      `"${name}" is more than one thing here: write ${found.map(({ id }) => (id === wanted ? `curricula/${id}` : id)).join(" or ")}.`,
    );
  }
  if (only) return only;
  const ofCurriculum = paths.filter(({ id }) => id.startsWith(`${wanted}/`));
  if (ofCurriculum.length > 0) {
    const ways = ofCurriculum.map(({ id }) => id).join(" or ");
    throw new CommandError(`"${name}" is for several audiences: write ${ways}.`);
  }
  const hint = didYouMean(wanted, ids);
  throw new CommandError(
    `There is no learning path, module or quiz "${name}"${hint ? `: ${hint}` : `. ${choices(all)}`}`,
  );
}

/** What can be named: each path and quiz, and of the modules how, since they are many. */
function choices(all: readonly PackageTarget[]): string {
  if (all.length === 0) return "There is no learning path and no quiz.";
  const lines = (title: string, of: readonly PackageTarget[]): string[] =>
    of.length === 0 ? [] : [title, ...of.map(({ id }) => `  ${id}`)];
  const module = all.find((each) => each.kind === "path" && each.module);
  return [
    "Name one of these:",
    ...lines(
      module
        ? `Learning paths, with a module behind them where it is to be one alone, as in ${module.id}`
        : "Learning paths",
      all.filter((each) => each.kind === "path" && !each.module),
    ),
    ...lines(
      "Quizzes",
      all.filter(({ kind }) => kind === "quiz"),
    ),
  ].join("\n");
}
