import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { serveEverything, serveOwnSite } from "./serve-site.ts";

let browser: Browser;
let address = "";
let everything = "";

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  address = await serveOwnSite();
  everything = await serveEverything();
});

async function open(path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(address + path);
  return page;
}

describe("without scripts", () => {
  test("takeaways and topics can be read and followed", async () => {
    const page = await open("talks/con406/takeaways/", { javaScriptEnabled: false });
    expect(await page.locator("li.record").count()).toBe(11);
    await page.locator("main .chip", { hasText: "AWS Fargate" }).first().click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("AWS Fargate");
  });
});

test("the first press of Tab offers the way past the navigation", async () => {
  const page = await open("talks/con406/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate("document.activeElement.tagName")).toBe("MAIN");
});

test("an old address of a record leads to the record", async () => {
  const page = await open("");
  await page.goto(`${everything}talks/c1/takeaways/#no-machines`);
  await page.waitForURL(`${everything}talks/containers/takeaways/#no-machines`);
});
