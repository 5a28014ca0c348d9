import { beforeAll, describe, expect, test } from "vitest";
import type { BookTarget } from "../../src/export/book/book-contents.ts";
import type { BookSource } from "../../src/site/make-book.ts";
import { type ReadBook, readBook } from "./read-book.ts";
import { pdfOf, sourceOf } from "./set-book.ts";

describe("a book of a learning path", () => {
  let source: BookSource;
  beforeAll(async () => {
    source = await sourceOf("tests/fixtures/content/right/everything");
  });
  const bookOf = async (target: BookTarget): Promise<ReadBook> =>
    readBook(await pdfOf(source, {}, target));

  /** The printed page on which the first bookmark of a title leads. */
  const labelOf = ({ outline, pages }: ReadBook, title: string): string | undefined =>
    pages[outline.find((each) => each.title === title)?.target ?? -1]?.label;

  /** Its modules, which stand first, in one line. */
  const pathOf = ({ pages, outline }: ReadBook): string => {
    const parts = outline.filter(({ depth }) => depth === 0);
    const [from = 0, to = 0] = parts.map(({ target }) => target);
    return pages
      .slice(from, to + 1)
      .map(({ text }) => text.replace(/\s+/g, " "))
      .join(" ");
  };

  test("lessons lead to the page of what they read, and tell which part of a recording", async () => {
    const book = await bookOf({ kind: "curriculum", id: "first-days" });
    const text = pathOf(book);
    const takeaways = labelOf(book, "Takeaways");
    expect(takeaways).not.toBe(labelOf(book, "Containers without machines"));
    expect(text).toContain(`Takeaways (page ${takeaways})`);
    expect(text).toContain(`Outline (page ${labelOf(book, "Outline")})`);
    expect(text).toContain(
      `Containers without machines (page ${labelOf(book, "Containers without machines")}) Recording 0:10 to 1:40 · 2 minutes`,
    );
  });

  test("tells the times of each role, since nobody does all of it", async () => {
    const text = pathOf(await bookOf({ kind: "curriculum", id: "first-days" }));
    expect(text).toContain(
      "3 modules · 3 working days with 20 minutes each Path for: Developer · About 25 minutes Path for: Operator · About 40 minutes",
    );
    expect(text).toContain(
      "Path for: Developer · About 9 minutes · Done by day 2 Path for: Operator · About 25 minutes · Done by day 2",
    );
  });

  test("of one role is all for that role, and does not repeat it", async () => {
    const text = pathOf(await bookOf({ kind: "curriculum", id: "first-days", audience: "ops" }));
    expect(text.split("Path for: Operator")).toHaveLength(2);
    expect(text).not.toContain("Developer");
    expect(text).toContain("2 modules · About 40 minutes");
  });

  test("stands in the book of everything, too", async () => {
    const { outline } = await bookOf({ kind: "site" });
    const titles = outline.filter(({ depth }) => depth === 0).map(({ title }) => title);
    expect(titles).toContain("First days");
    expect(titles).toContain("Second days");
  });
});
