import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { markdownToMdast } from "satteri";
import { describe, expect, test } from "vitest";
import {
  type ComparisonData,
  type ComparisonDataCell,
  chosenData,
} from "../../../../src/export/comparison/comparison-data.ts";
import { tableFile } from "../../../../src/export/comparison/table-file.ts";
import { textTable, toCsv, toMarkdownTable } from "../../../../src/export/comparison/text-table.ts";

const words = { notStated: "not stated" };

/** Texts that make trouble: formulas, quotes, pipes, breaks, markup, other scripts. */
const text = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    ...["=1+1", "+49", "-5", "@here", "'quoted'", 'say "so"', "a,b", "a|b", "a\\|b", "*bold*"],
    ...["<b>x</b>", "&amp;", "[a](b)", "`c`", "1. one", "- x", "~~z~~", "a_b_c", "日本語、はい"],
    ...["https://example.org/", "# x", "$1", "\\", "|", "\t=x", " =x", "＝1", "a@b.org", "[^1]"],
  ),
);
const line = text
  .map((each) => each.replace(/[\s\u0085\u2028\u2029]+/g, " ").trim())
  .filter((each) => each !== "");
const cell: fc.Arbitrary<ComparisonDataCell | null> = fc.option(
  fc.record(
    { value: line, text: line, note: line, sources: fc.array(line, { maxLength: 2 }) },
    { requiredKeys: ["value", "text", "sources"] },
  ),
  { freq: 4 },
);

const data: fc.Arbitrary<ComparisonData> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([columns, lines]) =>
    fc.record({
      title: line,
      topics: fc
        .array(line, { minLength: columns, maxLength: columns })
        .map((titles) => titles.map((title, index) => ({ id: `t${index}`, title }))),
      rows: fc
        .array(
          fc.record({
            label: line,
            cells: fc.array(cell, { minLength: columns, maxLength: columns }),
          }),
          {
            minLength: lines,
            maxLength: lines,
          },
        )
        .map((rows) =>
          rows.map((row, index) => ({ id: `r${index}`, type: "text" as const, ...row })),
        ),
    }),
  );

/** Takes away the apostrophe that keeps a formula a text. */
function unprotected(field: string): string {
  return /^'(?:\s*[=+\-@＝＋－＠]|[\t\r])/.test(field) ? field.slice(1) : field;
}

describe("a table read back by somebody else's parser is the table", () => {
  test("CSV", () => {
    fc.assert(
      fc.property(data, fc.boolean(), (each, transposed) => {
        const table = textTable(each, words, { transposed });
        const read: string[][] = parse(toCsv(table), { bom: true });
        expect(read.map((row) => row.map(unprotected))).toEqual(
          table.map((row) =>
            row.map((field) => (unprotected(field) === field ? field : field.slice(1))),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("Markdown", () => {
    fc.assert(
      fc.property(data, fc.boolean(), (each, transposed) => {
        const table = textTable(each, words, { transposed });
        expect(readMarkdown(toMarkdownTable(table))).toEqual(table);
      }),
      { numRuns: 300 },
    );
  });

  test("JSON", () => {
    fc.assert(
      fc.property(data, (each) => {
        expect(JSON.parse(tableFile(each, "json", words))).toEqual(each);
      }),
    );
  });
});

interface MarkdownNode {
  type: string;
  value?: string;
  children?: MarkdownNode[];
}

function readMarkdown(markdown: string): string[][] {
  const tree: MarkdownNode = markdownToMdast(markdown, {
    features: { gfm: true, frontmatter: false },
  });
  const [table, ...others] = tree.children ?? [];
  if (table?.type !== "table" || others.length > 0) throw new Error(markdown);
  return (table.children ?? []).map((row) => (row.children ?? []).map(cellText));
}

function cellText({ children = [] }: MarkdownNode): string {
  const texts = children.map((node) => {
    if (node.type === "text") return node.value ?? "";
    if (node.type === "html" && node.value === "<br>") return "\n";
    // An address of mail becomes a link to itself, whatever is escaped; it reads the same.
    if (node.type === "link") return cellText(node);
    throw new Error(`${node.type} in a cell`);
  });
  return texts.join("");
}

const small: ComparisonData = {
  title: "Boxes",
  topics: [
    { id: "a", title: "A" },
    { id: "b", title: "B" },
  ],
  rows: [
    {
      id: "price",
      label: "Price",
      type: "text",
      cells: [{ value: "=1+1", text: "=1+1", note: "A note.", sources: ["S"] }, null],
    },
    {
      id: "size",
      label: "Size",
      type: "number",
      cells: [
        { value: 1, text: "1", sources: [] },
        { value: 2, text: "2", sources: [] },
      ],
    },
  ],
};

test("CSV is written for spreadsheets, in which a formula stays text", () => {
  expect(tableFile(small, "csv", words)).toBe(
    '\uFEFFBoxes,A,B\r\nPrice,"\'=1+1\nA note.",not stated\r\nSize,1,2\r\n',
  );
});

test("what the reader chose is written, in the reader's order", () => {
  const chosen = chosenData(small, { topics: ["b", "a"], rows: ["size"] });
  expect(tableFile(chosen, "md", words)).toBe(
    "| Boxes | B | A |\n| --- | --- | --- |\n| Size | 2 | 1 |\n",
  );
  expect(tableFile(chosen, "csv", words, { transposed: true })).toBe(
    "\uFEFFBoxes,Size\r\nB,2\r\nA,1\r\n",
  );
});
