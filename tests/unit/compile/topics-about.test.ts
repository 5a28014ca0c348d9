import { expect, test } from "vitest";
import { knowledgeOf } from "../../knowledge-of.ts";

/** The topics that a written question with some fields turns out to be about. */
function topicsOf(fields: string): string[] | undefined {
  const topic = (title: string, facts = "") => `---\ntitle: ${title}\n${facts}---\n`;
  const knowledge = knowledgeOf({
    "talks/t/talk.yaml": "title: T\n",
    "talks/t/takeaways.yaml":
      "- { id: cells, text: Cells contain faults., topics: [a, draft] }\n- { id: plain, text: Plain. }\n",
    "topics/a.mdx": topic("A", "facts: { size: { value: small } }\n"),
    "topics/b.mdx": topic("B"),
    "topics/draft.mdx": topic("D", "draft: true\n"),
    "dimensions.yaml": "- { id: size, label: Size, type: text }\n",
    "glossary.yaml": "- { id: word, term: word, definition: A word., topic: b }\n",
    "comparisons/both.yaml": "title: Both\ntopics: [a, b]\ndimensions: [size]\n",
    "quizzes/q.yaml": `title: Q\nquestions:\n  - { id: one, type: true-false, stem: So it is., answer: true, ${fields} }\n`,
  });
  return knowledge.quiz("q")?.questions[0]?.topics;
}

test.each([
  ["topics: [b]", ["b"]],
  ["about: [topic:a]", ["a"]],
  ["about: [fact:a/size]", ["a"]],
  ["topics: [b], about: [topic:a]", ["b", "a"]],
])("a question with `%s` is about the topics that it names", (fields, topics) => {
  expect(topicsOf(fields)).toEqual(topics);
});

test.each([
  ["about: [takeaway:t/cells]", ["a"]],
  ["about: [takeaway:t/plain]", []],
  ["about: [term:word]", ["b"]],
  ["about: [comparison:both]", ["a", "b"]],
  ["topics: [b], about: [takeaway:t/cells]", ["b"]],
])("with `%s` it is about those of its records where it names none", (fields, topics) => {
  expect(topicsOf(fields)).toEqual(topics);
});
