import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { runTalkbook } from "../run-talkbook.ts";
import { lastingFolder } from "../temporary-folder.ts";
import { axeFindings } from "./page-rules.ts";
import { serveFolder } from "./serve-folder.ts";

const word = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunt";
const words = `${"a title that goes on and on ".repeat(6)}${word}`;
const address = `https://example.org/${"no-place-to-break".repeat(16)}`;

const content = {
  "site.yaml": `title: ${words}\n`,
  "talks/x/talk.yaml": `title: ${words}\npublishedOn: 2024-05-06\n`,
  "talks/x/takeaways.yaml": `- { id: a, text: ${words}, topics: [long], source: page }\n`,
  "talks/x/questions.yaml": `- { id: q, question: ${words}?, answer: ${word}, topics: [long] }\n`,
  "topics/long.mdx": `---
title: ${word}
facts: { owner: { value: us, source: page }, price: { value: ${word}, source: page } }
updates: [{ id: u, date: 2024-06-07, change: ${words}, effect: retired, source: page }]
---
\`${word}${word}\` and ${address}

| One | Two |
| --- | --- |
| ${word} | ${word} |

\`\`\`
${words}
\`\`\`
`,
  "topics/other.mdx": `---\ntitle: Other ${word}\n---\nText.\n`,
  "dimensions.yaml": `- id: owner
  label: ${word}
  type: choice
  choices: [{ id: us, label: ${word}, tone: provider }, { id: you, label: You }]
- { id: price, label: Price, type: text }
`,
  "glossary.yaml": `- { id: t, term: ${word}x, aliases: [${word}y], definition: ${words} }\n`,
  "sources.yaml": `- { id: page, type: article, title: "${address}", publisher: ${word}, url: "${address}" }\n`,
};

const wide = Array.from({ length: 12 }, (_, column) => `Column${column} `).join("|");
const wideTable = `${wide}\n${"---|".repeat(11)}---\n${wide}`;

let browser: Browser;
let url = "";

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  const site = join(await lastingFolder(), "site");
  const folder = await lastingFolder({
    ...content,
    "topics/wide.mdx": `---\ntitle: Wide\n---\n${wideTable}\n`,
  });
  const run = await runTalkbook(["build", "--content", folder, "--out", site]);
  expect(run).toMatchObject({ status: 0 });
  const server = await serveFolder(site);
  afterAll(() => server.close());
  url = server.url;
});

async function newPage(width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 600 } });
  onTestFinished(() => page.close());
  return page;
}

/** Opens the topic with a table of many columns. */
async function openTable(width: number): Promise<Page> {
  const page = await newPage(width);
  await page.goto(`${url}topics/wide/`);
  return page;
}

test("no page scrolls sideways, however long its words, titles and addresses are", async () => {
  const wider: string[] = [];
  const page = await newPage(1280);
  for (const path of [
    "",
    "talks/",
    "talks/x/",
    "talks/x/takeaways/",
    "talks/x/questions/",
    "topics/",
    "topics/long/",
    "topics/other/",
    "glossary/",
    "changes/",
    "sources/",
    "progress/",
    "search/?q=title",
  ]) {
    await page.goto(url + path);
    // The smallest is a window of 1280 px at 400 %.
    for (const width of [1280, 840, 390, 320]) {
      await page.setViewportSize({ width, height: 600 });
      // To the left nothing scrolls, so that what goes beyond that edge is lost.
      const beyond = await page.evaluate<number>(
        `Math.max(
          document.documentElement.scrollWidth - innerWidth,
          ...[...document.querySelectorAll("main *")].map((each) => -each.getBoundingClientRect().left),
        )`,
      );
      if (beyond > 0) wider.push(`${path} at ${width} px: ${beyond} px`);
    }
  }
  expect(wider).toEqual([]);
});

test("a table that scrolls has a shadow at each edge behind which there is more", async () => {
  const page = await openTable(390);
  const table = page.getByRole("group", { name: "Column0, Column1" });
  const edges = async (left: number): Promise<string[]> => {
    const shadows = await table.evaluate<string, number>(async (element, by) => {
      (element as unknown as { scrollLeft: number }).scrollLeft = by;
      await new Promise((done) => setTimeout(done, 200));
      return getComputedStyle(element).boxShadow;
    }, left);
    // The left edge is written first; an edge without a shadow is moved by nothing.
    const [before, after] = shadows
      .split(", ")
      .map((each) => Number.parseInt(each.split(") ")[1] ?? "", 10));
    return [...(before ? ["left"] : []), ...(after ? ["right"] : [])];
  };
  expect(await edges(0)).toEqual(["right"]);
  expect(await edges(300)).toEqual(["left", "right"]);
  expect(await edges(9999)).toEqual(["left"]);
  // Cells that are half scrolled away leave axe undecided in any case; the shadow adds nothing to that.
  const withShadow = await axeFindings(page);
  await table.evaluate("(element) => { element.style.animation = 'none' }");
  expect(await axeFindings(page)).toEqual(withShadow);
});

test("on paper a wide table is as wide as the sheet", async () => {
  const page = await openTable(643);
  await page.emulateMedia({ media: "print" });
  const beyond =
    "Math.max(...[...document.querySelectorAll('.table')].map((each) => each.scrollWidth - each.clientWidth))";
  expect(await page.evaluate(beyond)).toBe(0);
});
