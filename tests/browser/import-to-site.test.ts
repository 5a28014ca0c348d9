import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { repository, runTalkbook } from "../run-talkbook.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { pageRules } from "./page-rules.ts";
import { serveFolder } from "./serve-folder.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
});

/** One command from a copied summary to content, and one more to a site. */
async function importAndBuild(summary: string): Promise<{ content: string; site: string }> {
  const folder = await temporaryFolder();
  const content = join(folder, "content");
  const site = join(folder, "site");
  expect(await runTalkbook(["import", summary, "--out", content])).toMatchObject({ status: 0 });
  expect(await runTalkbook(["check", "--strict", "--content", content])).toMatchObject({
    status: 0,
  });
  expect(await runTalkbook(["build", "--content", content, "--out", site])).toMatchObject({
    status: 0,
  });
  return { content, site };
}

/** Searches as a reader does, and follows the first result of a kind. */
async function findAndOpen(address: string, query: string, kind: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${address}search/?q=${query}`);
  const result = page.locator(".search-results li", { hasText: kind }).first();
  await result.getByRole("link").click();
  await page.waitForURL(/#/);
  const text = await page.locator(":target").textContent();
  await page.close();
  return text ?? "";
}

test("a summary of our own becomes a site whose records search finds", async () => {
  const { site } = await importAndBuild(
    resolve(repository, "tests/fixtures/summaries/sqlite-wal.txt"),
  );
  const server = await serveFolder(site);
  try {
    expect(await findAndOpen(server.url, "checkpoint", "Takeaway")).toMatch(/checkpoint/i);
    const page = await browser.newPage();
    for (const path of ["", "talks/", "topics/", "sources/"]) {
      expect(await pageRules(page, server.url + path)).toEqual([]);
    }
    await page.close();
  } finally {
    await server.close();
  }
});

const seed = resolve(repository, "../shared/seed/con406-summary.txt");

test("the copied summary of CON406 becomes a site that finds its words", async ({ skip }) => {
  if (!existsSync(seed)) skip("../shared/seed/con406-summary.txt is not on this machine");
  const { content, site } = await importAndBuild(seed);
  const read = async (file: string): Promise<unknown> =>
    parse(await readFile(join(content, "talks/con406", file), "utf8"));
  expect(await read("takeaways.yaml")).toHaveLength(11);
  expect(await read("questions.yaml")).toHaveLength(10);
  expect(await read("talk.yaml")).toMatchObject({
    publishedOn: "2022-11-30",
    video: { durationSeconds: 2192 },
    lockedSections: ["outline", "mindmap", "keywords", "highlights", "transcript"],
  });
  const server = await serveFolder(site);
  try {
    expect(await findAndOpen(server.url, "Firecracker", "Takeaway")).toContain("Firecracker");
    expect(await findAndOpen(server.url, "cellular", "Takeaway")).toContain("cellular");
  } finally {
    await server.close();
  }
});
