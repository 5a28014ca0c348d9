import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { firstId, guidOf, numbersOf } from "../../../../src/export/anki/anki-ids.ts";
import { modifiedSeconds } from "../../../../src/export/anki/anki-package.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

describe("the first id of a card", () => {
  test.each([
    ["term:task", [], "term:task"],
    ["term:task!reverse", ["term:job!reverse"], "term:job!reverse"],
    ["term:task", ["term:job", "term:work"], "term:job"],
    ["question:new/a", ["question:old/a"], "question:old/a"],
    ["fact:new/why", ["fact:new/reason", "fact:old/why", "fact:old/reason"], "fact:old/reason"],
    ["diagram:a!b/c!d", [], "diagram:a!b/c!d"],
  ])("%s, once %j, is %s", (id, formerIds, first) => {
    expect(firstId({ id, formerIds })).toBe(first);
  });
});

test("a guid depends on the site and the card alone", () => {
  expect(guidOf("Talks", "term:task", sha256)).toBe("10edcdd0e86cdb7b8e01");
  expect(guidOf("Other", "term:task", sha256)).not.toBe(guidOf("Talks", "term:task", sha256));
});

describe("numbers", () => {
  test("are times that have passed, whatever other names there are", () => {
    const names = Array.from({ length: 2000 }, (_, index) => `name ${index}`);
    const numbers = numbersOf(names, sha256);
    expect(new Set(numbers.values()).size).toBe(2000);
    for (const number of numbers.values()) {
      expect(number).toBeGreaterThanOrEqual(1e12);
      expect(number).toBeLessThan(1.6e12 + 1);
    }
    expect(numbersOf(["name 7"], sha256).get("name 7")).toBe(numbers.get("name 7"));
  });

  test("of two names with the same hash differ by one", () => {
    expect([...numbersOf(["a", "b"], () => "0".repeat(64)).values()]).toEqual([1e12, 1e12 + 1]);
  });
});

describe("the second of a note's last change", () => {
  const note = { guid: "g", tags: ["kind::term"], fields: ["Front", "Back"] };
  const made = modifiedSeconds(note, undefined, sha256);

  test("is made of its content", () => {
    expect(made).toBeGreaterThanOrEqual(1e9);
    expect(made).toBeLessThan(1.5e9);
    expect(modifiedSeconds({ ...note, guid: "other" }, undefined, sha256)).toBe(made);
    expect(modifiedSeconds({ ...note, tags: [] }, undefined, sha256)).not.toBe(made);
  });

  test("stays while nothing changes, and is later after a change", () => {
    const before = { ...note, modifiedSeconds: 1.6e9 };
    expect(modifiedSeconds(note, before, sha256)).toBe(1.6e9);
    const changed = { ...note, fields: ["Front", "Another"] };
    expect(modifiedSeconds(changed, before, sha256)).toBe(1.6e9 + 1);
    expect(modifiedSeconds(note, { ...changed, modifiedSeconds: 5 }, sha256)).toBe(made);
  });
});
