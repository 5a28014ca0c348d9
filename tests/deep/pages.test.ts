import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { followWays, guidesOf } from "../browser/follow-guide.ts";
import { allPageFindings } from "../browser/page-findings.ts";
import { serveEverything, serveOwnSite, serveSite } from "../browser/serve-site.ts";

let browser: Browser;
/** The project's own site, one with every kind of record, and one in Japanese. */
let own = "";
let everything = "";
let japanese = "";

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  own = await serveOwnSite();
  everything = await serveEverything();
  japanese = await serveSite("tests/fixtures/content/right/japanese");
});

/** Every page to which links lead from the home page, over other pages too. */
async function pagesOf(address: string): Promise<string[]> {
  const found = new Set<string>([address]);
  for (const url of found) {
    const html = await (await fetch(url)).text();
    for (const [, href = ""] of html.matchAll(/<a [^>]*href="([^"#?]+)/g)) {
      const linked = new URL(href, url).href;
      if (linked.startsWith(address) && linked.endsWith("/")) found.add(linked);
    }
  }
  return [...found];
}

test("every page of every site breaks no rule, on a desk and on a phone", async () => {
  const findings: string[] = [];
  for (const address of [own, everything, japanese]) {
    const pages = await pagesOf(address);
    expect(pages.length).toBeGreaterThan(20);
    for (const url of pages) {
      const found = await allPageFindings(browser, url);
      findings.push(...found.map((finding) => `${url}: ${finding}`));
    }
  }
  expect(findings).toEqual([]);
});

test("every way of every guide leads, click by click, where its graph says", async () => {
  const guides = await guidesOf("content");
  expect(guides.length).toBeGreaterThan(0);
  for (const guide of guides) {
    const page = await browser.newPage();
    await page.goto(`${own}guides/${guide.id}/`);
    await followWays(page, guide);
    await page.close();
  }
});
