const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Bits that become a text of letters, digits, `-` and `_`, six a character. */
export class BitWriter {
  readonly #bits: number[] = [];

  get length(): number {
    return this.#bits.length;
  }

  /** The lowest `count` bits of a number, the highest of them first; up to 48. */
  write(value: number, count: number): void {
    for (let place = count - 1; place >= 0; place--) {
      this.#bits.push(Math.floor(value / 2 ** place) % 2);
    }
  }

  /** A number from 0 that is small most of the time: in groups of four bits. */
  writeSmall(value: number): void {
    for (let rest = value; ; rest = Math.floor(rest / 8)) {
      this.write(rest % 8, 3);
      this.write(rest >= 8 ? 1 : 0, 1);
      if (rest < 8) return;
    }
  }

  /** A text, as UTF-8 behind its length. */
  writeText(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.writeSmall(bytes.length);
    for (const byte of bytes) this.write(byte, 8);
  }

  append(other: BitWriter): void {
    for (const bit of other.#bits) this.#bits.push(bit);
  }

  toText(): string {
    let text = "";
    for (let at = 0; at < this.#bits.length; at += 6) {
      const six = [0, 1, 2, 3, 4, 5].reduce((sum, place) => {
        return sum * 2 + (this.#bits[at + place] ?? 0);
      }, 0);
      text += letters[six];
    }
    return text;
  }
}

/** Reads what a `BitWriter` wrote; throws a `RangeError` where the text ends too early or has other characters. */
export class BitReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(count: number): number {
    let value = 0;
    for (let place = 0; place < count; place++) value = value * 2 + this.#bit();
    return value;
  }

  readSmall(): number {
    let value = 0;
    for (let factor = 1; factor < 2 ** 40; factor *= 8) {
      value += this.read(3) * factor;
      if (this.read(1) === 0) return value;
    }
    throw new RangeError("The number does not end.");
  }

  readText(): string {
    const length = this.readSmall();
    if (length > this.#text.length) throw new RangeError("The text is longer than all there is.");
    return new TextDecoder().decode(Uint8Array.from({ length }, () => this.read(8)));
  }

  #bit(): number {
    const six = letters.indexOf(this.#text[Math.floor(this.#at / 6)] ?? " ");
    if (six === -1) throw new RangeError("There are no more bits.");
    const bit = (six >> (5 - (this.#at % 6))) & 1;
    this.#at++;
    return bit;
  }
}
