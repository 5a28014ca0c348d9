/**
 * Measures the page of flashcards with 20,000 cards and as many reviews in the store: milliseconds until
 * the first card is shown and until the next one is, bytes of its script: `node scripts/measure-flashcards.ts`.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { stringify } from "yaml";
import { reviewAreaOf } from "../src/learner/card-areas.ts";
import { launchChromium } from "../src/node/browser/launch-chromium.ts";
import { serveFolder } from "../tests/browser/serve-folder.ts";
import { runTalkbook } from "../tests/run-talkbook.ts";
import { median } from "./median.ts";
import { RandomWords } from "./random-words.ts";

const cardCount = 20_000;
const reviewCount = 20_000;
const graded = 20;
const runs = 5;
const aim = { firstMs: 300, nextMs: 50, scriptBytes: 30_000 };

const random = new RandomWords(1);
const folder = await mkdtemp(join(tmpdir(), "talkbook-flashcards-"));
const browser = await launchChromium();
try {
  await measure();
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}

async function measure(): Promise<void> {
  const content = join(folder, "content");
  const site = join(folder, "site");
  await writeAll(content, contentOf());
  const run = await runTalkbook(["build", "--content", content, "--out", site, "--base", "/"]);
  if (run.status !== 0) throw new Error(run.stderr);
  const server = await serveFolder(site, { base: "/" });
  const figures = [];
  for (let each = 0; each < runs; each++) figures.push(await study(browser, server.url));
  await server.close();
  const firstMs = median(figures.map(({ first }) => first));
  const nextMs = median(figures.flatMap(({ nexts }) => nexts));
  const worstMs = Math.max(...figures.flatMap(({ nexts }) => nexts));
  const cards = figures[0]?.cards ?? 0;
  console.log(`${cards} cards, ${reviewCount} reviews in the store`);
  console.log(`first card ${firstMs.toFixed(0)} ms after the script began (aim ${aim.firstMs})`);
  console.log(
    `next card ${nextMs.toFixed(1)} ms (aim ${aim.nextMs}), slowest ${worstMs.toFixed(1)}`,
  );
  console.log(`script ${await scriptBytes(site)} bytes with gzip (aim ${aim.scriptBytes})`);
}

/** Terms make a card in each direction: half as many terms as cards. */
function contentOf(): Map<string, string> {
  const terms = Array.from({ length: cardCount / 2 }, (_, index) => ({
    id: `term-${index + 1}`,
    term: `name ${index + 1}`,
    definition: random.sentence(),
    noLink: true,
    source: "notes",
  }));
  const source = { id: "notes", title: "Notes", type: "article", url: "https://example.org/" };
  return new Map([
    ["site.yaml", stringify({ title: "Measured", books: false })],
    ["sources.yaml", stringify([source])],
    ["talks/talk/talk.yaml", stringify({ title: "A talk" })],
    ["glossary.yaml", stringify(terms)],
  ]);
}

/** The store of somebody who has seen half of the cards twice. */
function stored(): [string, string][] {
  const areas = new Map<string, Record<string, unknown>>();
  const day = 86_400_000;
  for (let each = 0; each < reviewCount; each++) {
    const card = `term:term-${1 + (each % (cardCount / 2))}`;
    const at = Date.now() - (each < reviewCount / 2 ? 40 : 37) * day + each;
    const { name } = reviewAreaOf(card);
    const entries = areas.get(name) ?? {};
    areas.set(name, entries);
    entries[`${card}@${at}`] = { at, value: { grade: 2 + random.below(3), took: 4000 } };
  }
  return [...areas].map(([name, entries]) => [
    `talkbook:/:${name}`,
    JSON.stringify({ version: 1, entries }),
  ]);
}

async function study(
  chromium: Browser,
  url: string,
): Promise<{ first: number; nexts: number[]; cards: number }> {
  const context = await chromium.newContext();
  await context.addInitScript((items) => {
    for (const [key, text] of items)
      if (!localStorage.getItem(key)) localStorage.setItem(key, text);
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.study[data-state="front"]')) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.mark("shown"));
    }).observe(document, { subtree: true, attributes: true, childList: true });
  }, stored());
  const page = await context.newPage();
  await page.goto(`${url}flashcards/?deck=all`);
  await page.locator('.study[data-state="front"]').waitFor();
  await page.waitForFunction(() => performance.getEntriesByName("shown").length > 0);
  const first = await page.evaluate(() => {
    // The first thing that the script does is to ask for the index.
    const [script] = performance
      .getEntriesByType("resource")
      .filter(({ name }) => name.endsWith("/cards.json"));
    const [shown] = performance.getEntriesByName("shown");
    return (shown?.startTime ?? 0) - (script?.startTime ?? 0);
  });
  await page.waitForTimeout(3000);
  const nexts = await page.evaluate(async (count) => {
    const times: number[] = [];
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const root = document.querySelector<HTMLElement>(".study");
    for (let each = 0; each < count; each++) {
      document.querySelector<HTMLElement>("[data-part=turn]")?.click();
      await frame();
      const start = performance.now();
      document.querySelector<HTMLElement>('[data-grade="3"]')?.click();
      while (root?.dataset.state !== "front") await new Promise((resolve) => setTimeout(resolve));
      times.push(performance.now() - start);
      await frame();
    }
    return times;
  }, graded);
  const cards = await page.evaluate(async () => {
    const index = await (await fetch("/flashcards/cards.json")).json();
    return index.cards.length as number;
  });
  await context.close();
  return { first, nexts, cards };
}

async function scriptBytes(site: string): Promise<number> {
  const assets = join(site, "_astro");
  const names = (await readdir(assets)).filter((name) => /^FlashcardsPage.*\.js$/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(join(assets, name))));
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

async function writeAll(root: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}
