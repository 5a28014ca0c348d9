import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { unzipSync } from "fflate";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { afterAll, onTestFinished } from "vitest";
import type { ScormEdition } from "../../src/learner/lms/package-spec.ts";
import { repository } from "../run-talkbook.ts";
import { sharedPackage } from "../shared-package.ts";
import { lastingFolder } from "../temporary-folder.ts";
import { serveFolder } from "./serve-folder.ts";

/** A call that a package made: its name, what it was given, and the answer. */
export type LmsCall = [name: string, ...given: string[]];

/** A package open in a learning system. */
export interface OpenPackage {
  page: Page;
  /** The page of the package that is shown. */
  content: FrameLocator;
  context: BrowserContext;
  /** Calls so far, without those that only ask for errors. */
  calls(): Promise<LmsCall[]>;
  /** What the system had accepted at its last commit. */
  kept(): Promise<string>;
  /** Mistakes in scripts, and requests outside of the package. */
  problems: string[];
}

/** How a system is out of order. */
export interface LmsFaults {
  /** Milliseconds that each call takes. */
  slow?: number;
  /** Calls by these names fail as long as `window.isBroken` is true. */
  broken?: string[];
  /** They throw instead. */
  throws?: boolean;
  /** It is so when the package is opened. */
  fromStart?: boolean;
}

/** Exports a package of the site with everything and serves it inside scorm-again, which here is the learning system. */
export async function serveLms(
  target: string,
  edition: ScormEdition,
  options: readonly string[] = [],
): Promise<{ url: string; folder: string }> {
  const folder = await lastingFolder();
  const { bytes } = await sharedPackage(edition, target, options);
  for (const [path, file] of Object.entries(unzipSync(bytes))) {
    const place = join(folder, "courses/a b/7", path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, file);
  }
  const library = resolve(repository, "node_modules/scorm-again/dist/scorm-again.min.js");
  await cp(library, join(folder, "scorm-again.js"));
  await writeFile(join(folder, "lms.html"), lmsPage(edition));
  const server = await serveFolder(folder);
  afterAll(() => server.close());
  return { url: server.url, folder };
}

/** Addresses of the packages that both editions make of a path of the site with everything. */
export async function serveBothEditions(
  options: readonly string[] = [],
): Promise<Record<ScormEdition, string>> {
  const serve = async (edition: ScormEdition): Promise<string> =>
    (await serveLms("first-days/ops", edition, options)).url;
  return { "1.2": await serve("1.2"), "2004": await serve("2004") };
}

/** How a package is opened. */
export interface OpenOptions {
  /** What the system kept of an earlier visit. */
  kept?: string;
  faults?: LmsFaults;
  /** The page of the package that the system opens. Default: index.html. */
  launch?: string;
  /** Time stands still but for `passTime`, so that equal steps make equal calls. */
  stillSince?: string;
}

/** Opens a package in the system. */
export async function openPackage(
  browser: Browser,
  url: string,
  { kept = "", faults = {}, launch = "index.html", stillSince }: OpenOptions = {},
): Promise<OpenPackage> {
  const context = await browser.newContext({ reducedMotion: "reduce", timezoneId: "Asia/Tokyo" });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    const asked = request.url();
    if (!asked.startsWith(url) && !asked.startsWith("data:")) problems.push(asked);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.url().endsWith("favicon.ico"))
      problems.push(`${response.status()} ${response.url()}`);
  });
  page.on("console", (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) problems.push(message.text());
  });
  // Every attempt has the same seed, so that the same questions are asked.
  await page.addInitScript(`crypto.getRandomValues = (array) => array.fill(7);
    window.keptBefore = ${JSON.stringify(kept)};
    window.faults = ${JSON.stringify(faults)};`);
  if (stillSince !== undefined) {
    // It can stand still only at a later time than that at which it began.
    await context.clock.install({ time: Date.parse(stillSince) - 60_000 });
    await context.clock.pauseAt(stillSince);
  }
  await page.goto(`${url}lms.html?open=${launch}`);
  return {
    ...{ page, context, problems },
    content: page.frameLocator("iframe").frameLocator("iframe"),
    calls: () => page.evaluate("calls") as Promise<LmsCall[]>,
    kept: () => page.evaluate("kept") as Promise<string>,
  };
}

/** Lets so many milliseconds pass in a package whose time stands still, once all its pages are loaded. */
export async function passTime(
  { page, context }: OpenPackage,
  milliseconds: number,
): Promise<void> {
  for (const frame of page.frames()) await frame.waitForLoadState("load");
  // What a page does when it is loaded comes before what is evaluated in it.
  for (const frame of page.frames()) await frame.evaluate("0");
  await context.clock.runFor(milliseconds);
}

function lmsPage(edition: ScormEdition): string {
  const [object, made, prefix] =
    edition === "1.2" ? ["API", "Scorm12API", "LMS"] : ["API_1484_11", "Scorm2004API", ""];
  return `<!doctype html><title>LMS</title><link rel="icon" href="data:,">
<style>body{margin:0}iframe{width:100%;height:90vh;border:0}</style>
<script src="scorm-again.js"></script>
<script>
  const calls = [], prefix = "${prefix}";
  let kept = window.keptBefore;
  window.isBroken = faults.fromStart === true;
  const api = new ${made}({ autocommit: false, logLevel: 5, mastery_override: false });
  if (kept) api.loadFromJSON(JSON.parse(kept), "cmi");
  const shown = {};
  for (const name of ["Initialize", "GetValue", "SetValue", "Commit", "Finish", "Terminate", "GetLastError"]) {
    const full = prefix + name;
    if (!(full in api)) continue;
    shown[full] = (...given) => {
      const end = performance.now() + (faults.slow ?? 0);
      while (performance.now() < end);
      const fails = window.isBroken && faults.broken?.includes(name);
      if (fails && faults.throws) throw new Error("down");
      if (window.isBroken && name === "GetLastError") return "101";
      const answer = fails ? "false" : String(api[full](...given));
      if (name !== "GetLastError") calls.push([name, ...given, answer]);
      if (answer === "true" && /Commit|Finish|Terminate/.test(name))
        kept = JSON.stringify(api.cmi);
      return answer;
    };
  }
  window.${object} = shown;
</script>
<iframe></iframe>
<script>
  document.querySelector("iframe").src =
    "courses/a%20b/7/" + new URLSearchParams(location.search).get("open");
</script>`;
}
