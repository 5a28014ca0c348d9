import type { MarkupTree } from "../markup/tree.ts";
import type { RecordName } from "./quiz-records.ts";
import type { BaseRecord } from "./records.ts";

/** A path to learn: modules with lessons, tasks and gates. No way of prerequisites comes back to where it was. */
export interface Curriculum extends BaseRecord {
  kind: "curriculum";
  title: string;
  description?: MarkupTree;
  talk?: string;
  /** Roles, each with a path of its own; empty where there is one path for all. */
  audiences: Audience[];
  /** Curricula to be finished before. */
  requires: string[];
  schedule?: Schedule;
  /** In the author's order. */
  modules: Module[];
}

/** In what time a curriculum is done. */
export interface Schedule {
  /** Working days. */
  days: number;
  minutesPerDay: number;
  /** Days of the week on which people work. */
  weekdays: Weekday[];
}

export type Weekday = "sun" | "mon" | "tue" | "wed" | "thu" | "fri" | "sat";

/** A role. */
export interface Audience {
  /** Unique within the curriculum, modules included. */
  id: string;
  title: string;
  description?: MarkupTree;
  formerIds: string[];
}

export interface Module extends BaseRecord {
  kind: "module";
  curriculum: string;
  title: string;
  description?: MarkupTree;
  /** Ids of the audiences that it is for; empty for all. */
  audiences: string[];
  optional: boolean;
  /** Ids of modules to be finished before. */
  requires: string[];
  /** The working day, from 1, at whose end it is done. */
  due?: number;
  outcomes: LearningOutcome[];
  lessons: Lesson[];
  tasks: Task[];
  gate?: Gate;
}

/** What outcomes, lessons and tasks share: an id that is unique within the module. */
interface ModuleItem {
  id: string;
  formerIds: string[];
  /** Empty for all. */
  audiences: string[];
}

/** What a learner can do afterwards. */
export interface LearningOutcome extends ModuleItem {
  text: MarkupTree;
  topics: string[];
}

export interface Lesson extends ModuleItem {
  /** Where it is not that of its only record. */
  title?: string;
  material: LessonMaterial;
  /** What to look for. */
  about?: MarkupTree;
  /** Topics besides those of its material. */
  topics: string[];
  /** As the author states them. */
  minutes?: number;
}

/** What a lesson is made of. */
export type LessonMaterial =
  | { type: "read"; records: RecordName[] }
  | { type: "watch"; talk: string; fromSeconds?: number; toSeconds?: number }
  | { type: "visit"; source: string };

/** Something to do and to tick off. */
export interface Task extends ModuleItem {
  text: MarkupTree;
  /** What counts as done. */
  done: MarkupTree;
  minutes: number;
}

/** The quiz that ends a module. */
export interface Gate {
  quiz: string;
  /** How many questions it asks. */
  questions: number;
  /** Percent of the points. */
  passMark: number;
}
