import { expect, test } from "vitest";
import { findCycles } from "../../../../src/compile/check/find-cycles.ts";

/** `a>b,c` means an edge from a to b and one to c. */
function cyclesOf(...nodes: string[]): string[] {
  const edges = new Map(
    nodes.map((node) => {
      const [from = "", to = ""] = node.split(">");
      return [from, to === "" ? [] : to.split(",")];
    }),
  );
  return findCycles(edges).map((cycle) => cycle.join(" "));
}

test.each([
  ["nothing", [], []],
  ["a chain", ["a>b", "b>c", "c>"], []],
  ["a diamond", ["a>b,c", "b>d", "c>d", "d>"], []],
  ["a node that leads to itself", ["a>a"], ["a"]],
  ["two nodes", ["a>b", "b>a"], ["a b"]],
  ["a circle, from its smallest node", ["c>a", "b>c", "a>b"], ["a b c"]],
  ["two circles apart", ["a>b", "b>a", "c>d", "d>c"], ["a b", "c d"]],
  ["two circles that share a node", ["a>b,c", "b>a", "c>a"], ["a b", "a c"]],
  ["a circle behind a chain", ["x>a", "a>b", "b>a"], ["a b"]],
  ["a circle that is named twice", ["a>b,b", "b>a"], ["a b"]],
  ["nodes that are not there", ["a>nowhere"], []],
])("%s", (_name, nodes, cycles) => {
  expect(cyclesOf(...nodes)).toEqual(cycles);
});

test("a chain of 100,000 nodes does not exhaust the stack", () => {
  const count = 100_000;
  const edges = new Map(
    Array.from({ length: count }, (_, node) => [String(node), [String((node + 1) % count)]]),
  );
  const [cycle] = findCycles(edges);
  expect(cycle).toHaveLength(count);
  expect(cycle?.slice(0, 3)).toEqual(["0", "1", "2"]);
});
