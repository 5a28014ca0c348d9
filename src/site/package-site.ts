import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { answerPrint } from "../derive/quiz/quiz-task.ts";
import { decode, fileOf, packagePages, type SiteFiles } from "../export/scorm/package-files.ts";
import { launchPage } from "../export/scorm/package-marks.ts";
import { type PackageTarget, packageKnowledge } from "../export/scorm/package-target.ts";
import { openKnowledge } from "../knowledge/knowledge.ts";
import { packageBase } from "../knowledge/site-base.ts";
import type { PackageSpec, ScormEdition } from "../learner/lms/package-spec.ts";
import { pathSpecOf } from "../learner/path-spec-of.ts";
import type { CompiledFolder } from "../node/compile-folder.ts";
import { workFolder } from "../node/work-folder.ts";
import { buildSite } from "./build.ts";
import { withClassicScripts } from "./classic-scripts.ts";
import { siteView } from "./site-view.ts";

export interface PackageSite {
  /** All files of the site, more than the package needs. */
  files: SiteFiles;
  spec: PackageSpec;
  /** Files that only scripts ask for. */
  data: string[];
}

/** Builds the site of a package's target, and says what of it the package holds. */
export async function packageSite(
  { content, compiled }: { content: string; compiled: CompiledFolder },
  target: PackageTarget,
  edition: ScormEdition,
): Promise<PackageSite> {
  const data = packageKnowledge(compiled.knowledge, target);
  const out = join(await workFolder(), "site");
  await buildSite({
    ...{ content, out, drafts: true, base: packageBase },
    compiled: { ...compiled, knowledge: data },
  });
  const built = await readFolder(out);
  const knowledge = openKnowledge(data);
  const site = siteView(knowledge, { base: packageBase, drawings: compiled.drawings });
  const [curriculum] = knowledge.curricula;
  const [track] = curriculum ? site.tracks(curriculum) : [];
  const start =
    target.kind === "quiz"
      ? target.quiz.path
      : ((target.module ? track?.modules[0]?.path : track?.path) ?? "/");
  const seeds = [
    start,
    ...(track ? [track.path, `${track.path}checklist/`] : []),
    ...(track?.modules ?? []).flatMap(({ path, lessons, gate }) => [
      path,
      ...lessons.flatMap((lesson) => (lesson.isOutside ? [] : [lesson.path])),
      ...(gate ? [knowledge.quiz(gate.quiz)?.path ?? ""] : []),
    ]),
  ];
  const pages = packagePages(built, seeds.map(pageFile));
  const files = await withClassicScripts(built, [...pages, launchPage]);
  const quizzes = knowledge.quizzes.filter(({ path }) => pages.includes(pageFile(path)));
  const spec: PackageSpec = {
    ...{ id: target.id, edition, start: pageFile(start), pages },
    ...(track ? { path: pathSpecOf(track, knowledge) } : {}),
    ...(target.kind === "quiz" && { quiz: target.quiz.id }),
    quizzes: quizzes.map((quiz) => ({
      ids: [quiz.id, ...quiz.formerIds],
      passMark: quiz.passMark,
      questions: site.quizQuestions(quiz).map((question) => ({
        ids: [question.id, ...question.formerIds],
        print: answerPrint(question),
      })),
    })),
    reads: [...new Set(pages.flatMap((page) => readMarksOf(decode(files.get(page)))))].sort(),
  };
  const pathFile = track ? [fileOf(`curricula/${track.id}/path.json`)] : [];
  return { files, spec, data: pathFile };
}

/** The file of a page, without the anchor of its path. */
function pageFile(path: string): string {
  return fileOf(path.replace(/#.*/s, "").replace(/^\//, ""));
}

function readMarksOf(html: string): string[] {
  return [...html.matchAll(/<talkbook-read data-key="([^"]+)"/g)].map(([, key = ""]) => key);
}

async function readFolder(folder: string): Promise<SiteFiles> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1));
  const read = paths.sort().map(async (path): Promise<[string, Uint8Array]> => {
    return [path.replaceAll("\\", "/"), await readFile(join(folder, path))];
  });
  return new Map(await Promise.all(read));
}
