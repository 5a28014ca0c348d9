import { expect, test } from "vitest";
import { diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { formatJson } from "../../../src/diagnostics/format-json.ts";

const range = { start: { line: 2, column: 3 }, end: { line: 2, column: 5 } };

test("a finding is written with all that is known of it, in a fixed order", () => {
  const found = diagnostic(
    "link/duplicate-id",
    "Twice.",
    { range, file: "a.yaml" },
    { hint: "rename one", related: [{ file: "b.yaml", message: "first used here" }] },
  );
  expect(formatJson([found])).toBe(`{
  "diagnostics": [
    {
      "code": "link/duplicate-id",
      "severity": "error",
      "message": "Twice.",
      "file": "a.yaml",
      "range": {
        "start": {
          "line": 2,
          "column": 3
        },
        "end": {
          "line": 2,
          "column": 5
        }
      },
      "hint": "rename one",
      "related": [
        {
          "file": "b.yaml",
          "message": "first used here"
        }
      ]
    }
  ]
}`);
});

test("what is not known is left out", () => {
  expect(JSON.parse(formatJson([diagnostic("file/empty-folder", "No talk.")]))).toEqual({
    diagnostics: [{ code: "file/empty-folder", severity: "error", message: "No talk." }],
  });
});

test("nothing found is an empty list", () => {
  expect(formatJson([])).toBe('{\n  "diagnostics": []\n}');
});
