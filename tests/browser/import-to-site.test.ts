import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { repository } from "../run-talkbook.ts";
import { findAndOpen, importAndBuild } from "./import-and-build.ts";
import { pageRules } from "./page-rules.ts";
import { serveFolder } from "./serve-folder.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
});

test("a summary of our own becomes a site whose records search finds", async () => {
  const { site } = await importAndBuild(
    resolve(repository, "tests/fixtures/summaries/sqlite-wal.txt"),
  );
  const server = await serveFolder(site);
  try {
    expect(await findAndOpen(browser, server.url, "checkpoint", "Takeaway")).toMatch(/checkpoint/i);
    const page = await browser.newPage();
    for (const path of ["", "talks/", "topics/", "sources/"]) {
      expect(await pageRules(page, server.url + path)).toEqual([]);
    }
    await page.close();
  } finally {
    await server.close();
  }
});
