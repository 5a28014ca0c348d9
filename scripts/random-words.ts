const syllables =
  "ba be bo da de di do fa fi ga go ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve wa ze".split(
    " ",
  );

/** Words, sentences and choices that are the same for the same seed. */
export class RandomWords {
  #state: number;
  readonly #words: string[];

  constructor(seed: number) {
    this.#state = seed >>> 0;
    this.#words = Array.from({ length: 3000 }, () =>
      Array.from({ length: 1 + this.below(3) }, () => this.pick(syllables)).join(""),
    );
  }

  /** A whole number from 0, below a limit; mulberry32. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new RangeError("There is nothing to pick from.");
    return picked;
  }

  /** A word; common ones come up far more often, as in a language. */
  word(): string {
    const rank = Math.floor((this.below(1000) / 1000) ** 3 * this.#words.length);
    return this.#words[rank] ?? "word";
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.word()).join(" ");
  }

  sentence(count = 8 + this.below(10)): string {
    const words = this.words(count);
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  }

  paragraph(sentences: number): string {
    return Array.from({ length: sentences }, () => this.sentence()).join(" ");
  }
}
