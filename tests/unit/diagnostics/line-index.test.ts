import { describe, expect, test } from "vitest";
import { lineIndex } from "../../../src/diagnostics/line-index.ts";

function positions(text: string): string[] {
  const { positionAt } = lineIndex(text);
  return Array.from({ length: text.length + 1 }, (_, offset) => {
    const { line, column } = positionAt(offset);
    return `${line}:${column}`;
  });
}

describe("positionAt", () => {
  test.each([
    ["\\n", "ab\nc", ["1:1", "1:2", "1:3", "2:1", "2:2"]],
    ["\\r\\n", "a\r\nb", ["1:1", "1:2", "1:3", "2:1", "2:2"]],
    ["a lone \\r", "a\rb", ["1:1", "1:2", "2:1", "2:2"]],
    ["an empty line", "\n\na", ["1:1", "2:1", "3:1", "3:2"]],
    ["a line end at the end of the file", "a\n", ["1:1", "1:2", "2:1"]],
    ["an empty text", "", ["1:1"]],
  ])("counts lines that end in %s", (_name, text, expected) => {
    expect(positions(text)).toEqual(expected);
  });

  test("counts columns in UTF-16 units", () => {
    expect(positions("日😀x")).toEqual(["1:1", "1:2", "1:3", "1:4", "1:5"]);
  });

  test("keeps offsets outside the text inside it", () => {
    const { positionAt } = lineIndex("ab\nc");
    expect(positionAt(-1)).toEqual({ line: 1, column: 1 });
    expect(positionAt(99)).toEqual({ line: 2, column: 2 });
  });
});

test("rangeAt takes the offset behind the last character as the end", () => {
  expect(lineIndex("ab\ncd").rangeAt(1, 4)).toEqual({
    start: { line: 1, column: 2 },
    end: { line: 2, column: 2 },
  });
});

describe("offsetAt", () => {
  test.each(["ab\nc", "a\r\nb\r\n", "a\rb", "", "日本\n語"])("undoes positionAt in %j", (text) => {
    const { positionAt, offsetAt } = lineIndex(text);
    for (let offset = 0; offset <= text.length; offset++) {
      expect(offsetAt(positionAt(offset))).toBe(offset);
    }
  });

  test("keeps positions outside the text inside it", () => {
    const { offsetAt } = lineIndex("ab\ncd");
    expect(offsetAt({ line: 9, column: 9 })).toBe(5);
    expect(offsetAt({ line: 0, column: 1 })).toBe(0);
  });
});
