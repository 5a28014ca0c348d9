import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { classifyPath } from "../../../src/compile/content-files.ts";
import { compileFolder } from "../../../src/node/compile-folder.ts";
import { contentKinds } from "../../../src/schema/content-kinds.ts";
import { repository } from "../../run-talkbook.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const guides = (await readdir(join(repository, "docs"))).map((name) => `docs/${name}`);
const files = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", ...guides];

describe.each(files)("%s", (file) => {
  test("leads to files that are there", async () => {
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

test("the examples of all texts together are a knowledge base without an error", async () => {
  const texts = await Promise.all(files.map((file) => readFile(join(repository, file), "utf8")));
  const examples = texts.flatMap(examplesIn);
  expect(examples.map(({ path }) => path)).toEqual([
    "talks/my-talk/talk.yaml",
    "talks/my-talk/takeaways.yaml",
    "sources.yaml",
    "dimensions.yaml",
    "topics/container.mdx",
    "topics/virtual-machine.mdx",
    "comparisons/servers.yaml",
    "guides/which-server.yaml",
    "quizzes/servers.yaml",
    "curricula/first-day.yaml",
  ]);
  const folder = await temporaryFolder(
    Object.fromEntries(
      examples.map(({ path, yaml }) => [path, path.endsWith(".mdx") ? `---\n${yaml}---\n` : yaml]),
    ),
  );
  const { diagnostics, knowledge } = await compileFolder(folder);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ file, message, hint }) => ({ file, message, hint }))).toEqual([]);
  expect(knowledge.curricula.map(({ id }) => id)).toEqual(["first-day"]);
});

/** Each part of a block of YAML that begins with the path of a file as its comment. */
function examplesIn(markdown: string): { path: string; yaml: string }[] {
  const blocks = [...markdown.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
  return blocks
    .flatMap((block) => block.split(/^(?=# )/m))
    .flatMap((yaml) => {
      const path = /^# (?:my-talks\/)?([\w/-]+\.(?:yaml|mdx))/.exec(yaml)?.[1];
      return path === undefined ? [] : [{ path, yaml }];
    });
}
