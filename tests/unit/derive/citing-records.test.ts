import { expect, test } from "vitest";
import { deriveCitingRecords } from "../../../src/derive/citing-records.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

test("a source knows who cites it, item by item, a topic page once", () => {
  const citing = deriveCitingRecords(
    knowledgeOf({
      "talks/x/talk.yaml": "title: X\n",
      "talks/x/takeaways.yaml":
        "- { id: a, text: 'A *b*.', source: s#one }\n- id: b\n  text: B.\n  source: s\n  correction: { says: C., because: D., source: r }\n",
      "topics/t.mdx":
        "---\ntitle: T\nsummary: S.\nsource: s#one\nupdates: [{ id: u, date: 2026-01-01, change: C., source: s#two }]\n---\n",
      "sources.yaml":
        "- { id: s, title: S, type: summary, items: [one, two] }\n- { id: r, title: R, type: article }\n- { id: q, title: Q, type: article }\n",
    }),
  );
  const titles = (key: string) => citing.get(key)?.map(({ title }) => title);
  expect(titles("s")).toEqual(["A b.", "B.", "T"]);
  expect(titles("s#one")).toEqual(["A b.", "T"]);
  expect(titles("s#two")).toEqual(["T"]);
  expect(citing.get("r")).toEqual([{ path: "/talks/x/takeaways/#b", title: "B." }]);
  expect(citing.has("q")).toBe(false);
});

test("a note cites by itself and in its text, as one place", () => {
  const citing = deriveCitingRecords(
    knowledgeOf({
      "talks/x/talk.yaml": "title: X\n",
      "talks/x/notes/n.mdx":
        '---\ntitle: N\nsource: s\n---\n\nA.<Cite source="s#one" /> B.[^b]\n\n[^b]: C.<Cite source="r" />\n',
      "sources.yaml":
        "- { id: s, title: S, type: summary, items: [one] }\n- { id: r, title: R, type: article }\n",
    }),
  );
  const note = [{ path: "/talks/x/notes/n/", title: "N" }];
  expect([citing.get("s"), citing.get("s#one"), citing.get("r")]).toEqual([note, note, note]);
});

test("a guide cites by itself, by its questions and by its outcomes", () => {
  const citing = deriveCitingRecords(
    knowledgeOf({
      "talks/x/talk.yaml": "title: X\n",
      "topics/t.mdx": "---\ntitle: T\n---\n",
      "sources.yaml": "- { id: s, title: S, type: article }\n",
      "guides/g.yaml": `
title: Which?
description: D.
source: s
questions:
  - { id: q, ask: "Q *q*?", source: s, options: [{ id: a, label: A, outcome: o }, { id: b, label: B, outcome: o }] }
outcomes: [{ id: o, topic: t, because: B., against: [A.], source: s }]
`,
    }),
  );
  expect(citing.get("s")).toEqual([
    { path: "/guides/g/", title: "Which?" },
    { path: "/guides/g/#q", title: "Which?: Q q?" },
    { path: "/guides/g/#o", title: "Which?: T" },
  ]);
});
