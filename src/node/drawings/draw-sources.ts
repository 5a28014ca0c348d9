import { colourSvg } from "../../drawing/colour-svg.ts";
import type { Drawing, DrawingFailure } from "../../drawing/drawing.ts";
import { readSvg, writeSvg } from "../../drawing/svg-form.ts";
import { type DrawingCache, drawingCache } from "./drawing-cache.ts";
import type { MermaidBrowser } from "./mermaid-page.ts";
import { mermaidConfig } from "./mermaid-theme.ts";

export interface DrawnSources {
  drawings: Map<string, Drawing>;
  failures: Map<string, DrawingFailure>;
}

export interface DrawOptions {
  /** Where drawings of earlier runs are kept; undefined keeps none. */
  cacheFolder?: string | undefined;
  /** How long one drawing may take, in milliseconds. Default: 10 seconds. */
  longestMs?: number | undefined;
  /** Starts the browser, once, when something has to be drawn. */
  start?: () => Promise<MermaidBrowser>;
}

/** Draws sources, each once, those that were drawn before from the cache: then no browser is started. */
export async function drawSources(
  sources: readonly string[],
  { cacheFolder, longestMs, start = () => startBrowser(longestMs) }: DrawOptions = {},
): Promise<DrawnSources> {
  const cache = cacheFolder === undefined ? undefined : drawingCache(cacheFolder);
  const drawn: DrawnSources = { drawings: new Map(), failures: new Map() };
  const missing: string[] = [];
  for (const source of new Set(sources)) {
    const known = await cache?.read(source);
    if (known) drawn.drawings.set(source, known);
    else if (source.length > mermaidConfig.maxTextSize) {
      drawn.failures.set(source, { kind: "too-large", message: tooLarge });
    } else missing.push(source);
  }
  if (missing.length > 0) await drawMissing(missing, drawn, cache, start);
  return drawn;
}

/** In characters: a page would take a second to show more. */
const largestSvg = 1_000_000;

// Most runs have nothing to draw and need not load what drives a browser.
async function startBrowser(longestMs: number | undefined): Promise<MermaidBrowser> {
  const { startMermaid } = await import("./mermaid-page.ts");
  return startMermaid(longestMs);
}

const tooLarge = `A diagram has at most ${mermaidConfig.maxTextSize.toLocaleString("en")} characters.`;

async function drawMissing(
  sources: readonly string[],
  { drawings, failures }: DrawnSources,
  cache: DrawingCache | undefined,
  start: () => Promise<MermaidBrowser>,
): Promise<void> {
  let browser: MermaidBrowser;
  try {
    browser = await start();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    for (const source of sources) failures.set(source, { kind: "no-browser", message });
    return;
  }
  try {
    for (const source of sources) {
      const result = await drawOne(browser, source);
      if ("kind" in result) failures.set(source, result);
      else {
        drawings.set(source, result);
        await cache?.write(source, result, browser.version);
      }
    }
  } finally {
    await browser.close();
  }
}

async function drawOne(browser: MermaidBrowser, source: string): Promise<Drawing | DrawingFailure> {
  const drawn = await browser.draw(source);
  if ("failure" in drawn) {
    const { failure } = drawn;
    if ("isTimeout" in failure) return { kind: "too-slow", message: failure.message };
    const { message, ...place } = failure;
    return { kind: "syntax", message, ...place };
  }
  const { svg, ...rest } = drawn;
  if (rest.type === "error") return { kind: "syntax", message: "This is no type of diagram." };
  if (svg.length > largestSvg) {
    return { kind: "too-large", message: "The drawing has more parts than a reader could follow." };
  }
  const read = readSvg(svg);
  if (!read) return { kind: "syntax", message: "The drawing holds what no drawing may hold." };
  return { ...rest, svg: writeSvg(colourSvg(read)) };
}
