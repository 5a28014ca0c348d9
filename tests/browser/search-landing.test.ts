import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { axeFindings, watchPage } from "./page-rules.ts";
import { serveOwnSite } from "./serve-site.ts";

let browser: Browser;
let address = "";

beforeAll(async () => {
  address = await serveOwnSite();
  browser = await launchChromium();
  afterAll(() => browser.close());
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(address + path);
  return page;
}

/** What is marked, in small letters; waits until something is. */
async function marks(page: Page): Promise<string[]> {
  await expect.poll(() => page.evaluate("CSS.highlights.has('talkbook-search')")).toBe(true);
  return page.evaluate<string[]>(
    "[...CSS.highlights.get('talkbook-search')].map(range => range.toString().toLowerCase())",
  );
}

/** How far below the page's header the target of the address begins, and the heading before it. */
function distances(page: Page): Promise<{ target: number; heading: number }> {
  return page.evaluate(`(() => {
    const target = document.querySelector(":target");
    const headings = document.querySelectorAll("main :is(h1, h2, h3, thead)");
    const before = [...headings].filter((each) => each.compareDocumentPosition(target) & 4).at(-1);
    const edge = document.querySelector(".site-header").getBoundingClientRect().bottom;
    const top = (element) => element.getBoundingClientRect().top - edge;
    return { target: top(target), heading: top(before) };
  })()`);
}

test("lands on its record with the words marked, and the address ends clean", async () => {
  const page = await open("search/?q=isolation");
  const watch = watchPage(page, new URL(address).host);
  const result = page.locator(".search-results li", { hasText: "Takeaway" }).first();
  await result.getByRole("link").click();
  await page.waitForURL(/takeaways\/#[^?]+$/);
  expect(new URL(page.url()).search).toBe("");
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  const record = page.locator(`[id="${id}"]`);
  expect(await record.evaluate((element) => element.matches(":target"))).toBe(true);
  const top = await record.evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(700);
  expect(await marks(page)).toContain("isolation");
  expect(watch.stop()).toEqual([]);
});

test("of a corrected query marks the words as they were read", async () => {
  const page = await open("");
  await page.keyboard.press("/");
  await page.getByRole("combobox").fill("firecraker");
  await page.locator(".search-dialog[data-query=firecraker]").waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(`${address}topics/firecracker/`);
  await expect
    .poll(() => page.evaluate("CSS.highlights.get('talkbook-search')?.size ?? 0"))
    .toBeGreaterThan(2);
});

const firstRecords = [
  ["an update", "topics/aws-app-runner/#closed-to-new-customers"],
  ["a fact", "topics/aws-app-runner/#physical-infrastructure"],
  ["a term", "glossary/#auto-scaling"],
  ["a source", "sources/#con406-recording"],
  ["a takeaway", "talks/con406/takeaways/#abstraction-ladder"],
  ["a question", "talks/con406/questions/#what-is-shared-responsibility"],
] as const;

test.each(firstRecords)(
  "%s begins below the header, on a desk and on a phone",
  async (_kind, path) => {
    for (const width of [1280, 390]) {
      const page = await open(path.replace("#", "?highlight=app+runner#"), {
        viewport: { width, height: 800 },
      });
      await expect.poll(() => page.evaluate("scrollY")).toBeGreaterThan(0);
      const { target } = await distances(page);
      expect(target).toBeGreaterThanOrEqual(0);
      expect(target).toBeLessThan(120);
    }
  },
);

test.each([
  "topics/aws-app-runner/#closed-to-new-customers",
  "topics/aws-app-runner/#physical-infrastructure",
  "glossary/#machine-image",
  "sources/#con406-summary",
])("the first record under a heading is shown with all of it: %s", async (path) => {
  const page = await open(path);
  await expect.poll(() => page.evaluate("scrollY")).toBeGreaterThan(0);
  expect((await distances(page)).heading).toBeGreaterThanOrEqual(0);
});

test("fonts that come late leave the target where it is", async () => {
  const page = await open("");
  await page.route("**/*.woff2", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.goto(`${address}topics/aws-app-runner/#closed-to-new-customers`);
  await page.evaluate("document.fonts.ready");
  await page.waitForTimeout(600);
  const { target, heading } = await distances(page);
  expect(heading).toBeGreaterThanOrEqual(0);
  expect(target).toBeLessThan(120);
});

test("the phrase alone is marked where it stands, not every word that begins like its own", async () => {
  const page = await open("talks/con406/takeaways/?highlight=app+runner");
  expect(new Set(await marks(page))).toEqual(new Set(["app runner"]));
});

test.each([
  ["the key Escape", (page: Page) => page.keyboard.press("Escape")],
  ["a button", (page: Page) => page.getByRole("button", { name: "Clear marks" }).click()],
])("marks are cleared by %s, and nothing moves", async (_way, clear) => {
  const page = await open("topics/aws-app-runner/?highlight=app+runner");
  const watch = watchPage(page, new URL(address).host);
  await marks(page);
  expect(await axeFindings(page)).toEqual([]);
  const height = "document.documentElement.scrollHeight + document.querySelector('h1').offsetTop";
  const before = await page.evaluate(height);
  await clear(page);
  await page.getByRole("button", { name: "Clear marks" }).waitFor({ state: "detached" });
  expect(await page.evaluate("CSS.highlights.has('talkbook-search')")).toBe(false);
  expect(await page.evaluate(height)).toBe(before);
  expect(watch.stop()).toEqual([]);
});

test("Escape closes what stands over the page before it clears the marks", async () => {
  const page = await open("topics/aws-app-runner/?highlight=app+runner");
  await marks(page);
  await page.keyboard.press("/");
  await page.getByRole("combobox").waitFor();
  await page.keyboard.press("Escape");
  expect(await page.evaluate("CSS.highlights.has('talkbook-search')")).toBe(true);
  await page.keyboard.press("Escape");
  expect(await page.evaluate("CSS.highlights.has('talkbook-search')")).toBe(false);
});

test("a page that has none of the words offers nothing to clear", async () => {
  const page = await open("glossary/?highlight=zzzz");
  await expect.poll(() => new URL(page.url()).search).toBe("");
  expect(await page.getByRole("button", { name: "Clear marks" }).count()).toBe(0);
});
