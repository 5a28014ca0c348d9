import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guideGraph, wayName } from "../../../../src/derive/guides/guide-graph.ts";
import {
  deriveGuideRules,
  ruledOut,
  waysThrough,
} from "../../../../src/derive/guides/guide-rules.ts";
import { anyGuideShape, guideOf } from "./guide-of.ts";

// A question shared by two ways of different length.
const shape = {
  questions: {
    first: ["second", "end", "shared"],
    second: ["shared", "end"],
    shared: ["end", "other"],
  },
  outcomes: { end: "one", other: "two" },
};
const graph = guideGraph(guideOf(shape));

describe("the rules of a guide", () => {
  test("are its ways by outcome, in the order of the answers", () => {
    const rules = deriveGuideRules(graph.guide);
    const ways =
      rules.by === "ways" &&
      rules.outcomes.map(({ outcome, ways }) => [
        outcome.id,
        ways.map(({ answers }) => wayName(answers)),
      ]);
    expect(ways).toEqual([
      ["end", ["a.a.a", "a.b", "b", "c.a"]],
      ["other", ["a.a.b", "c.b"]],
    ]);
  });

  test("are its steps where there are very many ways", () => {
    const ids = Array.from({ length: 40 }, (_, index) => `q${index}`);
    const questions = Object.fromEntries(
      ids.map((id, index) => [
        id,
        ids[index + 1] ? [ids[index + 1], ids[index + 1]] : ["end", "end"],
      ]),
    ) as Record<string, string[]>;
    const guide = guideOf({ questions, outcomes: { end: "one" } });
    expect(guideGraph(guide).waysFrom("q0")).toBe(2 ** 40);
    expect(deriveGuideRules(guide)).toEqual({ by: "steps", questions: guide.questions });
  });
});

describe("what an answer rules out", () => {
  const answers = (ids: Record<string, string[]>, topics: Record<string, string>) => {
    const other = guideGraph(guideOf({ questions: ids, outcomes: topics }));
    const [question] = other.guide.questions;
    return question?.options.map((option) =>
      ruledOut(other, { question, option }).map(({ id }) => id),
    );
  };

  test("is what could be reached before it and cannot after it", () => {
    expect(answers({ q: ["r", "c"], r: ["a", "b"] }, { a: "one", b: "two", c: "three" })).toEqual([
      ["c"],
      ["a", "b"],
    ]);
  });

  test("is nothing while another outcome has the same topic", () => {
    expect(answers({ q: ["a", "b"] }, { a: "one", b: "one" })).toEqual([[], []]);
  });
});

test("for any guide, ways, counts and what is ruled out agree", () => {
  fc.assert(
    fc.property(anyGuideShape, (any) => {
      const each = guideGraph(guideOf(any));
      const ways = waysThrough(each);
      expect(ways.length).toBe(each.waysFrom(each.guide.start));
      expect(new Set(ways.map(({ answers }) => wayName(answers))).size).toBe(ways.length);
      for (const { answers, outcome } of ways) {
        let at = each.guide.start;
        const ruled = new Set<string | undefined>();
        for (const answer of answers) {
          expect(answer.question.id).toBe(at);
          for (const { topic } of ruledOut(each, answer)) ruled.add(topic);
          at = answer.option.to;
        }
        expect(at).toBe(outcome.id);
        // Along a whole way, everything is ruled out but what it arrives at.
        const topics = new Set(each.guide.outcomes.map(({ topic }) => topic));
        topics.delete(outcome.topic);
        expect(ruled).toEqual(topics);
      }
      for (const node of [...each.guide.questions, ...each.guide.outcomes]) {
        const through = ways.filter(
          ({ answers, outcome }) =>
            outcome.id === node.id || answers.some(({ question }) => question.id === node.id),
        );
        const reached = new Set(through.map(({ outcome }) => outcome.id));
        const found = each.outcomesFrom(node.id).map(({ id }) => id);
        expect(new Set(found)).toEqual(reached);
        const lengths = through.map(({ answers }) => {
          const at = answers.findIndex(({ question }) => question.id === node.id);
          return at < 0 ? answers.length : at;
        });
        expect(each.wayTo(node.id).length).toBe(Math.min(...lengths));
      }
    }),
    { numRuns: 60 },
  );
});
