import { hashOf } from "../../derive/quiz/seeded.ts";
import type { BitReader, BitWriter } from "./bits.ts";

/** Two of a thousand names share one of so many numbers once in some five hundred packages; exports look. */
export const hashBits = 28;

/** The number that stands for a name, whatever package it occurs in. */
export function numberOf(name: string): number {
  return hashOf(name) % 2 ** hashBits;
}

/** Writes a set of numbers of names, from the least to the greatest: the gaps between them, as Rice codes. */
export function writeNumbers(writer: BitWriter, numbers: readonly number[]): void {
  writer.writeSmall(numbers.length);
  const low = lowBits(numbers.length);
  let last = 0;
  for (const number of numbers) {
    const gap = number - last;
    for (let high = gap >> low; high > 0; high--) writer.write(1, 1);
    writer.write(0, 1);
    writer.write(gap % 2 ** low, low);
    last = number;
  }
}

/** Reads what `writeNumbers` wrote. */
export function readNumbers(reader: BitReader): number[] {
  const count = reader.readSmall();
  const low = lowBits(count);
  const numbers: number[] = [];
  let last = 0;
  for (let at = 0; at < count; at++) {
    let high = 0;
    while (reader.read(1) === 1) high++;
    last += high * 2 ** low + reader.read(low);
    numbers.push(last);
  }
  return numbers;
}

/** Writes one number of a name. */
export function writeNumber(writer: BitWriter, number: number): void {
  writer.write(number, hashBits);
}

export function readNumber(reader: BitReader): number {
  return reader.read(hashBits);
}

/** More bits than this no set of up to so many names takes. */
export function mostBits(count: number): number {
  let most = 0;
  for (let size = 0; size <= count; size++) {
    const low = lowBits(size);
    const digits = Math.max(1, Math.ceil(Math.log2(size + 1) / 3));
    most = Math.max(most, digits * 4 + size * (low + 1) + (size === 0 ? 0 : 2 ** (hashBits - low)));
  }
  return most;
}

/** How many bits of a gap are written as they are; the others are counted out. */
function lowBits(count: number): number {
  return count === 0 ? 0 : Math.max(0, Math.floor(hashBits - Math.log2(count)));
}
