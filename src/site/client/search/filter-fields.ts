import type { FacetCounts, SearchSelection } from "../../../derive/search/search-facets.ts";
import type { InterfaceTexts } from "../../interface-texts/interface-texts.ts";
import { element } from "../element.ts";
import { required } from "./required.ts";
import type { OpenTable } from "./search-files.ts";

const parts = ["kind", "talk", "topic"] as const;

/** The lists by which results are narrowed, with how many each choice would leave. */
export class FilterFields {
  readonly #fieldset: HTMLFieldSetElement;
  readonly #texts: InterfaceTexts;
  #selection: SearchSelection = {};

  constructor(fieldset: HTMLFieldSetElement, texts: InterfaceTexts) {
    this.#fieldset = fieldset;
    this.#texts = texts;
    fieldset.addEventListener("change", () => {
      const chosen = parts.flatMap((part): [string, string][] => {
        const { value } = this.#list(part);
        return value === "" ? [] : [[part, value]];
      });
      this.#selection = Object.fromEntries(chosen);
    });
  }

  get selection(): SearchSelection {
    return this.#selection;
  }

  /** Takes a selection as it stands in an address; what it names need not exist. */
  select(selection: SearchSelection): void {
    this.#selection = selection;
  }

  hide(): void {
    this.#fieldset.hidden = true;
  }

  /** Offers what the results leave to choose. */
  show(counts: FacetCounts, { talkTitles, topicTitles }: OpenTable): void {
    const { kinds } = this.#texts;
    const names = {
      kind: new Map<string, string>(Object.entries(kinds)),
      talk: new Map(talkTitles),
      topic: new Map(topicTitles),
    };
    for (const part of parts) this.#fill(part, counts[part], names[part]);
    const isNarrowed = Object.keys(this.#selection).length > 0;
    this.#fieldset.hidden = !isNarrowed && parts.every((part) => counts[part].length === 0);
    const reset = this.#fieldset.querySelector("button");
    if (reset) reset.hidden = !isNarrowed;
  }

  #fill(
    part: keyof SearchSelection,
    counts: readonly (readonly [value: string, count: number])[],
    names: ReadonlyMap<string, string>,
  ): void {
    const list = this.#list(part);
    const chosen = this.#selection[part];
    const offered =
      chosen === undefined || counts.some(([value]) => value === chosen)
        ? counts
        : [[chosen, 0] as const, ...counts];
    const options = offered.map(([value, count]) => {
      const words = `${names.get(value) ?? value} (${count})`;
      return element("option", { value, selected: value === chosen }, words);
    });
    list.replaceChildren(element("option", { value: "" }, this.#texts.siteSearch.all), ...options);
    list.value = chosen ?? "";
    list.disabled = offered.length === 0;
  }

  #list(part: keyof SearchSelection): HTMLSelectElement {
    return required(this.#fieldset, `select[name=${part}]`, HTMLSelectElement);
  }
}
