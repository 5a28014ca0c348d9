import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFile } from "./check-imports.ts";
import { folderRules } from "./folder-rules.ts";

const repository = resolve(import.meta.dirname, "../../..");
const sources = readdirSync(join(repository, "src"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.(?:ts|astro|mjs)$/.test(path))
  .sort();

test("no file of src/ breaks the rules", () => {
  const read = (path: string): string => readFileSync(join(repository, "src", path), "utf8");
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.flatMap((path) => checkFile(path, read(path)))).toEqual([]);
});

test("every folder has a rule, and ARCHITECTURE.md a row for it", () => {
  const folders = [...new Set(sources.map((path) => path.split("/")[0] ?? ""))];
  expect(Object.keys(folderRules)).toEqual(expect.arrayContaining(folders));
  const architecture = readFileSync(join(repository, "ARCHITECTURE.md"), "utf8");
  for (const folder of folders) expect(architecture).toContain(`\n| \`${folder}/\``);
});

describe("an import that breaks the rules is found", () => {
  test.each([
    [
      "diagnostics/a.ts",
      'import { a } from "../markup/b.ts";',
      "diagnostics/ may not import markup/b.ts",
    ],
    [
      "markup/a.ts",
      'import type { A } from "../schema/b.ts";',
      "markup/ may not import schema/b.ts",
    ],
    ["schema/a.ts", 'export { a } from "../compile/b.ts";', "schema/ may not import compile/b.ts"],
    [
      "knowledge/a.ts",
      'import { a } from "../markup/b.ts";',
      "knowledge/ may import only types of markup/",
    ],
    [
      "knowledge/a.ts",
      'import { type A, b } from "../markup/b.ts";',
      "knowledge/ may import only types of markup/",
    ],
    ["compile/a.ts", 'import { a } from "../node/b.ts";', "compile/ may not import node/b.ts"],
    [
      "compile/deep/a.ts",
      'import { a } from "../../node/b.ts";',
      "compile/ may not import node/b.ts",
    ],
    ["derive/a.ts", 'import { a } from "../compile/b.ts";', "derive/ may not import compile/b.ts"],
    [
      "derive/quiz/a.ts",
      'import { a } from "../../examine/b.ts";',
      "derive/ may not import examine/b.ts",
    ],
    ["examine/a.ts", 'import { a } from "../schema/b.ts";', "examine/ may not import schema/b.ts"],
    [
      "import/a.ts",
      'import { a } from "../knowledge/b.ts";',
      "import/ may not import knowledge/b.ts",
    ],
    ["export/pdf/a.ts", 'import { a } from "../../site/b.ts";', "export/ may not import site/b.ts"],
    ["node/a.ts", 'import { a } from "../site/b.ts";', "node/ may not import site/b.ts"],
    ["site/a.ts", 'import { a } from "../cli/b.ts";', "site/ may not import cli/b.ts"],
    [
      "cli/a.ts",
      'import { a } from "../site/integration.ts";',
      "cli/ may not import site/integration.ts",
    ],
    ["cli/a.mjs", 'await import("../site/routes.ts");', "cli/ may not import site/routes.ts"],
    ["node/a.ts", 'import a from "../../scripts/b.ts";', "../../scripts/b.ts is outside src/"],
    ["compile/a.ts", 'import { join } from "node:path";', "compile/ is pure and imports node:path"],
    ["compile/a.ts", 'const fs = await import("node:fs");', "compile/ is pure and imports node:fs"],
    ["markup/a.ts", 'import { a } from "astro";', "markup/ is pure and imports astro"],
    ["markup/a.ts", 'import type { A } from "astro";', "markup/ is pure and imports astro"],
    ["derive/a.ts", 'import "pagefind";', "derive/ is pure and imports pagefind"],
    ["site/a.ts", 'import { build } from "astro";', "only site/build.ts runs Astro"],
    ["node/a.ts", 'import { defineConfig } from "astro/config";', "only site/build.ts runs Astro"],
    [
      "site/pages/A.astro",
      '---\nimport { site } from "virtual:talkbook";\n---\n<p />',
      "only site/routes/ imports virtual:talkbook",
    ],
    [
      "site/routes/a.astro",
      '---\n---\n<p />\n<script>\n  import { a } from "../../cli/a.ts";\n</script>',
      "site/ may not import cli/a.ts",
    ],
    ["compile/a.ts", "const a = Date.now();", "compile/ is pure and uses Date.now"],
    ["compile/a.ts", "const a = new Date();", "compile/ is pure and uses Date"],
    ["compile/a.ts", "const a = new Date;", "compile/ is pure and uses Date"],
    ["compile/a.ts", "const a = Date();", "compile/ is pure and uses Date"],
    ["derive/a.ts", "const a = Math.random();", "derive/ is pure and uses Math.random"],
    [
      "derive/a.ts",
      "const { env } = process;\nprocess.exit();",
      "derive/ is pure and uses process",
    ],
    ["import/a.ts", 'console.log("a");', "import/ is pure and uses console"],
    ["utils/a.ts", "", "there is no rule for the folder utils/"],
  ])("%s: %j", (path, text, reason) => {
    const found = checkFile(path, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^src\/[\w./]+(?::\d+)?: /);
    expect(found[0]?.endsWith(reason)).toBe(true);
  });

  test("with its line, in components too", () => {
    const component =
      '---\nimport a from "astro:assets";\nimport b from "../../cli/b.ts";\n---\n<p>import</p>\n';
    expect(checkFile("site/components/A.astro", component)).toEqual([
      "src/site/components/A.astro:3: site/ may not import cli/b.ts",
    ]);
  });
});

describe("what keeps the rules is left alone", () => {
  test.each([
    ["knowledge/a.ts", 'import type { A } from "../markup/b.ts";'],
    ["knowledge/a.ts", 'import { type A, type B } from "../markup/b.ts";'],
    ["knowledge/a.ts", 'export type A = import("../markup/b.ts").A;'],
    [
      "compile/a.ts",
      'import { z } from "zod";\nimport { a } from "./b.ts";\nimport { c } from "../schema/c.ts";',
    ],
    ["compile/a.ts", 'const a = new Date("2022-11-30");'],
    ["compile/a.ts", "const a = options.process(b.console);"],
    ["compile/a.ts", '// import "node:fs"\nconst a = "import \'node:fs\'";'],
    ["derive/a.ts", 'import { isSafeLink } from "../markup/safe-link.ts";'],
    ["node/a.ts", 'import { join } from "node:path";\nconst a = Date.now();'],
    ["site/a.ts", 'import type { AstroIntegration } from "astro";'],
    ["site/build.ts", 'import { build } from "astro";'],
    [
      "site/routes/a.astro",
      '---\nimport { site } from "virtual:talkbook";\n---\n<script>\n  import "../client/a.ts";\n</script>',
    ],
    ["site/client/a.ts", "fetch(new Date().toISOString());"],
    ["cli/a.ts", 'import { buildSite } from "../site/build.ts";\nprocess.exit(1);'],
  ])("%s: %j", (path, text) => {
    expect(checkFile(path, text)).toEqual([]);
  });
});
