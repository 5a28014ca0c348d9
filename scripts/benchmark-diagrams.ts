import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { carriedChromium } from "../src/node/browser/carried-chromium.ts";
import { drawSources } from "../src/node/drawings/draw-sources.ts";
import { installPackages } from "./install-packages.ts";

/**
 * Draws 50 diagrams from nothing and again from the cache, then 20 of them beside Mermaid's own command
 * line, which is started once a file, with the same browser; prints seconds side by side.
 */
const mermaidCli = "12.2.0";
const folder = await mkdtemp(join(tmpdir(), "talkbook-diagrams-"));
const fixtures = resolve(import.meta.dirname, "../tests/fixtures/drawings/types");
const content = resolve(import.meta.dirname, "../content/diagrams");

/** The project's own flowcharts and a diagram of every type, as often as it takes. */
async function sources(count: number): Promise<string[]> {
  const files = [
    ...(await readdir(content)).map((name) => join(content, name)),
    ...(await readdir(fixtures)).map((name) => join(fixtures, name)),
  ].sort();
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const all = texts.map((text) => /```mermaid\n([\s\S]*?)\n```/.exec(text)?.[1] ?? text);
  // A comment makes a source another one without changing what is drawn.
  return Array.from({ length: count }, (_, index) => {
    const source = all[index % all.length] ?? "";
    return index < all.length ? source : `${source.trimEnd()}\n%% again, ${index}\n`;
  });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}

const fifty = await sources(50);
const cacheFolder = join(folder, "cache");
const draw = (some: readonly string[], cache?: string) =>
  drawSources(some, { cacheFolder: cache }).then(({ failures }) => {
    if (failures.size > 0) throw new Error(JSON.stringify([...failures.values()], null, 1));
  });
const cold = await seconds(() => draw(fifty, cacheFolder));
const warm = await seconds(() => draw(fifty, cacheFolder));
process.stdout.write(
  `50 diagrams: ${cold.toFixed(1)} s from nothing, ${warm.toFixed(2)} s from the cache.\n`,
);

process.stderr.write("Installing Mermaid's command line…\n");
process.env.PUPPETEER_SKIP_DOWNLOAD = "1";
const cli = join(folder, "cli");
await mkdir(cli);
await installPackages(cli, { "@mermaid-js/mermaid-cli": mermaidCli, puppeteer: "25.15.0" });
const { executablePath, env } = await carriedChromium();
const settings = join(folder, "browser.json");
await writeFile(settings, JSON.stringify({ executablePath, args: ["--no-sandbox"] }));
const twenty = fifty.slice(0, 20);
const program = join(cli, "node_modules/@mermaid-js/mermaid-cli/src/cli.js");
const theirs = await seconds(async () => {
  for (const [index, source] of twenty.entries()) {
    const file = join(folder, `${index}.mmd`);
    await writeFile(file, source);
    execFileSync(
      process.execPath,
      [program, "-q", "-p", settings, "-i", file, "-o", `${file}.svg`],
      {
        env,
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
  }
});
const ours = await seconds(() => draw(twenty));
process.stdout.write(
  `20 diagrams: Talkbook ${ours.toFixed(1)} s, mmdc one by one ${theirs.toFixed(1)} s, ${(theirs / ours).toFixed(1)} times as long.\n`,
);
await rm(folder, { recursive: true, force: true });
