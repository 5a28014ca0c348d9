/**
 * Circles in a directed graph, each as the nodes along it, beginning with its smallest.
 * There is none only where the graph has none; of circles that share steps, not all may be named.
 */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const state = new Map<string, "open" | "done">();
  const cycles = new Map<string, string[]>();
  for (const start of edges.keys()) {
    if (state.has(start)) continue;
    // A stack of our own: a chain of topics may be longer than the call stack is deep.
    const trail = [{ node: start, next: 0 }];
    state.set(start, "open");
    for (let top = trail.at(-1); top; top = trail.at(-1)) {
      const target = edges.get(top.node)?.[top.next++];
      if (target === undefined) {
        state.set(top.node, "done");
        trail.pop();
      } else if (state.get(target) === "open") {
        const from = trail.findIndex(({ node }) => node === target);
        const cycle = rotateToSmallest(trail.slice(from).map(({ node }) => node));
        cycles.set(cycle.join(" "), cycle);
      } else if (!state.has(target)) {
        state.set(target, "open");
        trail.push({ node: target, next: 0 });
      }
    }
  }
  return [...cycles.values()];
}

function rotateToSmallest(cycle: string[]): string[] {
  const smallest = cycle.reduce(
    (best, node, index) => (node < (cycle[best] ?? "") ? index : best),
    0,
  );
  return [...cycle.slice(smallest), ...cycle.slice(0, smallest)];
}
