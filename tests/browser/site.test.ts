import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { runTalkbook } from "../run-talkbook.ts";
import { lastingFolder } from "../temporary-folder.ts";
import { pageRules } from "./page-rules.ts";
import { serveFolder } from "./serve-folder.ts";

let browser: Browser;
let address = "";
/** A site with every kind of record, and one in Japanese. */
let everything = "";
let japanese = "";

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  address = await serveContent("content", "/deep/base/");
  everything = await serveContent("tests/fixtures/content/right/everything", "/");
  japanese = await serveContent("tests/fixtures/content/right/japanese", "/");
});

async function serveContent(content: string, base: string): Promise<string> {
  const site = join(await lastingFolder(), "site");
  const run = await runTalkbook(["build", "--content", content, "--out", site, "--base", base]);
  expect(run).toMatchObject({ status: 0, stdout: "" });
  const server = await serveFolder(site, { base });
  afterAll(() => server.close());
  return server.url;
}

/** What is wrong with a page on a desk and on a phone, scrolling sideways included. */
async function findingsOn(url: string): Promise<string[]> {
  const findings: string[] = [];
  for (const width of [1280, 360]) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    findings.push(...(await pageRules(page, url)));
    const overflow = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    if (overflow > 0) findings.push(`${overflow} px wider than a window of ${width} px`);
    await page.close();
  }
  return findings;
}

async function open(path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(address + path);
  return page;
}

describe("every kind of page", () => {
  test.each([
    "",
    "talks/",
    "talks/con406/",
    "talks/con406/takeaways/",
    "talks/con406/questions/",
    "topics/",
    "topics/aws-app-runner/",
    "topics/cellular-architecture/",
    "diagrams/",
    "diagrams/two-tenants/",
    "diagrams/cells-and-zones/",
    "layers/",
    "timeline/",
    "guides/",
    "guides/which-service/",
    "guides/which-service/?way=image.no.no.yes.yes.yes.yes",
    "compare/",
    "compare/responsibility/",
    "compare/deployments/?differing&notes&swapped&sort=automatic-rollback",
    "quizzes/",
    "quizzes/pictures/",
    "quizzes/words/paper/",
    "glossary/",
    "sources/",
    "search/",
    "search/?q=firecracker",
    "404.html",
  ])("%s breaks no rule, on a desk and on a phone", async (path) => {
    expect(await findingsOn(address + path)).toEqual([]);
  });

  test.each([
    "talks/",
    "talks/containers/outline/",
    "talks/containers/highlights/",
    "topics/containers/",
    "diagrams/",
    "diagrams/delivery/",
    "diagrams/shares/",
    "guides/where-to-run/",
    "compare/",
    "compare/boxes/",
    "talks/containers/questions/",
    "talks/c1/",
  ])("%s of a site with everything breaks no rule", async (path) => {
    expect(await findingsOn(everything + path)).toEqual([]);
  });

  test.each([
    "",
    "topics/セル設計/",
    "talks/障害に強い設計/takeaways/",
    "guides/どこで分ける/?way=多い",
    "compare/分け方/",
    "quizzes/分け方/#単位",
    "search/?q=セル",
  ])("%s of a Japanese site breaks no rule", async (path) => {
    expect(await findingsOn(japanese + path)).toEqual([]);
  });
});

describe("without scripts", () => {
  test("takeaways and topics can be read and followed", async () => {
    const page = await open("talks/con406/takeaways/", { javaScriptEnabled: false });
    expect(await page.locator("li.record").count()).toBe(11);
    await page.locator("main .chip", { hasText: "AWS Fargate" }).first().click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("AWS Fargate");
  });
});

test("the first press of Tab offers the way past the navigation", async () => {
  const page = await open("talks/con406/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate("document.activeElement.tagName")).toBe("MAIN");
});

test("an old address of a record leads to the record", async () => {
  const page = await open("");
  await page.goto(`${everything}talks/c1/takeaways/#no-machines`);
  await page.waitForURL(`${everything}talks/containers/takeaways/#no-machines`);
});
