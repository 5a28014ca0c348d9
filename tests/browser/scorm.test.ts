import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { answerCurrent } from "./answer-by-key.ts";
import { type LmsCall, type OpenPackage, openPackage, serveLms } from "./learning-system.ts";
import { pageFindings } from "./page-findings.ts";

let browser: Browser;
const urls = { "1.2": "", "2004": "" };

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  const everything = "tests/fixtures/content/right/everything";
  for (const edition of ["1.2", "2004"] as const) {
    urls[edition] = (await serveLms(everything, "first-days/ops", edition)).url;
  }
}, 120_000);

/** Busy machines take their time. */
const eventually = (read: () => unknown) => expect.poll(read, { timeout: 20_000 });

const elements = {
  "1.2": {
    status: "cmi.core.lesson_status",
    location: "cmi.core.lesson_location",
    raw: "cmi.core.score.raw",
    time: "cmi.core.session_time",
    exit: "cmi.core.exit",
    response: "student_response",
    when: "time",
    wrong: "wrong",
    end: "Finish",
    time24: /^\d\d:\d\d:\d\d$/,
    answers: [
      ["choice", "b", "c"],
      ["choice", "a,d", "b"],
      ["matching", "a.c,b.a,c.b", "a.a,b.b,c.c"],
    ],
  },
  "2004": {
    status: "cmi.completion_status",
    location: "cmi.location",
    raw: "cmi.score.raw",
    time: "cmi.session_time",
    exit: "cmi.exit",
    response: "learner_response",
    when: "timestamp",
    wrong: "incorrect",
    end: "Terminate",
    time24: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\dZ$/,
    answers: [
      ["choice", "b", "c"],
      ["choice", "a[,]d", "b"],
      ["matching", "a[.]c[,]b[.]a[,]c[.]b", "a[.]a[,]b[.]b[,]c[.]c"],
    ],
  },
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

/** Marks all lessons and tasks of a module on its page. */
async function doModule({ content }: OpenPackage, module: string): Promise<void> {
  await content.locator("a.brand").click();
  await content.locator(`#${module} h2 a`).click();
  await content.locator("[data-item]").first().waitFor();
  const open = content.locator('[data-mark][aria-pressed="false"]');
  for (let left = await open.count(); left > 0; left--) await open.first().click();
}

/** Takes the gate of the module whose page is open; says which questions it asked. */
async function takeGate({ content }: OpenPackage, knows: boolean): Promise<string[]> {
  await content.locator(".path-gate a").click();
  await content.getByRole("button", { name: "Begin", exact: true }).click();
  const asked: string[] = [];
  while ((await content.locator(".quiz-result").count()) === 0 && asked.length < 5) {
    asked.push(await answerCurrent(content, knows));
    await content.getByRole("button", { name: /^(Next|Hand in)$/ }).click();
  }
  return asked;
}

describe.each(["1.2", "2004"] as const)("inside a system with SCORM %s", (edition) => {
  const names = elements[edition];

  test("a learner's whole way, with a stop half-way, and what the system is told", {
    timeout: 180_000,
  }, async () => {
    const first = await openPackage(browser, urls[edition]);
    const { content } = first;
    await content.locator("h1", { hasText: "First days" }).waitFor();
    await eventually(() => lastValue(first, names.location)).toBe(
      "curricula/first-days/ops/index.html",
    );
    const calls = await first.calls();
    const begun = calls.slice(0, calls.findIndex(([name]) => name === "Commit") + 1);
    expect(begun.filter(([, of]) => of !== "cmi.suspend_data" && of !== names.time)).toEqual(
      edition === "1.2"
        ? [
            ["Initialize", "", "true"],
            ["GetValue", "cmi.core.lesson_mode", "normal"],
            ["GetValue", "cmi.core.lesson_status", "not attempted"],
            ["GetValue", "cmi.interactions._count", "0"],
            ["GetValue", "cmi.core.lesson_location", ""],
            ["SetValue", "cmi.core.lesson_status", "incomplete", "true"],
            ["SetValue", "cmi.core.exit", "suspend", "true"],
            ["Commit", "", "true"],
          ]
        : [
            ["Initialize", "", "true"],
            ["GetValue", "cmi.mode", "normal"],
            ["GetValue", "cmi.completion_status", "unknown"],
            ["GetValue", "cmi.success_status", "unknown"],
            ["GetValue", "cmi.interactions._count", "0"],
            ["GetValue", "cmi.location", ""],
            ["SetValue", "cmi.progress_measure", "0", "true"],
            ["SetValue", "cmi.success_status", "unknown", "true"],
            ["SetValue", "cmi.completion_status", "incomplete", "true"],
            ["SetValue", "cmi.exit", "suspend", "true"],
            ["Commit", "", "true"],
          ],
    );
    expect(begun.filter(([, of]) => of === "cmi.suspend_data").map(([name]) => name)).toEqual([
      "GetValue",
      "SetValue",
    ]);

    // The gate is not passed at first: there is a score, and nothing is failed while lessons are left.
    await doModule(first, "basics");
    const wrong = await takeGate(first, false);
    await eventually(() => lastValue(first, names.raw)).toBe("0");
    await eventually(() => isCommitted(first)).toBe(true);
    expect(await lastValue(first, names.status)).toBe("incomplete");
    const told = (await first.calls()).filter(([name]) => name === "SetValue");
    const begin = told.findIndex(([, of]) => of === "cmi.interactions.0.id");
    const end = told.findIndex(([, of], at) => at > begin && of === "cmi.suspend_data");
    const ids = ["gap.question.containers.what-is-it", "fact.containers.languages"];
    const asked = [...ids, "match-terms.container"];
    expect(wrong).toEqual(asked);
    expect(told.slice(begin, end).map(([, of, value, answer]) => [of, value, answer])).toEqual(
      [
        ...asked.flatMap((id, index) => {
          const [type, pattern, response] = names.answers[index] ?? [];
          return Object.entries({
            id: `boxes.${id}`,
            type,
            [names.when]: expect.stringMatching(names.time24),
            "correct_responses.0.pattern": pattern,
            [names.response]: response,
            result: names.wrong,
          }).map(([name, value]) => [`cmi.interactions.${index}.${name}`, value]);
        }),
        [names.raw.replace("raw", "min"), "0"],
        [names.raw.replace("raw", "max"), "100"],
        [names.raw, "0"],
        ...(edition === "2004" ? [["cmi.score.scaled", "0"]] : []),
      ].map((each) => [...each, "true"]),
    );
    await content.getByRole("link", { name: /^Back to/ }).click();
    const right = await takeGate(first, true);
    await eventually(() => lastValue(first, names.raw)).toBe("50");
    for (const [index, id] of right.entries()) {
      const all = await first.calls();
      const of = (name: string) => valuesOf(all, `cmi.interactions.${index + 3}.${name}`);
      expect(of("id")).toEqual([`boxes.${id}`]);
      expect(of("result")).toEqual(["correct"]);
    }
    await content.getByRole("link", { name: /^Back to/ }).click();
    await content.locator("#try").waitFor();
    await eventually(() => lastValue(first, names.location)).toContain("ops/basics/index.html");
    await eventually(() => isCommitted(first)).toBe(true);
    expect(first.problems).toEqual([]);

    // Leaving ends the session in order.
    await first.page.evaluate("document.querySelector('iframe').src = 'about:blank'");
    await eventually(async () => (await first.calls()).at(-1)?.[0]).toBe(names.end);
    const ended = await first.calls();
    expect(ended.filter((call) => call.at(-1) === "false")).toEqual([]);
    expect(ended.slice(-3).map(([name, of]) => [name, of])).toEqual([
      ["SetValue", names.time],
      ["Commit", ""],
      [names.end, ""],
    ]);
    const kept = await first.kept();
    expect(first.problems).toEqual([]);

    // Coming back: the page that was open, with what was done.
    const second = await openPackage(browser, urls[edition], { kept });
    await second.content.locator("#try[data-done]").waitFor();
    expect(await second.content.locator('[data-mark][aria-pressed="true"]').count()).toBe(7);
    expect(await second.content.locator('[data-path="gate-state"]').textContent()).toBe(
      "Passed with 100 %",
    );
    await doModule(second, "deeper");
    await takeGate(second, true);
    await eventually(() => lastValue(second, names.status)).toBe(
      edition === "1.2" ? "passed" : "completed",
    );
    expect(await lastValue(second, names.raw)).toBe("100");
    if (edition === "2004") {
      expect(await lastValue(second, "cmi.success_status")).toBe("passed");
      expect(await lastValue(second, "cmi.score.scaled")).toBe("1");
      expect(await lastValue(second, "cmi.progress_measure")).toBe("1");
    }
    // Answers go on behind those of the first visit.
    const later = await second.calls();
    expect(valuesOf(later, "cmi.interactions.6.result")).toEqual(["correct"]);
    expect(valuesOf(later, "cmi.interactions.0.id")).toEqual([]);
    await eventually(() => isCommitted(second)).toBe(true);
    for (const data of valuesOf(later, "cmi.suspend_data")) {
      expect(data.length).toBeLessThan(809);
    }
    expect(later.filter((call) => call.at(-1) === "false")).toEqual([]);
    expect(second.problems).toEqual([]);
  });

  test("after a crash there is what the system had accepted, an attempt under way included", {
    timeout: 120_000,
  }, async () => {
    const first = await openPackage(browser, urls[edition]);
    await doModule(first, "basics");
    await first.content.locator(".path-gate a").click();
    await first.content.getByRole("button", { name: "Begin", exact: true }).click();
    await answerCurrent(first.content, true);
    await first.content.getByRole("button", { name: "Next", exact: true }).click();
    await eventually(() => isCommitted(first)).toBe(true);
    await first.page.waitForTimeout(2500);
    await eventually(() => isCommitted(first)).toBe(true);
    const kept = await first.kept();
    expect((await first.calls()).map(([name]) => name)).not.toContain(names.end);
    await first.context.close();

    const second = await openPackage(browser, urls[edition], { kept });
    await second.content.getByRole("button", { name: /Go on|Continue|Resume/ }).click();
    await second.content.getByText("Question 2 of 3").waitFor();
    await second.content.locator("a.brand").click();
    await eventually(() => second.content.locator("#basics [data-state]").textContent()).toBe(
      "7 of 8 done",
    );
    expect(second.problems).toEqual([]);
  });

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
  const { url } = await serveLms("tests/fixtures/content/right/everything", "older", "1.2");
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
