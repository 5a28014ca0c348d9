import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { contentKindNames, contentKinds } from "../../src/schema/content-kinds.ts";
import { repository } from "../run-talkbook.ts";
import { runMain } from "../unit/cli/run-main.ts";
import { type Editor, startEditor } from "./language-server.ts";

beforeAll(async () => {
  await runMain("schema", "--out", resolve(repository, ".schemas"));
});

/** An editor with the repository's own settings. */
async function openEditor(): Promise<Editor> {
  const settings = await readFile(resolve(repository, ".vscode/settings.json"), "utf8");
  const editor = await startEditor(JSON.parse(settings) as Record<string, unknown>);
  onTestFinished(() => editor.close());
  return editor;
}

test("an editor finds nothing wrong with the repository's own content", async () => {
  const editor = await openEditor();
  for (const path of ["talks/con406/talk.yaml", "talks/con406/takeaways.yaml", "sources.yaml"]) {
    const text = await readFile(resolve(repository, "content", path), "utf8");
    expect(await editor.open(`content/${path}`, text)).toEqual([]);
  }
});

test("an editor marks what is wrong while it is typed", async () => {
  const editor = await openEditor();
  const text = "- id: Not An Id\n  txet: Words.\n";
  const found = await editor.open("content/talks/typed/takeaways.yaml", text);
  const shown = found.map(
    ({ message, range: { start } }) => `${start.line}:${start.character} ${message}`,
  );
  expect(shown).toEqual([
    '0:2 Missing property "text".',
    "0:6 An id is in kebab-case: small letters, digits and hyphens, as in `guest-os`.",
    "1:2 Property txet is not allowed.",
  ]);
});

test("an editor completes fields and choices, and says what each is for", async () => {
  const editor = await openEditor();
  const path = "content/quizzes/typed.yaml";
  await editor.open(path, "title: T\ngenerate:\n  - rule: \n");
  expect(await editor.complete(path, 2, 10)).toContain("topics-with-value");
  expect(await editor.hover(path, 0, 2)).toContain("What it is about, as a name.");
  const takeaways = "content/talks/typed/takeaways.yaml";
  await editor.open(takeaways, "- id: a\n  \n");
  expect(await editor.complete(takeaways, 1, 2)).toEqual(
    expect.arrayContaining(["text", "detail", "topics", "source", "asOf"]),
  );
});

test("the editor's settings name a schema for every kind that is YAML", async () => {
  const settings = await readFile(resolve(repository, ".vscode/settings.json"), "utf8");
  const { "yaml.schemas": schemas } = JSON.parse(settings) as { "yaml.schemas": object };
  const paths = contentKindNames.map((kind) => contentKinds[kind].path);
  expect(Object.values(schemas)).toEqual(
    paths.filter((path) => path.endsWith(".yaml")).map((path) => `content/${path}`),
  );
});
