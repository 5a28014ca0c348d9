import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { followWays, guidesOf } from "./follow-guide.ts";
import { axeFindings } from "./page-rules.ts";
import { serveEverything, serveSite } from "./serve-site.ts";

let browser: Browser;
let everything = "";
let japanese = "";

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  everything = await serveEverything();
  japanese = await serveSite("tests/fixtures/content/right/japanese");
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const guide = (path = "") => `${everything}guides/where-to-run/${path}`;
const current = (page: Page) => page.locator(".guide-node:visible");
const headingOf = (page: Page) => current(page).locator("h2").first();
const answer = (page: Page, label: string) =>
  current(page).locator(".guide-option", { hasText: label }).click();
const wayOf = (page: Page) => new URL(page.url()).searchParams.get("way");
const answersOf = (page: Page) => page.locator(".guide-way strong").allInnerTexts();
const isFocused = (page: Page) =>
  headingOf(page).evaluate((each) => each === document.activeElement);

test("every way leads, click by click, where the graph says", async () => {
  const guides = await guidesOf("tests/fixtures/content/right/everything");
  expect(guides).toHaveLength(1);
  for (const each of guides) await followWays(await open(guide()), each);
});

describe("the way so far", () => {
  test("can be changed at each step, keeps what came before, and remembers what came after", async () => {
    const page = await open(guide());
    for (const label of ["It cannot be", "No", "Yes"]) await answer(page, label);
    expect(await headingOf(page).textContent()).toBe("Machines");
    await page.getByRole("link", { name: "Change: Does it bring drivers?" }).click();
    expect([wayOf(page), await answersOf(page)]).toEqual(["never", ["It cannot be"]]);
    expect(await current(page).locator("[aria-current]").textContent()).toBe("No");
    await answer(page, "Yes");
    expect([wayOf(page), await headingOf(page).textContent()]).toEqual(["never.yes", "Machines"]);
  });

  test("says which answer ruled what out", async () => {
    const page = await open(guide("?way=yes.yes"));
    const steps = await page.locator(".guide-way li").allInnerTexts();
    expect(steps.map((step) => step.replace(/\s+/g, " "))).toEqual([
      "Is the program packed? Yes, as an image <latest> Change",
      "Does it need a kernel of its own? Yes Change Not reached from here: A container",
    ]);
  });

  test("stands in the address, which restores it, and Back and Forward follow it", async () => {
    const page = await open(guide("?way=never.no"));
    expect(await headingOf(page).textContent()).toBe("Does it need a kernel of its own?");
    await answer(page, "No");
    expect(await headingOf(page).textContent()).toBe("A container");
    await page.goBack();
    expect([wayOf(page), await headingOf(page).textContent()]).toEqual([
      "never.no",
      "Does it need a kernel of its own?",
    ]);
    await page.goForward();
    expect([wayOf(page), await headingOf(page).textContent()]).toEqual([
      "never.no.no",
      "A container",
    ]);
    await page.reload();
    expect(await headingOf(page).textContent()).toBe("A container");
  });

  test("to an outcome is opened at the outcome, where the way to it fills the window", async () => {
    const page = await open(guide("?way=never.no.no"), { viewport: { width: 360, height: 400 } });
    const top = await page
      .locator(".guide-node[data-current]")
      .evaluate((step) => step.getBoundingClientRect().top);
    expect(top).toBeLessThan(120);
  });

  test.each(["yes.maybe.no", "yes.", "yes.%00"])(
    "of a bad address is the part that fits: %s",
    async (way) => {
      const page = await open(guide(`?way=${way}`));
      expect([wayOf(page), await headingOf(page).textContent()]).toEqual([
        "yes",
        "Does it need a kernel of its own?",
      ]);
      expect(await page.locator("[data-note=bad-way]").isVisible()).toBe(true);
      await answer(page, "Yes");
      expect(await page.locator("[data-note=bad-way]").isVisible()).toBe(false);
    },
  );

  test("to a question that a link names is the shortest, and says so", async () => {
    const page = await open(guide("#container"));
    expect([await headingOf(page).textContent(), await answersOf(page)]).toEqual([
      "A container",
      ["Yes, as an image <latest>", "No"],
    ]);
    expect(await page.locator("[data-note=shortest]").isVisible()).toBe(true);
  });

  test("has ids of any script", async () => {
    const page = await open(`${japanese}guides/どこで分ける/#独立`);
    expect(await headingOf(page).textContent()).toContain("一部だけを止めても");
    await answer(page, "はい");
    expect([wayOf(page), await headingOf(page).textContent()]).toEqual(["多い.はい", "セル設計"]);
    await page.reload();
    expect(await headingOf(page).textContent()).toBe("セル設計");
  });

  test("of a rule is shown by its link", async () => {
    const page = await open(guide());
    await page.locator(".guide-rules a", { hasText: "A container" }).last().click();
    expect([wayOf(page), await headingOf(page).textContent()]).toEqual([
      "never.no.no",
      "A container",
    ]);
  });
});

test("by keyboard alone an outcome is reached, and each step is read out", async () => {
  const page = await open(guide());
  await current(page).locator(".guide-option").nth(2).focus();
  await page.keyboard.press("Enter");
  expect([await headingOf(page).textContent(), await isFocused(page)]).toEqual([
    "Does it bring drivers?",
    true,
  ]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect([await headingOf(page).textContent(), await isFocused(page)]).toEqual(["Machines", true]);
  expect(await page.locator("#_status").textContent()).toBe("Outcome: Machines");
});

test("questions and outcomes break no rule of axe, in light and in dark", async () => {
  for (const way of ["?way=yes", "?way=yes.no"]) {
    const page = await open(guide(way));
    expect([way, await axeFindings(page)]).toEqual([way, []]);
  }
});

test("without scripts everything is there: questions, outcomes and each way as a rule", async () => {
  const page = await open(guide(), { javaScriptEnabled: false });
  expect(await page.locator(".guide-node:visible").count()).toBe(5);
  const rules = await page.locator(".guide-rules li").allInnerTexts();
  expect(rules.map((rule) => rule.replace(/\s+/g, " ")).sort()).toEqual([
    "If it is not packed Machines",
    "If the program is packed, and any kernel will do A container",
    "If the program is packed, and “Does it need a kernel of its own?” is answered “Yes” Machines",
    "If “Is the program packed?” is answered “It cannot be”, and “Does it bring drivers?” is answered “No”, and any kernel will do A container",
    "If “Is the program packed?” is answered “It cannot be”, and “Does it bring drivers?” is answered “No”, and “Does it need a kernel of its own?” is answered “Yes” Machines",
    "If “Is the program packed?” is answered “It cannot be”, and “Does it bring drivers?” is answered “Yes” Machines",
  ]);
  await page.locator(".guide-option", { hasText: "as an image" }).click();
  expect(new URL(page.url()).hash).toBe("#kernel");
  expect(await page.locator(".guide-leads").first().isVisible()).toBe(true);
});

test("on paper every question, every outcome and the picture are there", async () => {
  const page = await open(guide("?way=yes"));
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".guide-node:visible").count()).toBe(5);
  expect(await page.locator(".guide-way").isVisible()).toBe(false);
  expect(await page.locator("#_guide-picture svg").first().isVisible()).toBe(true);
});
