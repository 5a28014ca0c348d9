import type { Browser } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { goWay } from "./scorm-ways.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
});

// Each way in one edition and the longest in both; the others are gone in the longer check.
test.each([
  ["1.2", "whole way in one visit"],
  ["2004", "whole way in one visit"],
  ["1.2", "half-way, and taken up again"],
  ["2004", "crash within an attempt"],
  ["2004", "module that is a SCO of its own"],
] as const)(
  "every call to a system with SCORM %s: %s",
  { timeout: 240_000 },
  async (edition, way) => {
    await goWay(browser, edition, way);
  },
);
