import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../browser/launch-chromium.ts";
import {
  drawingFontFamily,
  drawingFontSize,
  drawingWidth,
  mermaidConfig,
  toneClasses,
} from "./mermaid-theme.ts";
import type { PageResult } from "./page-draw.ts";

/** Longer than any drawing takes, in milliseconds. */
export const longestDrawingMs = 10_000;

/** What became of one source: what the page says of it, or that it took too long. */
export type Drawn = PageResult | { failure: { message: string; isTimeout: true } };

/** A browser that draws one source after the other, each in a page that has loaded Mermaid once. */
export interface MermaidBrowser {
  /** Version of the browser, as it says of itself. */
  version: string;
  draw(source: string): Promise<Drawn>;
  close(): Promise<void>;
}

// Nothing answers under this name: every request is served from here or refused.
const origin = "http://drawings.invalid";

/**
 * Starts the browser; throws with the ways to get one where there is none.
 *
 * @param longestMs how long one drawing may take, in milliseconds
 */
export async function startMermaid(longestMs = longestDrawingMs): Promise<MermaidBrowser> {
  let browser = await launchChromium();
  let page = await mermaidPage(browser);
  const version = `${browser.browserType().name()} ${browser.version()}`;
  return {
    version,
    async draw(source) {
      const written = isFlowchart(source) ? `${source.trimEnd()}\n${toneClasses}\n` : source;
      const call = `import("/page-draw.js").then(({ drawInPage }) => drawInPage(${JSON.stringify(written)}, ${JSON.stringify(mermaidConfig)}))`;
      const drawn = await withinTime(page.evaluate(call) as Promise<PageResult>, longestMs);
      if (drawn) return drawn;
      // A page whose script does not end cannot be closed; its browser can.
      await browser.close();
      browser = await launchChromium();
      page = await mermaidPage(browser);
      const message = `The drawing took longer than ${longestMs / 1000} seconds.`;
      return { failure: { message, isTimeout: true } };
    },
    close: () => browser.close(),
  };
}

function isFlowchart(source: string): boolean {
  const text = source.replace(/^\s*---\n[\s\S]*?\n---\s*\n/, "").replace(/^\s*%%.*$/gm, "");
  return /^\s*(?:flowchart|graph)\b/.test(text);
}

async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  // Where the time ran out, closing the browser fails what was under way.
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function mermaidPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: drawingWidth, height: 800 } });
  await page.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const file = url.origin === origin ? servedFile(url.pathname) : undefined;
    if (!file) return route.abort();
    return route.fulfill({ contentType: file.contentType, body: await file.read() });
  });
  await page.goto(`${origin}/`);
  // Not a text for readers: it makes the browser load the fonts before anything is measured.
  await page.evaluate(
    `Promise.all(["400", "700", "italic 400"].map((look) => document.fonts.load(look + " 15px 'Atkinson Hyperlegible Next'")))`,
  );
  return page;
}

interface ServedFile {
  contentType: string;
  read(): Promise<string | Buffer>;
}

const require = createRequire(import.meta.url);
const packageFile = (path: string): string => require.resolve(path);
const family = "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next";

/** Font files of drawings, by the names under which the page asks for them. */
export const drawingFonts: Readonly<Record<string, string>> = {
  "latin.woff2": `${family}-latin-wght-normal.woff2`,
  "latin-ext.woff2": `${family}-latin-ext-wght-normal.woff2`,
  "latin-italic.woff2": `${family}-latin-wght-italic.woff2`,
};

const html = `<!doctype html>
<meta charset="utf-8">
<style>
@font-face { font-family: "Atkinson Hyperlegible Next"; font-weight: 200 800; src: url("/latin.woff2"); }
@font-face { font-family: "Atkinson Hyperlegible Next"; font-weight: 200 800; src: url("/latin-ext.woff2"); unicode-range: U+0100-02BA, U+1E00-1EFF, U+20A0-20AB; }
@font-face { font-family: "Atkinson Hyperlegible Next"; font-weight: 200 800; font-style: italic; src: url("/latin-italic.woff2"); }
body { margin: 0; width: ${drawingWidth}px; font: ${drawingFontSize}px ${drawingFontFamily}; }
</style>
<link rel="stylesheet" href="/japanese/index.css">
<script src="/mermaid.js"></script>
<body></body>`;

// Pages show Japanese in a font of the reader's system, where each of its characters is as wide as high;
// this one is for measuring alone, since the browser that is carried has none.
const japanese = "@fontsource-variable/noto-sans-jp";

function servedFile(path: string): ServedFile | undefined {
  const [, name] = /^\/japanese\/((?:files\/)?[^/]+\.(?:css|woff2))$/.exec(path) ?? [];
  if (name === undefined) return servedFiles.get(path);
  const file = join(dirname(packageFile(`${japanese}/index.css`)), decodeURIComponent(name));
  if (name.endsWith(".woff2")) return { contentType: "font/woff2", read: () => readFile(file) };
  const named = async (): Promise<string> =>
    (await readFile(file, "utf8")).replaceAll("Noto Sans JP Variable", "Noto Sans JP");
  return { contentType: "text/css", read: named };
}

const moduleNames = [
  "page-draw",
  "page-graph",
  "page-svg",
  "page-text",
  "page-groups",
  "page-write",
];

const servedFiles = new Map<string, ServedFile>([
  ["/", { contentType: "text/html", read: async () => html }],
  [
    "/mermaid.js",
    {
      contentType: "text/javascript",
      read: () => readFile(join(dirname(packageFile("mermaid")), "mermaid.min.js")),
    },
  ],
  ...Object.entries(drawingFonts).map(([name, path]): [string, ServedFile] => [
    `/${name}`,
    { contentType: "font/woff2", read: () => readFile(packageFile(path)) },
  ]),
  ...moduleNames.flatMap((name): [string, ServedFile][] => {
    const file = { contentType: "text/javascript", read: () => pageModule(name) };
    // One asks for another by the name that it has on disk.
    return [".js", ".ts"].map((extension) => [`/${name}${extension}`, file]);
  }),
]);

/** A module of the page as JavaScript: as it is in an installed package, without its types here. */
async function pageModule(name: string): Promise<string> {
  const extension = extname(import.meta.url);
  const file = fileURLToPath(new URL(`./${name}${extension}`, import.meta.url));
  const text = await readFile(file, "utf8");
  if (extension === ".js") return text;
  const { default: ts } = await import("typescript");
  const { ESNext: target } = ts.ScriptTarget;
  const { ESNext: module } = ts.ModuleKind;
  const compilerOptions = { target, module, verbatimModuleSyntax: true };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}
