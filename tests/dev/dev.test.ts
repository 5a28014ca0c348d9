import { type ChildProcess, spawn } from "node:child_process";
import { rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { repository } from "../run-talkbook.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** Starts `talkbook dev` and waits for the line that names its address. */
async function startDev(content: string): Promise<string> {
  const program = resolve(repository, "src/cli/talkbook.mjs");
  const args = [program, "dev", "--content", content, "--port", "0"];
  // Vite watches nothing when it believes to be under test.
  const { VITEST: _vitest, NODE_ENV: _mode, ...env } = process.env;
  const server: ChildProcess = spawn(process.execPath, args, { cwd: repository, env });
  onTestFinished(() => void server.kill("SIGTERM"));
  return new Promise((found, failed) => {
    let output = "";
    server.stderr?.on("data", (bytes: Buffer) => {
      output += bytes.toString();
      const address = /http:\S+/.exec(output)?.[0];
      if (address) found(address);
    });
    server.once("exit", () => failed(new Error(output)));
  });
}

test("dev follows every save, shows errors over the page, and takes them away again", async () => {
  const content = await temporaryFolder({ "talks/x/talk.yaml": "title: X\n" });
  const takeaways = join(content, "talks/x/takeaways.yaml");
  // Many editors write a new file and put it in the place of the old one.
  const save = async (text: string): Promise<void> => {
    await writeFile(`${takeaways}~`, text);
    await rename(`${takeaways}~`, takeaways);
  };
  await save("- { id: a, text: First. }\n");
  const address = await startDev(content);
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${address}talks/x/takeaways/`);
  for (const words of ["Second.", "Third.", "Fourth."]) {
    await save(`- { id: a, text: ${words} }\n`);
    await page.getByText(words).waitFor();
  }
  await save("- { idd: a, text: Fifth. }\n");
  const overlay = page.locator("vite-error-overlay");
  await overlay.getByText('did you mean "id"?').first().waitFor();
  await save("- { id: a, text: Sixth. }\n");
  await page.getByText("Sixth.").waitFor();
  await overlay.waitFor({ state: "detached" });

  await writeFile(join(content, "glossary.yaml"), "- { id: t, term: New term, definition: D. }\n");
  await expect
    .poll(async () => (await page.request.get(`${address}glossary/`)).text(), { timeout: 20_000 })
    .toContain("New term");
  const html = await (await page.request.get(`${address}glossary/`)).text();
  const path = /type="text\/markdown" href="([^"]+)"/.exec(html)?.[1] ?? "";
  const markdown = await page.request.get(new URL(path, address).href);
  expect(markdown.headers()["content-type"]).toBe("text/markdown; charset=utf-8");
  expect(await markdown.text()).toContain("New term");
  // A page of its own: the first one may be about to reload, which no navigation should meet.
  const searchPage = await browser.newPage();
  const found = searchPage.getByRole("link", { name: "New term" });
  await expect
    .poll(
      async () => {
        // The first visit to a page may meet Vite while it still prepares what the page imports.
        await searchPage.goto(`${address}search/?q=New%20term`);
        return found.waitFor({ timeout: 5000 }).then(
          () => true,
          () => false,
        );
      },
      { timeout: 40_000 },
    )
    .toBe(true);
});

test("dev shows a site that stands under a path as it will stand there", async () => {
  const content = await temporaryFolder({
    "site.yaml": "title: T\nurl: https://example.org/under/\n",
    "talks/x/talk.yaml": "title: X\n",
  });
  const address = await startDev(content);
  expect(new URL(address).pathname).toBe("/under/");
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByRole("main").getByRole("link", { name: "X" }).click();
  await page.getByRole("heading", { name: "X", level: 1 }).waitFor();
  expect(page.url()).toBe(`${address}talks/x/`);
  const markdown = await page.request.get(`${address}talks/x/index.md`);
  expect(await markdown.text()).toBe("# X\n\n<https://example.org/under/talks/x/>\n");
});
