import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take so long that the run would wait for one that began last; the longest first. */
const longest = [
  "browser/page-kinds.test.ts",
  "browser/search.test.ts",
  "browser/quiz-page.test.ts",
  "browser/scorm-calls.test.ts",
  "export/scorm.test.ts",
  "build/site.test.ts",
  "unit/compile/random-content.test.ts",
  "unit/derive/quiz/random-quiz.test.ts",
];

/** Begins with the files that take longest; a clean checkout knows nothing of earlier runs. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const first = longest.flatMap((name) =>
      sorted.filter(({ moduleId }) => moduleId.endsWith(`/tests/${name}`)),
    );
    return [...first, ...sorted.filter((file) => !first.includes(file))];
  }
}
