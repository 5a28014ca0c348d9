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
export async function pageRules(
  page: Page,
  url: string,
  looks: readonly Look[] = bothThemes,
): Promise<string[]> {
  const watch = watchPage(page, new URL(url).host);
  await page.goto(url, { waitUntil: "networkidle" });
  const accessibility = await axeFindings(page, looks);
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
    // Of a recording the browser takes the beginning, and then no more: that is no failure.
    const isEnough = request.resourceType() === "media";
    if (isEnough && request.failure()?.errorText === "net::ERR_ABORTED") return;
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

/**
 * In light everything is looked at; in dark what colours decide, since nothing else differs; in another
 * layout what they do not decide.
 */
const axeOptions = {
  light: { rules: { "target-size": { enabled: true } } },
  layout: { rules: { "target-size": { enabled: true }, "color-contrast": { enabled: false } } },
  dark: { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } },
} as const;

/** What else axe would tell, of all that is well, takes as long as looking. */
const told = ["violations", "incomplete"] as const;

export type Look = keyof typeof axeOptions;

const bothThemes = ["light", "dark"] as const;

/**
 * What axe finds on the page in its present state, a line for each element. What axe cannot decide by
 * itself counts as found.
 *
 * @param looks default: light and dark
 * @param within selector of the part to look at; default: the whole page
 */
export async function axeFindings(
  page: Page,
  looks: readonly Look[] = bothThemes,
  within?: string,
): Promise<string[]> {
  // Injected by the debugger, not as a script element: the pages' policy would refuse that.
  await page.evaluate(await axeSource);
  // What a page that opens further down has under its header could not be judged.
  await page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
  const findings: string[] = [];
  for (const look of looks) {
    const colorScheme = look === "dark" ? "dark" : "light";
    // Without reduced motion a change of colours may still be on its way when axe reads them.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const context = within === undefined ? "document" : JSON.stringify(within);
    const options = JSON.stringify({ ...axeOptions[look], resultTypes: told });
    const results = await page.evaluate<Pick<AxeResults, (typeof told)[number]>>(
      `axe.run(${context}, ${options}).then(({ violations, incomplete }) => ({ violations, incomplete }))`,
    );
    for (const result of results.violations) findings.push(...axeLines(look, result));
    for (const result of results.incomplete) {
      findings.push(...axeLines(`${look}, undecided`, withoutDrawn(result)));
    }
    const poor = await page.evaluate<string[]>(poorContrasts);
    findings.push(...poor.map((text) => `contrast in a drawing (${look}): ${text}`));
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
