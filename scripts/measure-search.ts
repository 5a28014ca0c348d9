/**
 * Measures search over ten thousand records in the browser that the tests use, beside Pagefind as it
 * comes: `node scripts/measure-search.ts [RECORDS]`.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { createIndex } from "pagefind";
import type { Browser, Page, Response } from "playwright-core";
import type { SearchDocument } from "../src/derive/search/search-documents.ts";
import { launchChromium } from "../src/node/browser/launch-chromium.ts";
import { writeSearchIndex } from "../src/node/write-search-index.ts";
import { serveFolder } from "../tests/browser/serve-folder.ts";
import { runTalkbook } from "../tests/run-talkbook.ts";
import { type GeneratedSite, generateDocuments } from "./generate-documents.ts";

/** Compressed bytes that a first query loaded, by kind of file; times from a key to its results. */
interface Measurement {
  bytes: Map<string, number>;
  keyMs: number[];
}

/** Run in the page: types a query and gives the milliseconds until its results stand there. */
const askDialog = `(query) => new Promise((done) => {
  const dialog = document.querySelector(".search-dialog");
  const input = dialog.querySelector("input");
  const observer = new MutationObserver(() => {
    if (dialog.dataset.query !== query) return;
    observer.disconnect();
    done(performance.now() - start);
  });
  dialog.dataset.query = "";
  observer.observe(dialog, { attributeFilter: ["data-query"] });
  const start = performance.now();
  input.value = query;
  input.dispatchEvent(new Event("input"));
})`;

/** The same without a page of results around it. */
const askPlain = `async (query) => {
  const start = performance.now();
  const { results } = await window.pagefind.search(query);
  await Promise.all(results.slice(0, 8).map((result) => result.data()));
  return performance.now() - start;
}`;

const count = Number(process.argv[2] ?? 10_000);
const folder = await mkdtemp(join(tmpdir(), "talkbook-measure-"));
try {
  const generated = generateDocuments(count);
  const site = join(folder, "site");
  const run = await runTalkbook(["build", "--out", site]);
  if (run.status !== 0) throw new Error(run.stderr);
  const started = performance.now();
  await writeSearchIndex(generated.documents, { folder: join(site, "pagefind"), language: "en" });
  const writtenMs = performance.now() - started;
  const plain = join(folder, "plain");
  await writePlainIndex(generated.documents, plain);

  const browser = await launchChromium();
  try {
    const ours = await measure(browser, site, generated, openDialog);
    const theirs = await measure(browser, plain, generated, openPlain);
    console.log(
      `${count} records; index and tables written in ${(writtenMs / 1000).toFixed(1)} s\n`,
    );
    print(ours, theirs);
    console.log(
      `\nTyping errors that find what was meant: ${await corrected(browser, site, generated)}`,
    );
  } finally {
    await browser.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);

/** The same records as Pagefind's documentation would have them: filters and titles, no more. */
async function writePlainIndex(documents: readonly SearchDocument[], to: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: "en" });
  if (!index) throw new Error("Pagefind could not start.");
  for (const { path, title, text, hidden, kind, talk, topics } of documents) {
    await index.addCustomRecord({
      url: path,
      content: `${title}\n${text}\n${hidden}`,
      language: "en",
      meta: { title, kind },
      filters: { kind: [kind], topic: topics, ...(talk !== undefined && { talk: [talk] }) },
    });
  }
  await index.writeFiles({ outputPath: join(to, "pagefind") });
  await index.deleteIndex();
  await writeFile(join(to, "index.html"), "<!doctype html><html lang=en><title>Plain</title>");
}

type Ask = (query: string) => Promise<number>;

async function measure(
  browser: Browser,
  site: string,
  { queries }: GeneratedSite,
  open: (page: Page) => Promise<Ask>,
): Promise<Measurement> {
  const server = await serveFolder(site, { base: "/" });
  const page = await browser.newPage();
  try {
    await page.goto(server.url, { waitUntil: "networkidle" });
    const bytes = new Map<string, number>();
    const sizes: Promise<void>[] = [];
    const onResponse = (response: Response): void => {
      sizes.push(
        response.body().then((body) => {
          const kind = kindOf(new URL(response.url()).pathname);
          // Pagefind's own files are compressed as they lie there.
          const size = kind.startsWith("Pagefind's .") ? body.length : gzipSync(body).length;
          bytes.set(kind, (bytes.get(kind) ?? 0) + size);
        }),
      );
    };
    page.on("response", onResponse);
    const ask = await open(page);
    await ask(queries[0] ?? "");
    await page.waitForLoadState("networkidle");
    page.off("response", onResponse);
    await Promise.all(sizes);
    const keyMs: number[] = [];
    for (const query of queries) {
      // Every key of a query that is typed, from the third letter on.
      for (let length = Math.min(3, query.length); length <= query.length; length += 1) {
        const typed = query.slice(0, length);
        if (!typed.endsWith(" ")) keyMs.push(await ask(typed));
      }
    }
    return { bytes, keyMs };
  } finally {
    await page.close();
    await server.close();
  }
}

function kindOf(path: string): string {
  if (path.startsWith("/_astro/")) return "our scripts";
  if (path.includes("/results/")) return "results";
  if (/wasm\./.test(path)) return "Pagefind's .wasm";
  if (/\.pf_/.test(path)) return `Pagefind's ${extname(path)}`;
  if (extname(path) === ".js") return "Pagefind's scripts";
  return path.split("/").at(-1) ?? path;
}

async function openDialog(page: Page): Promise<Ask> {
  await page.keyboard.press("/");
  await page.locator(".search-dialog").waitFor();
  return (query) => page.evaluate<number>(`(${askDialog})(${JSON.stringify(query)})`);
}

async function openPlain(page: Page): Promise<Ask> {
  await page.evaluate(`import("/pagefind/pagefind.js").then(async (pagefind) => {
    window.pagefind = pagefind;
    await pagefind.init();
    await pagefind.filters();
  })`);
  return (query) => page.evaluate<number>(`(${askPlain})(${JSON.stringify(query)})`);
}

/** How many names, each with one letter left out, still lead to their record. */
async function corrected(
  browser: Browser,
  site: string,
  { names }: GeneratedSite,
): Promise<string> {
  const server = await serveFolder(site, { base: "/" });
  const page = await browser.newPage();
  try {
    await page.goto(server.url);
    const ask = await openDialog(page);
    let found = 0;
    for (const name of names) {
      const middle = Math.floor(name.length / 2);
      await ask(name.slice(0, middle) + name.slice(middle + 1));
      const titles = await page.locator(".search-options .search-title").allTextContents();
      if (titles.slice(0, 3).includes(name)) found += 1;
    }
    return `${found} of ${names.length}; Pagefind alone corrects none`;
  } finally {
    await page.close();
    await server.close();
  }
}

function print(ours: Measurement, theirs: Measurement): void {
  const row = (...cells: string[]): void =>
    console.log(
      cells.map((cell, index) => (index === 0 ? cell.padEnd(30) : cell.padStart(12))).join(""),
    );
  const kb = (bytes: number | undefined): string =>
    bytes === undefined ? "" : `${(bytes / 1024).toFixed(1)} KB`;
  const sum = ({ bytes }: Measurement): number => [...bytes.values()].reduce((a, b) => a + b, 0);
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  const at = ({ keyMs }: Measurement, part: number): number =>
    keyMs.toSorted((a, b) => a - b)[Math.floor((keyMs.length - 1) * part)] ?? 0;
  row("a first query, compressed", "ours", "plain");
  for (const kind of [...new Set([...ours.bytes.keys(), ...theirs.bytes.keys()])].sort()) {
    row(`  ${kind}`, kb(ours.bytes.get(kind)), kb(theirs.bytes.get(kind)));
  }
  row("  together", kb(sum(ours)), kb(sum(theirs)));
  row(`from a key to results (${ours.keyMs.length} keys)`, "ours", "plain");
  row("  median", ms(at(ours, 0.5)), ms(at(theirs, 0.5)));
  row("  95 of 100", ms(at(ours, 0.95)), ms(at(theirs, 0.95)));
  row("  slowest", ms(at(ours, 1)), ms(at(theirs, 1)));
}
