import { describe, expect, test } from "vitest";
import { type Diagnostic, diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import {
  formatPretty,
  formatSummary,
  type PrettyOptions,
} from "../../../src/diagnostics/format-pretty.ts";
import { lineIndex } from "../../../src/diagnostics/line-index.ts";

/** A finding that marks `marked` in `text`. */
function marking(text: string, marked: string, hint?: string): Diagnostic {
  const start = text.indexOf(marked);
  const range = lineIndex(text).rangeAt(start, start + marked.length);
  return diagnostic(
    "link/unknown-topic",
    "There is no such topic.",
    { file: "a.yaml", range },
    {
      hint,
    },
  );
}

function format(text: string, found: Diagnostic, paint?: PrettyOptions["paint"]): string {
  return formatPretty(found, { textOf: () => text, ...(paint && { paint }) });
}

/** The marked line and the marks. */
function frame(text: string, marked: string): string[] {
  return format(text, marking(text, marked)).split("\n").slice(2);
}

test("says what, where, why, and marks the place with the way out", () => {
  const text = "- id: a\n  topics: [fargte, ecs]\n";
  expect(`\n${format(text, marking(text, "fargte", 'did you mean "fargate"?'))}\n`).toBe(`
error link/unknown-topic  a.yaml:2:12
  There is no such topic.
   2 |   topics: [fargte, ecs]
     |            ^^^^^^ did you mean "fargate"?
`);
});

describe("the marks stand under what they mark", () => {
  test("behind wide characters", () => {
    expect(frame("topics: [日本語, 設計図, x]", "設計図")).toEqual([
      "   1 | topics: [日本語, 設計図, x]",
      "     |                  ^^^^^^",
    ]);
  });

  test("behind an emoji, and behind letters made of several units", () => {
    expect(frame("👩‍💻 é x", "x")).toEqual(["   1 | 👩‍💻 é x", "     |      ^"]);
  });

  test("behind tabs, which are shown as two spaces", () => {
    expect(frame("\ta:\tb", "b")).toEqual(["   1 |   a:  b", "     |       ^"]);
  });

  test("in files with Windows line ends", () => {
    expect(frame("a\r\nbc\r\n", "bc")).toEqual(["   2 | bc", "     | ^^"]);
  });

  test("to the end of the line where the place goes on behind it", () => {
    expect(frame("a: >-\n  b\n  c\n", ">-\n  b")).toEqual(["   1 | a: >-", "     |    ^^"]);
  });

  test("with one mark where the place is empty or behind the line's end", () => {
    const empty = { start: { line: 1, column: 3 }, end: { line: 1, column: 3 } };
    const found = diagnostic("yaml/syntax", "Wrong.", { file: "a.yaml", range: empty });
    expect(format("a:", found).split("\n").slice(2)).toEqual(["   1 | a:", "     |   ^"]);
  });

  test("within a very long line, of which a piece is shown", () => {
    const long = `${"a".repeat(5000)}HERE${"b".repeat(5000)}`;
    expect(frame(long, "HERE")).toEqual([
      `   1 | ${"a".repeat(20)}HERE${"b".repeat(96)}`,
      `     | ${" ".repeat(20)}^^^^`,
    ]);
  });

  test("no further than the piece that is shown", () => {
    const long = "x".repeat(5000);
    expect(frame(`a: ${long}`, long)).toEqual([
      `   1 | a: ${"x".repeat(117)}`,
      `     |    ${"^".repeat(117)}`,
    ]);
  });
});

test("control characters of the content do nothing to the terminal", () => {
  const text = "kind: \u001b[2Jx\u202e";
  const found = diagnostic(
    "schema/wrong-value",
    '"kind" cannot be "\u001b[2Jx".',
    { file: "a\u0007.yaml", range: lineIndex(text).rangeAt(6, 12) },
    { hint: "not \u009b" },
  );
  expect(`\n${format(text, found)}\n`).toBe(`
error schema/wrong-value  a·.yaml:1:7
  "kind" cannot be "·[2Jx".
   1 | kind: ·[2Jx·
     |       ^^^^^^ not ·
`);
});

test("a message that quotes a whole book is cut", () => {
  const found = diagnostic("schema/wrong-value", "x".repeat(100_000), { file: "a.yaml" });
  expect(format("", found)).toBe(`error schema/wrong-value  a.yaml\n  ${"x".repeat(300)}…`);
});

test("without a place in the file the hint has a line of its own", () => {
  const found = diagnostic(
    "link/missing-talk",
    "No talk.yaml.",
    { file: "a.yaml" },
    { hint: "write it" },
  );
  expect(`\n${format("", found)}\n`).toBe(`
error link/missing-talk  a.yaml
  No talk.yaml.
  help: write it
`);
});

test("a finding about the whole folder has no file", () => {
  const found = diagnostic("file/empty-folder", "There is no talk.");
  expect(format("", found)).toBe("error file/empty-folder\n  There is no talk.");
});

test("a file whose text cannot be had is named with its place", () => {
  const found = marking("x", "x", "mend it");
  expect(`\n${formatPretty(found, { textOf: () => undefined })}\n`).toBe(`
error link/unknown-topic  a.yaml:1:1
  There is no such topic.
  help: mend it
`);
});

test("other places are listed", () => {
  const related = [
    { file: "b.yaml", range: lineIndex("x").rangeAt(0, 1), message: "first used here" },
    { file: "c.yaml", message: "also here" },
  ];
  const found = diagnostic("link/duplicate-id", "Twice.", { file: "a.yaml" }, { related });
  expect(`\n${format("", found)}\n`).toBe(`
error link/duplicate-id  a.yaml
  Twice.
  first used here: b.yaml:1:1
  also here: c.yaml
`);
});

test("only what a style is for is painted", () => {
  const text = "- fargte";
  const paint: PrettyOptions["paint"] = (style, piece) => `<${style}>${piece}</${style}>`;
  expect(`\n${format(text, marking(text, "fargte", "no"), paint)}\n`).toBe(`
<error>error</error> <strong>link/unknown-topic</strong>  a.yaml:1:3
  There is no such topic.
<dim>   1 |</dim> - fargte
<dim>     |</dim>   <error>^^^^^^ no</error>
`);
});

describe("formatSummary", () => {
  const error = diagnostic("yaml/syntax", "Wrong.");
  const warning = diagnostic("fact/no-source", "No source.");
  test.each([
    [[], "0 errors, 0 warnings"],
    [[error], "1 error, 0 warnings"],
    [[error, warning, error], "2 errors, 1 warning"],
  ])("counts %#", (diagnostics, expected) => {
    expect(formatSummary(diagnostics)).toBe(expected);
  });
});
