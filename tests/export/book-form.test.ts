import { expect, test } from "vitest";
import type { BookSource } from "../../src/site/make-book.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type ReadBook, readBook } from "./read-book.ts";
import { pdfOf, sourceOf } from "./set-book.ts";

/** A talk with so many questions, whose answers have three hundred letters each. */
async function talkOf(questions: number): Promise<BookSource> {
  const asked = Array.from(
    { length: questions },
    (_, index) =>
      `- { id: q-${index}, question: Question ${index}?, answer: "${"Some words. ".repeat(25)}" }`,
  );
  return sourceOf(
    await temporaryFolder({
      "site.yaml": "title: Talks\n",
      "talks/t/talk.yaml": "title: A talk\nsummary: What it is about.\n",
      "talks/t/takeaways.yaml": "- { id: a, text: One thing. }\n",
      "talks/t/questions.yaml": asked.join("\n"),
      "talks/t/outline.yaml": "- { id: c, title: Beginning }\n",
      "talks/t/highlights.yaml": "- { id: h, quote: Well said. }\n",
      "glossary.yaml": "- { id: w, term: word, definition: What is written. }\n",
      "quizzes/z.yaml":
        "title: Asked\nquestions:\n  - { id: one, type: true-false, stem: Is it so?, answer: true }\n",
    }),
  );
}

const talk = { kind: "talk", id: "t" } as const;

/** Position of the page on which a part begins. */
const pageOf = ({ outline }: ReadBook, title: string): number | undefined =>
  outline.find((each) => each.title === title)?.target;

test("a talk of a few pages has no cover, contents or index, and its parts run on", async () => {
  const book = await readBook(await pdfOf(await talkOf(2), {}, talk));
  expect(book.pages.map(({ label }) => label)).toEqual(["1", "2", "3"]);
  const [first] = book.pages;
  expect(first?.text).toMatch(/^Talks\nA talk\nWhat it is about\./);
  for (const title of ["Takeaways", "Questions", "Outline", "Highlights", "Glossary"])
    expect([title, pageOf(book, title)]).toEqual([title, 0]);
  // The key is not seen beside the questions; what follows it shares its page.
  expect(["Quizzes", "Key", "About this copy"].map((title) => pageOf(book, title))).toEqual([
    1, 2, 2,
  ]);
  expect(book.outline.map(({ title }) => title)).not.toContain("Index");
});

test("a longer talk has a cover and contents on one page, and no empty pages", async () => {
  const source = await talkOf(45);
  for (const paper of ["a4", "a5"] as const) {
    const book = await readBook(await pdfOf(source, { paper }, talk));
    expect(book.pages.slice(0, 3).map(({ label }) => label)).toEqual(["", "ii", "1"]);
    expect(pageOf(book, "Takeaways")).toBe(2);
    expect(pageOf(book, "Outline")).toBe(pageOf(book, "Highlights"));
    expect(book.pages[1]?.text).toContain("About this copy");
    expect(book.pages.filter(({ text }) => text.trim() === "")).toHaveLength(0);
  }
});

test("in a book of some size parts begin pages, and the text begins on a right-hand one", async () => {
  const book = await readBook(await pdfOf(await talkOf(150), {}, talk));
  const parts = book.outline.filter(({ depth }) => depth === 0).map(({ target }) => target);
  expect(new Set(parts).size).toBe(parts.length);
  expect(book.pages.findIndex(({ label }) => label === "1") % 2).toBe(0);
});

test("a quiz on its own says on its cover what it is about", async () => {
  const asked = Array.from(
    { length: 220 },
    (_, index) => `  - { id: q-${index}, type: true-false, stem: Is it ${index}?, answer: true }`,
  );
  const source = await sourceOf(
    await temporaryFolder({
      "site.yaml": "title: Talks\ndescription: Of everything.\n",
      "talks/t/talk.yaml": "title: A talk\n",
      "quizzes/z.yaml": `title: Asked\ndescription: Of numbers.\nquestions:\n${asked.join("\n")}\n`,
    }),
  );
  const book = await readBook(await pdfOf(source, {}, { kind: "quiz", id: "z" }));
  expect(book.pages[0]?.text).toContain("Of numbers.");
  expect(book.pages[0]?.text).not.toContain("Of everything.");
});
