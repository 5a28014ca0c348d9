import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launchChromium } from "../src/node/browser/launch-chromium.ts";
import { installPackages } from "./install-packages.ts";
import { median } from "./median.ts";
import { samplePages, whileServed, withBuiltSite } from "./served-site.ts";

// Prints Lighthouse's scores of the home page, a talk and its questions, in the setting of a phone, and
// what is below the best: measure-lighthouse.ts [--dist DIR [--base PATH] | --content DIR]

const lighthouseVersion = "13.5.0";
const runs = 3;
const port = 9333;
const measured = ["home", "talk", "questions"];

interface Audit {
  title: string;
  score: number | null;
  scoreDisplayMode: string;
}

interface Result {
  lhr: {
    categories: Record<
      string,
      { score: number | null; auditRefs: { id: string; weight: number }[] }
    >;
    audits: Record<string, Audit>;
  };
}

type Lighthouse = (url: string, flags: object) => Promise<Result | undefined>;

const tools = await mkdtemp(join(tmpdir(), "talkbook-lighthouse-"));
try {
  await installPackages(tools, { lighthouse: lighthouseVersion });
  const entry = createRequire(join(tools, "package.json")).resolve("lighthouse");
  const { default: lighthouse } = (await import(pathToFileURL(entry).href)) as {
    default: Lighthouse;
  };
  await withBuiltSite(async (site) => {
    const browser = await launchChromium([`--remote-debugging-port=${port}`]);
    try {
      await whileServed(site, "gzip", async (url) => {
        for (const { name, path } of await samplePages(site)) {
          if (measured.includes(name)) await measurePage(lighthouse, name, url + path);
        }
      });
    } finally {
      await browser.close();
    }
  });
} finally {
  await rm(tools, { recursive: true, force: true });
}

async function measurePage(lighthouse: Lighthouse, name: string, url: string): Promise<void> {
  const scores = new Map<string, number[]>();
  const below = new Set<string>();
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(url, { port, output: "json", logLevel: "error" });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}.`);
    const { categories, audits } = result.lhr;
    for (const [category, { score, auditRefs }] of Object.entries(categories)) {
      scores.set(category, [...(scores.get(category) ?? []), Math.round((score ?? 0) * 100)]);
      for (const { id, weight } of auditRefs) {
        const audit = audits[id];
        if (weight > 0 && audit && audit.score !== null && audit.score < 1) {
          below.add(`${category}: ${audit.title} (${audit.score})`);
        }
      }
    }
  }
  const medians = [...scores].map(([category, each]) => `${category} ${median(each)}`);
  process.stdout.write(`${name}: ${medians.join(", ")}\n`);
  for (const line of below) process.stdout.write(`  ${line}\n`);
}
