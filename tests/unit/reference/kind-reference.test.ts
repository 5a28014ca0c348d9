import { expect, test } from "vitest";
import { chooseExample } from "../../../src/reference/choose-example.ts";
import { fieldList, typeWords } from "../../../src/reference/field-list.ts";
import { kindReference } from "../../../src/reference/kind-reference.ts";
import { jsonSchemaOf } from "../../../src/schema/json-schema.ts";

test("a page tells where a kind stands, its fields and an example", () => {
  const example = { path: "comparisons/c.yaml", text: "title: C\n" };
  expect(kindReference("comparison", example)).toMatchInlineSnapshot(`
    "# comparison

    Which topics stand side by side, and by what.

    It stands at \`comparisons/<comparison>.yaml\`. \`talkbook new comparison ID\` writes one to begin with.

    - \`title\` (text, required): What it compares, as a name.
    - \`description\` (text): What it is good for, in a sentence or two; Markdown.
    - \`talk\` (text): The talk to which it belongs.
    - \`topics\` (list of texts, required): The topics to compare, in order; at least two.
    - \`dimensions\` (list of texts or mappings, required): The rows, in order: ids of dimensions, or \`group: …\` for all of a group.
      - \`group\` (text, required): Every dimension that dimensions.yaml files under it.
    - \`flashcards\` (\`true\` or \`false\`): Whether flashcards may be made of it. Default: true.
    - \`formerIds\` (list of texts): Ids that this record had before; their links keep working. Default: none.
    - \`draft\` (\`true\` or \`false\`): Shown by \`dev\` with a badge and left out of \`build\`. Default: false.

    ## Example

    From \`comparisons/c.yaml\`:

    \`\`\`yaml
    title: C
    \`\`\`
    "
  `);
});

test("each type of question tells what it has besides what all have", () => {
  const page = kindReference("quiz");
  expect(page.match(/^## .*/gm)).toEqual([
    "## questions, of every type",
    ...["one-answer", "several-answers", "true-false", "text", "number", "order", "match"].map(
      (type) => `## questions: ${type}`,
    ),
    "## questions: groups",
    "## questions: node",
  ]);
  expect(page.match(/^- `stem`/gm)).toHaveLength(1);
  expect(page.match(/^- `options`/gm)).toHaveLength(2);
});

test("what stands in a field is told once, under its first name", () => {
  const lines = fieldList(jsonSchemaOf("takeaways").items ?? {}).split("\n");
  const names = lines.map((line) => /^ *- `\w+`/.exec(line)?.[0] ?? line);
  expect(names.filter((name) => /source|at`|quote/.test(name))).toEqual([
    "- `source`",
    "  - `source`",
    "  - `at`",
    "  - `quote`",
    "  - `source`",
  ]);
});

test.each([
  [
    { type: "array", items: { anyOf: [{ type: "string" }, { type: "object" }] } },
    "list of texts or mappings",
  ],
  [{ type: "string", format: "date" }, "day"],
  [{ enum: ["a", "b"] }, "`a` or `b`"],
  [{ enum: ["a", "b", "c"] }, "`a`, `b` or `c`"],
  [{ type: "object", additionalProperties: { type: "object" } }, "mapping of names to mappings"],
  [{ anyOf: [{ type: "string" }, { type: "boolean" }] }, "text or `true` or `false`"],
  [{ $ref: "#/$defs/x" }, "the same fields again"],
])("%j is called %s", (schema, words) => {
  expect(typeWords(schema)).toBe(words);
});

test("an example is of middle length, and never a long one", () => {
  const entry = (id: string, lines: number): string =>
    `- id: ${id}\n${"  # more\n".repeat(lines - 2)}  text: T.\n`;
  const text = `# A list.\n\n${entry("a", 3)}\n${entry("b", 5)}\n${entry("c", 90)}\n${entry("d", 4)}`;
  expect(chooseExample([{ path: "x.yaml", text }])?.text.split("\n")[0]).toBe("- id: d");
  expect(chooseExample([{ path: "x.yaml", text: entry("c", 90) }])).toBeUndefined();
  const topic = { path: "t.mdx", text: "---\ntitle: T\n---\n" };
  expect(chooseExample([topic])).toEqual(topic);
});
