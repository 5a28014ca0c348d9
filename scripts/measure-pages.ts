import type { Browser, Request } from "playwright-core";
import { launchChromium } from "../src/node/browser/launch-chromium.ts";
import type { Encoding } from "./send-compressed.ts";
import { type BuiltSite, samplePages, whileServed, withBuiltSite } from "./served-site.ts";

// Prints what the first visit to a page of each kind transfers:
// measure-pages.ts [--dist DIR [--base PATH] | --content DIR]

const parts = ["HTML", "CSS", "scripts", "fonts", "other"] as const;
type Part = (typeof parts)[number];

/** Bytes of bodies as they were transferred. */
type Transfer = Record<Part, number>;

/** The aim for the takeaways page. */
const AIM = { withoutFonts: 20_000, scripts: 6_000 };

await withBuiltSite(async (site) => {
  const browser = await launchChromium();
  try {
    for (const encoding of ["gzip", "br"] as const) await measure(browser, site, encoding);
  } finally {
    await browser.close();
  }
});

async function measure(browser: Browser, site: BuiltSite, encoding: Encoding): Promise<void> {
  const pages = await samplePages(site);
  await whileServed(site, encoding, async (url) => {
    printRow([encoding, ...parts, "without fonts", "page"]);
    for (const { name, path } of pages) {
      const transfer = await firstLoad(browser, url + path);
      const figures = [...parts.map((part) => transfer[part]), withoutFonts(transfer)];
      printRow([name, ...figures.map(String), `/${path}`]);
      if (name === "takeaways") printAim(transfer);
    }
  });
}

/** Opens a page with an empty cache and waits until nothing more is loaded. */
async function firstLoad(browser: Browser, url: string): Promise<Transfer> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const transfer: Transfer = { HTML: 0, CSS: 0, scripts: 0, fonts: 0, other: 0 };
  try {
    const page = await context.newPage();
    const sizes: Promise<void>[] = [];
    const add = async (request: Request): Promise<void> => {
      const response = await request.response();
      await response?.finished();
      const type = response?.headers()["content-type"] ?? "";
      transfer[partOf(type)] += (await request.sizes()).responseBodySize;
    };
    page.on("request", (request) => {
      if (request.url().startsWith("http")) sizes.push(add(request));
    });
    await page.goto(url, { waitUntil: "networkidle" });
    // A font is asked for only when its first text is drawn.
    await page.evaluate("document.fonts.ready.then(() => undefined)");
    await Promise.all(sizes);
  } finally {
    await context.close();
  }
  return transfer;
}

function partOf(contentType: string): Part {
  if (contentType.startsWith("text/html")) return "HTML";
  if (contentType.startsWith("text/css")) return "CSS";
  if (contentType.startsWith("text/javascript")) return "scripts";
  return contentType.startsWith("font/") ? "fonts" : "other";
}

function withoutFonts({ fonts, ...others }: Transfer): number {
  return Object.values(others).reduce((sum, bytes) => sum + bytes, 0);
}

function printAim(transfer: Transfer): void {
  const isMet = withoutFonts(transfer) < AIM.withoutFonts && transfer.scripts < AIM.scripts;
  print(
    `  the aim is less than ${AIM.withoutFonts} bytes without fonts, less than ${AIM.scripts} of them scripts: ${isMet ? "met" : "missed"}`,
  );
}

function printRow([name = "", ...cells]: readonly string[]): void {
  const last = cells.pop() ?? "";
  print(`${name.padEnd(10)}${cells.map((cell) => cell.padStart(14)).join("")}   ${last}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
