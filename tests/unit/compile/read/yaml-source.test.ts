import { describe, expect, test } from "vitest";
import { parseYaml, type YamlPath } from "../../../../src/compile/read/yaml-source.ts";
import type { Range } from "../../../../src/diagnostics/diagnostic.ts";
import { timed } from "../../../cpu-time.ts";

function sourceOf(text: string, start = 0, end = text.length) {
  const { source } = parseYaml(text, "a.yaml", start, end);
  if (!source) throw new Error("The YAML of a test is wrong.");
  return source;
}

function shown({ start, end }: Range): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

const text = `title: "日本"
list:
  - id: one
    text: >-
      Two lines
      of text.
  - { id: two, "a b": [x, yy] }
2022: year
empty:
base: &base { deep: value }
same: *base
`;

describe("rangeOf", () => {
  test.each<[string, YamlPath, string]>([
    ["a text in quotation marks", ["title"], "1:8-1:12"],
    ["a list, its first line", ["list"], "3:3-3:12"],
    ["an entry, its first line", ["list", 0], "3:5-3:12"],
    ["a value in an entry", ["list", 0, "id"], "3:9-3:12"],
    ["a folded text, its first line", ["list", 0, "text"], "4:11-4:13"],
    ["a value in a flow mapping", ["list", 1, "id"], "7:11-7:14"],
    ["a value in a flow list", ["list", 1, "a b", 1], "7:27-7:29"],
    ["a value behind a number as key", ["2022"], "8:7-8:11"],
    ["a value that is not written", ["empty"], "9:7-9:7"],
    ["the whole", [], "1:1-1:12"],
    ["what is missing: where it is missing from", ["list", 0, "topics", 3], "3:5-3:12"],
    ["what is missing from the whole", ["nothing"], "1:1-1:12"],
    ["a value behind an alias: the alias", ["same", "deep"], "11:7-11:12"],
    ["an alias", ["same"], "11:7-11:12"],
  ])("%s", (_name, path, range) => {
    expect(shown(sourceOf(text).rangeOf(path))).toBe(range);
  });

  test("counts from the beginning of the file", () => {
    const file = "---\na: b\n---\nc: d\n";
    expect(shown(sourceOf(file, 4, 9).rangeOf(["a"]))).toBe("2:4-2:5");
  });

  test.each(["\n", "\r\n"])("with line end %j", (end) => {
    const lines = `a: 1${end}b:${end}  - c${end}`;
    expect(shown(sourceOf(lines).rangeOf(["b", 0]))).toBe("3:5-3:6");
  });

  test("of an empty file is its beginning", () => {
    expect(shown(sourceOf("# nothing\n").rangeOf(["a"]))).toBe("1:1-1:1");
  });
});

describe("keyRangeOf", () => {
  test.each<[string, YamlPath, string]>([
    ["a key", ["title"], "1:1-1:6"],
    ["a key in an entry", ["list", 0, "text"], "4:5-4:9"],
    ["a key in quotation marks", ["list", 1, "a b"], "7:16-7:21"],
    ["a number", ["2022"], "8:1-8:5"],
    ["an entry of a list, which has no key", ["list", 0], "3:5-3:12"],
    ["a key that is missing", ["list", 0, "topics"], "3:5-3:12"],
  ])("%s", (_name, path, range) => {
    expect(shown(sourceOf(text).keyRangeOf(path))).toBe(range);
  });
});

describe("rangesWithin", () => {
  const words = 'a: one two one\nb: >-\n  one\n  two three\nc: "o\\u006ee"\nd: a.b*c(d)\n';
  test.each<[string, YamlPath, string, string[]]>([
    ["a piece", ["a"], "two", ["1:8-1:11"]],
    ["a piece that is there twice", ["a"], "one", ["1:4-1:7", "1:12-1:15"]],
    ["a piece on a further line", ["b"], "three", ["4:7-4:12"]],
    ["a piece across a folded line", ["b"], "one two", ["3:3-4:6"]],
    ["signs that mean something in patterns", ["d"], "b*c(d)", ["6:6-6:12"]],
    ["a piece that is written otherwise", ["c"], "one", []],
    ["nothing", ["a"], "", []],
    ["a space", ["a"], " ", []],
  ])("%s", (_name, path, piece, ranges) => {
    expect(sourceOf(words).rangesWithin(path, piece).map(shown)).toEqual(ranges);
  });
});

test("of a very long piece the beginning is found", () => {
  const long = `a ${"b c ".repeat(50_000)}`.trim();
  const [range] = sourceOf(`x: >-\n  ${long}\n`).rangesWithin(["x"], long);
  expect(range && shown(range)).toBe("2:3-2:303");
});

describe("values", () => {
  test("are those of YAML 1.2: dates and words stay texts", () => {
    expect(sourceOf("a: 2022-11-30\nb: yes\nc: 12:30\nd: ~\ne: 1.5\nf: true").value).toEqual({
      a: "2022-11-30",
      b: "yes",
      c: "12:30",
      d: null,
      e: 1.5,
      f: true,
    });
  });

  test("of an alias are those that it repeats", () => {
    expect(sourceOf("a: &x [1]\nb: *x").value).toEqual({ a: [1], b: [1] });
  });

  test("are had in spite of a key that stands twice", () => {
    const { source, diagnostics } = parseYaml("a: 1\na: 2\n", "a.yaml");
    expect(source?.value).toEqual({ a: 2 });
    expect(diagnostics).toMatchObject([
      { code: "yaml/syntax", message: 'The key "a" stands twice.' },
    ]);
  });

  test("are not had where the syntax is wrong", () => {
    expect(parseYaml("a: b: c", "a.yaml").source).toBeUndefined();
  });
});

describe("what an author gets wrong in YAML", () => {
  test.each([
    ["title: A: B", "1:8-1:12", "The colon in this text makes it a field of its own."],
    ['title: "A\nb: c\n', "1:8-1:9", "The quotation mark is not closed."],
    ["title: 'It's'", "1:12-1:14", "Something stands behind a value that has ended."],
    ["title: [a] b", "1:12-1:13", "Something stands behind a value that has ended."],
    ["list: [a, b\nc: d", "1:7-1:8", "The bracket is not closed."],
    ["map: {a: b\nc: d", "1:6-1:7", "The bracket is not closed."],
    ["a: @b", "1:4-1:6", "A text cannot begin with this sign."],
    ["a: `b`", "1:4-1:7", "A text cannot begin with this sign."],
    ["a: %b", "1:4-1:6", "A text cannot begin with this sign."],
    ["%b\n", "1:1-1:3", "A % at the beginning of a line means a directive."],
    ["a: !b c", "1:4-1:8", "A ! at the beginning means a tag, and content has none."],
    ["a: *b", "1:4-1:6", "Nothing before this alias is marked &b."],
    ["a: *b\nc: &b d", "1:4-1:6", "Nothing before this alias is marked &b."],
    ["a: &a [*a]", "1:8-1:10", "The alias *a stands within what it repeats."],
    ["* a\n* b", "1:1-1:4", "A * at the beginning means an alias."],
    ["title A\nevent: B", "1:1-1:8", "This line is no field and no entry of a list."],
    ["a: b\ntitle A\n", "2:1-2:8", "This line is no field and no entry of a list."],
    ["a:b\nc: d", "1:1-1:4", "This line is no field and no entry of a list."],
    ["- id: a\n text: b", "2:2-2:9", "This line belongs to no entry of the list."],
    ["- id: a\n    text: b", "2:5-2:12", "This line is not indented like those it stands with."],
    ["a:\n  b: 1\n c: 2", "3:2-3:6", "This line is not indented like those it stands with."],
    ["a:\n\t- b", "2:1-2:2", "Tabs are not allowed as indentation."],
    ["a: - b", "1:4-1:7", "A list cannot begin on the line of its name."],
    ["a: >- text\n  b", "1:7-1:11", "Behind > or | nothing may stand."],
    ["a: |x\n  b", "1:5-1:6", "Behind > or | nothing may stand."],
    ['a: "\\q"', "1:5-1:8", "A backslash in quotation marks begins an escape, and this is none."],
    ["a: b\n---\nc: d", "2:1-2:4", "A second YAML document begins here."],
    ["a: 1\nb: 2\na: 3", "3:1-3:2", 'The key "a" stands twice.'],
  ])("%j", (yaml, range, message) => {
    const { diagnostics } = parseYaml(yaml, "a.yaml");
    expect(diagnostics.map((each) => [each.range && shown(each.range), each.message])).toEqual([
      [range, message],
    ]);
    expect(diagnostics[0]?.hint).toMatch(/\w/);
  });

  test("is found in every line at once", () => {
    const { diagnostics } = parseYaml("a: b: c\nd: e: f\ng: @h\n", "a.yaml");
    expect(diagnostics.map(({ range }) => range?.start.line)).toEqual([1, 2, 3]);
  });
});

describe("YAML made to exhaust the machine is refused in seconds, however busy the machine", () => {
  const levels = (open: string, close: string, count: number) =>
    open.repeat(count) + close.repeat(count);
  test.each([
    ["nested lists", levels("[", "]", 101)],
    ["deeply nested lists", levels("[", "]", 100_000)],
    ["nested mappings", levels("{a: ", "}", 20_000)],
    ["nested entries", "- ".repeat(20_000)],
    ["nested keys", "? ".repeat(20_000)],
    [
      "indentation",
      Array.from({ length: 3000 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"),
    ],
    [
      "aliases of aliases",
      Array.from({ length: 2000 }, (_, n) => `a${n}: &a${n} [${n ? `*a${n - 1}` : ""}]`).join("\n"),
    ],
  ])("%s", (_name, yaml) => {
    const { result, cpuMilliseconds } = timed(() => parseYaml(yaml, "a.yaml"));
    expect(cpuMilliseconds).toBeLessThan(8000);
    const { source, diagnostics } = result;
    expect(source).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toEqual(["The YAML is nested too deeply."]);
  });

  test("an open quotation mark deep in lists", () => {
    for (const depth of [90, 700, 1500, 100_000]) {
      const { diagnostics } = parseYaml(`${"[".repeat(depth)}"`, "a.yaml");
      expect(diagnostics.map(({ code }) => code)).toEqual(["yaml/syntax"]);
    }
  });

  test("an alias bomb", () => {
    const bomb = Array.from(
      { length: 9 },
      (_, n) =>
        `a${n}: &a${n} [${Array(9)
          .fill(n === 0 ? "x" : `*a${n - 1}`)
          .join(", ")}]`,
    ).join("\n");
    const { source, diagnostics } = parseYaml(bomb, "a.yaml");
    expect(source).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: "yaml/too-many-aliases", range: { start: { line: 2, column: 10 } } },
    ]);
  });

  test("20,000 keys are read", () => {
    const keys = Array.from({ length: 20_000 }, (_, n) => `k${n}: v`).join("\n");
    const { cpuMilliseconds } = timed(() => {
      const { rangeOf, keyRangeOf } = sourceOf(keys);
      for (let n = 0; n < 20_000; n += 2) rangeOf([`k${n}`]);
      expect(shown(keyRangeOf(["k19999"]))).toBe("20000:1-20000:7");
    });
    expect(cpuMilliseconds).toBeLessThan(8000);
  });
});
