import { join } from "node:path";
import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { runTalkbook } from "../run-talkbook.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** One command from a copied summary to content, and one more to a site. */
export async function importAndBuild(summary: string): Promise<{ content: string; site: string }> {
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
export async function findAndOpen(
  browser: Browser,
  address: string,
  query: string,
  kind: string,
): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${address}search/?q=${query}`);
  const result = page.locator(".search-results li", { hasText: kind }).first();
  await result.getByRole("link").click();
  await page.waitForURL(/#/);
  const text = await page.locator(":target").textContent();
  await page.close();
  return text ?? "";
}
