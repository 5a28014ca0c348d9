import { describe, expect, test } from "vitest";
import { keywordsOf } from "../../../src/derive/keywords.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

const glossary = `
- { id: cell, term: cell, definition: A cell is a copy. }
- { id: cell-router, term: cell router, definition: D. }
- { id: policy, term: policy, aliases: [rule], definition: D. }
- { id: silent, term: task, definition: D., noLink: true }
- { id: unused, term: unused, definition: The word cell. }
`;

/** The keywords of a talk as `term: count`, with the places of each. */
function keywords(files: Record<string, string>) {
  const knowledge = knowledgeOf({
    "talks/x/talk.yaml": "title: X",
    "glossary.yaml": glossary,
    ...files,
  });
  return keywordsOf(knowledge, "x").map(({ term, count, places }) => ({
    term: `${term.id}: ${count}`,
    places: places.map((place) => `${place.kind} ${place.path} ${place.count}`),
  }));
}

test("terms are counted in every record of a talk, most frequent first, then by name", () => {
  expect(
    keywords({
      "talks/x/talk.yaml": "title: X\nsummary: Of policies.\n",
      "talks/x/takeaways.yaml": "- { id: a, text: A cell., detail: Cells and a rule. }",
      "talks/x/questions.yaml": "- { id: q, question: What is a cell?, answer: A **cell**. }",
      "talks/x/outline.yaml":
        "- { id: c, title: Cells, chapters: [{ id: d, title: D, summary: One task. }] }",
      "talks/x/highlights.yaml": "- { id: h, quote: A cell router routes. }",
      "talks/y/talk.yaml": "title: Y\nsummary: An unused cell.\n",
    }),
  ).toEqual([
    {
      term: "cell: 5",
      places: [
        "takeaway /talks/x/takeaways/#a 2",
        "question /talks/x/questions/#q 2",
        "chapter /talks/x/outline/#c 1",
      ],
    },
    { term: "policy: 2", places: ["talk /talks/x/ 1", "takeaway /talks/x/takeaways/#a 1"] },
    { term: "cell-router: 1", places: ["highlight /talks/x/highlights/#h 1"] },
    { term: "silent: 1", places: ["chapter /talks/x/outline/#d 1"] },
  ]);
});

test("a transcript is counted by its paragraphs, whose titles are their times", () => {
  const captions = "WEBVTT\n\n00:01:05.000 --> 00:01:09.000\n<v Ada>Two cells obey one rule.\n";
  const files = { "talks/x/transcript.vtt": captions };
  expect(keywords(files)).toEqual([
    { term: "cell: 1", places: ["paragraph /talks/x/transcript/#t-0-01-05 1"] },
    { term: "policy: 1", places: ["paragraph /talks/x/transcript/#t-0-01-05 1"] },
  ]);
  const knowledge = knowledgeOf({
    "talks/x/talk.yaml": "title: X",
    "glossary.yaml": glossary,
    ...files,
  });
  expect(keywordsOf(knowledge, "x")[0]?.places[0]?.title).toBe("1:05 · Ada");
});

test("a note is counted by its sections, headings and links included, code left out", () => {
  const body = `
A [cell](/x) and \`cell\`.[^note]

## A policy

| cell | <Term id="cell-router">the thing in front</Term> |
| --- | --- |
| rule | - |

\`\`\`
cell
\`\`\`

> - <Topic id="t">Rules</Topic>

[^note]: A task.
`;
  expect(
    keywords({
      "topics/t.mdx": "---\ntitle: T\n---\n",
      "talks/x/notes/n.mdx": `---\ntitle: On cells\n---\n${body}`,
    }),
  ).toEqual([
    { term: "cell: 3", places: ["note /talks/x/notes/n/ 2", "note /talks/x/notes/n/#_a-policy 1"] },
    { term: "policy: 3", places: ["note /talks/x/notes/n/#_a-policy 3"] },
    { term: "cell-router: 1", places: ["note /talks/x/notes/n/#_a-policy 1"] },
    { term: "silent: 1", places: ["note /talks/x/notes/n/ 1"] },
  ]);
});

describe("there are none", () => {
  test("of a talk that is not there, or without a glossary", () => {
    const knowledge = knowledgeOf({ "talks/x/talk.yaml": "title: A cell" });
    expect(keywordsOf(knowledge, "x")).toEqual([]);
    expect(keywordsOf(knowledge, "nobody")).toEqual([]);
  });

  test("in other records than the talk’s", () => {
    expect(keywords({ "topics/t.mdx": "---\ntitle: T\nsummary: A cell.\n---\n" })).toEqual([]);
  });
});
