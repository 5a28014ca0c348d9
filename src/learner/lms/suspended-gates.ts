import { moduleKeys } from "../path-spec.ts";
import { bestPercent, percentBits } from "./best-percent.ts";
import type { BitReader, BitWriter } from "./bits.ts";
import { type KeptState, restoredAt } from "./kept-state.ts";
import { mostBits, numberOf, readNumbers, writeNumbers } from "./name-set.ts";
import type { PackageNames } from "./package-names.ts";
import type { PackageSpec } from "./package-spec.ts";

/** Writes of each gate that was tried whether it was passed, and the best result. */
export function writeGates(body: BitWriter, { path }: PackageSpec, { attempts }: KeptState): void {
  const gates = (path?.modules ?? []).flatMap((module) => {
    if (!path || !module.gate) return [];
    const keys: readonly string[] = moduleKeys(path, module);
    const tries = Object.values(attempts).filter(
      ({ value }) => value.gate !== undefined && keys.includes(value.gate),
    );
    if (tries.length === 0) return [];
    const isPassed = tries.some(({ value }) => value.passed === true);
    return [{ number: numberOf(keys[0] ?? ""), isPassed, best: bestPercent(tries) }];
  });
  gates.sort((a, b) => a.number - b.number);
  writeNumbers(
    body,
    gates.map(({ number }) => number),
  );
  for (const { isPassed, best } of gates) {
    body.write(isPassed ? 1 : 0, 1);
    body.write(best, percentBits);
  }
}

/** Reads what `writeGates` wrote into a state: of each gate its best attempt. */
export function readGates(reader: BitReader, names: PackageNames, { attempts }: KeptState): void {
  // The list is as long as its numbers, known or not, so the values are read in any case.
  for (const number of readNumbers(reader)) {
    const passed = reader.read(1) === 1;
    const points = reader.read(percentBits);
    const gate = names.gates.get(number);
    if (gate === undefined) continue;
    const value = { mode: "exam" as const, seed: "", points, of: 100, passed, gate };
    attempts[`${gate}@${restoredAt}`] = { at: restoredAt, value };
  }
}

/** More bits than this the gates of a package never take. */
export function bitsOfGates({ path }: PackageSpec): number {
  const gates = (path?.modules ?? []).filter(({ gate }) => gate).length;
  return mostBits(gates) + gates * (1 + percentBits);
}
