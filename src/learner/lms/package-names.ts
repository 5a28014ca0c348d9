import { itemKeys, moduleKeys } from "../path-spec.ts";
import { numberOf } from "./name-set.ts";
import type { PackageSpec } from "./package-spec.ts";

/** A question by the number of its quiz, itself and what is right in it. */
export interface NumberedQuestion {
  quiz: string;
  id: string;
  print: string;
}

/** What the numbers in suspended data stand for; former names lead to the present ones. */
export interface PackageNames {
  /** Keys of lessons, tasks and modules. */
  marks: ReadonlyMap<number, string>;
  /** Keys of modules that have a gate. */
  gates: ReadonlyMap<number, string>;
  /** Ids. */
  quizzes: ReadonlyMap<number, string>;
  questions: ReadonlyMap<number, NumberedQuestion>;
  reads: ReadonlyMap<number, string>;
  /** Pairs of names that share a number, so that the package cannot be made. */
  clashes: [string, string][];
}

/** Numbers all that suspended data can speak of. */
export function packageNames({ path, quizzes, reads }: PackageSpec): PackageNames {
  const clashes: [string, string][] = [];
  const table = <Value>(
    entries: readonly [readonly string[], Value][],
    show: (v: Value) => string,
  ) => {
    const map = new Map<number, Value>();
    const byNumber = new Map<number, string>();
    // Present names first: a former name never takes the number of a present one.
    const rank = [0, 1].flatMap((turn) =>
      entries.flatMap(([names, value]) =>
        names.flatMap((name, index) =>
          Math.min(index, 1) === turn ? [[name, value, turn] as const] : [],
        ),
      ),
    );
    for (const [name, value, turn] of rank) {
      const number = numberOf(name);
      const other = map.get(number);
      if (other === undefined) {
        map.set(number, value);
        byNumber.set(number, name);
      } else if (turn === 0 && show(other) !== show(value)) {
        clashes.push([byNumber.get(number) ?? "", name]);
      }
    }
    return map;
  };
  const self = (text: string): string => text;
  const modules = path?.modules ?? [];
  const marks = modules.flatMap((module): [readonly string[], string][] => {
    if (!path) return [];
    const keys = [
      moduleKeys(path, module),
      ...module.items.map((item) => itemKeys(path, module, item)),
    ];
    return keys.map((each) => [each, each[0]]);
  });
  const gates = modules.flatMap((module): [readonly string[], string][] => {
    if (!path || !module.gate) return [];
    const keys = moduleKeys(path, module);
    return [[keys, keys[0]]];
  });
  const questions = quizzes.flatMap(({ ids: quizIds, questions: all }) =>
    all.map(({ ids, print }): [readonly string[], NumberedQuestion] => [
      quizIds.flatMap((quiz) => ids.map((id) => questionName({ quiz, id, print }))),
      { quiz: quizIds[0] ?? "", id: ids[0] ?? "", print },
    ]),
  );
  return {
    marks: table(marks, self),
    gates: table(gates, self),
    quizzes: table(
      quizzes.map(({ ids }) => [ids, ids[0] ?? ""]),
      self,
    ),
    questions: table(questions, questionName),
    reads: table(
      reads.map((name) => [[name], name]),
      self,
    ),
    clashes,
  };
}

/** The name under which an answer to a question is known. */
export function questionName({ quiz, id, print }: NumberedQuestion): string {
  return `${quiz}/${id} ${print}`;
}
