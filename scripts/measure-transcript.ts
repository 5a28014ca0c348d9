/**
 * Measures captions of ten hours (20,000 cues): how long their import takes, what their pages transfer,
 * and the longest task of the browser while one is scrolled: `node scripts/measure-transcript.ts`.
 */
import { glob, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { launchChromium } from "../src/node/browser/launch-chromium.ts";
import { serveFolder } from "../tests/browser/serve-folder.ts";
import { runTalkbook } from "../tests/run-talkbook.ts";
import { median } from "./median.ts";
import { RandomWords } from "./random-words.ts";

const cueCount = 20_000;
const cueSeconds = 1.8;
const chapterSeconds = 900;
const runs = 5;
/** The aims. */
const aim = { importMs: 2000, pageBytes: 400_000, taskMs: 50 };

function clock(seconds: number): string {
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor);
  const fraction = Math.round((seconds % 1) * 1000);
  return `${parts.map((part) => String(part).padStart(2, "0")).join(":")}.${String(fraction).padStart(3, "0")}`;
}

/** Two people who take turns; a sentence ends about every other cue. */
function captions(random: RandomWords): string {
  const cues = Array.from({ length: cueCount }, (_, index) => {
    const start = index * cueSeconds;
    const speaker = Math.floor(index / 200) % 2 === 0 ? "Ada" : "Grace";
    const end = random.below(2) === 0 ? "." : "";
    const times = `${clock(start)} --> ${clock(start + cueSeconds)}`;
    return `${times}\n<v ${speaker}>${random.words(5 + random.below(4))}${end}`;
  });
  return `${["WEBVTT", ...cues].join("\n\n")}\n`;
}

function chapters(random: RandomWords): string {
  const count = Math.floor((cueCount * cueSeconds) / chapterSeconds);
  const lines = Array.from({ length: count }, (_, index) => {
    const [time = ""] = clock(index * chapterSeconds).split(".");
    return `${time} ${random.words(3)}`;
  });
  return `${lines.join("\n")}\n`;
}

/** Run in the page: scrolls to its end in steps of a wheel, and gives the lengths of long tasks. */
const scrollThrough = `async () => {
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: "longtask" });
  for (let step = 0; scrollY + innerHeight < document.documentElement.scrollHeight - 2 && step < 2000; step++) {
    scrollBy({ top: 400, behavior: "instant" });
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }
  await new Promise((done) => setTimeout(done, 200));
  observer.disconnect();
  return tasks;
}`;

async function measureScrolling(folder: string, path: string): Promise<number> {
  const server = await serveFolder(folder);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(server.url + path, { waitUntil: "networkidle" });
    const tasks = await page.evaluate<number[]>(`(${scrollThrough})()`);
    return Math.max(0, ...tasks);
  } finally {
    await browser.close();
    await server.close();
  }
}

const work = await mkdtemp(join(tmpdir(), "talkbook-measure-"));
try {
  const random = new RandomWords(9);
  const files = [join(work, "captions.vtt"), join(work, "chapters.txt")];
  await writeFile(files[0] ?? "", captions(random));
  await writeFile(files[1] ?? "", chapters(random));
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const { status, stderr } = await runTalkbook([
      ...["import", ...files, "--out", join(work, `content-${run}`), "--talk", "long"],
    ]);
    times.push(performance.now() - start);
    if (status !== 0) throw new Error(stderr);
  }
  const content = join(work, "content-0");
  await writeFile(join(content, "site.yaml"), "title: Long\nbooks: false\n");
  const site = join(work, "site");
  const { status, stderr } = await runTalkbook(["build", "--content", content, "--out", site]);
  if (status !== 0) throw new Error(stderr);
  const pages: { path: string; bytes: number }[] = [];
  for await (const path of glob("talks/long/transcript/**/index.html", { cwd: site })) {
    const bytes = gzipSync(await readFile(join(site, path))).length;
    pages.push({ path: path.replace("index.html", ""), bytes });
  }
  pages.sort((left, right) => right.bytes - left.bytes);
  const largest = pages[0] ?? { path: "", bytes: Number.POSITIVE_INFINITY };
  const longestTask = await measureScrolling(site, largest.path);
  const verdict = (value: number, most: number): string => (value < most ? "met" : "missed");
  const importMs = median(times);
  print(
    `import of ${cueCount} cues: median ${importMs.toFixed(0)} ms, fastest ${Math.min(...times).toFixed(0)} ms`,
  );
  print(`  the aim is less than ${aim.importMs} ms: ${verdict(importMs, aim.importMs)}`);
  print(`${pages.length} pages, largest /${largest.path}: ${largest.bytes} bytes with gzip`);
  print(`  the aim is less than ${aim.pageBytes} bytes: ${verdict(largest.bytes, aim.pageBytes)}`);
  print(`longest task while it is scrolled: ${longestTask.toFixed(0)} ms (0: none over 50)`);
  print(`  the aim is at most ${aim.taskMs} ms: ${verdict(longestTask, aim.taskMs + 1)}`);
} finally {
  await rm(work, { recursive: true, force: true });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
