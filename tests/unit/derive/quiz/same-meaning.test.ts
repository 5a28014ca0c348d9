import { describe, expect, test } from "vitest";
import { meanings, normalName } from "../../../../src/derive/quiz/same-meaning.ts";
import { openKnowledge } from "../../../../src/knowledge/knowledge.ts";
import { dataOf } from "./quiz-shape.ts";

const knowledge = openKnowledge(
  dataOf({
    topics: {
      fargate: { title: "AWS Fargate", aliases: ["Fargate"] },
      ecs: { title: "Amazon ECS", aliases: ["ECS"] },
      lambda: { title: "AWS Lambda" },
    },
    terms: {
      serverless: { definition: "No servers.", aliases: ["fargate", "without servers"] },
      pod: { definition: "Containers together." },
    },
  }),
);
const meaningOf = meanings(knowledge);

describe("two texts mean the same", () => {
  test.each([
    ["a title and its alias", "AWS Fargate", "Fargate"],
    ["names that a topic and a term share", "aws fargate", "Without servers"],
    ["texts that differ in capitals, spaces and a full stop", " One  Thing.", "one thing"],
    ["wide and narrow letters", "ＥＣＳ", "Amazon ECS"],
    ["a Japanese sentence with and without its end", "分ける。", "分ける"],
  ])("%s", (_name, one, other) => {
    expect(meaningOf(one)).toBe(meaningOf(other));
  });
});

describe("two texts mean something else", () => {
  test.each([
    ["two topics", "AWS Fargate", "Amazon ECS"],
    ["a topic and a term without a name in common", "AWS Lambda", "Pod"],
    ["texts that are nobody's names", "one", "two"],
    ["a name and a part of it", "AWS", "AWS Lambda"],
  ])("%s", (_name, one, other) => {
    expect(meaningOf(one)).not.toBe(meaningOf(other));
  });
});

test("what is known of a knowledge is gathered once", () => {
  expect(meanings(knowledge)).toBe(meaningOf);
});

test("a name keeps what tells it from others", () => {
  expect(["C++", "v1.2", "1.", "No!"].map(normalName)).toEqual(["c++", "v1.2", "1", "no!"]);
});
