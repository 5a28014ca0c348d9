import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { contentKindNames, contentKinds } from "../../../src/schema/content-kinds.ts";
import { jsonSchemaOf } from "../../../src/schema/json-schema.ts";
import { filesOf } from "../../build/files-of.ts";
import { repository } from "../../run-talkbook.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { runMain as run } from "./run-main.ts";

const content = resolve(repository, "content");

test("schema writes one file a kind, and prints settings with paths as seen from here", async () => {
  const out = await temporaryFolder();
  const { status, out: printed } = await run("schema", "--out", out, "--content", content);
  expect(status).toBe(0);
  expect(await filesOf(out)).toEqual(contentKindNames.map((kind) => `${kind}.schema.json`).sort());
  const talk = await readFile(join(out, "talk.schema.json"), "utf8");
  expect(JSON.parse(talk)).toEqual(jsonSchemaOf("talk"));
  const { "yaml.schemas": schemas } = JSON.parse(printed) as {
    "yaml.schemas": Record<string, string>;
  };
  expect(Object.values(schemas)).toContain("content/talks/*/talk.yaml");
});

test("each kind has a page with every field and an example that is valid", async () => {
  const out = await temporaryFolder();
  const { status } = await run(
    ...["schema", "--out", out, "--format", "markdown", "--content", content],
  );
  expect(status).toBe(0);
  expect(await filesOf(out)).toEqual(
    ["README.md", ...contentKindNames.map((kind) => `${kind}.md`)].sort(),
  );
  const index = await readFile(join(out, "README.md"), "utf8");
  for (const kind of contentKindNames) {
    expect(index).toContain(`[${kind}](${kind}.md)`);
    const page = await readFile(join(out, `${kind}.md`), "utf8");
    expect(page.startsWith(`# ${kind}\n\n${contentKinds[kind].holds}\n`)).toBe(true);
    const schema = jsonSchemaOf(kind);
    const record = schema.items?.$ref
      ? Object.values(schema.$defs ?? {})[0]
      : (schema.items ?? schema);
    for (const [name, { description }] of Object.entries(record?.properties ?? {})) {
      const line = page.split("\n").find((text) => text.startsWith(`- \`${name}\` (`)) ?? "";
      expect(line.endsWith(`: ${description}`)).toBe(true);
      expect(/^[^:]*, required\): /.test(line)).toBe(record?.required?.includes(name) ?? false);
    }
    const [, language, example = ""] =
      /\n(`{3,})(?:yaml|mdx)\n[\s\S]*\n\1\n$/.exec(page) === null
        ? []
        : (/\n`{3,}(yaml|mdx)\n([\s\S]*)\n`{3,}\n$/.exec(page) ?? []);
    const fields = language === "mdx" ? (example.split(/^---$/m)[1] ?? "") : example;
    expect(contentKinds[kind].schema.safeParse(parse(fields)).error).toBeUndefined();
  }
});

test("of content with errors no examples are taken", async () => {
  const folder = await temporaryFolder({ "content/talks/x/talk.yaml": "titel: X\n" });
  const { status, err } = await run(
    ...["schema", "--out", join(folder, "out"), "--format", "markdown"],
    ...["--content", join(folder, "content")],
  );
  expect(status).toBe(1);
  expect(err).toContain("has errors, so no examples can be taken from it");
  expect(await filesOf(folder)).toEqual(["content/talks/x/talk.yaml"]);
});
