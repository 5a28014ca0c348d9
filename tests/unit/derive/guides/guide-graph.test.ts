import { describe, expect, test } from "vitest";
import { guideGraph, wayName } from "../../../../src/derive/guides/guide-graph.ts";
import { guideOf } from "./guide-of.ts";

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

describe("the graph of a guide", () => {
  test("counts ways and says what can be reached from anywhere", () => {
    expect([graph.waysFrom("first"), graph.waysFrom("second"), graph.waysFrom("end")]).toEqual([
      6, 3, 1,
    ]);
    expect(graph.outcomesFrom("shared").map(({ id }) => id)).toEqual(["end", "other"]);
    expect(graph.outcomesFrom("other").map(({ id }) => id)).toEqual(["other"]);
  });

  test("knows the shortest way to each question and outcome", () => {
    expect(
      ["first", "second", "shared", "end", "other"].map((id) => wayName(graph.wayTo(id))),
    ).toEqual(["", "a", "c", "b", "c.b"]);
  });
});
