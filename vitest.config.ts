import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const MINUTE_MS = 60_000;

// Projects run one after the other: quick answers first, and a build never competes with a browser.
const projects = [
  { name: "unit", timeoutMs: 10_000 },
  { name: "build", timeoutMs: 2 * MINUTE_MS },
  { name: "export", timeoutMs: 2 * MINUTE_MS },
  { name: "browser", timeoutMs: MINUTE_MS },
  // By itself: what builds beside it write into the project is a change to a development server.
  { name: "dev", timeoutMs: 2 * MINUTE_MS },
];

const deepProjects = [{ name: "deep", timeoutMs: 30 * MINUTE_MS }];

export default defineConfig(({ mode }) => ({
  test: {
    reporters: ["default", "./scripts/count-reporter.ts"],
    maxWorkers: 2,
    // A forgotten `.only` would make the count look fine while most tests stay out.
    allowOnly: false,
    projects: (mode === "deep" ? deepProjects : projects).map(
      ({ name, timeoutMs }, order): TestProjectInlineConfiguration => ({
        extends: true,
        test: {
          name,
          include: [`tests/${name}/**/*.test.ts`],
          testTimeout: timeoutMs,
          hookTimeout: Math.max(timeoutMs, MINUTE_MS),
          sequence: { groupOrder: order },
        },
      }),
    ),
  },
}));
