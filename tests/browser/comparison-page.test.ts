import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { everything, sharedSite } from "../shared-site.ts";
import { axeFindings } from "./page-rules.ts";
import { serveEverything } from "./serve-site.ts";

let browser: Browser;
let address = "";
let site = "";

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  site = await sharedSite(everything.content, everything.base);
  address = await serveEverything();
});

async function open(query = "", options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${address}compare/boxes/${query}`);
  return page;
}

/** What the table says: its rows, without notes and sources. */
function tableOf(page: Page): Promise<string[][]> {
  return page.evaluate<string[][]>(`
    [...document.querySelectorAll(".comparison tr:not([hidden])")].map((row) => [...row.cells].filter((cell) => !cell.hidden).map((cell) => {
      const copy = cell.cloneNode(true);
      for (const other of copy.querySelectorAll(".note-ref, .more, .aged")) other.remove();
      for (const item of copy.querySelectorAll("li")) item.append(" ");
      return copy.textContent.replace(/\\s+/g, " ").trim();
    }))`);
}

const given = [
  ["", "Containers", "Machines"],
  ["Who is responsible"],
  ["Patching", "They", "You"],
  ["Facts"],
  ["Isolation", "High", "Low"],
  ["Scales to zero", "No", "not stated"],
  ["Memory", "0.5 GB", "1,024 GB"],
  ["Time to start", "500 milliseconds", "1 minute 30 seconds"],
  ["Price of an hour", "$0.004 an hour", "$0.0116 an hour"],
  ["Since", "20 March 2013", "not stated"],
  ["Price", "by the second", "=by the second | or less"],
  ["Languages", "any all", "not stated"],
];

const search = (page: Page) => page.evaluate<string>("location.search");

describe("a comparison", () => {
  test("says what each topic has, and what is not stated", async () => {
    const page = await open();
    expect(await tableOf(page)).toEqual(given);
    expect(await page.locator(".table-status").textContent()).toBe("9 of 9 rows, 2 of 2 topics");
    expect(await page.locator(".table-foot").textContent()).toContain("15 of 18 cells");
  });

  test("is a plain table with every note where there are no scripts", async () => {
    const page = await open("", { javaScriptEnabled: false });
    expect(await page.locator(".table-tools").isVisible()).toBe(false);
    expect(await page.locator("td .more").first().isVisible()).toBe(true);
    expect(await page.locator(".comparison td").count()).toBe(21);
    await page.getByRole("link", { name: "CSV" }).waitFor();
  });

  test("says behind each cell where its fact comes from, and when it was checked", async () => {
    const page = await open();
    const cell = page.locator("tr[data-row=patching] td").first();
    await cell.locator(".note-ref").focus();
    const card = page.locator(".term-card");
    expect(await card.textContent()).toContain("checked 1 June 2024");
    // The note of the cell, which the table shows only when it is asked to.
    expect(await card.textContent()).toContain("All but the image.");
    expect(await cell.locator(".more").isVisible()).toBe(false);
    await page.keyboard.press("Escape");
    expect(await page.locator(".term-card").isVisible()).toBe(false);
  });

  test("marks what was checked long ago, by the content's days and by the reader's", async () => {
    const page = await open("", { javaScriptEnabled: false });
    const aged = page.locator("tr[data-row=patching] .aged");
    expect(await aged.allTextContents()).toEqual(["last checked 1 January 2021"]);
    const later = await open();
    expect(await later.locator("tr[data-row=patching] .aged").allTextContents()).toEqual([
      "last checked 1 June 2024",
      "last checked 1 January 2021",
    ]);
  });
});

describe("by keyboard alone", () => {
  test("rows and topics are chosen, and the address keeps it", async () => {
    const page = await open();
    const rows = page.locator("[data-choose=rows]");
    await rows.locator("summary").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    // "None", and then the first of the list.
    await page.keyboard.press("Enter");
    expect(await page.locator(".table-empty").textContent()).toContain("No row is left");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Escape");
    expect(await rows.evaluate((details) => details.hasAttribute("open"))).toBe(false);
    expect(await tableOf(page)).toEqual([given[0], given[1], given[2]]);
    expect(await search(page)).toBe("?rows=patching");
    await page.reload();
    expect(await tableOf(page)).toEqual([given[0], given[1], given[2]]);
    await page.getByRole("button", { name: "Reset" }).focus();
    await page.keyboard.press("Enter");
    expect(await tableOf(page)).toEqual(given);
    expect(await search(page)).toBe("");
  });

  test("topics are sorted by the type of a row, in both directions", async () => {
    const page = await open();
    const select = page.getByLabel("Sort topics by");
    await select.focus();
    await select.selectOption("start-time");
    expect((await tableOf(page))[0]).toEqual(["", "Containers", "Machines"]);
    await page.getByRole("button", { name: "The other way round" }).focus();
    await page.keyboard.press("Enter");
    expect((await tableOf(page))[0]).toEqual(["", "Machines", "Containers"]);
    expect(await search(page)).toBe("?sort=start-time&descending");
    // What is not stated stays behind.
    await select.selectOption("since");
    expect((await tableOf(page))[0]).toEqual(["", "Containers", "Machines"]);
  });

  test("rows and columns change places", async () => {
    const page = await open();
    await page.getByLabel("Swap rows and columns").focus();
    await page.keyboard.press("Space");
    const table = await tableOf(page);
    expect(table.map((row) => row.slice(0, 3))).toEqual([
      ["", "Patching", "Isolation"],
      ["Containers", "They", "High"],
      ["Machines", "You", "Low"],
    ]);
  });
});

test("only rows that differ: for one topic there is none", async () => {
  const page = await open("?differing&topics=machines");
  expect(await page.locator(".table-empty").textContent()).toBe(
    "In none of these rows do the chosen topics differ.",
  );
  expect(await page.locator("section.comparison").isVisible()).toBe(false);
});

describe("what is shown can be taken along", () => {
  test.each(["csv", "md", "json"])("the whole table as %s is what is saved", async (format) => {
    const page = await open("?notes");
    await page.locator("[data-save] summary").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(`[data-download=${format}]`).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`boxes.${format}`);
    const saved = await readFile(await download.path(), "utf8");
    expect(saved).toBe(await readFile(join(site, `compare/boxes/table.${format}`), "utf8"));
  });

  test("copied is what is shown, in its order and without the notes that are not", async () => {
    const page = await open("?rows=patching.price&sort=memory&descending&swapped", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.locator("[data-save] summary").click();
    await page.locator("[data-copy=csv]").click();
    await expect.poll(() => page.locator(".table-status").textContent()).toBe("Copied");
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(
      [
        "Boxes and machines,Patching,Price",
        "Machines,You,'=by the second | or less",
        "Containers,They,by the second",
        "",
      ].join("\r\n"),
    );
  });

  test("where the table cannot be loaded, it says so", async () => {
    const page = await open();
    await page.route("**/table.json", (route) => route.abort());
    await page.locator("[data-save] summary").click();
    await page.locator("[data-copy=md]").click();
    await expect
      .poll(() => page.locator(".table-status").textContent())
      .toContain("The table could not be loaded.");
  });
});

describe("on a phone", () => {
  const phone = { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true };

  test.each(["", "?swapped&notes"])("nothing has to be scrolled sideways%s", async (query) => {
    const page = await open(query, phone);
    const widths = await page.evaluate<number[]>(
      "[...document.querySelectorAll('.comparison, .comparison td, main')].map((each) => each.scrollWidth - each.clientWidth)",
    );
    expect(Math.max(...widths)).toBe(0);
    const label = await page
      .locator(".comparison td[data-of]")
      .nth(1)
      .evaluate((cell) => getComputedStyle(cell, "::before").content);
    expect(label).toBe(query === "" ? '"Machines"' : '"Isolation"');
  });
});

test("axe finds nothing with a list open, and in a table without rows", async () => {
  const page = await open();
  await page.locator("[data-choose=topics] summary").click();
  // What the list covers has no contrast that could be measured.
  const covered = /undecided\): color-contrast/;
  expect((await axeFindings(page)).filter((finding) => !covered.test(finding))).toEqual([]);
  await page.locator("[data-none]").first().click();
  await page.keyboard.press("Escape");
  expect(await axeFindings(page)).toEqual([]);
});

test("a part of a comparison stands in a text", async () => {
  const page = await open();
  await page.goto(`${address}topics/containers/`);
  const figure = page.locator("figure.compared");
  expect(
    await figure
      .locator("tr")
      .evaluateAll((rows) =>
        rows.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent)),
      ),
  ).toEqual([
    ["", "Containers", "Machines"],
    ["Price", "by the second", "=by the second | or less"],
    ["Patching", "They", "You"],
  ]);
  await figure.locator("figcaption a").click();
  await page.waitForURL(`${address}compare/boxes/`);
});
