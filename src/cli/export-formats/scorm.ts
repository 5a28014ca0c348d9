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
    holds: holds(specs, edition, bytes.length),
    lost: lost(context, target, { edition, parts }),
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
  };
  return { part, spec };
}

function holds(specs: readonly PackageSpec[], edition: ScormEdition, bytes: number): string {
  const pages = specs.reduce((sum, spec) => sum + spec.pages.length, 0);
  const quizzes = new Map(specs.flatMap((spec) => spec.quizzes.map((quiz) => [quiz.ids[0], quiz])));
  const questions = [...quizzes.values()].reduce((sum, each) => sum + each.questions.length, 0);
  const room = Math.max(...specs.map(neededRoom)) + roomForAttempts;
  return [
    ...(specs.length > 1 ? [`${specs.length} modules, each a SCO of its own`] : []),
    `${pages} pages`,
    `${questions} questions in ${quizzes.size} quizzes`,
    `${(bytes / 1e6).toFixed(1)} MB`,
    `at most ${room} of ${suspendRoom[edition]} characters kept by the learning system${specs.length > 1 ? " for a module" : ""}. Left out: search, books, certificates, what else the site has`,
  ].join(", ");
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
    ...before.map((title) => `that "${title}" comes first, which the learning system has to know`),
    ...isTree
      .filter((part) => !fitsPrerequisites(target.id, part))
      .map(({ title }) => `what comes before "${title}": SCORM 1.2 has no room for so many`),
    ...isTree
      .filter(({ isOptional }) => isOptional)
      .map(({ title }) => `that "${title}" is optional: SCORM 1.2 asks for every item`),
  ];
}
