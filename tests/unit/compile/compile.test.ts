import { describe, expect, test } from "vitest";
import { compile } from "../../../src/compile/compile.ts";
import { componentRegistry, standardComponents } from "../../../src/markup/standard-components.ts";
import { toText } from "../../../src/markup/to-text.ts";
import { timed } from "../../cpu-time.ts";
import { briefly, compileTexts } from "./compile-texts.ts";

const talk = { "talks/t/talk.yaml": "title: T\n" };

describe("the order", () => {
  const texts: Record<string, string> = {
    ...talk,
    "sources.yaml": "- { id: s, title: S, type: summary }\n",
    "topics/b.mdx": "---\ntitle: Topic 10\n---\n",
    "topics/c.mdx": "---\ntitle: topic 9\n---\n",
    "topics/a.mdx": "---\ntitle: Ärger\n---\n",
    "talks/u/talk.yaml": "title: Z\npublishedOn: 2024-01-01\n",
    "talks/v/talk.yaml": "title: Y\npublishedOn: 2024-01-01\n",
    "talks/w/talk.yaml": "title: X\npublishedOn: 2023-01-01\n",
    "glossary.yaml": "- { id: z, term: Z, definition: d }\n- { id: a, term: A, definition: d }\n",
    "nonsense.txt": "",
  };

  test("of files does not matter", () => {
    const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
    // What is remembered holds functions, of which no two are equal.
    const { memory: _one, ...reversed } = compile([...files].reverse());
    const { memory: _other, ...inOrder } = compile(files);
    expect(reversed).toEqual(inOrder);
  });

  test("of talks is newest first, then by title; of topics and terms by name", () => {
    const { knowledge } = compileTexts(texts);
    expect(knowledge.talks.map(({ id }) => id)).toEqual(["v", "u", "w", "t"]);
    expect(knowledge.topics.map(({ id }) => id)).toEqual(["a", "c", "b"]);
    expect(knowledge.terms.map(({ id }) => id)).toEqual(["a", "z"]);
  });
});

describe("the site", () => {
  test("without a site.yaml is named after its only talk, and speaks its language", () => {
    const { knowledge } = compileTexts({ "talks/t/talk.yaml": "title: T\nlanguage: ja\n" });
    expect(knowledge.site).toEqual({
      title: "T",
      language: "ja",
      reviewAfterMonths: 12,
      books: true,
    });
  });

  test("with several talks needs a name of its own", () => {
    const { knowledge } = compileTexts({ ...talk, "talks/u/talk.yaml": "title: U\n" });
    expect(knowledge.site).toEqual({
      title: "Talks",
      language: "en",
      reviewAfterMonths: 12,
      books: true,
    });
  });

  test("gives talks their language", () => {
    const { knowledge } = compileTexts({ ...talk, "site.yaml": "title: S\nlanguage: de\n" });
    expect(knowledge.talks[0]?.language).toBe("de");
  });
});

describe("what cannot be read", () => {
  test("is not called unknown", () => {
    const { diagnostics } = compileTexts(
      { ...talk, "topics/a.mdx": "---\ntitle: A\nrelated: [b, c, d]\n---\n", "topics/b.mdx": "-" },
      { unreadable: ["topics/c.mdx", "cat.jpg"] },
    );
    expect(briefly(diagnostics)).toEqual([
      "link/unknown-topic topics/a.mdx:3:17",
      "front-matter/missing topics/b.mdx:1:1",
    ]);
  });

  test.each([
    ["glossary.yaml", "- id: [", '<Term id="a" />'],
    ["glossary.yaml", "- id: a\n  term: A\n", '<Term id="a" />'],
    ["glossary.yaml", "- term: A\n", '<Term id="a" />'],
    ["sources.yaml", "- id: [", '<Cite source="a#b" />'],
    ["talks/t/takeaways.yaml", "- id: [", '<Takeaway id="t/a" />'],
    ["talks/t/questions.yaml", "- id: a\n", '<Question id="t/a" />'],
    ["talks/u/talk.yaml", "title: [", '<Talk id="u" />'],
  ])("in %s: %j", (file, text, body) => {
    const { diagnostics } = compileTexts({
      ...talk,
      [file]: text,
      "topics/a.mdx": `---\ntitle: A\n---\n\n${body}\n`,
    });
    expect(diagnostics.filter((each) => each.file !== file)).toEqual([]);
    expect(diagnostics).not.toEqual([]);
  });

  test("leaves its neighbours alone", () => {
    const { diagnostics, knowledge } = compileTexts({
      ...talk,
      "glossary.yaml":
        "- { id: a, term: A, definition: d, source: s }\n- { id: b, term: [] }\n- { id: c, term: C, definition: d, source: s }\n",
      "sources.yaml": "- { id: s, title: S, type: summary }\n",
    });
    expect(knowledge.terms.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(briefly(diagnostics)).toEqual([
      "schema/missing glossary.yaml:2:3",
      "schema/wrong-type glossary.yaml:2:18",
    ]);
  });

  test("is not a missing talk", () => {
    expect(briefly(compileTexts({ "talks/t/talk.yaml": "title: [" }).diagnostics)).toEqual([
      "yaml/syntax talks/t/talk.yaml:1:8",
    ]);
    expect(briefly(compileTexts({}, { unreadable: ["talks/t/talk.yaml"] }).diagnostics)).toEqual(
      [],
    );
    expect(briefly(compileTexts({ "talks/T/talk.yaml": "title: T" }).diagnostics)).toEqual([
      "file/bad-id talks/T/talk.yaml",
    ]);
    expect(briefly(compileTexts({}).diagnostics)).toEqual(["file/empty-folder"]);
  });
});

describe("files that hold nothing", () => {
  test("are empty lists", () => {
    const { diagnostics } = compileTexts({
      ...talk,
      "glossary.yaml": "",
      "sources.yaml": "# none yet\n",
      "talks/t/takeaways.yaml": "[]\n",
      "talks/t/questions.yaml": "---\n",
    });
    expect(diagnostics).toEqual([]);
  });

  test("of a kind that is no list lack what they need", () => {
    expect(briefly(compileTexts({ "talks/t/talk.yaml": "" }).diagnostics)).toEqual([
      "schema/missing talks/t/talk.yaml:1:1",
    ]);
  });
});

test("a site's own components are known to MDX", () => {
  const [term] = standardComponents;
  if (!term) throw new Error("There are no standard components.");
  const components = componentRegistry([{ ...term, name: "Word" }]);
  const texts = {
    ...talk,
    "topics/a.mdx": "---\ntitle: A\n---\n\n<Word id='b'>word</Word>\n",
  };
  expect(briefly(compileTexts(texts).diagnostics)).toEqual([
    "markup/unknown-component topics/a.mdx:5:1",
  ]);
  const { diagnostics, knowledge } = compileTexts(texts, { components });
  expect(briefly(diagnostics)).toEqual(["link/unknown-term topics/a.mdx:5:1"]);
  expect(knowledge.topics.map(({ body }) => toText(body))).toEqual(["word"]);
});

test("ids meet only where they share a page", () => {
  const { diagnostics } = compileTexts({
    "sources.yaml": "- { id: a, title: A, type: summary }\n",
    "glossary.yaml": "- { id: a, term: A, definition: d, source: a }\n",
    "topics/a.mdx": "---\ntitle: A\n---\n",
    "talks/a/talk.yaml": "title: A\n",
    "talks/a/takeaways.yaml": "- { id: a, text: A, source: a }\n",
    "talks/b/talk.yaml": "title: B\n",
    "talks/b/questions.yaml": "- { id: a, question: A, answer: A, source: a }\n",
  });
  expect(diagnostics).toEqual([]);
});

test("ids of nested chapters are among the talk's", () => {
  const { diagnostics } = compileTexts({
    ...talk,
    "talks/t/outline.yaml":
      "- id: a\n  title: A\n  chapters:\n    - id: b\n      title: B\n      chapters: [{ id: a, title: C }]\n",
  });
  expect(diagnostics).toMatchObject([
    {
      code: "link/duplicate-id",
      range: { start: { line: 6, column: 24 } },
      related: [{ range: { start: { line: 1, column: 7 } } }],
    },
  ]);
});

test("a reference that is written twice is kept and reported once", () => {
  const { diagnostics, knowledge } = compileTexts({
    ...talk,
    "topics/a.mdx": "---\ntitle: A\nrelated: [b, b, c, c]\n---\n",
    "topics/b.mdx": "---\ntitle: B\n---\n",
  });
  expect(knowledge.topics[0]?.related).toEqual(["b"]);
  expect(briefly(diagnostics)).toEqual(["link/unknown-topic topics/a.mdx:3:17"]);
});

test("10,000 records with as many references compile in a few seconds, right or wrong", () => {
  const items = Array.from(
    { length: 10_000 },
    (_, n) => `- { id: t${n}, text: Text *${n}*., topics: [p${n % 500}], source: s }`,
  );
  const topics = Array.from({ length: 500 }, (_, n): [string, string] => [
    `topics/p${n}.mdx`,
    `---\ntitle: P${n}\n---\n\n<Topic id="p${(n + 1) % 500}" /> <Topic id="wrong-${n}" />\n`,
  ]);
  const texts = {
    ...talk,
    "sources.yaml": "- { id: s, title: S, type: summary }\n",
    "talks/t/takeaways.yaml": items.join("\n"),
    ...Object.fromEntries(topics),
  };
  const { result, cpuMilliseconds } = timed(() => compileTexts(texts));
  expect(cpuMilliseconds).toBeLessThan(20_000);
  const { knowledge, diagnostics } = result;
  expect(knowledge.takeaways).toHaveLength(10_000);
  expect(diagnostics).toHaveLength(500);
});

describe("a draft", () => {
  const texts = {
    ...talk,
    "talks/t/takeaways.yaml":
      "- { id: a, text: A, draft: true, source: s, topics: [later, nowhere] }\n",
    "topics/later.mdx": "---\ntitle: Later\ndraft: true\n---\n",
    "sources.yaml": "- { id: s, title: S, type: summary }\n",
  };

  test("is checked like anything else, may name other drafts, and stays out", () => {
    const { diagnostics, knowledge } = compileTexts(texts);
    expect(briefly(diagnostics)).toEqual(["link/unknown-topic talks/t/takeaways.yaml:1:61"]);
    expect([knowledge.takeaways, knowledge.topics]).toEqual([[], []]);
  });

  test("takes the items of its talk with it", () => {
    const { diagnostics, knowledge } = compileTexts({
      "talks/t/talk.yaml": "title: T\ndraft: true\n",
      "talks/t/takeaways.yaml": "- { id: a, text: A, source: s, topics: [later] }\n",
      "topics/later.mdx": texts["topics/later.mdx"],
      "sources.yaml": texts["sources.yaml"],
    });
    expect(diagnostics).toEqual([]);
    expect(knowledge.takeaways).toEqual([]);
  });
});
