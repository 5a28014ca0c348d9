import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { guideGraph, wayName } from "../../src/derive/guides/guide-graph.ts";
import { waysThrough } from "../../src/derive/guides/guide-rules.ts";
import type { Guide } from "../../src/knowledge/records.ts";
import { toText } from "../../src/markup/to-text.ts";
import { compileFolder } from "../../src/node/compile-folder.ts";
import { repository } from "../run-talkbook.ts";

/** All guides of a content folder in the repository. */
export async function guidesOf(content: string): Promise<Guide[]> {
  return (await compileFolder(resolve(repository, content))).knowledge.guides;
}

/** Follows, on the page of a guide, every way click by click, and expects what its graph says. */
export async function followWays(page: Page, guide: Guide): Promise<void> {
  const node = page.locator(".guide-node:visible");
  const heading = (): Promise<string | null> => node.locator("h2").first().textContent();
  const way = (): string | null => new URL(page.url()).searchParams.get("way");
  for (const { answers, outcome } of waysThrough(guideGraph(guide))) {
    for (const { question, option } of answers) {
      expect(await heading()).toBe(toText(question.ask));
      await node.locator(".guide-options").getByText(option.label, { exact: true }).click();
    }
    expect([way(), await heading()]).toEqual([wayName(answers), outcome.title]);
    const labels = answers.map(({ option }) => option.label);
    expect(await page.locator(".guide-way strong").allInnerTexts()).toEqual(labels);
    await page.getByRole("link", { name: "Start again" }).click();
  }
  expect(way()).toBe(null);
}
