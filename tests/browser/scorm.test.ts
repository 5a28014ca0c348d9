import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { answerCurrent } from "./answer-by-key.ts";
import {
  type LmsCall,
  type OpenPackage,
  openPackage,
  serveBothEditions,
  serveLms,
} from "./learning-system.ts";
import { doModule, takeGate } from "./package-steps.ts";
import { pageFindings } from "./page-findings.ts";

let browser: Browser;
let urls = { "1.2": "", "2004": "" };

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  urls = await serveBothEditions();
}, 120_000);

/** Busy machines take their time. */
const eventually = (read: () => unknown) => expect.poll(read, { timeout: 20_000 });

const elements = {
  "1.2": { status: "cmi.core.lesson_status", raw: "cmi.core.score.raw", end: "Finish" },
  "2004": { status: "cmi.completion_status", raw: "cmi.score.raw", end: "Terminate" },
} as const;

/** The values of an element in the order in which the system accepted them. */
function valuesOf(calls: readonly LmsCall[], element: string): string[] {
  return calls.flatMap(([name, of, value, answer]) =>
    name === "SetValue" && of === element && answer === "true" ? [value ?? ""] : [],
  );
}

async function lastValue(open: OpenPackage, element: string): Promise<string | undefined> {
  return valuesOf(await open.calls(), element).at(-1);
}

/** Everything that was set was also committed. */
async function isCommitted(open: OpenPackage): Promise<boolean> {
  const calls = await open.calls();
  const set = calls.findLastIndex(([name, ...given]) => name === "SetValue" && given[2] === "true");
  return calls.findLastIndex(([name]) => name === "Commit") > set;
}

describe.each(["1.2", "2004"] as const)("inside a system with SCORM %s", (edition) => {
  const names = elements[edition];

  test("a slow system that fails for a while is told everything as soon as it answers", {
    timeout: 120_000,
  }, async () => {
    const faults = { slow: 60, broken: ["SetValue", "Commit"] };
    const open = await openPackage(browser, urls[edition], { faults });
    await open.content.locator("h1").waitFor();
    await eventually(() => isCommitted(open)).toBe(true);
    await open.page.evaluate("window.isBroken = true");
    await doModule(open, "basics");
    await takeGate(open, true);
    const notice = open.page.frameLocator("iframe").locator("#_notice");
    await eventually(() => notice.textContent()).toContain("does not answer");
    const lost = await open.kept();
    await open.page.evaluate("window.isBroken = false");
    await expect.poll(() => notice.isVisible(), { timeout: 60_000 }).toBe(false);
    await eventually(() => isCommitted(open)).toBe(true);
    expect(await open.kept()).not.toBe(lost);
    expect(await lastValue(open, names.raw)).toBe("50");
    const calls = await open.calls();
    expect([0, 1, 2, 3].map((at) => valuesOf(calls, `cmi.interactions.${at}.result`))).toEqual([
      ...[["correct"], ["correct"], ["correct"]],
      [],
    ]);
    expect(open.problems).toEqual([]);
  });

  test("a system that throws on everything keeps nobody from learning", {
    timeout: 60_000,
  }, async () => {
    const broken = ["Initialize", "GetValue", "SetValue", "Commit", names.end];
    const open = await openPackage(browser, urls[edition], {
      faults: { broken, throws: true, fromStart: true },
    });
    await doModule(open, "basics");
    expect(await open.content.locator("[data-item][data-done]").count()).toBe(7);
    await open.content.locator("a.brand").click();
    await eventually(() => open.content.locator("#basics [data-state]").textContent()).toBe(
      "7 of 8 done",
    );
    const notice = open.page.frameLocator("iframe").locator("#_notice");
    expect(await notice.textContent()).toContain("does not answer");
    // It answers after all: what was done meanwhile reaches it.
    await open.page.evaluate("window.isBroken = false");
    await eventually(() => lastValue(open, names.status)).toBe("incomplete");
    await eventually(() => notice.isVisible()).toBe(false);
    expect(open.problems).toEqual([]);
  });
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
  await content.getByText("Exam", { exact: false }).first().click();
  await content.locator(".quiz-start [type=submit]").click();
  for (let count = 0; count < 20; count++) {
    if ((await content.locator(".quiz-result").count()) > 0) break;
    await answerCurrent(content, true);
    await content.getByRole("button", { name: /^(Next|Hand in)$/ }).click();
  }
  await eventually(() => lastValue(open, "cmi.core.lesson_status")).toBe("passed");
  expect(await lastValue(open, "cmi.core.score.raw")).toBe("100");
  expect(open.problems).toEqual([]);
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
