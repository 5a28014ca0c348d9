import { expect, test } from "vitest";
import { en } from "../../../src/site/interface-texts/en.ts";
import { interfaceTexts } from "../../../src/site/interface-texts/interface-texts.ts";
import { ja } from "../../../src/site/interface-texts/ja.ts";

function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === "function") return [[path, String(value("1", "2", "3"))]];
  if (typeof value !== "object" || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

test("Japanese says everything that English says, in Japanese", () => {
  const english = leaves(en, "");
  const japanese = new Map(leaves(ja, ""));
  expect([...japanese.keys()]).toEqual(english.map(([path]) => path));
  const untranslated = english.filter(
    ([path]) =>
      !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（）「」、]/u.test(
        japanese.get(path) ?? "",
      ),
  );
  expect(untranslated).toEqual([]);
});

test("a regional language gets its main one's texts, an unknown one English", () => {
  expect(interfaceTexts("ja-JP")).toBe(ja);
  expect(interfaceTexts("en-GB")).toBe(en);
  expect(interfaceTexts("xx")).toBe(en);
});
