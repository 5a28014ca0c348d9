import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, Result } from "axe-core";
import type { ConsoleMessage, Page, Request } from "playwright-core";

import { poorContrasts } from "./poor-contrasts.ts";

const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Opens a page and says, a line each, what is wrong with it: every line on the console, every uncaught
 * error, every request that fails or goes to another host, and what axe finds in light and in dark.
 */
export async function pageRules(page: Page, url: string): Promise<string[]> {
  const watch = watchPage(page, new URL(url).host);
  await page.goto(url, { waitUntil: "networkidle" });
  const accessibility = await axeFindings(page);
  return [...watch.stop(), ...accessibility];
}

/**
 * Watches a page while a test uses it, until `stop`, which gives a line for every line on the console,
 * every uncaught error, and every request that failed or went to a host other than `host`.
 */
export function watchPage(page: Page, host: string): { stop(): string[] } {
  const findings: string[] = [];
  const onConsole = (message: ConsoleMessage): void => {
    findings.push(`console ${message.type()}: ${message.text()}`);
  };
  const onError = (error: Error): void => {
    findings.push(`uncaught error: ${error.message}`);
  };
  const onRequest = (request: Request): void => {
    const target = new URL(request.url());
    if (target.host !== "" && target.host !== host) findings.push(`other host: ${target.href}`);
  };
  const onFailure = (request: Request): void => {
    findings.push(`failed request: ${request.url()} (${request.failure()?.errorText})`);
  };
  page.on("console", onConsole);
  page.on("pageerror", onError);
  page.on("request", onRequest);
  page.on("requestfailed", onFailure);
  return {
    stop() {
      page.off("console", onConsole);
      page.off("pageerror", onError);
      page.off("request", onRequest);
      page.off("requestfailed", onFailure);
      return findings;
    },
  };
}

/** In light everything is looked at; in dark what colours decide, since nothing else differs. */
const axeOptions = {
  light: { rules: { "target-size": { enabled: true } } },
  dark: { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } },
} as const;

/**
 * What axe finds on the page in its present state, in light and in dark, a line for each element. What
 * axe cannot decide by itself counts as found.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  // Injected by the debugger, not as a script element: the pages' policy would refuse that.
  await page.evaluate(await axeSource);
  // What a page that opens further down has under its header could not be judged.
  await page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
  const findings: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    // Without reduced motion a change of colours may still be on its way when axe reads them.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const results = await page.evaluate<AxeResults>(
      `axe.run(document, ${JSON.stringify(axeOptions[colorScheme])})`,
    );
    for (const result of results.violations) findings.push(...axeLines(colorScheme, result));
    for (const result of results.incomplete) {
      findings.push(...axeLines(`${colorScheme}, undecided`, withoutDrawn(result)));
    }
    const poor = await page.evaluate<string[]>(poorContrasts);
    findings.push(...poor.map((text) => `contrast in a drawing (${colorScheme}): ${text}`));
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  return findings;
}

/** Without text in drawings, whose ground axe does not look for: its contrast is measured here. */
function withoutDrawn(result: Result): Result {
  if (result.id !== "color-contrast") return result;
  return { ...result, nodes: result.nodes.filter(({ html }) => !/^<(?:text|tspan)\b/.test(html)) };
}

function axeLines(label: string, { id, help, nodes }: Result): string[] {
  return nodes.map(({ target }) => `axe (${label}): ${id}: ${help} (${target.join(" ")})`);
}
