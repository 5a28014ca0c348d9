import type { Browser } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { serveBothEditions } from "../browser/learning-system.ts";
import { failForAWhile, throwOnEverything } from "../browser/scorm-faults.ts";
import { goWay } from "../browser/scorm-ways.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
});

test.each([
  ["2004", "half-way, and taken up again"],
  ["1.2", "crash within an attempt"],
  ["1.2", "module that is a SCO of its own"],
] as const)("every call to a system with SCORM %s: %s", async (edition, way) => {
  await goWay(browser, edition, way);
});

test("a slow system with SCORM 2004 is told everything, and one with SCORM 1.2 that throws", async () => {
  const urls = await serveBothEditions();
  await failForAWhile(browser, urls["2004"], "2004");
  await throwOnEverything(browser, urls["1.2"], "1.2");
});
