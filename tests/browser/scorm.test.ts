import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { answerCurrent } from "./answer-by-key.ts";
import { openPackage, serveBothEditions, serveLms } from "./learning-system.ts";
import { pageFindings } from "./page-findings.ts";
import { eventually, failForAWhile, lastValue, throwOnEverything } from "./scorm-faults.ts";

let browser: Browser;
let urls = { "1.2": "", "2004": "" };

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  urls = await serveBothEditions();
}, 120_000);

// Each fault in one edition here; in the other one in the longer check.
test("a slow system that fails for a while is told everything as soon as it answers", {
  timeout: 120_000,
}, async () => {
  await failForAWhile(browser, urls["1.2"], "1.2");
});

test("a system that throws on everything keeps nobody from learning", {
  timeout: 60_000,
}, async () => {
  await throwOnEverything(browser, urls["2004"], "2004");
});

test("the page around a package's pages is named after it", async () => {
  const { page } = await openPackage(browser, urls["1.2"]);
  const heading = page.frameLocator("iframe").getByRole("heading", { level: 1 });
  expect(await heading.textContent()).toBe("First days: Operator");
});

test("opened by hand it says so, teaches, and keeps what is done in the browser", {
  timeout: 60_000,
}, async () => {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${urls["1.2"]}courses/a%20b/7/index.html`);
  expect(await page.locator("#_notice").textContent()).toBe(
    "No learning system is here to keep what you do: it stays in this browser.",
  );
  const content = page.frameLocator("iframe");
  await content.locator("#basics h2 a").click();
  await content.locator("[data-mark]").first().click();
  await page.reload();
  await eventually(() => content.locator("#basics [data-state]").textContent()).toBe("1 of 8 done");
});

test("a package of a quiz is completed and passed by its exam alone", {
  timeout: 120_000,
}, async () => {
  const { url } = await serveLms("older", "1.2");
  const open = await openPackage(browser, url);
  const { content } = open;
  const form = content.locator(".quiz-start");
  expect(await form.locator("input[name=mode]:checked").getAttribute("value")).toBe("exam");
  expect(await form.locator(".quiz-modes span span").allTextContents()).toEqual([
    "This is what the learning system counts: 3 questions. Answers come at the end. 70 % of the points pass.",
    "See after each answer whether it is right, and why. It does not count.",
  ]);
  // Its number of questions is the author's, and nobody else could follow a link into the package.
  expect(await form.locator("select[name=count]").isVisible()).toBe(false);
  expect(await content.locator(".crumbs, .quiz-draw, [data-whole-quiz] a").count()).toBe(0);
  await form.locator("[type=submit]").click();
  for (let count = 0; count < 20; count++) {
    if ((await content.locator(".quiz-result").count()) > 0) break;
    await answerCurrent(content, true);
    await content.getByRole("button", { name: /^(Next|Hand in)$/ }).click();
  }
  await eventually(() => lastValue(open, "cmi.core.lesson_status")).toBe("passed");
  expect(await lastValue(open, "cmi.core.score.raw")).toBe("100");
  // An exam whose answers stand below would be passed by whoever can read.
  expect(await content.locator(".quiz-result .quiz-buttons button").allTextContents()).toEqual([
    "Other questions",
  ]);
  expect(open.problems).toEqual([]);
});

test("the first page of a package says what is to be done, and links lead nowhere that is not there", async () => {
  const { content } = await openPackage(browser, urls["1.2"]);
  expect(await content.locator(".about").first().textContent()).toBe(
    "You have finished when every lesson and task is marked as done and the questions at the end are passed. You can stop at any time and go on where you were.",
  );
  await content.locator("#basics h2 a").click();
  await content.locator("[data-item]").first().waitFor();
  expect(
    await content.locator(".crumbs a").evaluateAll((all) => all.map((a) => a.textContent)),
  ).toEqual(["First days: Operator"]);
  expect(await content.locator("a.anchor").count()).toBe(0);
});

test.each(["curricula/first-days/ops/basics/", "quizzes/boxes/", "talks/containers/takeaways/"])(
  "axe finds nothing on a package's page: %j",
  async (path) => {
    const page = `${urls["1.2"]}courses/a%20b/7/${path}index.html`;
    expect(await pageFindings(browser, page)).toEqual([]);
  },
  60_000,
);

test("axe finds nothing on the page around them", { timeout: 60_000 }, async () => {
  const found = await pageFindings(browser, `${urls["1.2"]}courses/a%20b/7/index.html`);
  // What the frame holds are those pages.
  expect(found.filter((each) => !each.includes("undecided): frame-tested"))).toEqual([]);
});
