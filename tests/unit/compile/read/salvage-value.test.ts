import { describe, expect, test } from "vitest";
import { salvageValue } from "../../../../src/compile/read/salvage-value.ts";
import { contentKinds } from "../../../../src/schema/content-kinds.ts";
import { briefly, compileTexts } from "../compile-texts.ts";

const topic = contentKinds.topic.schema;

describe("salvageValue", () => {
  test("gives a right value as it is, defaults filled in", () => {
    expect(salvageValue(topic, { title: "A" })).toEqual(topic.parse({ title: "A" }));
  });

  test.each([
    ["a field that is missing", { aliases: ["B"] }, { title: "x", aliases: ["B"] }],
    ["a wrong type", { title: ["A"], related: ["b"] }, { title: "x", related: ["b"] }],
    ["a field that is not known", { title: "A", colour: "red" }, { title: "A" }],
    ["a wrong choice", { title: "A", kind: "thing" }, { title: "A", kind: "system" }],
    [
      "an entry of a list, which keeps its length",
      { title: "A", related: ["b", ["c"], "d"] },
      { title: "A", related: ["b", "x", "d"] },
    ],
    [
      "a wrong day in a list",
      { title: "A", updates: [{ id: "u", date: "soon", change: "It changes." }] },
      { updates: [{ id: "u", date: "2000-01-01", change: "It changes." }] },
    ],
    [
      "a fact without its value, and a key that cannot be one",
      { title: "A", facts: { a: "b", "B c": { value: 1 }, d: { value: 2 } } },
      { facts: { a: { value: "x" }, d: { value: 2 } } },
    ],
  ])("exchanges %s, and keeps the rest", (_name, value, salvaged) => {
    expect(salvageValue(topic, value)).toMatchObject(salvaged);
  });

  test.each([
    ["is misspelt, by its other fields", { type: "txt", accept: ["a"] }, "text"],
    ["is missing, by its other fields", { items: ["a", "b"] }, "order"],
    ["is of another shape, by its other fields", { type: [1], pairs: [] }, "match"],
  ])("names a type for a question whose own %s", (_name, fields, type) => {
    const question = { id: "a", stem: "A?", ...fields };
    const salvaged = salvageValue(contentKinds.quiz.schema, { title: "Q", questions: [question] });
    expect(salvaged?.questions).toMatchObject([{ id: "a", stem: "A?", type }]);
  });

  test("keeps the questions beside one that is none", () => {
    const questions = ["a sentence", { id: "b", type: "number", stem: "B?", answer: 1 }];
    const salvaged = salvageValue(contentKinds.quiz.schema, { title: "Q", questions });
    expect(salvaged?.questions).toMatchObject([{}, { id: "b", type: "number", answer: 1 }]);
  });

  test("leaves the author's value alone", () => {
    const value = { title: ["A"], related: [1] };
    salvageValue(topic, value);
    expect(value).toEqual({ title: ["A"], related: [1] });
  });

  test.each([[null], ["text"], [[]], [{ title: "A", related: Array(100).fill(1) }]])(
    "gives up on %j",
    (value) => {
      expect(salvageValue(topic, value)).toBeUndefined();
    },
  );
});

describe("a record with an error", () => {
  const texts = {
    "talks/t/talk.yaml": "title: T\n",
    "sources.yaml": "- { id: s, title: S, type: summary }\n",
  };

  test("is looked through for more, and not shown", () => {
    const { diagnostics, knowledge } = compileTexts({
      ...texts,
      "topics/a.mdx": "---\ntitel: A\nrelated: [b]\n---\n\n<Topic id='c' />\n",
    });
    expect(briefly(diagnostics)).toEqual([
      "schema/missing topics/a.mdx:2:1",
      "schema/unknown-key topics/a.mdx:2:1",
      "link/unknown-topic topics/a.mdx:3:11",
      "link/unknown-topic topics/a.mdx:6:1",
    ]);
    expect(knowledge.topics).toEqual([]);
  });

  test("is there for others to refer to", () => {
    const { diagnostics } = compileTexts({
      ...texts,
      "topics/a.mdx": "---\ntitle: A\nkind: thing\nformerIds: [old]\n---\n",
      "topics/b.mdx": "---\ntitle: B\nrelated: [a, old, nowhere]\n---\n",
    });
    expect(briefly(diagnostics)).toEqual([
      "schema/wrong-value topics/a.mdx:3:7",
      "link/unknown-topic topics/b.mdx:3:14",
      "link/unknown-topic topics/b.mdx:3:19",
    ]);
    expect(diagnostics[1]?.hint).toBe('it is called "a" now');
  });

  test("has nothing said about what only stands in", () => {
    const { diagnostics } = compileTexts({
      ...texts,
      "glossary.yaml": [
        "- { id: Bad Id, term: [A], topic: [1], source: 7, definition: D }",
        "- { id: Bad Id, term: [A], topic: {}, source: [[]], definition: D }",
        "- { id: x, term: X, definition: D, source: s, formerIds: [No No] }",
        "- { id: y, term: x2, definition: D, source: s, draft: maybe }",
        "",
      ].join("\n"),
    });
    expect(diagnostics.every(({ code }) => code.startsWith("schema/"))).toBe(true);
    expect(diagnostics).toHaveLength(10);
  });

  test("in a talk.yaml does not hide what is wrong with the talk's items", () => {
    const { diagnostics, knowledge } = compileTexts({
      "talks/t/talk.yaml": "title: [T]\n",
      "talks/t/takeaways.yaml": "- { id: a, text: A, source: nowhere }\n",
    });
    expect(briefly(diagnostics)).toEqual([
      "link/unknown-source talks/t/takeaways.yaml:1:29",
      "schema/wrong-type talks/t/talk.yaml:1:8",
    ]);
    expect(knowledge.takeaways).toEqual([]);
  });

  test("in dimensions or sources is not used to judge others by", () => {
    const { diagnostics } = compileTexts({
      ...texts,
      "sources.yaml": "- { id: s, title: S, type: book, items: [a] }\n",
      "dimensions.yaml": "- { id: d, label: D, type: choice, choices: [{ id: a, lable: A }] }\n",
      "topics/a.mdx": "---\ntitle: A\nfacts:\n  d: { value: b, source: s#z }\n---\n",
    });
    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(
      new Set(["sources.yaml", "dimensions.yaml"]),
    );
  });
});
