import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { parseCaptions } from "../../../src/captions/parse-captions.ts";
import { importFile } from "../../../src/import/import-file.ts";
import { parseChapterList } from "../../../src/import/read/parse-chapter-list.ts";
import { outlineSchema } from "../../../src/schema/outline.ts";
import { captionTexts } from "../captions/caption-property.ts";

const existing = { files: new Map([["talks/a/talk.yaml", "title: A\n"]]) };

test("random captions become a transcript that has no faults, an outline, or a finding", () => {
  fc.assert(
    fc.property(
      captionTexts,
      fc.constantFrom("a.vtt", "a.srt", "chapters.vtt"),
      (text, fileName) => {
        const result = importFile({ fileName, text }, existing, "a");
        if (!result.ok) {
          expect(result.diagnostic.code).toBe("import/no-cues");
          return;
        }
        for (const file of result.files) {
          if (file.path.endsWith("outline.yaml")) {
            expect(outlineSchema.safeParse(parse(file.text)).error).toBeUndefined();
            continue;
          }
          const { cues, diagnostics } = parseCaptions(file.text, file.path);
          expect(cues.length).toBeGreaterThan(0);
          expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
        }
      },
    ),
    { numRuns: 2000, endOnFailure: true },
  );
});

test("10,000 random texts have a list of chapters, or none", { timeout: 60_000 }, () => {
  const time = fc.constantFrom("0:00", "0:05", "1:00", "1:00:00", "(2:00)", "[0:01]", "9:99", "");
  const line = fc
    .tuple(fc.constantFrom("", "- ", "* "), time, fc.string({ unit: "grapheme", maxLength: 20 }))
    .map(([mark, at, words]) => `${mark}${at} ${words}`);
  const texts = fc.array(line, { maxLength: 20 }).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: "binary" })), (text) => {
      const list = parseChapterList(text);
      if (!list) return;
      const starts = list.chapters.map(({ startSeconds }) => startSeconds);
      expect(starts).toEqual([...new Set(starts)].sort((left, right) => left - right));
      expect(list.chapters.every(({ title }) => title.trim() !== "")).toBe(true);
    }),
    { numRuns: 10_000, endOnFailure: true },
  );
});
