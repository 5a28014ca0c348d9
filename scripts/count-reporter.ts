import type { Reporter, SerializedError, TestModule } from "vitest/node";

/**
 * Prints the count of tests as the very last line, as in `6 passed, 0 failed`.
 * A file that fails outside its tests (an import, a hook) counts as one failure, and so does an error
 * outside all files. A run in which no test ran fails.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") count.passed += 1;
        else if (state === "failed") failedHere += 1;
        else count.skipped += 1;
      }
      count.failed += module.ok() ? failedHere : Math.max(failedHere, 1);
    }
    if (count.passed + count.failed === 0) process.exitCode = 1;
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${skipped}\n`);
  }
}
