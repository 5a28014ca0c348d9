import { type BitReader, BitWriter } from "./bits.ts";
import { type KeptState, restoredAt } from "./kept-state.ts";
import { numberOf, readNumbers, writeNumbers } from "./name-set.ts";
import type { PackageNames } from "./package-names.ts";
import type { PackageSpec } from "./package-spec.ts";

/** Writes which records were read: as many of the latest as there is room for. */
export function writeReads(
  body: BitWriter,
  spec: PackageSpec,
  { reads }: KeptState,
  fits: (list: BitWriter) => boolean,
): void {
  const latest = spec.reads
    .flatMap((name) => (reads[name]?.value === true ? [{ name, at: reads[name].at }] : []))
    .sort((a, b) => b.at - a.at)
    .map(({ name }) => numberOf(name));
  for (let count = latest.length; ; count = Math.floor(count / 2)) {
    const list = new BitWriter();
    writeNumbers(
      list,
      latest.slice(0, count).sort((a, b) => a - b),
    );
    if (count > 0 && !fits(list)) continue;
    body.append(list);
    return;
  }
}

/** Reads what `writeReads` wrote into a state. */
export function readReads(reader: BitReader, names: PackageNames, { reads }: KeptState): void {
  for (const number of readNumbers(reader)) {
    const name = names.reads.get(number);
    if (name !== undefined) reads[name] = { at: restoredAt, value: true };
  }
}
