import { describe, expect, test } from "vitest";
import { briefly, compileTexts } from "../compile-texts.ts";

/** A takeaway and an answer of one text that have a gap. */
function compileGap(text: string, gap: string) {
  const item = (field: string) => `- { ${field} "${text}", source: s, gap: ${gap} }\n`;
  return compileTexts({
    "talks/t/talk.yaml": "title: T\n",
    "talks/t/takeaways.yaml": item("id: a, text:"),
    "talks/t/questions.yaml": item("id: b, question: Why?, answer:"),
    "sources.yaml": "- { id: s, title: S, type: summary }\n",
  });
}

test("a gap is kept with its record", () => {
  const { knowledge, diagnostics } = compileGap(
    "You patch *the* guest.",
    "{ words: guest, wrong: [host, kernel] }",
  );
  const gap = { words: "guest", wrong: ["host", "kernel"] };
  expect(diagnostics).toEqual([]);
  expect(knowledge.takeaways).toMatchObject([{ gap }]);
  expect(knowledge.questions).toMatchObject([{ gap }]);
});

describe("a gap is reported, and its record kept without it,", () => {
  test.each([
    ["whose words are not there", "guests, wrong: [host, kernel]"],
    ["whose words are there twice", "t, wrong: [s, k]"],
    ["whose words are split by emphasis", "patch the, wrong: [host, kernel]"],
    ["whose wrong words are the right ones", "guest, wrong: [host, GUEST]"],
    ["whose wrong words are given twice", "guest, wrong: [host, Host]"],
  ])("%s", (_name, gap) => {
    const { knowledge, diagnostics } = compileGap("You patch *the* guest.", `{ words: ${gap} }`);
    expect(briefly(diagnostics).map((each) => each.replace(/:\d+$/, ""))).toEqual([
      "quiz/gap talks/t/questions.yaml:1",
      "quiz/gap talks/t/takeaways.yaml:1",
    ]);
    expect(knowledge.takeaways).toHaveLength(1);
    expect(knowledge.takeaways[0]).not.toHaveProperty("gap");
    expect(knowledge.questions[0]).not.toHaveProperty("gap");
  });
});
