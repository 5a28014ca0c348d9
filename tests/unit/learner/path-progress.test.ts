import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entries } from "../../../src/learner/area.ts";
import { type PathRecords, pathProgress } from "../../../src/learner/path-progress.ts";
import { itemKeys, type ModuleSpec, type PathSpec } from "../../../src/learner/path-spec.ts";
import type { Attempt } from "../../../src/learner/quiz-areas.ts";

function spec(modules: readonly (Partial<ModuleSpec> & { id: string })[]): PathSpec {
  return {
    ...{ path: "c", curriculum: ["c"], audience: [], requires: [], version: "1" },
    modules: modules.map(({ id, ...module }) => ({
      ...{ ids: [id], title: id, requires: [], optional: false, items: [["one"], ["two"]] },
      ...module,
    })),
  };
}

const nothing: PathRecords = { marks: {}, attempts: {}, visits: {}, certificates: {} };

function marked(...keys: string[]): Entries<boolean> {
  return Object.fromEntries(keys.map((key, at) => [key, { at, value: true }]));
}

function attempt(points: number, of: number, passed: boolean, gate: string): Attempt {
  return { mode: "exam", seed: "s", points, of, passed, gate };
}

describe("progress", () => {
  const gated = spec([
    { id: "a", gate: { questions: 4, passMark: 70 } },
    { id: "b", requires: ["a"] },
    { id: "extra", optional: true },
  ]);

  test("counts lessons, tasks and gates of what is not optional", () => {
    const before = pathProgress(gated, nothing);
    expect([before.done, before.total, before.isFinished]).toEqual([0, 5, false]);
    expect(before.modules.map(({ waitsFor }) => waitsFor)).toEqual([[], ["a"], []]);
    const marks = marked("c/a/one", "c/a/two", "c/b/one", "c/b/two");
    const attempts = {
      "q@1": { at: 1, value: attempt(2, 4, false, "c/a") },
      "q@2": { at: 2, value: attempt(3, 4, true, "c/a") },
      "q@3": { at: 3, value: attempt(4, 4, true, "c/other") },
    };
    const after = pathProgress(gated, { ...nothing, marks, attempts });
    expect([after.done, after.total, after.isFinished]).toEqual([5, 5, true]);
    expect(after.modules[0]?.gate).toEqual({ isPassed: true, tries: 2, best: 75 });
  });

  test("a gate that is not passed holds up what requires its module", () => {
    const marks = marked("c/a/one", "c/a/two");
    const { modules } = pathProgress(gated, { ...nothing, marks });
    expect(modules.map(({ isDone }) => isDone)).toEqual([false, false, false]);
    expect(modules[1]?.waitsFor).toEqual(["a"]);
  });

  test("who had finished a module is not held up by what was added to it", () => {
    const grown = spec([
      { id: "a", items: [["one"], ["two"], ["three"]] },
      { id: "b", requires: ["a"] },
    ]);
    const marks = marked("c/a/one", "c/a/two", "c/a");
    const visits = { c: { at: 1, value: { known: ["c/a/one", "c/a/two", "c/b/one", "c/b/two"] } } };
    const { modules } = pathProgress(grown, { ...nothing, marks, visits });
    expect(modules[0]?.items.map(({ isNew }) => isNew)).toEqual([false, false, true]);
    expect(modules[0]?.isDone).toBe(false);
    expect(modules[1]?.waitsFor).toEqual([]);
  });

  test("a certificate of any audience counts as the curriculum's end", () => {
    const next = { ...spec([{ id: "a" }]), requires: [["basics", "old-basics"]] };
    expect(pathProgress(next, nothing).missing).toEqual([["basics", "old-basics"]]);
    const certificate = {
      ...{ path: "old-basics/dev", title: "Basics", name: "N", finishedOn: "2026-11-26" },
      ...{ version: "1", results: [], done: [] },
    };
    const certificates = { "old-basics/dev@1": { at: 1, value: certificate } };
    expect(pathProgress(next, { ...nothing, certificates }).missing).toEqual([]);
  });
});

/** An edit of a path: something is renamed, added, removed or moved. */
const edit = fc.record({
  kind: fc.constantFrom("rename-item", "rename-module", "rename-path", "add", "remove", "reverse"),
  pick: fc.nat(),
});

test("what was done stays done through any edits that say what was renamed", () => {
  const start = spec([
    { id: "a", items: [["one"], ["two"], ["three"]] },
    { id: "b", items: [["one"], ["two"]] },
    { id: "c", items: [["one"]] },
  ]);
  fc.assert(
    fc.property(
      fc.array(edit, { maxLength: 12 }),
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      (edits, isDone) => {
        const keys = start.modules.flatMap((module) =>
          module.items.map((item) => itemKeys(start, module, item)[0]),
        );
        const marks = marked(...keys.filter((_, index) => isDone[index]));
        // Each lesson carries a mark of its own through the edits, by which it is known again.
        const origin = new Map(
          start.modules.flatMap(({ items }) => items.map((item) => [item, item])),
        );
        const done = new Map(
          start.modules.flatMap((module) =>
            module.items.map((item) => [item, itemKeys(start, module, item)[0] in marks]),
          ),
        );
        const edited = structuredEdit(start, edits, origin);
        const progress = pathProgress(edited, { ...nothing, marks });
        for (const [at, module] of edited.modules.entries()) {
          for (const [index, item] of module.items.entries()) {
            const first = origin.get(item);
            const was = first === undefined ? false : done.get(first);
            expect(progress.modules[at]?.items[index]?.isDone).toBe(was);
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});

/** The path after edits; `origin` follows each lesson back to what it was at first. */
function structuredEdit(
  start: PathSpec,
  edits: readonly { kind: string; pick: number }[],
  origin: Map<string[], string[]>,
): PathSpec {
  let edited = start;
  for (const [step, { kind, pick }] of edits.entries()) {
    const at = pick % Math.max(1, edited.modules.length);
    const replace = (change: (module: ModuleSpec) => ModuleSpec): void => {
      const modules = edited.modules.map((module, index) =>
        index === at ? change(module) : module,
      );
      edited = { ...edited, modules };
    };
    const name = `new${step}`;
    if (kind === "rename-path")
      edited = { ...edited, path: name, curriculum: [name, ...edited.curriculum] };
    if (kind === "rename-module") replace((module) => ({ ...module, ids: [name, ...module.ids] }));
    if (kind === "add") replace((module) => ({ ...module, items: [[name], ...module.items] }));
    if (kind === "remove") replace((module) => ({ ...module, items: module.items.slice(1) }));
    if (kind === "reverse") edited = { ...edited, modules: edited.modules.toReversed() };
    if (kind === "rename-item") {
      replace((module) => ({
        ...module,
        items: module.items.map((item, index) => {
          if (index !== 0) return item;
          const renamed = [name, ...item];
          const first = origin.get(item);
          if (first) origin.set(renamed, first);
          return renamed;
        }),
      }));
    }
  }
  return edited;
}
