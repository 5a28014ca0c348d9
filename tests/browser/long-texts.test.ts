import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runTalkbook } from "../run-talkbook.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { launchChromium } from "./chromium.ts";
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

test("no page scrolls sideways, however long its words, titles and addresses are", async () => {
  const site = join(await temporaryFolder(), "site");
  const run = await runTalkbook([
    "build",
    "--content",
    await temporaryFolder(content),
    "--out",
    site,
  ]);
  expect(run).toMatchObject({ status: 0 });
  const server = await serveFolder(site);
  const browser = await launchChromium();
  onTestFinished(async () => {
    await browser.close();
    await server.close();
  });
  const wider: string[] = [];
  // The smallest is a window of 1280 px at 400 %.
  for (const width of [1280, 840, 390, 320]) {
    const page = await browser.newPage({ viewport: { width, height: 600 } });
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
      await page.goto(server.url + path);
      // To the left nothing scrolls, so that what goes beyond that edge is lost.
      const beyond = await page.evaluate<number>(
        `Math.max(
          document.documentElement.scrollWidth - innerWidth,
          ...[...document.querySelectorAll("main *")].map((each) => -each.getBoundingClientRect().left),
        )`,
      );
      if (beyond > 0) wider.push(`${path} at ${width} px: ${beyond} px`);
    }
    await page.close();
  }
  expect(wider).toEqual([]);
});
