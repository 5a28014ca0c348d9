import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { runTalkbook } from "../run-talkbook.ts";
import { lastingFolder } from "../temporary-folder.ts";
import { serveFolder } from "./serve-folder.ts";

let browser: Browser;
let address = "";

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  const content = await lastingFolder({
    "talks/x/talk.yaml": "title: X\n",
    "talks/x/takeaways.yaml":
      "- id: a\n  text: A cell fails alone.\n  detail: A cell is small, and so is a virtual machine.\n- { id: b, text: Another cell. }\n",
    "glossary.yaml":
      "- { id: cell, term: cell, definition: One *copy* of a system. }\n- { id: vm, term: virtual machine, definition: A machine in a machine. }\n",
  });
  const site = join(await lastingFolder(), "site");
  expect(await runTalkbook(["build", "--content", content, "--out", site])).toMatchObject({
    status: 0,
  });
  const server = await serveFolder(site, { base: "/" });
  afterAll(() => server.close());
  address = server.url;
});

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${address}talks/x/takeaways/`);
  return page;
}

const card = (page: Page) => page.locator(".term-card");

test("the first mention in a record has a link, and a card with the meaning on hover", async () => {
  const page = await open();
  const mentions = page.locator("a.ref-term");
  expect(await mentions.allTextContents()).toEqual(["cell", "virtual machine", "cell"]);
  await mentions.first().hover();
  await card(page).waitFor();
  expect(await card(page).textContent()).toBe("cellOne copy of a system.");
  // The pointer may go onto the card, to read or to follow its link.
  await card(page).hover();
  await page.waitForTimeout(400);
  expect(await card(page).isVisible()).toBe(true);
  await page.mouse.move(5, 5);
  await card(page).waitFor({ state: "hidden" });
});

test("focus opens the card for those who listen, Escape closes it", async () => {
  const page = await open();
  const mention = page.locator("a.ref-term").nth(1);
  await mention.focus();
  await card(page).waitFor();
  const described = await mention.getAttribute("aria-describedby");
  expect(await page.locator(`#${described}`).textContent()).toContain("A machine in a machine.");
  await page.keyboard.press("Escape");
  expect(await card(page).isVisible()).toBe(false);
  expect(await mention.getAttribute("aria-describedby")).toBeNull();
});

test("a tap opens the card within a small window, and its link leads to the glossary", async () => {
  const page = await open({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 320, height: 600 },
  });
  await page.locator("a.ref-term").nth(1).tap();
  await card(page).waitFor();
  expect(page.url()).toContain("/takeaways/");
  const box = await card(page).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
  await page.locator("h1").tap();
  await card(page).waitFor({ state: "hidden" });
  await page.locator("a.ref-term").nth(1).tap();
  await card(page).getByRole("link").tap();
  await page.waitForURL("**/glossary/#vm");
});

test("a tap follows the mention where the glossary cannot be had, and later opens the card again", async () => {
  const page = await open({ hasTouch: true });
  const isGlossary = (url: URL): boolean => url.pathname.endsWith("/glossary/");
  let wasAsked = false;
  await page.route(isGlossary, (route) => {
    if (route.request().resourceType() === "document") return route.continue();
    wasAsked = true;
    return route.abort();
  });
  await page.locator("a.ref-term").nth(1).tap();
  await page.waitForURL("**/glossary/#vm");
  expect(wasAsked).toBe(true);
  await page.unrouteAll();
  await page.goBack();
  await page.locator("a.ref-term").nth(1).tap();
  await card(page).waitFor();
});

test("without scripts a mention is a plain link", async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.locator("a.ref-term").first().click();
  await page.waitForURL("**/glossary/#cell");
});
