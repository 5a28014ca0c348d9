import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { serveEverything } from "./serve-site.ts";

let browser: Browser;
let site = "";

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  site = await serveEverything();
});

async function onPaper(path: string): Promise<Page> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(`${site}${path}`);
  await page.emulateMedia({ media: "print" });
  return page;
}

test("home has no heading without what it is about, and no page for a foot", async () => {
  const page = await onPaper("");
  const headings = await page.locator("h2:visible").allInnerTexts();
  expect(headings).toContain("Talks");
  expect(headings).not.toContain("Where to begin");
  expect(await page.locator("h2", { hasText: "Where to begin" }).count()).toBe(1);
  expect(await page.locator(".site-footer").isVisible()).toBe(false);
});

test("in a table of facts a note is no larger than its value", async () => {
  const page = await onPaper("topics/containers/");
  const sizes = `[...document.querySelectorAll(".facts td:has(.more)")].map((cell) =>
    [cell, cell.querySelector(".more p") ?? cell].map((each) => parseFloat(getComputedStyle(each).fontSize)))`;
  const found = await page.evaluate<[number, number][]>(sizes);
  expect(found.length).toBeGreaterThan(0);
  for (const [value, note] of found) expect(note).toBeLessThanOrEqual(value);
});

test("no part of a module's number stands above the module", async () => {
  const page = await onPaper("curricula/first-days/");
  const tops = `[...document.querySelectorAll(".path-modules > li")].map((each) =>
    getComputedStyle(each, "::before").marginTop)`;
  expect(new Set(await page.evaluate<string[]>(tops))).toEqual(new Set(["0px"]));
});
