import { expect, test } from "vitest";
import { parse } from "yaml";
import { importSummary } from "../../../src/import/import-summary.ts";
import { contentOf, filesOf, fixture, importText, listOf } from "./import-text.ts";

const first = filesOf(importText(fixture("sqlite-wal.txt")));

function changesOf(text: string, files: Record<string, string>): string[] {
  return importText(text, files).files.map(({ path, change }) => `${change} ${path}`);
}

test("a second talk adds files, appends to sources and glossary, and touches nothing else", () => {
  const glossary = "# Our words\n- id: tree\n  term: Tree\n  definition: Not a plant here.\n";
  expect(changesOf(fixture("dns-resolution.txt"), { ...first, "glossary.yaml": glossary })).toEqual(
    [
      "append sources.yaml",
      "append glossary.yaml",
      "create talks/name-becomes-address-walk-dns/talk.yaml",
      "create talks/name-becomes-address-walk-dns/takeaways.yaml",
      "create talks/name-becomes-address-walk-dns/outline.yaml",
      "create talks/name-becomes-address-walk-dns/highlights.yaml",
      "create talks/name-becomes-address-walk-dns/transcript.vtt",
      "create topics/dns.mdx",
    ],
  );
});

test.each([
  [
    "comments and odd spacing",
    "# All sources\n\n-   id: a   # first\n    title:   'A'\n    type: article\n\n# the end",
  ],
  ["indented items", "  - id: a\n    title: A\n    type: article\n"],
  ["Windows line ends", "- id: a\r\n  title: A\r\n  type: article\r\n"],
  ["a block at the end", "- id: a\n  type: article\n  title: >-\n    A\n    b"],
  ["a document mark", "---\n- id: a\n  title: A\n  type: article\n"],
  ["comments alone", "# none yet\n"],
])("sources.yaml with %s keeps every byte", (_, sources) => {
  const text =
    filesOf(importText("Takeaways\n- One", { "sources.yaml": sources }))["sources.yaml"] ?? "";
  expect(text.startsWith(sources)).toBe(true);
  if (sources.includes("\r\n")) expect(text).not.toMatch(/[^\r]\n/);
  const before: unknown = parse(sources);
  expect(parse(text)).toEqual([
    ...(Array.isArray(before) ? before : []),
    {
      id: "talk-summary",
      title: 'Summary of "Talk"',
      type: "summary",
      talk: "talk",
      items: ["takeaway-1"],
    },
  ]);
});

test.each([
  ["in brackets", "[{id: a, title: A, type: article}] # all"],
  ["in empty brackets", "[]\n"],
  ["before an end mark", "- id: a\n  title: A\n  type: article\n...\n"],
])("a list %s is added to in its own way", (_, sources) => {
  const text =
    filesOf(importText("Takeaways\n- One", { "sources.yaml": sources }))["sources.yaml"] ?? "";
  const before: unknown[] = parse(sources);
  expect(parse(text)).toEqual([...before, expect.objectContaining({ id: "talk-summary" })]);
});

test.each([
  [
    "- id: [",
    "its YAML is wrong (Flow sequence in block collection must be sufficiently indented and end with a ])",
  ],
  ["a: 1", "it is not a list"],
])("a list file that cannot be read stops the import: %j", (sources, problem) => {
  const result = importSummary(
    { fileName: "talk.txt", text: "Takeaways\n- One" },
    { files: new Map([["sources.yaml", sources]]) },
  );
  expect(result).toMatchObject({
    ok: false,
    diagnostic: {
      code: "import/unreadable-list",
      file: "sources.yaml",
      message: `Nothing can be added to sources.yaml: ${problem}.`,
    },
  });
});

test("topics of the folder are used again by title and alias, and never drafted twice", () => {
  const topics = {
    "topics/sqlite-database.mdx": "---\ntitle: SQLite\nkind: system\n---\nProse.\n",
    "topics/journal.mdx": "---\ntitle: Write-ahead logging\naliases:\n  - WAL\n---\n",
    "topics/checkpoint.mdx": "---\ntitle: Checkpoint\n---\n",
    "topics/broken.mdx": "---\ntitle: [\n---\n",
  };
  const result = importText(fixture("sqlite-wal.txt"), topics);
  expect(result.files.filter(({ path }) => path.startsWith("topics/"))).toEqual([]);
  expect(listOf(result, "takeaways", "topics").slice(0, 9)).toEqual([
    ["sqlite-database"],
    ["sqlite-database"],
    ["journal"],
    ["journal"],
    ["journal"],
    ["journal"],
    ["journal"],
    ["checkpoint", "journal", "sqlite-database"],
    ["checkpoint", "journal"],
  ]);
});

test("a new topic whose id is another topic's takes a number; an unreadable file is left alone", () => {
  const text =
    "Takeaways\n- We use C++ here.\n- And C++ there, with Kafka.\n- No Kafka without C++, says Kafka.";
  const result = importText(text, {
    "topics/c.mdx": "---\ntitle: C\nkind: system\n---\n",
    "topics/kafka.mdx": "---\ntitle: [\n---\n",
  });
  expect(listOf(result, "takeaways", "topics")).toEqual([
    ["c-2"],
    ["c-2", "kafka"],
    ["kafka", "c-2"],
  ]);
  expect(result.counts.topics).toBe(1);
});

test("terms that the glossary has, by name or alias, are reported and not repeated", () => {
  const glossary = "- id: r\n  term: Name server\n  aliases: [resolver]\n  definition: x\n";
  const result = importText(fixture("dns-resolution.txt"), { "glossary.yaml": glossary });
  const terms = contentOf(result, "glossary.yaml");
  expect(terms).toMatchObject([{ id: "r" }, { id: "dns" }, { id: "time-live-ttl" }]);
  expect(result.report.filter(({ reason }) => reason.includes("glossary"))).toEqual([
    { line: 36, text: "💡Resolver", reason: 'the glossary has the term "Resolver" already' },
    {
      line: 38,
      text: "A resolver is a program that finds the records of a name by asking name servers, beginning at the root where it knows nothing closer.",
      reason: 'the glossary has the term "Resolver" already',
    },
  ]);
});

test("the same talk again changes nothing; another text of it names what it would replace", () => {
  expect(changesOf(fixture("sqlite-wal.txt"), first)).toEqual([]);
  const edited = fixture("sqlite-wal.txt").replace("😀 The talk follows", "😀 This talk follows");
  expect(changesOf(edited, first)).toEqual(["replace talks/tbs204/takeaways.yaml"]);
});

test("ids of files that stay are not given again", () => {
  const before = filesOf(importText("Talk\n\nTakeaways\n- What is it?"));
  const result = importText("Talk\n\nQ & A\nQ: What is it?\nA: A talk.", before);
  expect(listOf(result, "questions", "id")).toEqual(["what-is-it-2"]);
});

test("a longer text of the same talk adds its items to the source and keeps the rest", () => {
  const sources = `# mine\n${first["sources.yaml"]}# end\n`;
  const longer = fixture("sqlite-wal.txt").replace("\nQ & A", "  • 🆕 One more.\n\nQ & A");
  const text = filesOf(importText(longer, { ...first, "sources.yaml": sources }))["sources.yaml"];
  expect(text).toBe(
    sources.replace("    - question-10\n", "    - question-10\n    - takeaway-12\n"),
  );
});

test("another talk with the same code takes its year, then a number", () => {
  const text = (title: string): string => `Conf 2023 - ${title} (TBS204)\n\nTakeaways\n- One`;
  const second = importText(text("Second"), first);
  expect(second.talk).toBe("tbs204-2023");
  const third = importText(text("Third"), { ...first, ...filesOf(second) });
  expect(third.talk).toBe("tbs204-2023-2");
});

test("a talk in another language than the site's says so", () => {
  const result = importText(fixture("utf-8-ja.txt"), { "site.yaml": "title: Talks\n" });
  expect(contentOf(result, "talks/tbs102/talk.yaml")).toMatchObject({ language: "ja" });
  expect(result.files.map(({ path }) => path)).not.toContain("site.yaml");
});
