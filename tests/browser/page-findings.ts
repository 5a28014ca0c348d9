import type { Browser, Page } from "playwright-core";
import { axeFindings, pageRules } from "./page-rules.ts";

// As high as the navigation is long: colours of what is scrolled out of it cannot be told.
const desk = { width: 1280, height: 1100 };
const phone = { width: 360, height: 800 };

/**
 * What is wrong with a page on a desk, and with the same page on a phone, whose colours are the same;
 * scrolling sideways included.
 */
export async function pageFindings(browser: Browser, url: string): Promise<string[]> {
  const page = await pageOf(browser);
  await page.setViewportSize(desk);
  const findings = [...(await pageRules(page, url)), ...(await overflow(page))];
  await page.setViewportSize(phone);
  findings.push(...(await axeFindings(page, ["layout"])), ...(await overflow(page)));
  return findings;
}

const pages = new WeakMap<Browser, Page>();

/** One page for all that are looked at: a new one would have to read every script and typeface again. */
async function pageOf(browser: Browser): Promise<Page> {
  const page = pages.get(browser) ?? (await browser.newPage());
  pages.set(browser, page);
  return page;
}

/** The same with everything that is checked on a desk checked on a phone, too, where the page is loaded anew. */
export async function allPageFindings(browser: Browser, url: string): Promise<string[]> {
  const findings: string[] = [];
  for (const viewport of [desk, phone]) {
    const page = await browser.newPage({ viewport });
    findings.push(...(await pageRules(page, url)), ...(await overflow(page)));
    await page.close();
  }
  return findings;
}

async function overflow(page: Page): Promise<string[]> {
  const [beyond = 0, width = 0] = await page.evaluate<number[]>(
    "[document.documentElement.scrollWidth - document.documentElement.clientWidth, innerWidth]",
  );
  return beyond > 0 ? [`${beyond} px wider than a window of ${width} px`] : [];
}
