import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyState, type KeptState } from "../../../../src/learner/lms/kept-state.ts";
import { packageNames } from "../../../../src/learner/lms/package-names.ts";
import type { PackageSpec } from "../../../../src/learner/lms/package-spec.ts";
import { readSuspendData, writeSuspendData } from "../../../../src/learner/lms/suspend-data.ts";
import { hasRoom, neededRoom } from "../../../../src/learner/lms/suspend-room.ts";

/** A path of modules with ten lessons each, and one quiz. */
function specOf(lessons: number, questions: number): PackageSpec {
  const numbers = (count: number): number[] => [...Array(count).keys()];
  return {
    ...{ id: "path", edition: "1.2", start: "index.html", pages: ["index.html"] },
    path: {
      ...{ path: "path", curriculum: ["path"], audience: [], requires: [], version: "1" },
      modules: numbers(Math.ceil(lessons / 10)).map((module) => ({
        ...{ ids: [`module-${module}`], title: "", requires: [], optional: false },
        items: numbers(Math.min(10, lessons - module * 10)).map((item) => [`lesson-${item}`]),
        gate: { questions: 5, passMark: 80 },
      })),
    },
    quizzes: [
      {
        ...{ ids: ["quiz"], passMark: 80 },
        questions: numbers(questions).map((id) => ({ ids: [`question-${id}`], print: `p${id}` })),
      },
    ],
    reads: numbers(50).map((id) => `takeaway:talk/${id}`),
  };
}

/** Something that a learner may have done of all that a package has. */
function anyState(spec: PackageSpec): fc.Arbitrary<KeptState> {
  const keys = (spec.path?.modules ?? []).flatMap(({ ids: [module], items }) =>
    items.map(([item]) => `path/${module}/${item}`),
  );
  const gates = (spec.path?.modules ?? []).map(({ ids: [module] }) => `path/${module}`);
  const questions = spec.quizzes[0]?.questions ?? [];
  const subset = <T>(all: readonly T[]) => fc.subarray([...all]);
  return fc
    .record({
      done: subset(keys),
      tried: subset(gates),
      percents: fc.infiniteStream(fc.integer({ min: 0, max: 100 })),
      answered: subset(questions),
      points: fc.infiniteStream(fc.constantFrom(0, 0.5, 1)),
      reads: subset(spec.reads),
      last: fc.option(fc.record({ points: fc.integer({ min: 0, max: 100 }), of: fc.constant(10) })),
    })
    .map(({ done, tried, percents, answered, points, reads, last }) => {
      const at = 1;
      const entries = <Value>(pairs: [string, Value][]) =>
        Object.fromEntries(pairs.map(([key, value]) => [key, { at, value }]));
      const attempts = tried.map((gate) => {
        const percent = percents.next().value;
        const passed = percent >= 80;
        return [`${gate}@1`, { mode: "exam", seed: "", points: percent, of: 100, passed, gate }];
      });
      const practice = last && {
        ...{ mode: "practice", seed: "", points: last.points / 10, of: last.of },
      };
      return {
        ...emptyState(),
        marks: entries(done.map((key): [string, boolean] => [key, true])),
        attempts: {
          ...entries(attempts as [string, KeptState["attempts"][string]["value"]][]),
          ...(practice && { "quiz@2": { at: 2, value: practice } }),
        } as KeptState["attempts"],
        answers: entries(
          answered.map(({ ids: [id], print }) => [
            `quiz/${id}`,
            { points: points.next().value, print },
          ]),
        ),
        reads: entries(reads.map((name): [string, boolean] => [name, true])),
      };
    });
}

test("a path of 200 lessons and 500 questions has room in SCORM 1.2, and with up to 703 questions", () => {
  expect(neededRoom(specOf(200, 500))).toBe(2871);
  expect(hasRoom(specOf(200, 500))).toBe(true);
  const most = (lessons: number): number => {
    let count = 600;
    while (hasRoom(specOf(lessons, count + 1))) count++;
    return count;
  };
  expect([most(200), most(0)]).toEqual([703, 967]);
  expect(hasRoom({ ...specOf(2000, 5000), edition: "2004" })).toBe(true);
});

test("what was done comes back, and takes no more room than was said", () => {
  fc.assert(
    fc.property(
      fc
        .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 120 }))
        .map(([lessons, questions]) => specOf(lessons, questions))
        .chain((spec) => fc.tuple(fc.constant(spec), anyState(spec))),
      ([spec, state]) => {
        const data = writeSuspendData(spec, state);
        expect(readSuspendData(spec, data)).toEqual(state);
        const withoutReads = writeSuspendData(spec, { ...state, reads: {} });
        expect(withoutReads.length).toBeLessThanOrEqual(neededRoom(spec));
        expect(data).toMatch(/^[A-Za-z0-9_-]*$/);
      },
    ),
    { numRuns: 200 },
  );
});

test("at capacity nothing is cut, and attempts and marks of what was read never pass the room", () => {
  const spec = specOf(200, 650);
  fc.assert(
    fc.property(
      anyState(spec),
      fc.array(fc.string({ maxLength: 400, unit: "grapheme" }), { maxLength: 12 }),
      (state, texts) => {
        const running = texts.map((text, index): [string, KeptState["running"][string]] => [
          index === 0 ? "quiz" : `quiz path/module-${index}`,
          {
            at: index,
            value: {
              ...{ mode: "exam", seed: "abcdef", questions: ["question-3"], checked: [] },
              given: { "question-3": text },
              ...(index > 0 && { gate: `path/module-${index}` }),
            },
          },
        ]);
        const data = writeSuspendData(spec, { ...state, running: Object.fromEntries(running) });
        expect(data.length).toBeLessThanOrEqual(4096);
        const read = readSuspendData(spec, data);
        expect(read?.marks).toEqual(state.marks);
        expect(read?.answers).toEqual(state.answers);
        expect(read?.attempts).toEqual(state.attempts);
      },
    ),
    { numRuns: 25 },
  );
});

test("an attempt under way comes back with every kind of answer", () => {
  const spec = specOf(10, 20);
  const value = {
    ...{ mode: "exam" as const, seed: "k7mxqz", gate: "path/module-0" },
    questions: ["question-9", "question-2", "question-4", "question-5"],
    given: { "question-9": [3, -1, 0], "question-2": "コンテナ", "question-5": [] },
    checked: ["question-2"],
    endsAt: 1_790_000_000_000,
  };
  const key = "quiz path/module-0";
  const data = writeSuspendData(spec, { ...emptyState(), running: { [key]: { at: 5, value } } });
  expect(readSuspendData(spec, data)?.running).toEqual({ [key]: { at: 1, value } });
});

describe("a new version of a package", () => {
  const earlier = specOf(30, 40);
  const state = {
    ...emptyState(),
    marks: { "path/module-1/lesson-4": { at: 7, value: true } },
    answers: {
      "quiz/question-3": { at: 7, value: { points: 1, print: "p3" } },
      "quiz/question-5": { at: 7, value: { points: 1, print: "p5" } },
    },
  };
  const data = writeSuspendData(earlier, state);

  test("knows what was done before modules were moved, renamed and added", () => {
    const path = earlier.path;
    if (!path) throw new Error("There is a path.");
    const modules = [
      { ids: ["new"], title: "", requires: [], optional: false, items: [["first"]] },
      ...path.modules
        .toReversed()
        .map((module) => ({ ...module, ids: [`now-${module.ids[0]}`, ...module.ids] })),
    ];
    const later = { ...earlier, path: { ...path, modules } };
    expect(readSuspendData(later, data)?.marks).toEqual({
      "path/now-module-1/lesson-4": { at: 1, value: true },
    });
  });

  test("forgets answers to what has changed", () => {
    const [quiz] = earlier.quizzes;
    if (!quiz) throw new Error("There is a quiz.");
    const questions = quiz.questions.map((each) =>
      each.ids[0] === "question-3" ? { ...each, print: "other" } : each,
    );
    const later = { ...earlier, quizzes: [{ ...quiz, questions }] };
    expect(Object.keys(readSuspendData(later, data)?.answers ?? {})).toEqual(["quiz/question-5"]);
  });
});

test.each(["", "1", "2AAAAAAAA", "1AAAAAAAA", "{}", "undefined"])(
  "data that was damaged is not read: %j",
  (data) => {
    expect(readSuspendData(specOf(10, 10), data)).toBeUndefined();
  },
);

test("data that was cut off or changed anywhere is not read", () => {
  const spec = specOf(20, 20);
  const marks = { "path/module-1/lesson-4": { at: 7, value: true } };
  const data = writeSuspendData(spec, { ...emptyState(), marks });
  for (let at = 0; at < data.length; at++) {
    expect(readSuspendData(spec, data.slice(0, at))).toBeUndefined();
    const other = data[at] === "A" ? "B" : "A";
    expect(readSuspendData(spec, data.slice(0, at) + other + data.slice(at + 1))).toBeUndefined();
  }
});

test("two names with one number are found", () => {
  const spec = specOf(0, 0);
  const reads = [...Array(40_000).keys()].map((id) => `takeaway:talk/${id}`);
  const { clashes } = packageNames({ ...spec, reads });
  expect(clashes.length).toBeGreaterThan(0);
  expect(packageNames(specOf(200, 500)).clashes).toEqual([]);
});
