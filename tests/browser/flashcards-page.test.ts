import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { reviewAreaOf } from "../../src/learner/card-areas.ts";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { axeFindings } from "./page-rules.ts";
import { serveOwnSite } from "./serve-site.ts";

let browser: Browser;
let address = "";

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  address = await serveOwnSite();
});

async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  onTestFinished(() => context.close());
  return context;
}

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address + path);
  return page;
}

const front = (page: Page) => page.locator("[data-part=front]");
const counts = async (page: Page) => (await page.locator("[data-part=counts]").textContent()) ?? "";
const say = (page: Page) => page.locator("#_status").textContent();
const stateIs = (page: Page, state: string) =>
  page.locator(`.study[data-state="${state}"]`).waitFor();

/** What a review of the store holds, by card. */
const reviews = (page: Page) =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.includes(":reviews-"))
      .flatMap(([, text]) => Object.entries(JSON.parse(text).entries))
      .map(([key, entry]) => {
        const { grade, undone } = (entry as { value: { grade: number; undone?: true } }).value;
        return `${key.split("@")[0]} ${grade}${undone ? " undone" : ""}`;
      })
      .sort(),
  );

type Way = "mouse" | "touch" | "keyboard";

const ways: Record<Way, BrowserContextOptions> = {
  mouse: {},
  touch: { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } },
  keyboard: {},
};

async function turn(page: Page, way: Way): Promise<void> {
  if (way === "keyboard") await page.keyboard.press("Space");
  else if (way === "touch") await front(page).tap({ position: { x: 30, y: 15 } });
  else await page.getByRole("button", { name: "Show the answer" }).click();
  await stateIs(page, "back");
}

async function grade(page: Page, way: Way, value: number): Promise<void> {
  const button = page.locator(`[data-grade="${value}"]`);
  if (way === "keyboard") await page.keyboard.press(String(value));
  else if (way === "touch") await button.tap();
  else await button.click();
}

const deck = "flashcards/?deck=topics%2Fmicrovm";

describe.each(Object.keys(ways) as Way[])("by %s", (way) => {
  test("a whole session, offline after loading", async () => {
    const context = await newContext(ways[way]);
    const page = await open(context, deck);
    await page.locator("talkbook-flashcards[data-offline=kept]").waitFor();
    await context.setOffline(true);
    await stateIs(page, "front");
    expect(await page.locator(".study > .about").textContent()).toMatch(
      /or at once\. Keys: .* back\. Everything is here/,
    );
    const [, total = "0"] = /(\d+) new/.exec(await counts(page)) ?? [];
    expect(await counts(page)).toBe(`${total} new`);
    // The first is forgotten once, so it comes again at the end; all others are easy.
    for (let card = 0; card < Number(total); card++) {
      await stateIs(page, "front");
      expect(await front(page).textContent()).toMatch(/.{10}/);
      await turn(page, way);
      expect(await page.getByText("Keys: space shows the answer").isVisible()).toBe(
        way !== "touch",
      );
      await grade(page, way, card === 0 ? 1 : 4);
    }
    await stateIs(page, "front");
    expect(await counts(page)).toBe("1 in learning");
    await turn(page, way);
    const again = page.locator('[data-grade="1"]');
    expect(await again.textContent()).toMatch(/^\s*Again\s+in 1 minute\s*$/);
    await grade(page, way, 4);
    await stateIs(page, "done");
    // The term asks the other way round as well, which it does not do on the same day.
    expect(await say(page)).toBe("Done for now. New cards come tomorrow.");
    expect(await reviews(page)).toHaveLength(Number(total) + 1);
    await page.reload();
    await stateIs(page, "done");
    await page.getByRole("link", { name: "All decks" }).click();
    expect(await page.locator(".forecast tbody tr").count()).toBe(14);
  });
});

test.each([
  ["on a desk", { width: 1280, height: 900 }],
  ["on a phone", { width: 390, height: 800 }],
])(
  "the answer beneath a tall picture comes into view, and the next card: %s",
  async (_, viewport) => {
    const context = await newContext({ viewport });
    const page = await open(context, "flashcards/?deck=topics%2Ffirecracker");
    const bounds = (selector: string) =>
      page.locator(selector).evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { top, bottom };
      });
    await stateIs(page, "front");
    while ((await page.locator("[data-part=front] svg").count()) === 0) {
      await turn(page, "keyboard");
      await grade(page, "keyboard", 3);
      await stateIs(page, "front");
    }
    await turn(page, "keyboard");
    const [back, buttons] = [await bounds("[data-part=back]"), await bounds(".study-buttons")];
    const asked = await bounds("[data-part=front]");
    expect(asked.bottom - asked.top).toBeGreaterThan(viewport.height / 2);
    expect(back.top).toBeGreaterThan(0);
    expect(back.bottom).toBeLessThanOrEqual(buttons.top);
    await grade(page, "keyboard", 3);
    await stateIs(page, "front");
    expect((await bounds("#_study-title")).top).toBeGreaterThan(0);
  },
);

test("the end says when the next card comes, where all have been seen", async () => {
  const page = await open(await newContext(), "flashcards/?deck=talks%2Ftalkbook-in-90-seconds");
  await stateIs(page, "front");
  const [, total = "0"] = /(\d+) new/.exec(await counts(page)) ?? [];
  for (let card = 0; card < Number(total); card++) {
    await stateIs(page, "front");
    await turn(page, "keyboard");
    await grade(page, "keyboard", 4);
  }
  await stateIs(page, "done");
  expect(await say(page)).toMatch(/^Done for now\. The next card comes in \d+ days?\.$/);
});

test("a grade is taken back, a card set aside and brought back", async () => {
  const page = await open(await newContext(), deck);
  await stateIs(page, "front");
  const [before, text] = [await counts(page), await front(page).textContent()];
  await turn(page, "keyboard");
  expect(await page.locator("[data-part=back]").evaluate((e) => e === document.activeElement)).toBe(
    true,
  );
  await grade(page, "keyboard", 3);
  await stateIs(page, "front");
  expect(await counts(page)).not.toBe(before);
  expect(await front(page).textContent()).not.toBe(text);
  await page.keyboard.press("u");
  await expect.poll(() => front(page).textContent()).toBe(text);
  expect(await counts(page)).toBe(before);
  expect(await say(page)).toBe("The last grade was taken back.");
  expect(await reviews(page)).toEqual([expect.stringMatching(/ 3 undone$/)]);
  await page.getByRole("button", { name: "Set aside" }).click();
  await expect
    .poll(() => page.locator("[data-part=asides] span").textContent())
    .toBe("Set aside: 1");
  await page.getByRole("button", { name: "Bring them back" }).click();
  await expect.poll(() => counts(page)).toBe(before);
});

test("two tabs share what is done, and a save file takes it elsewhere", async () => {
  const context = await newContext();
  const [one, two] = [await open(context, deck), await open(context, deck)];
  await stateIs(one, "front");
  await stateIs(two, "front");
  const text = await front(one).textContent();
  expect(await front(two).textContent()).toBe(text);
  await turn(one, "mouse");
  await grade(one, "mouse", 4);
  await expect.poll(() => front(two).textContent()).not.toBe(text);
  expect(await counts(two)).toBe(await counts(one));
  await turn(two, "mouse");
  await grade(two, "mouse", 3);
  const both = await reviews(one);
  expect(both).toHaveLength(2);

  const progress = await open(context, "progress/");
  const [download] = await Promise.all([
    progress.waitForEvent("download"),
    progress
      .getByRole("button", { name: "Save to a file" })
      .or(progress.locator("[data-export]"))
      .first()
      .click(),
  ]);
  const file = await download.path();
  const other = await newContext();
  const elsewhere = await open(other, "progress/");
  await elsewhere.locator("input[type=file]").setInputFiles(file);
  await expect.poll(() => reviews(elsewhere)).toEqual(both);
});

test("home says how many cards are due", async () => {
  const context = await newContext();
  const page = await open(context, deck);
  await stateIs(page, "front");
  await turn(page, "mouse");
  await grade(page, "mouse", 1);
  await stateIs(page, "front");
  await page.goto(address);
  expect(await page.locator("talkbook-due").textContent()).toContain("Flashcards to review: 1");
});

const dayMs = 86_400_000;

/** Puts reviews into the store before the page opens, each as `[days ago, grade]`. */
async function reviewed(
  context: BrowserContext,
  card: string,
  steps: readonly (readonly [number, number])[],
): Promise<void> {
  const entries = Object.fromEntries(
    steps.map(([days, grade]) => {
      const at = Date.now() - days * dayMs;
      return [`${card}@${at}`, { at, value: { grade, took: 3000 } }];
    }),
  );
  await context.addInitScript(
    ([key, text]) => {
      if (key && text && !localStorage.getItem(key)) localStorage.setItem(key, text);
    },
    [
      `talkbook:/deep/base/:${reviewAreaOf(card).name}`,
      JSON.stringify({ version: 1, entries }),
    ] as const,
  );
}

test("decks say what is due, and the forecast on which day the rest is", async () => {
  const context = await newContext();
  await reviewed(context, "term:microvm", [[30, 4]]);
  await reviewed(context, "term:microvm!reverse", [[0, 4]]);
  const page = await open(context, "flashcards/");
  const counted = page.locator('[data-deck="topics/microvm"] .deck-counts');
  await expect.poll(() => counted.textContent()).toMatch(/^\d+ cards · 1 to review/);
  const days = await page.locator(".forecast td").allTextContents();
  // Easy at the first time is a card that comes back after eight days.
  expect(days.map(Number)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
});

test("each button says when the card comes back, by the retention that is wanted", async () => {
  const dates = async (retention: string): Promise<string[]> => {
    const context = await newContext();
    await reviewed(context, "term:microvm", [[30, 4]]);
    const page = await open(context, "flashcards/");
    const share = page.getByLabel("Wanted retention, in percent");
    await share.fill(retention);
    await share.press("Tab");
    await page.goto(`${address}${deck}`);
    await stateIs(page, "front");
    await turn(page, "keyboard");
    return page.locator("[data-grade] small").allTextContents();
  };
  const [usual, high] = [await dates("90"), await dates("96")];
  expect(usual[0]).toBe("in 10 minutes");
  const waits = (texts: string[]): number[] =>
    texts.slice(1).map((text) => {
      const [, count, unit] = /^in (\d+) (day|month|year)s?, \S+ \d+(?:, \d{4})?$/.exec(text) ?? [];
      return Number(count) * (unit === "year" ? 365 : unit === "month" ? 30 : 1);
    });
  expect(waits(usual)).toEqual(waits(usual).toSorted((a, b) => a - b));
  expect(2 * (waits(high)[1] ?? Number.NaN)).toBeLessThan(waits(usual)[1] ?? 0);
});

test("a card that is forgotten for the eighth time is set aside, and the log has it all", async () => {
  const context = await newContext();
  const lapses = Array.from({ length: 7 }, (_, lapse) => {
    const days = 900 - lapse * 100;
    return [[days, 4] as const, [days - 50, 1] as const];
  }).flat();
  await reviewed(context, "term:microvm", [...lapses, [30, 4]]);
  const page = await open(context, deck);
  await stateIs(page, "front");
  expect(await front(page).textContent()).toContain("“microVM”");
  await turn(page, "keyboard");
  await grade(page, "keyboard", 1);
  await expect.poll(() => say(page)).toMatch(/^You have forgotten this card again and again/);
  expect(await page.locator("[data-part=asides] span").textContent()).toBe("Set aside: 1");
  await page.keyboard.press("u");
  await expect.poll(() => front(page).textContent()).toContain("“microVM”");
  await page.getByRole("link", { name: "All decks" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the log of reviews (CSV)" }).click(),
  ]);
  const lines = (await readFile(await download.path(), "utf8")).trim().split("\n");
  expect(download.suggestedFilename()).toBe("revlog.csv");
  expect(lines[0]).toBe("card_id,review_time,review_rating,review_state,review_duration");
  // What was taken back is no review.
  expect(
    lines
      .slice(1)
      .map((line) => line.split(",")[2])
      .join(""),
  ).toBe("414141414141414");
});

test("a clock that is set back harms nothing", async () => {
  const context = await newContext();
  const page = await open(context, deck);
  await stateIs(page, "front");
  const text = await front(page).textContent();
  await turn(page, "keyboard");
  await grade(page, "keyboard", 3);
  await page.clock.setFixedTime(Date.now() - 400 * dayMs);
  await expect.poll(() => front(page).textContent()).not.toBe(text);
  for (const value of [4, 1]) {
    await stateIs(page, "front");
    await turn(page, "keyboard");
    await grade(page, "keyboard", value);
  }
  await page.keyboard.press("u");
  expect((await reviews(page)).map((line) => line.replace(/^\S+ /, "")).sort()).toEqual([
    "1 undone",
    "3",
    "4",
  ]);
  await page.clock.setFixedTime(Date.now());
  await page.reload();
  await stateIs(page, "front");
  expect(await counts(page)).toMatch(/^(?:[1-9]\d* (?:to review|in learning|new)(?: · |$))+$/);
});

test("only the page of flashcards loads its script, which is light", async () => {
  const page = await open(await newContext(), "");
  const scripts = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .flatMap(({ name }) => (name.endsWith(".js") ? name : [])),
    );
  await page.waitForLoadState("networkidle");
  const atHome = new Set(await scripts());
  await page.goto(`${address}flashcards/`);
  await page.waitForLoadState("networkidle");
  const own = (await scripts()).filter((name) => !atHome.has(name) && !name.endsWith("/worker.js"));
  expect(own.length).toBeGreaterThan(0);
  const texts = await Promise.all(own.map(async (name) => (await page.request.get(name)).body()));
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  expect(bytes).toBeLessThan(30_000);
});

test("settings are kept and count", async () => {
  const context = await newContext();
  const page = await open(context, "flashcards/");
  const fresh = page.getByLabel("New cards a day");
  await fresh.fill("2");
  await fresh.press("Tab");
  await page.goto(`${address}${deck}`);
  await stateIs(page, "front");
  expect(await counts(page)).toBe("2 new");
});

test("decks, a question and an answer break no rule of accessibility", async () => {
  // Everything is in sight, so that nothing is undecided.
  for (const viewport of [
    { width: 1280, height: 1600 },
    { width: 390, height: 1600 },
  ]) {
    const page = await open(await newContext({ viewport }), "flashcards/");
    await page.locator("[data-part=study]:not([hidden])").first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${address}${deck}`);
    await stateIs(page, "front");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Show the answer" }).click();
    expect(await axeFindings(page)).toEqual([]);
  }
});

test("without scripts the page tells of the decks and leads to what the cards are made of", async () => {
  const page = await open(await newContext({ javaScriptEnabled: false }), "flashcards/");
  const pageText = await page.locator("main").textContent();
  expect(pageText).toContain("Studying needs a script");
  const madeOf = page.locator("noscript li");
  const lines = (await madeOf.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
  expect(lines[0]).toMatch(/^Takeaways .+ · \d+ cards$/);
  expect(lines).toContainEqual(expect.stringMatching(/^Glossary \d+ cards$/));
  const hrefs = await page
    .locator("noscript a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(hrefs).toEqual([
    "/deep/base/talks/con406/takeaways/",
    "/deep/base/talks/con406/questions/",
    "/deep/base/talks/talkbook-in-90-seconds/questions/",
    ...["/deep/base/glossary/", "/deep/base/diagrams/", "/deep/base/compare/"],
  ]);
  const counted = lines.map((line) => Number(/(\d+) cards?$/.exec(line)?.[1]));
  const all = await page.locator('[data-deck="all"] .deck-counts').textContent();
  expect(counted.reduce((sum, each) => sum + each, 0)).toBe(Number.parseInt(all ?? "", 10));
  const decks = page.locator("talkbook-flashcards .decks a.entry-title");
  expect(await decks.first().getAttribute("href")).toContain("/deep/base/curricula/");
  expect(await page.locator(".button[data-part]:visible").count()).toBe(0);
  for (const href of new Set(hrefs)) {
    expect((await page.request.get(new URL(href ?? "", address).href)).status()).toBe(200);
  }
});
