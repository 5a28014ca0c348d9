import { expect, test } from "vitest";
import { nameOfRef, namesOfTexts } from "../../../../src/export/items/item-ids.ts";

test("a ref is a name as it is, and a hash where it is too long or in another script", () => {
  expect(nameOfRef("boxes/fact.a.b")).toBe("boxes.fact.a.b");
  for (const ref of ["箱/問い", "1st/a", `a/${"b".repeat(100)}`]) {
    expect(nameOfRef(ref)).toMatch(/^id-[0-9a-z]{7}$/);
  }
});

test("equal texts have names of their own", () => {
  const [a, b, again] = namesOfTexts("option", ["a", "b", "a"]);
  expect(new Set([a, b, again]).size).toBe(3);
  expect(again).toBe(`${a}-2`);
});
