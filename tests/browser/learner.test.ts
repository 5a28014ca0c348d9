import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { pageRules } from "./page-rules.ts";
import { serveOwnSite } from "./serve-site.ts";

let browser: Browser;
let address = "";

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  address = await serveOwnSite();
});

async function learnerContext(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  onTestFinished(() => context.close());
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  return context;
}

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address + path);
  return page;
}

const takeaways = "talks/con406/takeaways/";
const markButtons = (page: Page) => page.getByRole("button", { name: "Mark as read" });
const navigationCount = (page: Page) =>
  page.locator("nav.side a", { hasText: "Takeaways" }).locator("talkbook-count > span").first();

describe("marks", () => {
  test("survive a reload, show in the navigation, at home and in a second tab at once", async () => {
    const context = await learnerContext();
    const page = await open(context, takeaways);
    const second = await open(context, "talks/con406/");
    const home = await open(context, "");
    expect(await navigationCount(page).textContent()).toBe("11");
    await markButtons(page).first().click();
    await markButtons(page).first().press("Enter");
    expect(await navigationCount(page).textContent()).toBe("2/11");
    await expect.poll(() => navigationCount(second).textContent()).toBe("2/11");
    await expect
      .poll(() => home.locator("main talkbook-progress span").first().textContent())
      .toBe("2 of 25 read");
    await page.reload();
    expect(await page.getByRole("button", { name: /Take the mark back/ }).count()).toBe(2);
    await page
      .getByRole("button", { name: /Take the mark back/ })
      .first()
      .click();
    expect(await navigationCount(page).textContent()).toBe("1/11");
  });

  test("hold for the page, and it says so, when the storage is full", async () => {
    const page = await open(await learnerContext(), takeaways);
    await page.evaluate(
      "localStorage.clear(); Storage.prototype.setItem = () => { throw new Error('full') }",
    );
    await markButtons(page).first().click();
    expect(await navigationCount(page).textContent()).toBe("1/11");
    expect(await page.locator("talkbook-notice").textContent()).toContain("storage is full");
    expect(await page.locator("talkbook-notice").isVisible()).toBe(true);
  });

  test("are not offered without scripts", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    onTestFinished(() => context.close());
    const page = await open(context, takeaways);
    expect(await page.locator("talkbook-read").first().isVisible()).toBe(false);
    expect(await page.locator("nav.side talkbook-count").first().textContent()).toBe("11");
  });
});

test("home leads back to where the reader was", async () => {
  const context = await learnerContext();
  const page = await open(context, "");
  expect(await page.getByText("Where you were:").isVisible()).toBe(false);
  await page.goto(`${address}talks/con406/questions/`);
  await page.keyboard.press("End");
  await expect.poll(() => page.locator(".toc a[aria-current]").count()).toBe(1);
  const part = await page.locator(".toc a").last().textContent();
  await expect
    .poll(() => page.locator(".toc a[aria-current]").textContent(), { timeout: 5000 })
    .toBe(part);
  await page.goto(address);
  const link = page.locator("talkbook-continue a");
  expect(await link.textContent()).toBe(
    "Questions: A close look at AWS Fargate and AWS App Runner",
  );
  expect(await page.locator("talkbook-continue span").textContent()).toBe(part?.trim());
  await link.click();
  await page.waitForURL(/\/questions\/#/);
});

test("a record's anchor copies its address and says so", async () => {
  const page = await open(await learnerContext(), takeaways);
  const anchor = page.locator("#isolation a.anchor").or(page.locator(".record a.anchor").first());
  await anchor.first().click();
  const copied = await page.evaluate<string>("navigator.clipboard.readText()");
  expect(copied.startsWith(`${address}${takeaways}#`)).toBe(true);
  expect(page.url()).toBe(copied);
  expect(await page.locator("#_status").textContent()).toBe("Copied");
});

describe("the progress page", () => {
  test("breaks no rule, empty and with marks", async () => {
    const context = await learnerContext();
    const page = await context.newPage();
    expect(await pageRules(page, `${address}progress/`)).toEqual([]);
    expect(await page.getByText("Nothing is marked as read yet.").isVisible()).toBe(true);
    const reading = await open(context, takeaways);
    await markButtons(reading).first().click();
    await expect.poll(() => page.getByText("1 of 25 read").isVisible()).toBe(true);
    expect(await page.getByText("Nothing is marked as read yet.").isVisible()).toBe(false);
  });

  test("gives out a file that another browser takes in, and clears after asking", async () => {
    const first = await learnerContext();
    const reading = await open(first, takeaways);
    await markButtons(reading).first().click();
    const page = await open(first, "progress/");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Export" }).click(),
    ]);
    const folder = await temporaryFolder({});
    const file = join(folder, "progress.json");
    await download.saveAs(file);
    expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ version: 1 });

    await page.getByRole("button", { name: "Clear everything" }).click();
    await page.getByRole("button", { name: "Keep it" }).click();
    expect(await page.getByText("1 of 25 read").isVisible()).toBe(true);
    await page.getByRole("button", { name: "Clear everything" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Clear everything" }).click();
    await expect.poll(() => page.getByText("1 of 25 read").isVisible()).toBe(false);

    const other = await open(await learnerContext(), "progress/");
    const wrong = join(folder, "wrong.json");
    await writeFile(wrong, "{}");
    await other.locator("input[type=file]").setInputFiles(wrong);
    await other
      .getByText("This is not a progress file of this site. Nothing was changed.")
      .waitFor();
    await other.locator("input[type=file]").setInputFiles(file);
    await other.getByText(/^\d entries were taken in\./).waitFor();
    expect(await other.getByText("1 of 25 read").isVisible()).toBe(true);
  });
});
