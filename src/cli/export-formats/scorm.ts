import {
  type ModuleTarget,
  moduleTargets,
  type PackageTarget,
} from "../../export/scorm/package-target.ts";
import { launchPath, partFiles } from "../../export/scorm/part-files.ts";
import { fitsPrerequisites } from "../../export/scorm/prerequisites.ts";
import { type PackagePart, scormPackage, zipped } from "../../export/scorm/scorm-package.ts";
import {
  type PackageSpec,
  roomForAttempts,
  type ScormEdition,
  suspendRoom,
} from "../../learner/lms/package-spec.ts";
import { neededRoom } from "../../learner/lms/suspend-room.ts";
import { packageSite } from "../../site/package-site.ts";
import { CommandError } from "../command.ts";
import { counted } from "../counted.ts";
import type { ExportContext, Exported, ExportFormat } from "./export-format.ts";
import { findPackageTarget, targets } from "./find-package-target.ts";
import { refuseClashes, refuseOverflow } from "./refuse-packages.ts";

/** A package for learning systems that know SCORM 1.2. */
export const scorm12: ExportFormat = {
  name: "scorm12",
  summary: `a SCORM 1.2 package of TARGET: ${targets}`,
  hasScos: true,
  run: (context) => makePackage(context, "1.2"),
};

/** A package for learning systems that know SCORM 2004, 4th edition. */
export const scorm2004: ExportFormat = {
  name: "scorm2004",
  summary: `a SCORM 2004 (4th edition) package of TARGET: ${targets}`,
  hasScos: true,
  run: (context) => makePackage(context, "2004"),
};

async function makePackage(context: ExportContext, edition: ScormEdition): Promise<Exported> {
  const target = findPackageTarget(context.knowledge, context.target);
  const modules = context.sco === "module" ? findModules(context, target) : [];
  const parts: PackagePart[] = [];
  const specs: PackageSpec[] = [];
  for (const each of modules.length === 0 ? [target] : modules) {
    const { part, spec } = await makePart(context, each, { edition, modules });
    parts.push(part);
    specs.push(spec);
  }
  const { id, title } = target;
  const bytes = zipped(scormPackage({ edition, id, title, parts }));
  return {
    content: bytes,
    fileName: `${id.replaceAll("/", "-")}-${edition === "1.2" ? "scorm12" : "scorm2004"}.zip`,
    holds: holds(specs, bytes.length),
    lost: lost(context, target, { edition, parts }),
    next: next(specs, target, edition),
  };
}

function findModules({ knowledge }: ExportContext, target: PackageTarget): ModuleTarget[] {
  const modules = moduleTargets(knowledge, target);
  if (modules.length > 0) return modules;
  throw new CommandError(
    `"${target.id}" has no modules: --sco module takes a learning path with all of them.`,
  );
}

/** One SCO: the package itself, or where modules are given one of these. */
async function makePart(
  { content, compiled, progress }: ExportContext,
  target: PackageTarget,
  { edition, modules }: { edition: ScormEdition; modules: readonly ModuleTarget[] },
): Promise<{ part: PackagePart; spec: PackageSpec }> {
  progress(`Building the pages of ${target.id} …`);
  const built = await packageSite({ content, compiled }, target, edition);
  const module = modules.length > 0 && target.kind === "path" ? target.module : undefined;
  // SCORM 1.2 knows one status for both.
  const passes = module !== undefined && edition === "2004";
  const spec = { ...built.spec, ...(passes && { passesWhenComplete: true }) };
  refuseClashes(spec);
  refuseOverflow(spec);
  const folder = module === undefined ? "" : `modules/${module.id}/`;
  const title = module?.title ?? target.title;
  const ids = modules.map((each) => each.module.id);
  const part: PackagePart = {
    ...{ module: module?.id, title, href: launchPath(folder) },
    files: partFiles(built.files, { spec, title: target.title, data: built.data, folder }),
    requires: module?.requires.filter((id) => ids.includes(id)) ?? [],
    isOptional: module?.optional ?? false,
    passMark: target.kind === "quiz" ? target.quiz.passMark : undefined,
  };
  return { part, spec };
}

function holds(specs: readonly PackageSpec[], bytes: number): string {
  const pages = specs.reduce((sum, spec) => sum + spec.pages.length, 0);
  const quizzes = new Map(specs.flatMap((spec) => spec.quizzes.map((quiz) => [quiz.ids[0], quiz])));
  const questions = [...quizzes.values()].reduce((sum, each) => sum + each.questions.length, 0);
  return [
    ...(specs.length > 1 ? [`${specs.length} modules, each a SCO of its own`] : []),
    `${counted(pages, "page")}${specs.length > 1 ? " (those of several modules counted in each)" : ""}`,
    ...(quizzes.size > 0
      ? [`${counted(questions, "question")} in ${counted(quizzes.size, "quiz", "quizzes")}`]
      : []),
    `${(bytes / 1e6).toFixed(1)} MB`,
  ].join(", ");
}

/** What a learning system does with it. */
function next(
  specs: readonly PackageSpec[],
  target: PackageTarget,
  edition: ScormEdition,
): string[] {
  const room = Math.max(...specs.map(neededRoom)) + roomForAttempts;
  return [
    "Upload the file to the learning system as it is, without unpacking it; docs/learning-paths.md has the steps for Moodle.",
    target.kind === "quiz"
      ? `It is completed by an exam, and passed with ${target.quiz.passMark} %; practice does not count.`
      : "It is completed when every lesson and task that is not optional is marked and every gate was passed.",
    `Learners' progress takes at most ${room} of the ${suspendRoom[edition]} characters that SCORM ${edition} keeps${specs.length > 1 ? " for a module" : ""}.`,
    "Search, books, certificates and all that the pages do not lead to stay on the site.",
  ];
}

/** What learners have to be told otherwise. */
function lost(
  { knowledge }: ExportContext,
  target: PackageTarget,
  { edition, parts }: { edition: ScormEdition; parts: readonly PackagePart[] },
): string[] {
  if (target.kind === "quiz") return [];
  const before = target.curriculum.requires.map((id) => knowledge.curriculum(id)?.title ?? id);
  const isTree = edition === "1.2" ? parts.filter(({ module }) => module !== undefined) : [];
  return [
    ...before.map(
      (title) => `that "${title}" comes first: make it a condition in the learning system`,
    ),
    ...isTree
      .filter((part) => !fitsPrerequisites(target.id, part))
      .map(
        ({ title }) =>
          `what comes before "${title}": SCORM 1.2 has no room for so many modules. Learners can open it at once`,
      ),
    ...isTree
      .filter(({ isOptional }) => isOptional)
      .map(
        ({ title }) =>
          `that "${title}" is optional: SCORM 1.2 asks for every module. Export it as scorm2004, or without --sco module`,
      ),
  ];
}
