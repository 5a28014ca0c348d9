import { test } from "vitest";
import { checkRandomBytes, checkRandomCaptions } from "./caption-property.ts";

test("10,000 random caption files give cues or findings with a place, each in little time", {
  timeout: 120_000,
}, () => {
  checkRandomCaptions(10_000);
});

test("10,000 random bytes give text", { timeout: 60_000 }, () => {
  checkRandomBytes(10_000);
});
