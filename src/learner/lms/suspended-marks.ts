import { latest } from "../path-progress.ts";
import { itemKeys, moduleKeys, pathNames } from "../path-spec.ts";
import type { BitReader, BitWriter } from "./bits.ts";
import { type KeptState, restoredAt, visitOf } from "./kept-state.ts";
import {
  hashBits,
  mostBits,
  numberOf,
  readNumber,
  readNumbers,
  writeNumber,
  writeNumbers,
} from "./name-set.ts";
import type { PackageNames } from "./package-names.ts";
import type { PackageSpec } from "./package-spec.ts";

/** Writes which lessons, tasks and modules are done, and at which of them the learner was last. */
export function writeMarks(
  body: BitWriter,
  { path }: PackageSpec,
  { marks, visits }: KeptState,
): void {
  const keys = path
    ? path.modules.flatMap((module) => [
        moduleKeys(path, module),
        ...module.items.map((item) => itemKeys(path, module, item)),
      ])
    : [];
  const done = keys.filter((each) => latest(marks, each) === true).map(([key]) => numberOf(key));
  writeNumbers(
    body,
    done.sort((a, b) => a - b),
  );
  const visit = path && latest(visits, pathNames(path));
  body.write(visit ? 1 : 0, 1);
  if (!visit) return;
  body.write(visit.at === undefined ? 0 : 1, 1);
  if (visit.at !== undefined) writeNumber(body, numberOf(visit.at));
}

/** Reads what `writeMarks` wrote into a state. */
export function readMarks(
  reader: BitReader,
  spec: PackageSpec,
  names: PackageNames,
  state: KeptState,
): void {
  for (const number of readNumbers(reader)) {
    const key = names.marks.get(number);
    if (key !== undefined) state.marks[key] = { at: restoredAt, value: true };
  }
  if (reader.read(1) === 0) return;
  const at = reader.read(1) === 1 ? names.marks.get(readNumber(reader)) : undefined;
  state.visits = visitOf(spec, at);
}

/** More bits than this the marks of a package never take. */
export function bitsOfMarks({ path }: PackageSpec): number {
  const modules = path?.modules ?? [];
  const items = modules.reduce((sum, each) => sum + each.items.length + 1, 0);
  return mostBits(items) + 2 + hashBits;
}
