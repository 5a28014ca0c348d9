import { Launcher } from "chrome-launcher";
import { type Browser, chromium } from "playwright-core";
import { type BrowserProgram, carriedChromium } from "./carried-chromium.ts";

/**
 * Starts a headless Chromium; the caller closes it.
 *
 * The program is the one that `TALKBOOK_BROWSER` names; without that variable the one carried in
 * node_modules, where it runs; else a Chrome or Chromium that is installed. Where there is none, the
 * error says what was tried and how to get one.
 *
 * @param args for the program, besides those that it gets in any case
 */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const chosen = process.env.TALKBOOK_BROWSER;
  if (chosen) return launch({ executablePath: chosen, env: process.env }, args);

  const failures: string[] = [];
  for (const [name, find] of Object.entries(programs)) {
    try {
      return await launch(await find(), args);
    } catch (error) {
      failures.push(`${name}: ${firstLine(error)}`);
    }
  }
  throw new Error(
    `No browser could be started. Install Chrome or Chromium, or set TALKBOOK_BROWSER to the path of one (Edge will do).\nTried ${failures.join("\nTried ")}`,
  );
}

const programs = {
  "the browser in node_modules": carriedChromium,
  "an installed browser": async (): Promise<BrowserProgram> => {
    const executablePath = installedChrome();
    if (!executablePath) throw new Error("none was found.");
    return { executablePath, env: process.env };
  },
};

function installedChrome(): string | undefined {
  try {
    return Launcher.getInstallations()[0];
  } catch {
    return undefined; // On Linux it throws where it finds none.
  }
}

async function launch(
  { executablePath, env }: BrowserProgram,
  args: readonly string[],
): Promise<Browser> {
  const options = { executablePath, env, args: [...args] };
  // Chromium has no sandbox for root, and some systems deny it to other users as well. The pages
  // opened here are our own.
  if (process.getuid?.() === 0) return chromium.launch({ ...options, chromiumSandbox: false });
  try {
    return await chromium.launch({ ...options, chromiumSandbox: true });
  } catch (error) {
    if (!String(error).includes("No usable sandbox")) throw error;
    return chromium.launch({ ...options, chromiumSandbox: false });
  }
}

function firstLine(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return line;
}
