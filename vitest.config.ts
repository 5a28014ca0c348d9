import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import LongestFirst from "./scripts/longest-first.ts";

const MINUTE_MS = 60_000;

interface Project {
  name: string;
  /** Projects of one turn run side by side; turns one after the other. */
  turn: number;
  timeoutMs: number;
  /** How many files run at a time; a test in a browser waits for half of its time. Default: 2. */
  workers?: number;
  /** The files of a worker share what they import, which code without state of its own can. */
  shared?: boolean;
}

// Quick answers first, and a build never competes with a browser.
const projects: Project[] = [
  { name: "unit", turn: 1, timeoutMs: MINUTE_MS / 2, shared: true },
  { name: "build", turn: 2, timeoutMs: 2 * MINUTE_MS },
  { name: "export", turn: 2, timeoutMs: 2 * MINUTE_MS },
  { name: "browser", turn: 3, timeoutMs: MINUTE_MS, workers: 3, shared: true },
  // By itself: what builds beside it write into the project is a change to a development server.
  { name: "dev", turn: 4, timeoutMs: 2 * MINUTE_MS },
];

const deepProjects: Project[] = [{ name: "deep", turn: 1, timeoutMs: 30 * MINUTE_MS }];

export default defineConfig(({ mode }) => ({
  test: {
    reporters: ["default", "./scripts/count-reporter.ts"],
    sequence: { sequencer: LongestFirst },
    globalSetup: "./tests/shared-folder.ts",
    // A forgotten `.only` would make the count look fine while most tests stay out.
    allowOnly: false,
    projects: (mode === "deep" ? deepProjects : projects).map(
      ({ name, turn, timeoutMs, workers = 2, shared = false }): TestProjectInlineConfiguration => ({
        test: {
          name,
          include: [`tests/${name}/**/*.test.ts`],
          testTimeout: timeoutMs,
          hookTimeout: Math.max(timeoutMs, MINUTE_MS),
          maxWorkers: workers,
          isolate: !shared,
          sequence: { groupOrder: turn },
        },
      }),
    ),
  },
}));
