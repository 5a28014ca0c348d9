import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { findAndOpen, importAndBuild } from "../browser/import-and-build.ts";
import { serveFolder } from "../browser/serve-folder.ts";
import { repository } from "../run-talkbook.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
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
    expect(await findAndOpen(browser, server.url, "Firecracker", "Takeaway")).toContain(
      "Firecracker",
    );
    expect(await findAndOpen(browser, server.url, "cellular", "Takeaway")).toContain("cellular");
  } finally {
    await server.close();
  }
});
