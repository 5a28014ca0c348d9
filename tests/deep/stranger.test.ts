import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { repository } from "../run-talkbook.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const run = promisify(execFile);

test("the package works in a stranger's project, by command and as an Astro integration", async () => {
  const project = await temporaryFolder({
    "package.json": JSON.stringify({ name: "stranger", private: true, type: "module" }),
    "content/talks/x/talk.yaml": "title: A stranger's talk\n",
    "content/talks/x/takeaways.yaml": "- {id: a, text: One.}\n",
    "astro.config.mjs":
      'import { defineConfig } from "astro/config";\nimport talkbook from "talkbook";\n\nexport default defineConfig({ integrations: [talkbook()] });\n',
    "src/pages/own.astro":
      '<html lang="en"><head><title>Own</title></head><body>Own page</body></html>\n',
  });
  await run("npm", ["pack", "--pack-destination", project], { cwd: repository });
  const filename = (await readdir(project)).find((name) => name.endsWith(".tgz"));
  await run("npm", ["install", `./${filename}`], { cwd: project });

  await run("npx", ["talkbook", "build", "--out", "site"], { cwd: project });
  expect(await readFile(join(project, "site/talks/x/takeaways/index.html"), "utf8")).toContain(
    "One.",
  );
  expect(await readFile(join(project, "site/own/index.html"), "utf8")).toContain("Own page");

  await run("npx", ["astro", "build"], { cwd: project });
  expect(await readFile(join(project, "dist/talks/x/takeaways/index.html"), "utf8")).toContain(
    "One.",
  );
  expect(await readFile(join(project, "dist/pagefind/pagefind.js"), "utf8")).toContain("search");
});
