import { describe, expect, test } from "vitest";
import { flawsOf, hasPhrase } from "../../../../src/derive/quiz/item-flaws.ts";
import { options, written } from "./quiz-shape.ts";

/** Flaws of a question with some options, by kind and what tells them apart. */
function flaws(stem: string, ...texts: string[]): string[] {
  return flawsOf(written("q", stem, options(...texts))).map((flaw) => {
    switch (flaw.kind) {
      case "negative":
        return `negative ${flaw.word}`;
      case "clue":
        return `clue ${flaw.word}`;
      case "overlap":
        return `overlap ${flaw.option} ${flaw.other}`;
      case "uneven":
        return `uneven ${flaw.option} ${flaw.by} ${flaw.has}`;
      default:
        return `${flaw.kind} ${flaw.option}`;
    }
  });
}

describe("a flaw is found", () => {
  test.each([
    ["What?", ["One", "Two", "*All of the above"], ["all-of-the-above 2", "longest-key 2"]],
    ["What?", ["*One", "Two", "None of these"], ["all-of-the-above 2"]],
    ["What?", ["*One", "Two", "Neither of them"], ["all-of-the-above 2"]],
    ["何ですか。", ["*一", "二", "上記のすべて"], ["all-of-the-above 2"]],
    ["Which is not yours?", ["*One", "Two"], ["negative not"]],
    ["Here it is. Which isn't yours?", ["*One", "Two"], ["negative isn't"]],
    ["Which is least likely?", ["*One", "Two"], ["negative least"]],
    ["正しくないものはどれですか。", ["*一", "二"], ["negative ないもの"]],
    ["Who?", ["*You", "They", "You and they"], ["overlap 0 2", "overlap 1 2"]],
    ["誰ですか。", ["*利用者", "会社", "利用者と会社"], ["overlap 0 2", "overlap 1 2"]],
    ["How many?", ["*1 to 3", "3 to 5"], ["overlap 0 1"]],
    ["How many?", ["*10-20", "15–30 in all"], ["overlap 0 1"]],
    ["What?", ["*It is one.", "Two", "Three"], ["uneven 0 full-stop true"]],
    ["What?", ["*It is one.", "It is two.", "Three"], ["uneven 2 full-stop false"]],
    ["What?", ["*4", "5 %", "many"], ["uneven 2 number false"]],
    [
      "What is a container?",
      ["*Something contained in containers", "A file", "A disk"],
      ["clue container", "longest-key 0"],
    ],
    ["What is the pod?", ["*Pod", "Box", "Job"], ["clue Pod"]],
    ["What?", ["*This is far longer than the others", "A file", "A disk"], ["longest-key 0"]],
  ])("%s %j", (stem, texts, found) => {
    expect(flaws(stem, ...texts)).toEqual(found);
  });
});

describe("no flaw is", () => {
  test.each([
    ["a word that begins like a catch-all", "What?", ["*All of it", "Some of it"]],
    ["a negative that is set off", "Which is **not** yours? Which is NOT yours?", ["*One", "Two"]],
    ["a negative in a sentence that does not ask", "It does not start. Why?", ["*One", "Two"]],
    ["at least", "Which needs at least two?", ["*One", "Two"]],
    ["a Japanese word that ends like a negative", "少ないものはどれですか。", ["*一", "二"]],
    ["a word within a word", "Who?", ["*You", "Yours and theirs"]],
    ["an option that is part of another one's name", "What?", ["*Kernel", "Kernel module"]],
    ["ranges side by side", "How many?", ["*1 to 3", "4 to 6"]],
    ["two options of another form", "What?", ["*One.", "Two.", "3", "4"]],
    ["two options that differ in form", "What?", ["*One.", "Two"]],
    [
      "a word that a wrong answer has as well",
      "What is a container?",
      ["*A container file", "A container disk"],
    ],
    ["a short or common word", "Which of these is it?", ["*One of these", "Two are"]],
    ["a key that is a little longer", "What?", ["*A file of files", "A disk", "Some disks"]],
    ["a long wrong answer", "What?", ["*A file", "This is far longer than the others"]],
  ])("%s", (_name, stem, texts) => {
    expect(flaws(stem, ...texts)).toEqual([]);
  });

  test("a clue or a long key where several are right", () => {
    expect(
      flaws("Which containers?", "*Containers that are far longer", "*A disk", "A file"),
    ).toEqual([]);
  });
});

test("a claim can have a negative, and nothing else", () => {
  const claim = written("q", "It never starts.", { type: "true-false", isTrue: true });
  expect(flawsOf(claim)).toEqual([{ kind: "negative", word: "never" }]);
});

test.each([
  ["startle art", "art", true],
  ["startle", "art", false],
  ["art", "art", true],
  ["an art.", "art", true],
  ["a2", "a", false],
  ["anything", "", false],
])("whether %j has the words %j", (text, phrase, has) => {
  expect(hasPhrase(text, phrase)).toBe(has);
});
