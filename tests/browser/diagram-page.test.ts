import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { axeFindings } from "./page-rules.ts";
import { serveEverything } from "./serve-site.ts";

let browser: Browser;
let address = "";

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  address = await serveEverything();
});

async function open(path = "", options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${address}diagrams/delivery/${path}`);
  return page;
}

const card = (page: Page) => page.locator(".walk-card");
const litOf = (page: Page) =>
  page.evaluate<string[]>(
    "[...document.querySelectorAll('.drawing-layers .lit')].flatMap((each) => each.dataset.node ?? each.dataset.edge ?? [])",
  );
const hashOf = (page: Page) => page.evaluate<string>("location.hash");

describe("the walk-through", () => {
  test("lights up each step, says it, and keeps it in the address", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Walk through in 3 steps" }).click();
    expect(await card(page).locator(".walk-words").textContent()).toBe(
      "Step 1 of 3It is packedThe builder makes one file of it.",
    );
    expect([...new Set(await litOf(page))].sort()).toEqual(["L_you_packed_0", "packed", "you"]);
    expect(await hashOf(page)).toBe("#pack");
    await card(page).getByRole("button", { name: "Next" }).click();
    expect([...new Set(await litOf(page))].sort()).toEqual(["L_packed_host_0", "host"]);
    expect(await hashOf(page)).toBe("#start");
    const opacity = (id: string) =>
      page
        .locator(`.drawing-layers [data-node="${id}"]`)
        .evaluate((g) => getComputedStyle(g).opacity);
    expect([await opacity("host"), await opacity("you")]).toEqual(["1", "0.22"]);
    await card(page).getByRole("button", { name: "End" }).click();
    expect(await card(page).count()).toBe(0);
    expect([await litOf(page), await opacity("you"), await hashOf(page)]).toEqual([[], "1", ""]);
  });

  test("goes on and back by arrow keys, and stays at its ends", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Walk through in 3 steps" }).press("Enter");
    const count = () => card(page).locator(".walk-count").textContent();
    await page.keyboard.press("ArrowLeft");
    expect(await count()).toBe("Step 1 of 3");
    for (const step of [2, 3, 3]) {
      await page.keyboard.press("ArrowRight");
      expect(await count()).toBe(`Step ${step} of 3`);
    }
  });

  test("begins at the step that an address names", async () => {
    const page = await open("#start");
    await card(page).waitFor();
    expect(await card(page).locator(".walk-title").textContent()).toBe("It starts");
  });

  test("breaks no rule of axe while it runs", async () => {
    // So tall that nothing scrolls and the card covers nothing.
    const page = await open("#start", { viewport: { width: 1280, height: 4000 } });
    await card(page).waitFor();
    const findings = await axeFindings(page);
    // What is dimmed is not what is to be read now, and its words stand in the list.
    expect(findings.filter((line) => !line.startsWith("contrast in a drawing"))).toEqual([]);
  });

  test("without scripts is a numbered list, whose numbers stand on the diagram", async () => {
    const page = await open("", { javaScriptEnabled: false });
    const steps = page.locator(".diagram-steps > li");
    expect(await steps.locator(".step-title").allInnerTexts()).toEqual([
      "It is packed",
      "It starts",
      "It answers",
    ]);
    expect(await page.locator(".drawing-marks text").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("1"), expect.stringContaining("3")]),
    );
    expect(await page.getByRole("button", { name: /Walk through/ }).isVisible()).toBe(false);
  });
});

describe("large", () => {
  const scaleOf = (page: Page) =>
    page
      .locator(".viewer-stage > *")
      .first()
      .evaluate((layers) => new DOMMatrix(getComputedStyle(layers).transform).a);

  test("it opens by a button and closes by Escape, which leads back to where the reader was", async () => {
    const page = await open();
    const button = page.getByRole("button", { name: "Open large" }).first();
    await button.click();
    await page.locator("dialog.viewer").waitFor();
    expect(new URL(page.url()).searchParams.get("large")).toBe("1");
    await page.keyboard.press("Escape");
    await page.locator("dialog.viewer").waitFor({ state: "detached" });
    await expect.poll(() => page.url()).not.toContain("large");
    expect(await page.locator("figure.diagram .drawing-layers").count()).toBe(1);
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
  });

  test("it zooms and pans by keys, buttons and wheel, and the address shows the same again", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Open large" }).first().click();
    await page.locator("dialog.viewer").waitFor();
    const fit = await scaleOf(page);
    await page.keyboard.press("+");
    expect(await scaleOf(page)).toBeCloseTo(fit * 1.25, 3);
    await page.getByRole("button", { name: "Zoom out" }).click();
    expect(await scaleOf(page)).toBeCloseTo((fit * 1.25) / 1.4, 3);
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, -400);
    await expect.poll(() => scaleOf(page)).toBeGreaterThan(fit);
    await page.locator(".viewer-stage").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.url()).toContain("zoom=");
    await page.waitForTimeout(300);
    const scale = await scaleOf(page);
    await page.reload();
    await page.locator("dialog.viewer").waitFor();
    expect(await scaleOf(page)).toBeCloseTo(scale, 1);
    await page.getByRole("button", { name: "Fit" }).click();
    expect(await scaleOf(page)).toBeCloseTo(fit, 3);
  });

  test("two fingers zoom it", async () => {
    const page = await open("?large=1", { hasTouch: true, viewport: { width: 390, height: 800 } });
    await page.locator("dialog.viewer").waitFor();
    const before = await scaleOf(page);
    const client = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", apart: number) =>
      client.send("Input.dispatchTouchEvent", {
        type,
        touchPoints:
          type === "touchEnd"
            ? []
            : [
                { x: 195 - apart, y: 400, id: 1 },
                { x: 195 + apart, y: 400, id: 2 },
              ],
      });
    await touch("touchStart", 40);
    for (const apart of [55, 70, 85]) await touch("touchMove", apart);
    await touch("touchEnd", 0);
    expect(await scaleOf(page)).toBeGreaterThan(before * 1.5);
  });

  test("it breaks no rule of axe", async () => {
    const page = await open("?large=1");
    await page.locator("dialog.viewer").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test("a drawing in a text opens as well", async () => {
    const page = await open();
    await page.goto(`${address}talks/containers/questions/`);
    await page.getByRole("button", { name: "Open large" }).click();
    await page.locator(".viewer-stage > svg").waitFor();
  });
});

test("a node leads to its topic, whose summary shows on hover and focus", async () => {
  const page = await open();
  const node = page.locator(".drawing-links a").first();
  expect(await node.getAttribute("aria-label")).toBe("Packed: Containers");
  await node.hover();
  await page.locator(".term-card").waitFor();
  expect(await page.locator(".term-card").textContent()).toBe("ContainersA way to pack a program.");
  await page.mouse.move(2, 2);
  await page.locator(".term-card").waitFor({ state: "hidden" });
  await node.focus();
  await page.locator(".term-card").waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(`${address}topics/containers/`);
});

test("it is copied as a file of its own, in the colours that are shown", async () => {
  const page = await open("", { permissions: ["clipboard-read", "clipboard-write"] });
  await page.getByRole("button", { name: "Copy as SVG" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await page.evaluate<string>("navigator.clipboard.readText()");
  expect(copied).toMatch(/^<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(copied).not.toContain("var(");
  expect(copied).toContain("rgb(");
});

test("search finds a diagram by a label, and a step by its words", async () => {
  const page = await open();
  for (const [query, path] of [
    ["builder makes one file", "/talks/diagrams/delivery/#pack"],
    ["other side", "/talks/diagrams/delivery/"],
  ] as const) {
    await page.goto(`${address}search/?q=${encodeURIComponent(query)}`);
    const result = page.locator(`main a[href*="/diagrams/delivery/"]`).first();
    await result.waitFor();
    const href = (await result.getAttribute("href")) ?? "";
    expect([query, href.replace(/\?[^#]*/, "")]).toEqual([query, path]);
  }
});
