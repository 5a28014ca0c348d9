import { expect, test } from "vitest";
import { diagnostic, sortDiagnostics } from "../../../src/diagnostics/diagnostic.ts";
import { diagnosticCodes } from "../../../src/diagnostics/diagnostic-codes.ts";
import { lineIndex } from "../../../src/diagnostics/line-index.ts";

const { rangeAt } = lineIndex("aaaa\nbbbb\ncccc");

test("a finding has the severity of its code", () => {
  expect(diagnostic("yaml/syntax", "Wrong.").severity).toBe("error");
  expect(diagnostic("fact/no-source", "No source.").severity).toBe("warning");
});

test("findings are ordered by file, line, column and code, whole files first", () => {
  const ordered = [
    diagnostic("file/empty-folder", "1"),
    diagnostic("file/unknown", "2", { file: "B.yaml" }),
    diagnostic("file/unknown", "3", { file: "a.yaml" }),
    diagnostic("yaml/syntax", "4", { file: "a.yaml", range: rangeAt(1, 2) }),
    diagnostic("link/draft", "5", { file: "a.yaml", range: rangeAt(3, 4) }),
    diagnostic("yaml/syntax", "6", { file: "a.yaml", range: rangeAt(3, 4) }),
    diagnostic("yaml/syntax", "7", { file: "a.yaml", range: rangeAt(10, 11) }),
    diagnostic("yaml/syntax", "8", { file: "é.yaml", range: rangeAt(0, 1) }),
  ];
  expect(sortDiagnostics([...ordered].reverse()).map(({ message }) => message)).toEqual(
    ordered.map(({ message }) => message),
  );
});

test("every code says in a sentence what it stands for", () => {
  for (const { explanation } of Object.values(diagnosticCodes)) {
    expect(explanation).toMatch(/^[A-Z].*\.$/s);
  }
});
