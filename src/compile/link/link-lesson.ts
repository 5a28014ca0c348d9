import type { Lesson, LessonMaterial } from "../../knowledge/curriculum-records.ts";
import type { RecordName } from "../../knowledge/quiz-records.ts";
import { pageOfRecord } from "../../knowledge/record-paths.ts";
import type { AuthoredLesson } from "../../schema/curriculum.ts";
import { optional } from "../optional.ts";
import type { YamlPath } from "../read/yaml-source.ts";
import { checkBeforeEnd } from "../recording-end.ts";
import { secondsOf } from "../seconds-of.ts";
import type { Linker, LinkWorld } from "./linker.ts";
import type { LinkedKind } from "./record-index.ts";

/** Pages that list the records of a talk, each with the kind that it lists. */
const listedKinds: Readonly<Record<string, LinkedKind>> = {
  takeaways: "takeaway",
  questions: "question",
  outline: "chapter",
  highlights: "highlight",
};

/** Links a lesson; undefined where nothing of its material is there, which is reported. */
export function linkLesson(
  authored: AuthoredLesson,
  path: YamlPath,
  linker: Linker,
  world: LinkWorld,
): Lesson | undefined {
  const { id, title, minutes, audiences, formerIds } = authored;
  const topics = linker.references("topic", authored.topics, [...path, "topics"]);
  const about = linker.optionalMarkdown("about", authored.about, path);
  const material = linkMaterial(authored, path, linker, world);
  if (!material) return undefined;
  if (material.type === "read") {
    if (material.records.length === 0) return undefined;
    checkTitle(authored, material.records, path, linker);
  }
  return {
    ...{ id, audiences, formerIds, material, topics },
    ...about,
    ...optional({ title, minutes }),
  };
}

function linkMaterial(
  { read, watch, visit }: AuthoredLesson,
  path: YamlPath,
  linker: Linker,
  world: LinkWorld,
): LessonMaterial | undefined {
  if (read) return { type: "read", records: linkRecords(read, [...path, "read"], linker, world) };
  if (watch) return linkWatched(watch, [...path, "watch"], linker, world);
  if (visit === undefined) return undefined;
  const source = linker.reference("source", visit, [...path, "visit"]);
  if (source === undefined) return undefined;
  if (world.sources.get(source)?.url === undefined) {
    const message = `The source "${source}" has no address to visit.`;
    const hint = "add its `url` in sources.yaml, or name another source";
    linker.report("curriculum/no-address", message, [...path, "visit"], { hint });
    return undefined;
  }
  return { type: "visit", source };
}

function linkWatched(
  { talk, from, to }: NonNullable<AuthoredLesson["watch"]>,
  path: YamlPath,
  linker: Linker,
  { ends }: LinkWorld,
): LessonMaterial | undefined {
  const found = linker.reference("talk", talk, [...path, "talk"]);
  const fromSeconds = from === undefined ? undefined : secondsOf(from);
  const toSeconds = to === undefined ? undefined : secondsOf(to);
  if (toSeconds !== undefined && toSeconds <= (fromSeconds ?? 0)) {
    const message = `The part ends at ${to}, before it begins.`;
    linker.report("curriculum/watch", message, [...path, "to"], { hint: "let `to` follow `from`" });
    return undefined;
  }
  if (found === undefined) return undefined;
  const end = ends.get(found);
  if (checkBeforeEnd(from, end, [...path, "from"], linker))
    checkBeforeEnd(to, end, [...path, "to"], linker);
  return { type: "watch", talk: found, ...optional({ fromSeconds, toSeconds }) };
}

function linkRecords(
  names: readonly string[],
  path: YamlPath,
  linker: Linker,
  world: LinkWorld,
): RecordName[] {
  const found = [...new Set(names)].flatMap((name): RecordName[] => {
    const here = [...path, names.indexOf(name)];
    const colon = name.indexOf(":");
    const kind = name.slice(0, colon);
    const ref = name.slice(colon + 1);
    const listed = listedKinds[kind];
    // The schema lets only these kinds through.
    const linked = linker.reference(listed ? "talk" : (kind as LinkedKind), ref, here);
    if (linked === undefined) return [];
    if (listed && !world.hasItems(listed, linked)) {
      const message = `The talk "${linked}" has no ${kind} to read.`;
      const hint = "name another record, or write them";
      linker.report("link/unknown-record", message, here, { hint });
      return [];
    }
    return [`${kind}:${linked}`];
  });
  const [first] = found;
  const elsewhere = found.find((name) => first && pageOfRecord(name) !== pageOfRecord(first));
  if (elsewhere) {
    const message = `"${elsewhere}" stands on another page than "${first}".`;
    const hint = "a lesson leads to one page: make another lesson of it";
    const at = [...path, names.indexOf(elsewhere)];
    linker.report("curriculum/lesson-pages", message, at, { hint });
  }
  return found;
}

/** A lesson of several records has no name unless its author gives one. */
function checkTitle(
  { title, id }: AuthoredLesson,
  records: readonly RecordName[],
  path: YamlPath,
  linker: Linker,
): void {
  if (title !== undefined || records.length < 2) return;
  const message = `The lesson "${id}" has ${records.length} records and no name.`;
  const hint = "add a `title`";
  linker.report("curriculum/no-title", message, [...path, "id"], { hint });
}
