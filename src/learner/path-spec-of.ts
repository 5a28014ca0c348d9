import type { Track } from "../derive/curricula/track.ts";
import { hashOf } from "../derive/quiz/seeded.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { PathSpec } from "./path-spec.ts";

/** What progress on a track goes by. */
export function pathSpecOf(track: Track, knowledge: Knowledge): PathSpec {
  const { curriculum, audience } = track;
  const modules = track.modules.map(({ module, lessons, tasks, gate }) => ({
    ids: [module.id, ...module.formerIds],
    title: module.title,
    requires: module.requires,
    optional: module.optional,
    items: [...lessons.map(({ lesson }) => lesson), ...tasks.map(({ task }) => task)].map(
      ({ id, formerIds }) => [id, ...formerIds],
    ),
    ...(gate && { gate: { questions: gate.questions, passMark: gate.passMark } }),
  }));
  const titles = track.modules.flatMap(({ lessons }) => lessons.map(({ title }) => title));
  const certified = JSON.stringify([curriculum.title, audience?.title, modules, titles]);
  return {
    path: track.id,
    curriculum: [curriculum.id, ...curriculum.formerIds],
    audience: audience ? [audience.id, ...audience.formerIds] : [],
    modules,
    requires: curriculum.requires.map((id) => [id, ...(knowledge.curriculum(id)?.formerIds ?? [])]),
    version: hashOf(certified).toString(16).padStart(8, "0"),
  };
}
