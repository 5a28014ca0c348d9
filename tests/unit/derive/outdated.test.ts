import { expect, test } from "vitest";
import { isOutdated, monthsBefore, outdatedBefore } from "../../../src/derive/outdated.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

test.each([
  ["2026-11-25", 12, "2025-11-25"],
  ["2024-03-31", 1, "2024-02-29"],
  ["2025-01-15", 2, "2024-11-15"],
])("%s, %d months earlier", (day, months, expected) => {
  expect(monthsBefore(day, months)).toBe(expected);
});

test("what was checked long before the newest day of the content is outdated, whoever reads it", () => {
  const limit = outdatedBefore(
    knowledgeOf({
      "site.yaml": "title: S\nreviewAfterMonths: 6\n",
      "talks/x/talk.yaml": "title: X\n",
      "dimensions.yaml": "- {id: d, label: D, type: text}\n",
      "topics/t.mdx": "---\ntitle: T\nfacts: {d: {value: a, asOf: 2026-08-31}}\n---\n",
    }),
  );
  expect(limit).toBe("2026-02-28");
  expect(isOutdated({ asOf: "2026-02-27" }, limit)).toBe(true);
  expect(isOutdated({ asOf: "2026-02-28" }, limit)).toBe(false);
  expect(isOutdated({}, limit)).toBe(false);
});

test("where nothing was ever checked, nothing is outdated", () => {
  expect(outdatedBefore(knowledgeOf({ "talks/x/talk.yaml": "title: X\n" }))).toBeUndefined();
});
