import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { repository } from "../run-talkbook.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const patienceMs = 30_000;

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

/** One file of each kind that a change can be seen of, with the page that shows it and a word that can change. */
const shownAt: readonly (readonly [path: string, page: string, text: string])[] = [
  ["site.yaml", "", "title: SITE\n"],
  ["sources.yaml", "sources/", "- { id: s, title: SOURCE, type: article }\n"],
  ["glossary.yaml", "glossary/", "- { id: g, term: TERM, definition: D., source: s }\n"],
  ["dimensions.yaml", "compare/c/", "- { id: d, label: LABEL, type: text }\n"],
  ["talks/x/talk.yaml", "talks/x/", "title: TALK\n"],
  ["talks/x/takeaways.yaml", "talks/x/takeaways/", "- { id: a, text: TAKE., source: s }\n"],
  [
    "talks/x/questions.yaml",
    "talks/x/questions/",
    "- { id: q, question: QUESTION?, answer: A., source: s }\n",
  ],
  ["talks/x/outline.yaml", "talks/x/outline/", "- { id: o, title: CHAPTER }\n"],
  ["talks/x/highlights.yaml", "talks/x/highlights/", "- { id: h, quote: QUOTE., source: s }\n"],
  [
    "topics/t.mdx",
    "topics/t/",
    "---\ntitle: T\nsource: s\nfacts:\n  d: { value: v, source: s }\n---\n\nBODY.\n",
  ],
  [
    "topics/u.mdx",
    "compare/c/",
    "---\ntitle: U\nsource: s\nfacts:\n  d: { value: FACT, source: s }\n---\n",
  ],
  ["comparisons/c.yaml", "compare/c/", "title: TABLE\ntopics: [t, u]\ndimensions: [d]\n"],
  [
    "guides/g.yaml",
    "guides/g/",
    "title: GUIDE\ndescription: D.\nsource: s\nquestions:\n  - { id: q, ask: Q?, options: [{ id: y, label: Y, outcome: o }, { id: n, label: N, outcome: p }] }\noutcomes:\n  - { id: o, topic: t, because: B., against: [A.] }\n  - { id: p, topic: u, because: B., against: [A.] }\n",
  ],
  [
    "quizzes/z.yaml",
    "quizzes/z/",
    "title: Z\nquestions:\n  - { id: q, type: true-false, stem: STEM., answer: true, source: s }\n",
  ],
  [
    "diagrams/d.mdx",
    "diagrams/d/",
    "---\ntitle: D\ndescription: D.\nsource: s\n---\n\n```mermaid\nflowchart LR\n  a[NODE] --> b\n```\n",
  ],
];

test("a change of any kind of content file shows, and what is new or gone needs no restart", async () => {
  const content = await temporaryFolder(
    Object.fromEntries(shownAt.map(([path, , text]) => [path, text])),
  );
  const address = await startDev(content);
  const shows = async (page: string): Promise<string> => (await fetch(`${address}${page}`)).text();
  for (const [path, page, text] of shownAt) {
    const changed = text.replace(/[A-Z]{4,}/, (word) => `${word}X`);
    expect(changed).not.toBe(text);
    const word = /[A-Z]{4,}X/.exec(changed)?.[0] ?? "";
    await writeFile(join(content, path), changed);
    await expect.poll(() => shows(page), { timeout: patienceMs }).toContain(word);
  }
  await mkdir(join(content, "talks/new"));
  await writeFile(join(content, "talks/new/talk.yaml"), "title: A talk that is new\n");
  await expect
    .poll(() => shows("talks/new/"), { timeout: patienceMs })
    .toContain("A talk that is new");
  await rm(join(content, "talks/new"), { recursive: true });
  await expect
    .poll(async () => (await fetch(`${address}talks/new/`)).status, { timeout: patienceMs })
    .toBe(404);
  expect(await shows("talks/")).not.toContain("A talk that is new");
});

test("an error stands over every page with its place, until it is mended", async () => {
  const content = await temporaryFolder({
    "talks/x/talk.yaml": "title: X\n",
    "talks/x/takeaways.yaml": "- { id: a, text: First., topics: [nowere] }\n",
    "topics/nowhere.mdx": "---\ntitle: Nowhere\n---\n",
  });
  // It is wrong before anybody looks.
  const address = await startDev(content);
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const overlay = page.locator("vite-error-overlay");
  const frame = overlay.getByText('^^^^^^ did you mean "nowhere"?').first();
  for (const path of ["talks/x/takeaways/", "topics/"]) {
    await page.goto(`${address}${path}`);
    await frame.waitFor();
    expect(await overlay.getByText("talks/x/takeaways.yaml:1:35").count()).toBeGreaterThan(0);
  }
  await writeFile(
    join(content, "talks/x/takeaways.yaml"),
    "- { id: a, text: Mended., topics: [nowhere] }\n",
  );
  await overlay.waitFor({ state: "detached" });
  // A page of its own: the first one may be about to reload once more.
  const other = await browser.newPage();
  await other.goto(`${address}talks/x/takeaways/`);
  await other.getByText("Mended.").waitFor();
  expect(await other.locator("vite-error-overlay").count()).toBe(0);

  // What others refer to is deleted, and comes back.
  const topic = join(content, "topics/nowhere.mdx");
  const text = await readFile(topic, "utf8");
  await rm(topic);
  await overlay.getByText('There is no topic "nowhere".').first().waitFor();
  await mkdir(dirname(topic), { recursive: true });
  await writeFile(topic, text);
  await overlay.waitFor({ state: "detached" });
});
