import type {
  Audience,
  Curriculum,
  Gate,
  LearningOutcome,
  Lesson,
  Module,
  Task,
} from "../../knowledge/curriculum-records.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { QuizQuestion } from "../../knowledge/quiz-records.ts";
import { brief } from "../brief.ts";
import { dueDays } from "./due-days.ts";
import { gateQuestions } from "./gate-questions.ts";
import { type LessonRecord, lessonRecords, lessonTopics } from "./lesson-records.ts";
import { questionSeconds, recordSeconds, treeSeconds } from "./spent-time.ts";
import { isFor, pathsFor, type TrackPaths, trackPaths } from "./track-paths.ts";

/** A curriculum as one audience goes through it. */
export interface Track {
  curriculum: Curriculum;
  /** Undefined where there is one path for all. */
  audience?: Audience;
  /** Name of the path in addresses and in the learner's store: `<curriculum>` or `<curriculum>/<audience>`. */
  id: string;
  /** Path of its page from the site's root. */
  path: string;
  /** Each behind what it requires. */
  modules: TrackModule[];
  /** How long it takes without what is optional. */
  seconds: number;
}

export interface TrackModule {
  module: Module;
  /** `<curriculum>/<module>`. */
  key: string;
  path: string;
  /** Those that are for the audience. */
  outcomes: LearningOutcome[];
  lessons: TrackLesson[];
  tasks: TrackTask[];
  gate?: Gate & { seconds: number };
  seconds: number;
  /** The working day, from 1, at whose end it is done; undefined without a schedule. */
  due?: number;
}

/** What is ticked off, under a key of its own in the learner's store. */
interface TrackItem {
  /** `<curriculum>/<module>/<item>`. */
  key: string;
  seconds: number;
}

export interface TrackLesson extends TrackItem {
  lesson: Lesson;
  title: string;
  /** Where it is read: a path from the site's root, or a full address outside. */
  path: string;
  isOutside: boolean;
  records: LessonRecord[];
}

export interface TrackTask extends TrackItem {
  task: Task;
}

/** What the time of a track is counted from. */
export interface TrackMaterial {
  knowledge: Knowledge;
  questionsOf(quiz: string): readonly QuizQuestion[];
  /** Names of pages that list a talk's records, as in `takeaways`. */
  partNames: Readonly<Record<string, string>>;
}

/** The paths through a curriculum, one for each of its audiences or one for all. */
export function deriveTracks(material: TrackMaterial, curriculum: Curriculum): Track[] {
  return trackPaths(curriculum).map((paths) => deriveTrack(material, curriculum, paths));
}

/** A curriculum with all that is in it for anybody; its times add up what different audiences do. */
export function deriveWholeTrack(material: TrackMaterial, curriculum: Curriculum): Track {
  return deriveTrack(material, curriculum, pathsFor(curriculum, undefined));
}

function deriveTrack(
  material: TrackMaterial,
  curriculum: Curriculum,
  { audience, id, path, modules: steps }: TrackPaths,
): Track {
  const modules = steps.map((each) => deriveModule(material, curriculum, each, audience));
  const due = dueDays(modules, curriculum.schedule);
  return {
    ...{ curriculum, id, path },
    ...(audience && { audience }),
    modules: modules.map((module, index) => {
      const day = due[index];
      return { ...module, ...(day !== undefined && { due: day }) };
    }),
    seconds: modules.reduce((sum, { module, seconds }) => sum + (module.optional ? 0 : seconds), 0),
  };
}

function deriveModule(
  material: TrackMaterial,
  curriculum: Curriculum,
  { module, path }: TrackPaths["modules"][number],
  audience: Audience | undefined,
): TrackModule {
  const isMine = (item: { audiences: readonly string[] }): boolean => isFor(item, audience);
  const { language } = material.knowledge.site;
  const outcomes = module.outcomes.filter(isMine);
  const key = `${curriculum.id}/${module.id}`;
  const lessons = module.lessons.filter(isMine).map((lesson) => ({
    key: `${key}/${lesson.id}`,
    ...deriveLesson(material, lesson),
  }));
  const tasks = module.tasks.filter(isMine).map((task) => ({
    ...{ key: `${key}/${task.id}`, task },
    seconds: task.minutes * 60,
  }));
  const { gate } = module;
  const pool = gate ? gateQuestions(material.questionsOf(gate.quiz), outcomes) : [];
  const gateSeconds = gate ? questionSeconds(pool, gate.questions) : 0;
  const intro = treeSeconds(module.description, language);
  return {
    ...{ module, key, path, outcomes, lessons, tasks },
    ...(gate && { gate: { ...gate, seconds: gateSeconds } }),
    seconds: [...lessons, ...tasks].reduce(
      (sum, { seconds }) => sum + seconds,
      intro + gateSeconds,
    ),
  };
}

function deriveLesson(
  { knowledge, questionsOf, partNames }: TrackMaterial,
  lesson: Lesson,
): Omit<TrackLesson, "key"> {
  const { material } = lesson;
  const records = lessonRecords(knowledge, lesson);
  const [first] = records;
  const source = material.type === "visit" ? knowledge.source(material.source) : undefined;
  const part = first && partNames[first.name.slice(0, first.name.indexOf(":"))];
  const title =
    lesson.title ?? (first?.title && brief(first.title)) ?? part ?? source?.title ?? lesson.id;
  const isOutside = material.type === "visit";
  const path = source?.url ?? first?.path ?? "/";
  const stated = lesson.minutes === undefined ? undefined : lesson.minutes * 60;
  const seconds = stated ?? materialSeconds(knowledge, lesson, questionsOf);
  return { lesson, title, path, isOutside, records, seconds };
}

function materialSeconds(
  knowledge: Knowledge,
  { material }: Lesson,
  questionsOf: TrackMaterial["questionsOf"],
): number {
  if (material.type === "visit") return 0;
  if (material.type === "watch") {
    const length = knowledge.talk(material.talk)?.video?.durationSeconds ?? 0;
    return Math.max(0, (material.toSeconds ?? length) - (material.fromSeconds ?? 0));
  }
  return material.records.reduce(
    (sum, name) => sum + recordSeconds(knowledge, name, questionsOf),
    0,
  );
}

/** The topics that a lesson of a track is about. */
export function topicsTaught(knowledge: Knowledge, { lesson }: TrackLesson): Set<string> {
  return lessonTopics(knowledge, lesson);
}
