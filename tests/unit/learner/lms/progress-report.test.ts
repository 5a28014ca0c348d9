import { expect, test } from "vitest";
import { emptyState } from "../../../../src/learner/lms/kept-state.ts";
import type { PackageSpec } from "../../../../src/learner/lms/package-spec.ts";
import { progressReport } from "../../../../src/learner/lms/progress-report.ts";

function spec(more: Partial<PackageSpec>): PackageSpec {
  const module = { ids: ["m"], title: "M", requires: [], optional: false, items: [["a"]] };
  return {
    ...{ id: "p/m", edition: "2004", start: "", pages: [], quizzes: [], reads: [] },
    path: {
      path: "p",
      curriculum: ["p"],
      audience: [],
      modules: [module],
      requires: [],
      version: "",
    },
    ...more,
  };
}

const done = { ...emptyState(), marks: { "p/m/a": { at: 1, value: true } } };

test.each([
  ["a path without a gate is completed, and neither passed nor failed", {}, undefined],
  ["a part for which others wait is passed as well", { passesWhenComplete: true }, "passed"],
])("%s", (_name, more, success) => {
  expect(progressReport(spec(more), done)).toEqual({
    ...{ isComplete: true, measure: 1 },
    ...(success && { success }),
  });
  expect(progressReport(spec(more), emptyState())).toEqual({ isComplete: false, measure: 0 });
});
