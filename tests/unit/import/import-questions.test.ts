import { expect, test } from "vitest";
import { importText, listOf } from "./import-text.ts";

const pairs = [
  { question: "What is a cache?", answer: "A copy that is near." },
  { question: "Why expire it?", answer: "Because the original changes." },
];

function questionsOf(section: string): unknown[] {
  return listOf(importText(section), "questions", "question", "answer");
}

test.each([
  [
    "bullets and dashes",
    "Q & A\n• What is a cache?\n-A copy that is near.\n• Why expire it?\n- Because the original changes.",
  ],
  [
    "Q and A",
    "Q & A\nQ: What is a cache?\nA: A copy that is near.\nQ: Why expire it?\nA: Because the original changes.",
  ],
  [
    "bold marks",
    "## Q&A\n**Q:** What is a cache?\n**A:** A copy that is near.\n\n**Q: Why expire it?**\n**A:** Because the original changes.",
  ],
  [
    "numbered marks",
    "Q & A\nQ1. What is a cache?\nA1. A copy that is near.\nQ2. Why expire it?\nA2. Because the original changes.",
  ],
  [
    "words as marks",
    "Q & A\nQuestion: What is a cache?\nAnswer: A copy that is near.\nQuestion 2: Why expire it?\nAnswer 2: Because the original changes.",
  ],
  [
    "one line",
    "Q & A\nQ: What is a cache? A: A copy that is near.\nQ: Why expire it? A: Because the original changes.",
  ],
  [
    "headings",
    "## Q&A\n### What is a cache?\n\nA copy that is near.\n\n### Why expire it?\n\nBecause the original changes.",
  ],
  [
    "bold questions",
    "## Q&A\n**What is a cache?**\n\nA copy that is near.\n\n**Why expire it?**\n\nBecause the original changes.",
  ],
  [
    "numbers",
    "Q & A\n1. What is a cache?\n   A copy that is near.\n2. Why expire it?\n   Because the original changes.",
  ],
  [
    "brackets",
    "Q & A\n1) What is a cache?\n\n- A copy that is near.\n\n2) Why expire it?\n\n- Because the original changes.",
  ],
  [
    "items alike",
    "Q & A\n- What is a cache?\n- A copy that is near.\n- Why expire it?\n- Because the original changes.",
  ],
  [
    "no mark but the question mark",
    "Q & A\nWhat is a cache?\nA copy that is near.\nWhy expire it?\nBecause the original changes.",
  ],
  [
    "German",
    "Fragen und Antworten\nFrage: What is a cache?\nAntwort: A copy that is near.\nFrage: Why expire it?\nAntwort: Because the original changes.",
  ],
])("finds questions and answers by %s", (_, section) => {
  expect(questionsOf(section)).toEqual(pairs);
});

test("questions without a question mark", () => {
  const bulleted = importText(
    "Q & A\n• Name a cache\n-The browser's\n• Name another\n-The resolver's",
  );
  const expected = [
    { question: "Name a cache", answer: "The browser's" },
    { question: "Name another", answer: "The resolver's" },
  ];
  expect([listOf(bulleted, "questions", "question", "answer"), bulleted.notes.length]).toEqual([
    expected,
    1,
  ]);
  const bare = importText("Q & A\nName a cache\n\nThe browser's\n\nName another\n\nThe resolver's");
  expect(listOf(bare, "questions", "question", "answer")).toEqual(expected);
  expect(bare.notes).toContain(
    "Nothing marks the questions, so lines were taken in turns; look them over.",
  );
});

test("answers of several paragraphs, with lists, in plain text", () => {
  const section = `Q & A

  • What is kept?

    -Two things:

      • the key, with its *hash*
      • the value
        1. as bytes
        2. as text

    And a time.

  • What is lost?

    -Nothing`;
  expect(questionsOf(section)).toEqual([
    {
      question: "What is kept?",
      answer:
        "Two things:\n\n- the key, with its \\*hash\\*\n- the value\n  1. as bytes\n  2. as text\n\nAnd a time.",
    },
    { question: "What is lost?", answer: "Nothing" },
  ]);
});

test("an answer that is a list keeps its dashes, and so does a negative number", () => {
  const list = "Q & A\nQ: Which?\nA:\n- one\n- two\nQ: How cold?\nA: -5 degrees";
  expect(questionsOf(list)).toEqual([
    { question: "Which?", answer: "- one\n- two" },
    { question: "How cold?", answer: "-5 degrees" },
  ]);
});

test("a question without an answer is reported", () => {
  const { report } = importText("Q & A\nstray\nQ: Why?\nQ: When?\nA: Now.");
  expect(report).toEqual([
    { line: 2, text: "stray", reason: "stands among the questions and answers no question" },
    { line: 3, text: "Q: Why?", reason: "a question without an answer" },
  ]);
});
