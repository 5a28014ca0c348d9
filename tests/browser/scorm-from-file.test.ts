import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, FrameLocator } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { serveLms } from "./learning-system.ts";
import { doModule, leaveGate, markItems, takeGate } from "./package-steps.ts";

let browser: Browser;
let folder = "";

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  folder = join((await serveLms("first-days/ops", "1.2")).folder, "courses/a b/7");
}, 120_000);

/** Opens a page of the package from the disk, in one browser whose storage lasts for the test. */
async function openFile(path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const problems: string[] = [];
  const own = pathToFileURL(`${folder}/`).href;
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    const asked = request.url();
    if (!asked.startsWith(own) && !asked.startsWith("data:")) problems.push(asked);
  });
  page.on("console", (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) problems.push(message.text());
  });
  await page.goto(own + path);
  return { page, problems };
}

async function theme(content: FrameLocator): Promise<[string | undefined, string]> {
  return content
    .locator("body")
    .evaluate((body) => [
      document.documentElement.dataset.theme,
      getComputedStyle(body).backgroundColor,
    ]);
}

test("from a file a package says that no system is there, and keeps answers, progress and theme", {
  timeout: 120_000,
}, async () => {
  const { page, problems } = await openFile("index.html");
  await expect
    .poll(() => page.locator("#_notice").textContent())
    .toBe("No learning system is here to keep what you do: it stays in this browser.");
  const content = page.frameLocator("iframe");
  const [, light] = await theme(content);
  const switchTheme = content.locator("talkbook-theme button");
  await switchTheme.click();
  await switchTheme.click();
  const dark = await theme(content);
  expect(dark[0]).toBe("dark");
  expect(dark[1]).not.toBe(light);

  await content.locator("#basics h2 a").click();
  await markItems({ content });
  await takeGate({ content }, true);
  await content.getByText("The gate is open.").waitFor();
  await content.getByRole("link", { name: /^Back to/ }).click();
  await expect
    .poll(() => content.locator('[data-path="gate-state"]').textContent())
    .toBe("Passed with 100 %");

  await page.reload();
  await expect.poll(() => content.locator("#basics [data-state]").textContent()).toBe("Finished");
  expect(await theme(content)).toEqual(dark);

  await doModule({ content }, "deeper");
  await takeGate({ content }, true);
  await leaveGate({ content });
  await content.locator("a.brand").click();
  await expect
    .poll(() => content.locator('[data-path="progress"] span').textContent())
    .toBe("Finished: nothing is left to do, and you can leave.");
  expect(problems).toEqual([]);
});

test("a page that is opened by itself knows what was done on the others", async () => {
  const { page, problems } = await openFile("curricula/first-days/ops/basics/index.html");
  await page.locator("[data-mark]").first().click();
  await page.locator("a.brand").click();
  await expect.poll(() => page.locator("#basics [data-state]").textContent()).toBe("1 of 8 done");
  expect(problems).toEqual([]);
});

test("from a file a lesson says where it belongs and can be marked, and links lead out beside it", async () => {
  const { page, problems } = await openFile("curricula/first-days/ops/basics/index.html");
  await page.getByRole("link", { name: "Asked and answered" }).click();
  await page.locator(".path-steps .path-mark").click();
  await page.locator(".path-where a").last().click();
  // What one page of a file keeps reaches the next a moment later where Chromium gives each a process.
  await expect
    .poll(async () => {
      await page.reload();
      return page.locator("#asked[data-done]").count();
    })
    .toBe(1);
  await page.locator("a.brand").click();
  await page.locator("#deeper h2 a").click();
  const outside = page.locator("#outside a").first();
  expect(await outside.getAttribute("target")).toBe("_blank");
  expect(problems).toEqual([]);
});

test("from a file a tap on a term, whose meaning no page can read, leads to the glossary", async () => {
  const { page, problems } = await openFile("topics/containers/index.html", { hasTouch: true });
  const mention = page.locator("a.ref-term").first();
  const address = await mention.evaluate((link: HTMLAnchorElement) => link.href);
  await mention.tap();
  await page.waitForURL(address);
  expect(problems.filter((problem) => !problem.includes("/glossary/"))).toEqual([]);
});

test("from a file a tap on a module in the map leads to it", async () => {
  const { page, problems } = await openFile("curricula/first-days/ops/index.html", {
    hasTouch: true,
  });
  const node = page.locator(".drawing-links a").first();
  const address = await node.evaluate(
    (link: SVGAElement) => new URL(link.href.baseVal, document.baseURI).href,
  );
  await node.tap();
  await page.waitForURL(address);
  expect(problems).toEqual([]);
});
