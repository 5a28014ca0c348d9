import { didYouMean } from "../../diagnostics/nearest-name.ts";
import { type PackageTarget, packageTargets } from "../../export/scorm/package-target.ts";
import { scormPackage, zipped } from "../../export/scorm/scorm-package.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { packageNames } from "../../learner/lms/package-names.ts";
import {
  type PackageSpec,
  roomForAttempts,
  type ScormEdition,
  suspendRoom,
} from "../../learner/lms/package-spec.ts";
import { hasRoom, neededRoom } from "../../learner/lms/suspend-data.ts";
import { packageSite } from "../../site/package-site.ts";
import { CommandError } from "../command.ts";
import type { ExportContext, Exported, ExportFormat } from "./export-format.ts";

const targets = "a learning path, one of its modules, or a quiz";

/** A package for learning systems that know SCORM 1.2. */
export const scorm12: ExportFormat = {
  name: "scorm12",
  summary: `a SCORM 1.2 package of TARGET: ${targets}`,
  run: (context) => makePackage(context, "1.2"),
};

/** A package for learning systems that know SCORM 2004, 4th edition. */
export const scorm2004: ExportFormat = {
  name: "scorm2004",
  summary: `a SCORM 2004 (4th edition) package of TARGET: ${targets}`,
  run: (context) => makePackage(context, "2004"),
};

async function makePackage(
  { knowledge, content, compiled, target: name, progress }: ExportContext,
  edition: ScormEdition,
): Promise<Exported> {
  const target = findTarget(knowledge, name);
  progress(`Building the pages of ${target.id} …`);
  const { files, spec, data, language } = await packageSite({ content, compiled }, target, edition);
  refuseClashes(spec);
  refuseOverflow(spec);
  const made = scormPackage(files, { spec, title: target.title, language, data });
  const bytes = zipped(made);
  const questions = spec.quizzes.reduce((sum, each) => sum + each.questions.length, 0);
  return {
    content: bytes,
    fileName: `${target.id.replaceAll("/", "-")}-${edition === "1.2" ? "scorm12" : "scorm2004"}.zip`,
    holds: [
      `${spec.pages.length} pages`,
      `${questions} questions in ${spec.quizzes.length} quizzes`,
      `${(bytes.length / 1e6).toFixed(1)} MB`,
      `at most ${neededRoom(spec) + roomForAttempts} of ${suspendRoom[edition]} characters kept by the learning system. Left out: search, books, certificates, what else the site has`,
    ].join(", "),
  };
}

/** What a name stands for; without one the only path there is. */
function findTarget(knowledge: Knowledge, name: string | undefined): PackageTarget {
  const all = packageTargets(knowledge);
  const paths = all.filter((each) => each.kind === "path" && !each.module);
  const ids = all.map(({ id }) => id);
  if (name === undefined) {
    const [only, other] = paths;
    if (only && !other) return only;
    const choice =
      ids.length === 0
        ? "There is no learning path and no quiz."
        : `Name one of ${ids.join(", ")}.`;
    throw new CommandError(`A package is about ${targets}. ${choice}`);
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
  const hint = didYouMean(wanted, ids) ?? `there are ${ids.join(", ")}`;
  throw new CommandError(`There is no learning path, module or quiz "${name}": ${hint}`);
}

function refuseClashes(spec: PackageSpec): void {
  const [clash] = packageNames(spec).clashes;
  if (!clash) return;
  throw new CommandError(
    `"${clash[0]}" and "${clash[1]}" would get the same number in what a learning system keeps. Give one of them another id, with the present one among its formerIds.`,
  );
}

function refuseOverflow(spec: PackageSpec): void {
  if (hasRoom(spec)) return;
  const room = suspendRoom[spec.edition];
  const questions = spec.quizzes.reduce((sum, each) => sum + each.questions.length, 0);
  throw new CommandError(
    `What a learner does in "${spec.id}" takes up to ${neededRoom(spec) + roomForAttempts} characters, and SCORM ${spec.edition} keeps ${room}: it has ${questions} questions. Export its modules one by one${spec.edition === "1.2" ? ", or as scorm2004" : ""}.`,
  );
}
