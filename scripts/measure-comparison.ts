/**
 * Measures a comparison of 40 topics by 120 dimensions: what its page transfers, and how long it takes
 * in the browser that the tests use until a choice is laid out: `node scripts/measure-comparison.ts`.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { stringify } from "yaml";
import { launchChromium } from "../src/node/browser/launch-chromium.ts";
import { serveFolder } from "../tests/browser/serve-folder.ts";
import { runTalkbook } from "../tests/run-talkbook.ts";
import { median } from "./median.ts";
import { RandomWords } from "./random-words.ts";

const topicCount = 40;
const dimensionCount = 120;
const runs = 7;
/** The aims: the page's bytes and a choice's time. */
const aim = { pageBytes: 150_000, choiceMs: 50 };

const types = ["choice", "level", "yes-no", "number", "duration", "date", "text", "list"] as const;

/** A content folder with one comparison of everything, as texts by path; one cell of ten is not stated. */
function comparisonContent(random: RandomWords): Map<string, string> {
  const dimensions = Array.from({ length: dimensionCount }, (_, index) => {
    const type = types[index % types.length] ?? "text";
    const choices = ["low", "middle", "high"].map((id) => ({
      id,
      label: random.words(1),
      tone: "good",
    }));
    return {
      id: `dimension-${index + 1}`,
      label: random.words(5),
      type,
      group: `Group ${Math.floor(index / 12) + 1}`,
      description: random.sentence(),
      ...((type === "choice" || type === "level") && { choices }),
    };
  });
  const value = (type: (typeof types)[number]): unknown => {
    switch (type) {
      case "choice":
      case "level":
        return random.pick(["low", "middle", "high"]);
      case "yes-no":
        return random.below(2) === 0;
      case "number":
        return random.below(1000);
      case "duration":
        return `${1 + random.below(90)} min`;
      case "date":
        return `20${10 + random.below(16)}-0${1 + random.below(9)}-1${random.below(10)}`;
      case "text":
        return random.words(4);
      case "list":
        return [random.words(2), random.words(2)];
    }
  };
  const files = new Map<string, string>([
    ["site.yaml", stringify({ title: "Measured" })],
    ["talks/talk/talk.yaml", stringify({ title: "A talk" })],
    ["dimensions.yaml", stringify(dimensions)],
    [
      "sources.yaml",
      stringify(
        Array.from({ length: 30 }, (_, index) => ({
          id: `source-${index + 1}`,
          title: random.words(5),
          type: "article",
          url: `https://example.org/${index + 1}`,
        })),
      ),
    ],
  ]);
  const topics = Array.from({ length: topicCount }, (_, index) => `topic-${index + 1}`);
  for (const topic of topics) {
    const stated = dimensions.filter(() => random.below(10) > 0);
    const facts = stated.map(({ id, type }) => [
      id,
      {
        value: value(type),
        source: `source-${1 + random.below(30)}`,
        asOf: "2026-01-01",
        ...(random.below(5) === 0 && { note: random.sentence() }),
      },
    ]);
    const matter = stringify({
      title: random.words(2),
      kind: "system",
      facts: Object.fromEntries(facts),
    });
    files.set(`topics/${topic}.mdx`, `---\n${matter}---\n`);
  }
  const all = { title: "Everything", topics, dimensions: dimensions.map(({ id }) => id) };
  files.set("comparisons/all.yaml", stringify(all));
  return files;
}

/** Run in the page: makes a choice as a reader does, and gives the milliseconds until it is laid out. */
const choose = `(selector, value) => {
  const control = document.querySelector(selector);
  const start = performance.now();
  if (value === undefined) control.click();
  else {
    control.value = value;
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }
  document.querySelector(".comparison").getBoundingClientRect();
  return performance.now() - start;
}`;

async function timed(page: Page, selector: string, value?: string): Promise<number> {
  const given = value === undefined ? "undefined" : JSON.stringify(value);
  return page.evaluate<number>(`(${choose})(${JSON.stringify(selector)}, ${given})`);
}

async function measureChoices(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(url, { waitUntil: "networkidle" });
  const times = new Map<string, number[]>();
  const record = (name: string, ms: number): void => {
    times.set(name, [...(times.get(name) ?? []), ms]);
  };
  const open = async (what: string): Promise<void> => {
    await page.locator(`[data-choose=${what}] summary`).click();
  };
  for (let run = 0; run < runs; run++) {
    for (const dimension of [4, 7, 5]) {
      record("sort topics", await timed(page, "select[data-sort]", `dimension-${dimension}`));
    }
    record("only rows that differ", await timed(page, "[data-differing]"));
    await timed(page, "[data-differing]");
    await open("rows");
    record("leave a row out", await timed(page, "[data-choose=rows] .choice-list input"));
    record("take it in", await timed(page, "[data-choose=rows] .choice-list input"));
    await open("topics");
    record("leave a topic out", await timed(page, "[data-choose=topics] .choice-list input"));
    record("take it in", await timed(page, "[data-choose=topics] .choice-list input"));
    await timed(page, "select[data-sort]", "");
    record("swap rows and columns", await timed(page, "[data-transpose]"));
    await timed(page, "[data-transpose]");
  }
  for (const [name, all] of times) {
    const slowest = Math.max(...all);
    console.log(`${name}: median ${median(all).toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`);
  }
  const slow = [...times].filter(([, all]) => median(all) >= aim.choiceMs).map(([name]) => name);
  console.log(
    `  the aim is a median under ${aim.choiceMs} ms: ${slow.length === 0 ? "met" : `missed by ${slow.join(", ")}`}`,
  );
  await page.close();
}

const folder = await mkdtemp(join(tmpdir(), "talkbook-measure-"));
try {
  const content = join(folder, "content");
  for (const [path, text] of comparisonContent(new RandomWords(1))) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  const site = join(folder, "site");
  const run = await runTalkbook(["build", "--content", content, "--out", site, "--base", "/"]);
  if (run.status !== 0) throw new Error(run.stderr);
  const server = await serveFolder(site, { base: "/" });
  const browser = await launchChromium();
  try {
    const url = `${server.url}compare/all/`;
    const bytes = gzipSync(await (await fetch(url)).text(), { level: 9 }).length;
    console.log(
      `${topicCount} topics by ${dimensionCount} dimensions: ${bytes} bytes of HTML with gzip`,
    );
    console.log(
      `  the aim is less than ${aim.pageBytes}: ${bytes < aim.pageBytes ? "met" : "missed"}`,
    );
    await measureChoices(browser, url);
  } finally {
    await browser.close();
    await server.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
