import { beforeAll, describe, expect, test } from "vitest";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { toText } from "../../src/markup/to-text.ts";
import type { BookSource } from "../../src/site/make-book.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { allElements, type BookElement, type ReadBook, readBook } from "./read-book.ts";
import { pdfOf, sourceOf } from "./set-book.ts";

const content = "tests/fixtures/content/right/everything";

describe("a book of a note", () => {
  test("is the note as a chapter, with the terms that it uses and the sources that it cites", async () => {
    const source = await sourceOf(content);
    const target = { kind: "note", id: "containers/why-pack" } as const;
    const book = await readBook(await pdfOf(source, {}, target));
    expect(book.title).toBe("Why a program is packed");
    expect(book.outline.map(({ depth, title }) => [depth, title])).toEqual([
      [0, "Why a program is packed"],
      [1, "What it costs"],
      [2, "In code"],
      [0, "Glossary"],
      [0, "Sources"],
      [0, "About this copy"],
    ]);
    const text = book.pages.map((page) => page.text.replace(/\s+/g, " ")).join(" ");
    expect(text).toContain("A machine carries a kernel; a container does not");
    expect(text).toContain("How a program arrives");
    expect(text).toContain("the host’s");
  });
});

describe("a book of everything", () => {
  let source: BookSource & { knowledge: Knowledge };
  let pdf: Uint8Array;
  let book: ReadBook;
  beforeAll(async () => {
    source = await sourceOf(content);
    pdf = await pdfOf(source);
    book = await readBook(pdf);
  });

  /** All text of the book in one line. */
  const textOf = ({ pages }: ReadBook): string =>
    pages.map(({ text }) => text.replace(/\s+/g, " ")).join(" ");

  test("says what it is and in which language", () => {
    expect(book).toMatchObject({ title: "Everything", language: "en" });
    expect(book.keywords).not.toBe("");
  });

  test("has bookmarks for every part, each to its page", () => {
    expect(book.outline.filter(({ depth }) => depth === 0).map(({ title }) => title)).toEqual([
      "Containers without machines",
      "An older talk",
      "An undated talk",
      "Topics",
      "Diagrams",
      "Comparisons",
      "Guides",
      "First days",
      "Second days",
      "Glossary",
      "Quizzes",
      "Key",
      "Sources",
      "Index",
      "About this copy",
    ]);
    for (const { title, target } of book.outline) {
      expect(book.pages[target]?.text.replace(/\s+/g, " ")).toContain(title);
    }
  });

  test("counts pages in roman numbers before the text", () => {
    const labels = book.pages.map(({ label }) => label);
    const first = labels.indexOf("1");
    expect(labels.slice(0, first)).toEqual(["", "ii", "iii", "iv"].slice(0, first));
    expect(labels.slice(first)).toEqual(labels.slice(first).map((_, index) => String(index + 1)));
    // The text begins on a right-hand page.
    expect(first % 2).toBe(0);
  });

  test("every number of a page is that of the page where its target stands", () => {
    let numbers = 0;
    for (const [position, { label, links }] of book.pages.entries()) {
      for (const { words, target } of links) {
        // In contents the line leads there, in the index and the key the number alone.
        const number = /(?:^|[\s.])([ivx]+|\d+)$/.exec(words)?.[1];
        if (number === undefined || words.startsWith("[")) continue;
        // The sign of a footnote, which always stands on the same page.
        if (target === position && number !== label) continue;
        expect([words, number]).toEqual([words, book.pages[target]?.label]);
        numbers += 1;
      }
    }
    expect(numbers).toBeGreaterThan(60);
  });

  test("no link within it leads nowhere, and those to the outside are the sources' addresses", () => {
    expect(book.pages.map(({ lost }) => lost).filter((lost) => lost > 0)).toEqual([]);
    const addresses = new Set(book.pages.flatMap((page) => page.addresses));
    for (const { url } of source.knowledge.sources) if (url) expect([...addresses]).toContain(url);
  });

  test("numbers figures through the whole book, those within notes and topics too, as its list does", () => {
    const captions = [...textOf(book).matchAll(/Figure (\d+)\. /g)].map(([, number]) =>
      Number(number),
    );
    expect(captions).toEqual(captions.map((_, index) => index + 1));
    const front = book.pages.slice(
      0,
      book.pages.findIndex(({ label }) => label === "1"),
    );
    const listed = front
      .flatMap(({ links }) => links.map(({ words }) => words))
      .filter((words) => /^\d+\s\D/.test(words));
    expect(listed.map((words) => Number.parseInt(words, 10))).toEqual(captions);
    expect(captions.length).toBeGreaterThan(4);
  });

  test("every figure is told in words, every table has heads", () => {
    const elements = allElements(book.elements);
    const figures = elements.filter(({ role }) => role === "Figure");
    expect(figures.length).toBeGreaterThan(3);
    for (const { alt } of figures) expect(alt).toMatch(/\w/);
    const tablesOf = (page: BookElement | undefined) =>
      page ? allElements([page]).filter(({ role }) => role === "Table") : [];
    const hasHeads = (table: BookElement) => allElements([table]).some(({ role }) => role === "TH");
    expect(elements.filter(hasHeads).length).toBeGreaterThan(2);
    for (const [position, page] of book.elements.entries()) {
      for (const [index, table] of tablesOf(page).entries()) {
        // The reader shows a table page by page: what goes on from the page before has its heads there.
        const goesOn = index === 0 && tablesOf(book.elements[position - 1]).length > 0;
        expect(hasHeads(table) || goesOn).toBe(true);
      }
    }
  });

  test("text comes out of it word for word, in reading order", () => {
    const { knowledge } = source;
    const text = textOf(book);
    const texts = knowledge.talks.flatMap(({ id }) => [
      ...knowledge.takeawaysOf(id).map(({ text }) => toText(text)),
      ...knowledge.questionsOf(id).map(({ question }) => toText(question)),
    ]);
    let from = 0;
    for (const each of texts) {
      const at = text.indexOf(each.replace(/\s+/g, " "), from);
      expect([each, at]).not.toEqual([each, -1]);
      from = at;
    }
    for (const { definition } of knowledge.terms) expect(text).toContain(toText(definition));
  });

  test("other names lead to the index entry of the one name", () => {
    const index = textOf({ ...book, pages: book.pages.slice(-3) });
    // A term that is a topic's name in another form stands under the topic's title.
    expect(source.knowledge.terms.map(({ term }) => term)).toContain("Container");
    expect(index).toContain("OCI containers, see Containers");
    expect(index).not.toMatch(/Container, \d/);
    // Right above the one name it would lead nowhere that is not seen.
    expect(index).not.toContain("Container, see");
  });

  test("equal records give equal bytes", async () => {
    expect(await pdfOf(await sourceOf(content))).toEqual(pdf);
  });

  test("answers stand at the end, nowhere, or alone", async () => {
    const key = (read: ReadBook) => read.outline.some(({ title }) => title === "Key");
    expect(key(book)).toBe(true);
    expect(key(await readBook(await pdfOf(source, { answers: "none" })))).toBe(false);
    const alone = await readBook(await pdfOf(source, { answers: "only" }));
    expect(alone.outline.map(({ title }) => title)[0]).toBe("Key");
    expect(alone.title).toBe("Everything: Key");
    expect(alone.pages[0]?.text).toMatch(/^Everything\nKey\n/);
  });

  test("the key says of wrong answers that they are wrong, after the reason of the right one", () => {
    expect(textOf(book)).toContain("The host is theirs, all of it. Not B: You patch the image.");
    expect(textOf(book)).toContain("Not “container”: That is what is started.");
  });

  test("other paper, and names in the margin of a draft", async () => {
    const draft = await readBook(await pdfOf(source, { paper: "a5", isDraft: true }));
    expect(draft.pages.length).toBeGreaterThan(book.pages.length);
    // Each name is whole, one below the other, whatever the lines that it takes.
    const text = draft.pages.map((page) => page.text.replace(/[\s\u200b]+/g, "")).join("");
    for (const { ref } of source.knowledge.takeawaysOf("containers"))
      expect(text).toContain(`takeaway:${ref}`);
    expect(text).toContain("source:summarysource:guide");
    // Printers leave the last few millimetres of a sheet white.
    for (const { right } of draft.pages) expect(right).toBeGreaterThan(25);
  });

  test("a talk and a quiz have books of their own", async () => {
    const talk = await readBook(await pdfOf(source, {}, { kind: "talk", id: "containers" }));
    expect(talk.title).toBe("Containers without machines");
    expect(talk.outline.map(({ title }) => title)).not.toContain("An older talk");
    const quiz = await readBook(await pdfOf(source, {}, { kind: "quiz", id: "boxes" }));
    expect(quiz.outline.map(({ title }) => title)).toContain("Quizzes");
    expect(quiz.outline.map(({ title }) => title)).not.toContain("Topics");
  });
});

test("the newest check is that of what the book holds", async () => {
  const folder = await temporaryFolder({
    "sources.yaml": `
- { id: read, title: Read, type: article, readOn: 2024-03-01 }
- { id: other, title: Other, type: article, readOn: 2025-11-20 }
`,
    "talks/t/talk.yaml": "title: T\n",
    "talks/t/notes/checked.mdx": "---\ntitle: A\nsource: read\nasOf: 2024-05-01\n---\nWords.\n",
    "talks/t/notes/read.mdx": "---\ntitle: B\nsource: read\n---\nWords.\n",
    "talks/t/notes/none.mdx": "---\ntitle: C\n---\nWords.\n",
  });
  const source = await sourceOf(folder);
  const newest = async (id: string): Promise<(string | undefined)[]> => {
    const { pages } = await readBook(await pdfOf(source, {}, { kind: "note", id: `t/${id}` }));
    const text = pages.map((page) => page.text.replace(/\s+/g, " ")).join(" ");
    return [...text.matchAll(/newest check of its content was on ([\w ]+)/g)].map(([, day]) => day);
  };
  expect(new Set(await newest("checked"))).toEqual(new Set(["1 May 2024"]));
  expect(new Set(await newest("read"))).toEqual(new Set(["1 March 2024"]));
  expect(await newest("none")).toEqual([]);
});

test("a long line of code goes on in rows that are marked, and loses nothing", async () => {
  const long = `const long = "${"as long as it takes ".repeat(12)}";`;
  const folder = await temporaryFolder({
    "talks/t/talk.yaml": "title: T\n",
    "topics/x.mdx": `---\ntitle: X\n---\n\`\`\`ts\nif (a) {\n    ${long}\n}\n\`\`\`\n`,
  });
  const book = await readBook(await pdfOf(await sourceOf(folder)));
  const text = book.pages.map((page) => page.text).join("\n");
  expect(text).toContain("\n» ");
  // The reader leaves out spaces where a row begins or ends.
  const bare = (some: string) => some.replace(/\s+/g, "");
  expect(bare(text.replaceAll("\n» ", ""))).toContain(bare(long));
});

test("Japanese is set in Japanese, and its words stay whole", async () => {
  const source = await sourceOf("tests/fixtures/content/right/japanese");
  const book = await readBook(await pdfOf(source));
  expect(book.language).toBe("ja");
  const text = book.pages.map((page) => page.text.replace(/\s+/g, "")).join("");
  for (const { title } of source.knowledge.topics) expect(text).toContain(title.replace(/\s/g, ""));
});
