import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { generateContent, writeTexts } from "./generate-content.ts";
import { median } from "./median.ts";
import { makeStarlightProject, starlightPages } from "./starlight-project.ts";

/**
 * Builds as many pages of records in Talkbook as Markdown pages in Starlight, both with their search,
 * one after the other, each time from nothing, and prints seconds and memory side by side.
 */
const { values } = parseArgs({
  options: { pages: { type: "string", default: "1000" }, runs: { type: "string", default: "3" } },
});
const pages = Number(values.pages);
const runs = Number(values.runs);
const repository = resolve(import.meta.dirname, "..");
const folder = await mkdtemp(join(tmpdir(), "talkbook-benchmark-"));

interface Contestant {
  name: string;
  cwd: string;
  command: string[];
  out: string;
  /** What an earlier run leaves and the next one must not find. */
  caches: string[];
}

interface Run {
  seconds: number;
  /** Most that all processes held at one moment, in megabytes; 0 where the system does not tell. */
  peakMegabytes: number;
}

const content = join(folder, "content");
await writeTexts(content, generateContent(pages));
const talkbook: Contestant = {
  name: "Talkbook",
  cwd: repository,
  command: ["src/cli/talkbook.mjs", "build", "--content", content, "--out", join(folder, "site")],
  out: join(folder, "site"),
  caches: [join(folder, "site"), join(repository, "node_modules/.cache")],
};
await measure(talkbook);
const words = await wordsOnPage(talkbook.out);
const starlightFolder = join(folder, "starlight");
process.stderr.write(
  `Talkbook's pages hold ${words} words, the middle one of all. Installing Starlight…\n`,
);
await makeStarlightProject(starlightFolder, starlightPages(pages, words));
const starlight: Contestant = {
  name: "Starlight",
  cwd: starlightFolder,
  command: ["node_modules/astro/bin/astro.mjs", "build"],
  out: join(starlightFolder, "dist"),
  caches: [
    "dist",
    ".astro",
    "node_modules/.astro",
    "node_modules/.vite",
    "node_modules/.cache",
  ].map((path) => join(starlightFolder, path)),
};

const results = new Map<Contestant, Run[]>([
  [talkbook, []],
  [starlight, []],
]);
for (let round = 0; round < runs; round++) {
  for (const [contestant, measured] of results) measured.push(await measure(contestant));
}
for (const [contestant, measured] of results) {
  const seconds = median(measured.map((run) => run.seconds));
  const memory = median(measured.map((run) => run.peakMegabytes));
  const made = (await htmlFiles(contestant.out)).length;
  const all = measured.map((run) => run.seconds.toFixed(1)).join(", ");
  process.stdout.write(
    `${contestant.name}: ${seconds.toFixed(1)} s (${all}), ${memory.toFixed(0)} MB, ${made} pages, ${await wordsOnPage(contestant.out)} words on the middle page\n`,
  );
}
const ratio = medianOf(talkbook) / medianOf(starlight);
process.stdout.write(`Talkbook takes ${ratio.toFixed(2)} of Starlight's time.\n`);
await rm(folder, { recursive: true, force: true });

function medianOf(contestant: Contestant): number {
  return median((results.get(contestant) ?? []).map((run) => run.seconds));
}

async function measure({ cwd, command, caches, name }: Contestant): Promise<Run> {
  for (const cache of caches) await rm(cache, { recursive: true, force: true });
  const begin = performance.now();
  const child = spawn(process.execPath, command, {
    cwd,
    detached: true,
    stdio: "pipe",
    // What Node has compiled before would be a cache as well.
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: "1" },
  });
  let output = "";
  child.stdout.on("data", (bytes: Buffer) => {
    output += bytes.toString();
  });
  child.stderr.on("data", (bytes: Buffer) => {
    output += bytes.toString();
  });
  let peakMegabytes = 0;
  const watch = setInterval(async () => {
    peakMegabytes = Math.max(peakMegabytes, await groupMegabytes(child.pid ?? 0));
  }, 200);
  const status = await new Promise((done) => child.on("close", done));
  clearInterval(watch);
  if (status !== 0) throw new Error(`${name} failed:\n${output}`);
  return { seconds: (performance.now() - begin) / 1000, peakMegabytes };
}

/** Memory of all processes of a group, from Linux's /proc. */
async function groupMegabytes(group: number): Promise<number> {
  let kilobytes = 0;
  const processes = await readdir("/proc").catch(() => []);
  for (const id of processes.filter((name) => /^\d+$/.test(name))) {
    const stat = await readFile(`/proc/${id}/stat`, "utf8").catch(() => "");
    if (Number(stat.split(") ").at(-1)?.split(" ")[2]) !== group) continue;
    const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
    kilobytes += Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

async function htmlFiles(site: string): Promise<string[]> {
  const files = await readdir(site, { recursive: true });
  return files.filter((path) => path.endsWith(".html")).map((path) => join(site, path));
}

/** Words that the middle one of all pages says, without head, navigation and tags. */
async function wordsOnPage(site: string): Promise<number> {
  const words: number[] = [];
  for (const file of await htmlFiles(site)) {
    const main = /<main[\s>].*<\/main>/s.exec(await readFile(file, "utf8"))?.[0] ?? "";
    words.push(
      main.replace(/<(script|style|svg)[\s>].*?<\/\1>|<[^>]*>/gs, " ").split(/\s+/).length,
    );
  }
  return median(words);
}
