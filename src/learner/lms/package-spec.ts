import type { PathSpec } from "../path-spec.ts";

/** What a package for a learning system holds, as far as scripts in it need to know. */
export interface PackageSpec {
  /** The same for every version of the package. */
  id: string;
  edition: ScormEdition;
  /** The page to begin with, from the package's folder. */
  start: string;
  /** All its pages, from the package's folder. */
  pages: string[];
  /** The path that it is about; undefined for a quiz. */
  path?: PathSpec;
  /** Id of the quiz that it is about. */
  quiz?: string;
  /** Without a gate, completing the path passes it, since other parts of the package wait for that. */
  passesWhenComplete?: boolean;
  quizzes: PackageQuiz[];
  /** Names of records that can be marked as read. */
  reads: string[];
}

export type ScormEdition = "1.2" | "2004";

export interface PackageQuiz {
  /** Its id, then those that it had before. */
  ids: string[];
  passMark: number;
  questions: PackageQuestion[];
}

export interface PackageQuestion {
  /** Its id, then those that it had before. */
  ids: string[];
  /** Changes when what is right changes. */
  print: string;
}

/** Characters that a learning system keeps for a package. */
export const suspendRoom: Readonly<Record<ScormEdition, number>> = { "1.2": 4096, "2004": 64_000 };

/** Of these, what is kept free for attempts under way. */
export const roomForAttempts = 512;
