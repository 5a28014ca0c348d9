import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { classifyPath } from "../../../src/compile/content-files.ts";
import { contentKinds } from "../../../src/schema/content-kinds.ts";
import { repository } from "../../run-talkbook.ts";

const guides = (await readdir(join(repository, "docs"))).map((name) => `docs/${name}`);
const files = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", ...guides];

describe.each(files)("%s", (file) => {
  test("leads to files and headings that are there", async () => {
    const text = await readFile(join(repository, file), "utf8");
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g)];
    const lost = links
      .map(([, path = ""]) => path)
      .filter((path) => !existsSync(join(repository, dirname(file), path)));
    expect(lost).toEqual([]);
  });

  test("has examples that the schemas take", async () => {
    const text = await readFile(join(repository, file), "utf8");
    for (const { path, yaml } of examplesIn(text)) {
      const kind = classifyPath(path)?.kind;
      expect(kind, path).toBeDefined();
      if (kind)
        expect(contentKinds[kind].schema.safeParse(parse(yaml)).error, path).toBeUndefined();
    }
  });
});

test("the README shows every file that a small knowledge base needs", async () => {
  const text = await readFile(join(repository, "README.md"), "utf8");
  expect(examplesIn(text).map(({ path }) => path)).toEqual([
    "talks/my-talk/talk.yaml",
    "talks/my-talk/takeaways.yaml",
    "dimensions.yaml",
    "comparisons/servers.yaml",
    "guides/which-server.yaml",
    "quizzes/servers.yaml",
  ]);
});

/** Each part of a block of YAML that begins with the path of a file as its comment. */
function examplesIn(markdown: string): { path: string; yaml: string }[] {
  const blocks = [...markdown.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
  return blocks
    .flatMap((block) => block.split(/^(?=# )/m))
    .flatMap((yaml) => {
      const path = /^# (?:my-talks\/)?([\w/-]+\.yaml)/.exec(yaml)?.[1];
      return path === undefined ? [] : [{ path, yaml }];
    });
}
