import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { compile } from "../../../src/compile/compile.ts";
import { classifyPath } from "../../../src/compile/content-files.ts";
import { findFrontMatter } from "../../../src/compile/read/front-matter.ts";
import { readContentFolder } from "../../../src/node/read-content-folder.ts";
import {
  type ContentKind,
  contentKindNames,
  contentKinds,
} from "../../../src/schema/content-kinds.ts";
import { type JsonSchema, jsonSchemaOf } from "../../../src/schema/json-schema.ts";
import { repository } from "../../run-talkbook.ts";
import { runMain } from "../cli/run-main.ts";
import { randomValue } from "../compile/random-value.ts";

const ajv = new Ajv2020({ validateFormats: false, allErrors: true, strictTypes: false });
ajv.addVocabulary(["patternErrorMessage"]);
const validators = new Map(contentKindNames.map((kind) => [kind, ajv.compile(jsonSchemaOf(kind))]));

/** What a validator by somebody else says of a value; empty where it is valid. */
function complaints(kind: ContentKind, value: unknown): string[] {
  const validate = validators.get(kind);
  if (validate?.(value)) return [];
  return (validate?.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

interface File {
  path: string;
  kind: ContentKind;
  value: unknown;
}

/** The content files of a folder that are YAML, or have YAML on top, by what they hold. */
function filesIn(folder: string): File[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = relative(folder, join(entry.parentPath, entry.name));
    const kind = entry.isFile() ? classifyPath(path)?.kind : undefined;
    if (kind === undefined) return [];
    const text = readFileSync(join(folder, path), "utf8");
    const range = path.endsWith(".mdx") ? findFrontMatter(text) : { start: 0, end: text.length };
    if (!range) return [];
    try {
      return [
        { path, kind, value: parse(text.slice(range.start, range.end), { logLevel: "silent" }) },
      ];
    } catch {
      return [];
    }
  });
}

const fixtures = resolve(repository, "tests/fixtures/content");
const foldersOf = (parent: string): string[] =>
  readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(parent, name));

test("every field of every kind says what it is for", () => {
  const silent: string[] = [];
  const visit = (schema: JsonSchema, path: string): void => {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      if (!field.description) silent.push(`${path}.${name}`);
      visit(field, `${path}.${name}`);
    }
    for (const each of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) visit(each, path);
    if (schema.items) visit(schema.items, `${path}[]`);
    if (schema.additionalProperties) visit(schema.additionalProperties, `${path}.*`);
    for (const part of Object.values(schema.$defs ?? {})) visit(part, path);
  };
  for (const kind of contentKindNames) {
    const schema = jsonSchemaOf(kind);
    expect(schema.description).toBe(contentKinds[kind].holds);
    visit(schema, kind);
  }
  expect(silent).toEqual([]);
});

test("editors say of a wrong form what check says", () => {
  const { properties } = jsonSchemaOf("site");
  expect(properties?.url).toMatchObject({
    pattern: "^https?://",
    patternErrorMessage: "An address begins with https:// or http://.",
  });
  expect(properties?.title?.patternErrorMessage).toBe("The text must stay on one line.");
});

describe("real content is valid by the schemas", () => {
  test.each([resolve(repository, "content"), ...foldersOf(join(fixtures, "right"))])(
    "%s",
    (folder) => {
      const files = filesIn(folder);
      expect(files.length).toBeGreaterThan(1);
      const found = files.map(({ path, kind, value }) => [path, complaints(kind, value)]);
      expect(found.filter(([, list]) => list?.length)).toEqual([]);
    },
  );
});

test("a file of which check says that a field is wrong is wrong by its schema", async () => {
  const accepted: string[] = [];
  let rejected = 0;
  for (const folder of foldersOf(join(fixtures, "wrong"))) {
    const { diagnostics } = compile((await readContentFolder(folder)).files);
    const wrong = new Map(
      diagnostics
        .filter(({ code }) => code.startsWith("schema/"))
        .map(({ file = "", message }) => [file, message]),
    );
    for (const { path, kind, value } of filesIn(folder)) {
      const message = wrong.get(path);
      if (message === undefined || value === null) continue;
      if (complaints(kind, value).length > 0) rejected += 1;
      else accepted.push(`${relative(fixtures, folder)} ${path}: ${message}`);
    }
  }
  expect(accepted).toEqual([]);
  expect(rejected).toBeGreaterThan(20);
});

test.each(contentKindNames)("whatever check takes as %s is valid by its schema", (kind) => {
  fc.assert(
    fc.property(randomValue(contentKinds[kind].schema), (value) => {
      if (!contentKinds[kind].schema.safeParse(value).success) return;
      expect(complaints(kind, value)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("the repository's editor settings are what the command prints", async () => {
  const folder = resolve(repository, ".schemas");
  const { out, status } = await runMain(
    "schema",
    "--out",
    folder,
    "--content",
    resolve(repository, "content"),
  );
  expect(status).toBe(0);
  expect(JSON.parse(readFileSync(resolve(repository, ".vscode/settings.json"), "utf8"))).toEqual(
    JSON.parse(out),
  );
});
