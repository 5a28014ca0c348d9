import { describe, expect, test } from "vitest";
import { quizFlaws } from "../../../../src/derive/quiz/quiz-flaws.ts";
import type { QuizQuestion } from "../../../../src/knowledge/quiz-records.ts";
import { markdown, options, written } from "./quiz-shape.ts";

const kindsOf = (questions: QuizQuestion[]): string[] =>
  quizFlaws(questions).map(({ kind }) => kind);

/** Questions of four options, each with its right one at a place. */
function placed(...places: number[]): QuizQuestion[] {
  return places.map((place, index) => {
    const texts = ["One", "Two", "Three", "Four"].map((text, at) =>
      at === place ? `*${text}` : text,
    );
    return written(`q${index}`, `Question ${index}?`, options(...texts));
  });
}

describe("right answers at one place", () => {
  test("are found where they are more than three of five", () => {
    const questions = placed(0, 0, 0, 0, 1);
    expect(quizFlaws(questions)).toEqual([
      { kind: "key-position", questions: questions.slice(0, 4), of: 5, position: 0 },
    ]);
  });

  test.each([
    ["where they are three of five", placed(0, 0, 0, 1, 2)],
    ["of fewer than five questions", placed(0, 0, 0, 0)],
  ])("are not found %s", (_name, questions) => {
    expect(kindsOf(questions)).toEqual([]);
  });
});

describe("right answers that are the longest", () => {
  const long = (index: number, more = {}): QuizQuestion => {
    const texts = ["Two", "Three", "Four"].toSpliced(index % 4, 0, "*One that is far longer");
    return written(`l${index}`, `Long ${index}?`, options(...texts), more);
  };

  test("are found where they are more than a third", () => {
    const found = quizFlaws([long(0), long(1), ...placed(2, 3, 0)]);
    expect(found).toMatchObject([{ kind: "longest-keys", of: 5 }]);
    expect(found[0] && "questions" in found[0] && found[0].questions.map(({ id }) => id)).toEqual([
      "l0",
      "l1",
    ]);
  });

  test("are not found where they are a third, or where rules made them", () => {
    expect(kindsOf([long(0), long(1), ...placed(2, 3, 0, 1)])).toEqual([]);
    expect(kindsOf([0, 1, 2, 3, 4].map((index) => long(index, { rule: "fact" })))).toEqual([]);
  });
});

describe("the same question", () => {
  test("is found whatever the order of its options, its capitals and its marks", () => {
    const first = written("a", "Which one?", options("*One", "Two"));
    const again = written("b", "which *one*?", options("two", "*one"));
    expect(quizFlaws([first, again])).toEqual([
      { kind: "repeated", question: again, earlier: first },
    ]);
  });

  test.each([
    ["where other things can be chosen", written("b", "Which one?", options("*One", "Three"))],
    [
      "where it is asked in another form",
      written("b", "Which one?", { type: "text", accept: ["One"], wrong: [] }),
    ],
    [
      "where items are put in order",
      written("b", "Which one?", { type: "order", items: [markdown("One"), markdown("Two")] }),
    ],
  ])("is not found %s", (_name, other) => {
    expect(kindsOf([written("a", "Which one?", options("*One", "Two")), other])).toEqual([]);
  });
});

describe("a stem that gives another answer away", () => {
  const telling = written("a", "Why is the shared kernel small?", {
    type: "true-false",
    isTrue: true,
  });
  const asking = written("b", "What is in common?", options("*The shared kernel", "A disk of all"));

  test("is found where it names the key, with or without options", () => {
    expect(quizFlaws([telling, asking])).toEqual([
      { kind: "answers-another", question: telling, other: asking, words: "the shared kernel" },
    ]);
    const typed = written("b", "What is it?", {
      type: "text",
      accept: ["Shared kernel"],
      wrong: [],
    });
    expect(kindsOf([telling, typed])).toEqual(["answers-another"]);
  });

  test("is found although a question about the same record tells it too", () => {
    const about = { about: ["topic:kernel" as const] };
    const related = written(
      "c",
      "Is the shared kernel old?",
      { type: "true-false", isTrue: true },
      about,
    );
    const found = quizFlaws([related, telling, { ...asking, ...about }]);
    expect(found).toMatchObject([{ question: { id: "a" }, other: { id: "b" } }]);
  });

  test.each([
    [
      "where no attempt has both",
      [
        { ...telling, about: ["topic:a" as const] },
        { ...asking, about: ["topic:a" as const] },
      ],
    ],
    [
      "where the question names its own answer",
      [telling, { ...asking, stem: markdown("What does the shared kernel do?") }],
    ],
    [
      "where the key is a short word",
      [telling, written("b", "How is it?", options("*Small", "Large"))],
    ],
    ["where a rule made one of the two", [telling, { ...asking, rule: "fact" as const }]],
  ])("is not found %s", (_name, questions) => {
    expect(kindsOf(questions)).toEqual([]);
  });
});
