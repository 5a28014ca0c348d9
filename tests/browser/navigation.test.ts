import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { repository } from "../run-talkbook.ts";
import { serveOwnSite } from "./serve-site.ts";

let browser: Browser;
let address = "";

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  address = await serveOwnSite();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(address + path);
  return page;
}

const phone = { viewport: { width: 390, height: 844 } };
/** How many terms the glossary has. */
const termCount = parse(readFileSync(join(repository, "content/glossary.yaml"), "utf8")).length;
const desk = { viewport: { width: 1360, height: 900 } };

describe("the theme", () => {
  const background = (page: Page) =>
    page.evaluate<string>("getComputedStyle(document.body).backgroundColor");

  test("follows the system until the reader chooses, and is kept", async () => {
    const page = await open("", { colorScheme: "dark" });
    const dark = await background(page);
    await page.getByRole("button", { name: /^Theme: as the system/ }).click();
    const light = await background(page);
    expect(light).not.toBe(dark);
    await page.goto(`${address}topics/`);
    expect(await background(page)).toBe(light);
    await page.getByRole("button", { name: /^Theme: light/ }).click();
    expect(await background(page)).toBe(dark);
    await page.getByRole("button", { name: /^Theme: dark/ }).click();
    await page.emulateMedia({ colorScheme: "light" });
    expect(await background(page)).toBe(light);
  });

  test("is applied before the page is painted", async () => {
    const page = await open("");
    await page.evaluate('localStorage.setItem("talkbook-theme", "dark")');
    // Nothing but the head has arrived when this runs.
    await page.addInitScript(`
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        window.themeAtBody = document.documentElement.dataset.theme;
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    `);
    await page.reload();
    expect(await page.evaluate("window.themeAtBody")).toBe("dark");
  });
});

describe("on a phone", () => {
  test.each([true, false])("the menu opens the navigation (scripts: %s)", async (scripts) => {
    const page = await open("talks/con406/", { ...phone, javaScriptEnabled: scripts });
    const navigation = page.getByRole("navigation", { name: "Main" });
    expect(await navigation.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Menu" }).click();
    await navigation.getByRole("link", { name: "Takeaways" }).click();
    await page.waitForURL("**/takeaways/");
    expect(await page.getByRole("navigation", { name: "Main" }).isVisible()).toBe(false);
  });

  test("Escape closes the navigation and gives the focus back", async () => {
    const page = await open("talks/con406/", phone);
    await page.getByRole("button", { name: "Menu" }).press("Enter");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("navigation", { name: "Main" }).isVisible()).toBe(false);
    const focused = await page.evaluate("document.activeElement.getAttribute('aria-label')");
    expect(focused).toBe("Menu");
  });

  test("the contents open as a sheet that a choice closes", async () => {
    const page = await open("talks/con406/questions/", phone);
    await page.getByRole("button", { name: "On this page" }).click();
    const contents = page.getByRole("navigation", { name: "On this page" });
    await contents.getByRole("link").nth(4).click();
    await contents.waitFor({ state: "hidden" });
    expect(new URL(page.url()).hash).not.toBe("");
    const top = await page.evaluate<number>(
      "document.querySelector(':target').getBoundingClientRect().top",
    );
    expect(top).toBeGreaterThan(50);
    expect(top).toBeLessThan(400);
  });
});

describe("the contents of a page", () => {
  test("mark what is being read", async () => {
    const page = await open("talks/con406/questions/", desk);
    const contents = page.getByRole("navigation", { name: "On this page" });
    const current = contents.locator("a[aria-current]");
    const links = await contents.getByRole("link").all();
    expect(links).toHaveLength(10);
    await links[3]?.click();
    await expect.poll(() => current.allTextContents()).toEqual([await links[3]?.textContent()]);
    await page.keyboard.press("End");
    await expect.poll(() => current.allTextContents()).toEqual([await links[9]?.textContent()]);
  });
});

describe("from page to page", () => {
  test("the steps lead through a talk and back", async () => {
    const page = await open("talks/con406/", desk);
    await page.getByRole("link", { name: "Next Takeaways" }).click();
    await page.getByRole("link", { name: "Next Questions" }).click();
    await page.waitForURL("**/questions/");
    const steps = page.getByRole("navigation", { name: "Before and after this page" });
    expect(await steps.getByRole("link").allInnerTexts()).toEqual([
      "Previous\nTakeaways",
      "Next\nOutline",
    ]);
  });

  test("every change is on one page, newest first", async () => {
    const page = await open("");
    await page.getByRole("link", { name: /^All \d+ changes$/ }).click();
    expect(await page.getByRole("heading", { level: 3 }).first().textContent()).toContain(
      "AWS App Runner",
    );
  });
});

describe("a long list", () => {
  test("is filtered by all words typed, whatever their case and marks", async () => {
    const page = await open("glossary/");
    await page.getByRole("searchbox", { name: "Filter terms" }).fill("VM mícro");
    const terms = page.locator("dt:visible");
    await expect.poll(() => terms.count()).toBeLessThan(6);
    expect(await terms.allInnerTexts()).toContainEqual(expect.stringContaining("microVM"));
    expect(await page.locator(".filter").getByRole("status").textContent()).toMatch(
      new RegExp(`^\\d of ${termCount}$`),
    );
    expect(await page.locator("main h2:visible").count()).toBe(
      await page.locator("main section:visible").count(),
    );
  });

  test("says when nothing fits, and shows a record that a link leads to", async () => {
    const page = await open("glossary/");
    await page.getByRole("searchbox", { name: "Filter terms" }).fill("nothing-like-this");
    await expect
      .poll(() => page.locator(".filter").getByRole("status").textContent())
      .toBe(`0 of ${termCount}`);
    await page.evaluate("location.hash = 'microvm'");
    await page.locator("#microvm").waitFor();
  });

  test("offers no filter without scripts", async () => {
    const page = await open("glossary/", { javaScriptEnabled: false });
    expect(await page.getByRole("searchbox", { name: "Filter terms" }).isVisible()).toBe(false);
    expect(await page.locator("dt:visible").count()).toBe(termCount);
  });
});
