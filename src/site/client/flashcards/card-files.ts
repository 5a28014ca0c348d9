import type { CardFace, CardIndex } from "../../card-view.ts";

/** Brings the cards of the site, each file once. */
export class CardFiles {
  readonly #folder: string;
  readonly #pieces = new Map<number, Promise<CardFace[]>>();
  #perFile = 1;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async index(): Promise<CardIndex> {
    const index = await this.#bring<CardIndex>("cards.json");
    this.#perFile = index.perFile;
    return index;
  }

  /** The two faces of a card. */
  async face(card: number): Promise<CardFace> {
    const faces = await this.#piece(Math.floor(card / this.#perFile));
    const face = faces[card % this.#perFile];
    if (!face) throw new Error(`Card ${card} is not in its file.`);
    return face;
  }

  /** Brings everything that some cards need, one file after the other. */
  async bringAll(cards: Iterable<number>): Promise<void> {
    const files = new Set([...cards].map((card) => Math.floor(card / this.#perFile)));
    for (const file of files) await this.#piece(file);
  }

  /** Addresses of all files that were brought. */
  get addresses(): string[] {
    return ["cards.json", ...[...this.#pieces.keys()].map((file) => `cards-${file}.json`)].map(
      (name) => new URL(this.#folder + name, location.href).href,
    );
  }

  #piece(file: number): Promise<CardFace[]> {
    const known = this.#pieces.get(file);
    if (known) return known;
    const brought = this.#bring<CardFace[]>(`cards-${file}.json`);
    this.#pieces.set(file, brought);
    // What failed is asked for again the next time.
    brought.catch(() => this.#pieces.delete(file));
    return brought;
  }

  async #bring<T>(name: string): Promise<T> {
    const response = await fetch(this.#folder + name);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return (await response.json()) as T;
  }
}
