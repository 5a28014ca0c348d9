import { describe, expect, test } from "vitest";
import { openWord } from "../../../../src/derive/cards/open-word.ts";

describe("a question without its page", () => {
  test.each([
    ["What is such a site made of?", "such a site"],
    ["Which of these services should you start with?", "these services"],
    [
      "What does shared responsibility mean, and how does it apply to these services?",
      "these services",
    ],
    ["How does this work?", "this work"],
    ["Which of these would you take?", "these"],
    ["Who would use which part of it?", "it"],
    ["What happens when it fails?", "it"],
    ["Why do they wait?", "they"],
    ["これらのサービスはどう分けられるか。", "これら"],
  ])("%s points to nothing", (question, words) => {
    expect(openWord(question)).toBe(words);
  });

  test.each([
    "Who is Archana Srikanta, and why is she worth hearing?",
    "How is the control plane built so that it stays available?",
    "Why do sailors say that their boats are ladies?",
    "What becomes of two copies when they meet?",
    "How do Fargate and App Runner build on the services that came before them?",
    "With {topic}, what starts it?",
    "Does a film help those who read?",
    "How long does it take to reef?",
    "Is it true that ballast is lead?",
    "Why is it useful to have ballast?",
    "Why a keel?",
    "竜骨は何のためにあるか。",
  ])("%s stands by itself", (question) => {
    expect(openWord(question)).toBeUndefined();
  });
});
