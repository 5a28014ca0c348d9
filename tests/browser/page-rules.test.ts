import { expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { pageRules } from "./page-rules.ts";
import { serveFolder } from "./serve-folder.ts";

async function findings(head: string, main: string, files = {}): Promise<string[]> {
  const folder = await temporaryFolder({
    "index.html": `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
      <link rel="icon" href="data:,">
      <meta http-equiv="content-security-policy" content="default-src 'self'; img-src 'self' data: http://127.0.0.2:9999">
      <link rel="stylesheet" href="style.css">${head}</head><body><main><h1>A page</h1>${main}</main></body></html>`,
    "style.css": "",
    ...files,
  });
  const server = await serveFolder(folder);
  const browser = await launchChromium();
  onTestFinished(async () => {
    await browser.close();
    await server.close();
  });
  const lines = await pageRules(await browser.newPage(), server.url);
  // The wording of a policy violation changes with the browser.
  return lines.map((line) =>
    line.replace(/^(console error): .*Content Security Policy.*/, "$1: policy violation"),
  );
}

test("a page under a strict policy that breaks no rule has no findings", async () => {
  expect(await findings("", "<p>A microVM.</p>")).toEqual([]);
});

test("console lines, uncaught errors, other hosts and lost files are found", async () => {
  const head = `<script src="page.js" defer></script><script>document.title = "refused"</script>`;
  const main = `<img src="http://127.0.0.2:9999/a.png" alt="A"><img src="lost.png" alt="B">`;
  const files = { "page.js": `console.log("hello"); throw new Error("broken");` };
  expect((await findings(head, main, files)).sort()).toMatchInlineSnapshot(`
    [
      "console error: Failed to load resource: net::ERR_CONNECTION_REFUSED",
      "console error: Failed to load resource: the server responded with a status of 404 (Not Found)",
      "console error: policy violation",
      "console log: hello",
      "failed request: http://127.0.0.2:9999/a.png (net::ERR_CONNECTION_REFUSED)",
      "other host: http://127.0.0.2:9999/a.png",
      "uncaught error: broken",
    ]
  `);
});

test("axe looks at the page in light and in dark", async () => {
  const files = {
    "style.css": "@media (prefers-color-scheme: dark) { p { color: #eee; background: #fff; } }",
  };
  expect(
    await findings("", `<img src="data:," /><p>Faint in the dark.</p>`, files),
  ).toMatchInlineSnapshot(`
    [
      "axe (light): image-alt: Images must have alternative text (img)",
      "axe (dark): color-contrast: Elements must meet minimum color contrast ratio thresholds (p)",
    ]
  `);
});
