import { expect, test } from "vitest";
import { matchesWord } from "../../../src/derive/search-match.ts";

test.each([
  ["fargate", "farg"],
  ["isolated", "isolation"],
  ["isolates", "isolation"],
  ["running", "run"],
  ["run", "running"],
  ["container", "containers"],
  ["retirement", "retired"],
  ["責任共有モデル", "共有"],
])("%s is a hit of %s", (word, queried) => {
  expect(matchesWord(word, queried)).toBe(true);
});

test.each([
  ["far", "farate"],
  ["fargate", "fargte"],
  ["bean", "beanstlk"],
  ["firecracker", "firecraker"],
  ["an", "another"],
  ["責任", "共有"],
])("%s is none of %s", (word, queried) => {
  expect(matchesWord(word, queried)).toBe(false);
});
