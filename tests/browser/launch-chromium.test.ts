import { expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";

test("a browser starts and renders a page, also after a page was closed", async () => {
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  for (const title of ["One", "Two"]) {
    const page = await browser.newPage();
    await page.setContent(`<title>${title}</title><p style="width: 321px">text</p>`);
    const width = await page.locator("p").evaluate((p) => p.getBoundingClientRect().width);
    expect([await page.title(), width]).toEqual([title, 321]);
    await page.close();
  }
});

test("a browser that was asked for and is not there is an error, not a reason for another one", async () => {
  const before = process.env.TALKBOOK_BROWSER;
  process.env.TALKBOOK_BROWSER = "/nowhere/chrome";
  onTestFinished(() => {
    if (before === undefined) delete process.env.TALKBOOK_BROWSER;
    else process.env.TALKBOOK_BROWSER = before;
  });
  await expect(launchChromium()).rejects.toThrow("/nowhere/chrome");
});
