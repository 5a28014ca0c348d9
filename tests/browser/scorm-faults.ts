import type { Browser } from "playwright-core";
import { expect } from "vitest";
import type { ScormEdition } from "../../src/learner/lms/package-spec.ts";
import { type LmsCall, type OpenPackage, openPackage } from "./learning-system.ts";
import { doModule, takeGate } from "./package-steps.ts";

/** Busy machines take their time. */
export const eventually = (read: () => unknown) => expect.poll(read, { timeout: 20_000 });

const elements = {
  "1.2": { status: "cmi.core.lesson_status", raw: "cmi.core.score.raw", end: "Finish" },
  "2004": { status: "cmi.completion_status", raw: "cmi.score.raw", end: "Terminate" },
} as const;

/** The values of an element in the order in which the system accepted them. */
function valuesOf(calls: readonly LmsCall[], element: string): string[] {
  return calls.flatMap(([name, of, value, answer]) =>
    name === "SetValue" && of === element && answer === "true" ? [value ?? ""] : [],
  );
}

export async function lastValue(open: OpenPackage, element: string): Promise<string | undefined> {
  return valuesOf(await open.calls(), element).at(-1);
}

/** Everything that was set was also committed. */
async function isCommitted(open: OpenPackage): Promise<boolean> {
  const calls = await open.calls();
  const set = calls.findLastIndex(([name, ...given]) => name === "SetValue" && given[2] === "true");
  return calls.findLastIndex(([name]) => name === "Commit") > set;
}

/** A slow system that fails for a while is told everything as soon as it answers. */
export async function failForAWhile(
  browser: Browser,
  url: string,
  edition: ScormEdition,
): Promise<void> {
  const names = elements[edition];
  const faults = { slow: 60, broken: ["SetValue", "Commit"] };
  const open = await openPackage(browser, url, { faults });
  await open.content.locator("h1").waitFor();
  await eventually(() => isCommitted(open)).toBe(true);
  await open.page.evaluate("window.isBroken = true");
  await doModule(open, "basics");
  await takeGate(open, true);
  const notice = open.page.frameLocator("iframe").locator("#_notice");
  await eventually(() => notice.textContent()).toContain("does not answer");
  const lost = await open.kept();
  await open.page.evaluate("window.isBroken = false");
  await expect.poll(() => notice.isVisible(), { timeout: 60_000 }).toBe(false);
  await eventually(() => isCommitted(open)).toBe(true);
  expect(await open.kept()).not.toBe(lost);
  expect(await lastValue(open, names.raw)).toBe("50");
  const calls = await open.calls();
  expect([0, 1, 2, 3].map((at) => valuesOf(calls, `cmi.interactions.${at}.result`))).toEqual([
    ...[["correct"], ["correct"], ["correct"]],
    [],
  ]);
  expect(open.problems).toEqual([]);
}

/** A system that throws on everything keeps nobody from learning, and hears of it when it answers after all. */
export async function throwOnEverything(
  browser: Browser,
  url: string,
  edition: ScormEdition,
): Promise<void> {
  const names = elements[edition];
  const broken = ["Initialize", "GetValue", "SetValue", "Commit", names.end];
  const open = await openPackage(browser, url, {
    faults: { broken, throws: true, fromStart: true },
  });
  await doModule(open, "basics");
  expect(await open.content.locator("[data-item][data-done]").count()).toBe(7);
  await open.content.locator("a.brand").click();
  await eventually(() => open.content.locator("#basics [data-state]").textContent()).toBe(
    "7 of 8 done",
  );
  const notice = open.page.frameLocator("iframe").locator("#_notice");
  expect(await notice.textContent()).toContain("does not answer");
  // It answers after all: what was done meanwhile reaches it.
  await open.page.evaluate("window.isBroken = false");
  await eventually(() => lastValue(open, names.status)).toBe("incomplete");
  await eventually(() => notice.isVisible()).toBe(false);
  expect(open.problems).toEqual([]);
}
