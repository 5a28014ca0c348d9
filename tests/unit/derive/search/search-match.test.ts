import { expect, test } from "vitest";
import { isSameWord, matchesWord } from "../../../../src/derive/search/search-match.ts";

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

test.each([
  ["app", "app"],
  ["apps", "app"],
  ["running", "run"],
  ["runners", "runner"],
  ["scaling", "scale"],
  ["isolates", "isolation"],
  ["containers", "container"],
  ["policies", "policy"],
])("%s and %s are one word", (word, queried) => {
  expect(isSameWord(word, queried)).toBe(true);
  expect(isSameWord(queried, word)).toBe(true);
});

test.each([
  ["appears", "app"],
  ["runs", "runner"],
  ["uses", "user"],
  ["fargate", "farg"],
  ["責任共有", "責任"],
])("%s and %s are two", (word, queried) => {
  expect(isSameWord(word, queried)).toBe(false);
});
