import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../../../src/compile/compile.ts";
import { trackPaths } from "../../../src/derive/curricula/track-paths.ts";

interface Shape {
  requires: number[];
  audiences: number[];
}

const roles = ["dev", "ops"];

/** Any graph of modules, circles and modules out of reach included. */
const shape = fc.array(
  fc.record({
    requires: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
    audiences: fc.uniqueArray(fc.nat(1), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 8 },
);

function compiled(modules: readonly Shape[]) {
  const written = modules.map(({ requires, audiences }, index) => ({
    id: `m${index}`,
    title: `Module ${index}`,
    requires: requires.map((to) => `m${to % modules.length}`),
    audiences: audiences.map((role) => roles[role]),
    outcomes: [{ id: "can", text: "Say A.", topics: ["a"] }],
    lessons: [{ id: "read", read: ["topic:a"] }],
  }));
  const curriculum = {
    title: "Any",
    audiences: roles.map((id) => ({ id, title: id })),
    modules: written.map((module) => ({ ...module, requires: [...new Set(module.requires)] })),
  };
  return compile([
    { path: "talks/t/talk.yaml", text: "title: T\n" },
    { path: "topics/a.mdx", text: "---\ntitle: A\n---\n" },
    // JSON is YAML.
    { path: "curricula/c.yaml", text: JSON.stringify(curriculum) },
  ]);
}

/** Whether modules can be taken away one by one, each with all that it requires gone before. */
function hasCircle(modules: readonly Shape[]): boolean {
  const left = new Map(
    modules.map(({ requires }, index) => [index, requires.map((to) => to % modules.length)]),
  );
  for (;;) {
    const [free] = [...left].filter(([, requires]) => !requires.some((to) => left.has(to)));
    if (!free) return left.size > 0;
    left.delete(free[0]);
  }
}

test("a circle is always found, and every path that is offered respects what is required", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(shape, (modules) => {
      const { diagnostics, knowledge } = compiled(modules);
      const codes = new Set(diagnostics.map(({ code }) => code));
      expect(codes.has("link/cycle")).toBe(hasCircle(modules));
      const [curriculum] = knowledge.curricula;
      const isRefused = codes.has("link/cycle") || codes.has("curriculum/unreachable");
      expect(curriculum === undefined).toBe(isRefused);
      for (const { modules: offered } of curriculum ? trackPaths(curriculum) : []) {
        const ids = offered.map(({ module }) => module.id);
        for (const [index, { module }] of offered.entries()) {
          const before = ids.slice(0, index);
          expect(module.requires.filter((id) => !before.includes(id))).toEqual([]);
        }
      }
    }),
    { numRuns: 200 },
  );
});
