import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ScormEdition } from "../../src/learner/lms/package-spec.ts";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { answerCurrent } from "./answer-by-key.ts";
import {
  type LmsCall,
  type OpenOptions,
  type OpenPackage,
  openPackage,
  passTime,
  serveBothEditions,
} from "./learning-system.ts";
import { beginGate, doModule, leave, leaveGate, markItems, takeGate } from "./package-steps.ts";

let browser: Browser;
let urls = { "1.2": "", "2004": "" };
let moduleUrls = { "1.2": "", "2004": "" };
const firstVisit = { stillSince: "2026-11-26T09:00:00Z" };
const secondVisit = { stillSince: "2026-11-27T23:30:00Z" };

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  urls = await serveBothEditions();
  moduleUrls = await serveBothEditions(["--sco", "module"]);
}, 240_000);

/** The time in which whatever has changed is told. */
const telling = 1000;

async function openStill(url: string, options: OpenOptions): Promise<OpenPackage> {
  const open = await openPackage(browser, url, options);
  await open.content.locator("h1").waitFor();
  await passTime(open, telling);
  return open;
}

/** Ends the visit; gives all its calls and what the system has then. */
async function end(open: OpenPackage): Promise<{ calls: LmsCall[]; kept: string }> {
  await passTime(open, telling);
  await leave(open);
  await expect.poll(async () => (await open.calls()).at(-1)?.[0]).toMatch(/^(?:Finish|Terminate)$/);
  return cut(open);
}

/** What there is at this moment, without any end. */
async function cut(open: OpenPackage): Promise<{ calls: LmsCall[]; kept: string }> {
  const found = { calls: await open.calls(), kept: await open.kept() };
  expect(open.problems).toEqual([]);
  await open.context.close();
  return found;
}

/** All calls of some visits, with what was given and answered, in order. */
async function expectCalls(
  edition: ScormEdition,
  way: string,
  ...visits: readonly LmsCall[][]
): Promise<void> {
  const text = visits.map((calls) => calls.map(formatCall).join("\n")).join("\n\n");
  const file = join(import.meta.dirname, "scorm-calls", `${way}-${edition}.txt`);
  await expect(`${text}\n`).toMatchFileSnapshot(file);
}

function formatCall([name, ...given]: LmsCall): string {
  const answer = given.pop() ?? "";
  return `${name}(${given.map((each) => JSON.stringify(each)).join(", ")}) = ${JSON.stringify(answer)}`;
}

async function doBasics(open: OpenPackage): Promise<void> {
  await doModule(open, "basics");
  await passTime(open, 60_000);
  await takeGate(open, false);
  await passTime(open, telling);
  await leaveGate(open);
  await passTime(open, telling);
}

async function doTheRest(open: OpenPackage): Promise<void> {
  await takeGate(open, true);
  await passTime(open, telling);
  await doModule(open, "deeper");
  await passTime(open, telling);
  await takeGate(open, true);
}

describe.each(["1.2", "2004"] as const)("every call to a system with SCORM %s", (edition) => {
  test("on the whole way in one visit", { timeout: 120_000 }, async () => {
    const open = await openStill(urls[edition], firstVisit);
    await doBasics(open);
    await doTheRest(open);
    await expectCalls(edition, "whole-way", (await end(open)).calls);
  });

  test("on a way that is left half-way and taken up again", { timeout: 120_000 }, async () => {
    const first = await openStill(urls[edition], firstVisit);
    await doBasics(first);
    const { calls, kept } = await end(first);

    const second = await openStill(urls[edition], { ...secondVisit, kept });
    // The page that was open, with what was done.
    await second.content.locator("#try[data-done]").waitFor();
    expect(await second.content.locator('[data-mark][aria-pressed="true"]').count()).toBe(7);
    await doTheRest(second);
    await expectCalls(edition, "half-way", calls, (await end(second)).calls);
  });

  test("before a crash within an attempt, and after it", { timeout: 120_000 }, async () => {
    const first = await openStill(urls[edition], firstVisit);
    await doModule(first, "basics");
    await beginGate(first);
    await answerCurrent(first.content, true);
    await first.content.getByRole("button", { name: "Next", exact: true }).click();
    await passTime(first, telling);
    // This answer the system never hears of.
    await answerCurrent(first.content, true);
    const { calls, kept } = await cut(first);

    const second = await openStill(urls[edition], { ...secondVisit, kept });
    const { content } = second;
    await content.getByRole("button", { name: /Go on|Continue|Resume/ }).click();
    await content.getByText("Question 2 of 3").waitFor();
    for (const button of ["Next", "Hand in"]) {
      await answerCurrent(content, true);
      await content.getByRole("button", { name: button, exact: true }).click();
    }
    await passTime(second, telling);
    await content.locator("a.brand").click();
    await expect.poll(() => content.locator("#basics [data-state]").textContent()).toBe("Finished");
    await expectCalls(edition, "crash", calls, (await end(second)).calls);
  });

  test("of one module that is a SCO of its own", { timeout: 120_000 }, async () => {
    const launch = "modules/deeper/index.html";
    const first = await openStill(moduleUrls[edition], { ...firstVisit, launch });
    await markItems(first);
    const { calls, kept } = await end(first);

    const second = await openStill(moduleUrls[edition], { ...secondVisit, launch, kept });
    await takeGate(second, true);
    await passTime(second, telling);
    await leaveGate(second);
    await expectCalls(edition, "module", calls, (await end(second)).calls);
  });
});
