import { element } from "../element.ts";

/** Options that belong together; without a title they stand alone. */
export interface OptionGroup {
  title?: string;
  options: HTMLAnchorElement[];
}

/**
 * The list of a combobox, after the ARIA practices: focus stays in the field, the arrow keys move the
 * active option, Enter follows it. Options are links, so that they also open in another tab.
 */
export class OptionList {
  readonly element = element("div", { className: "search-options", role: "listbox" });
  readonly #input: HTMLInputElement;
  #options: HTMLAnchorElement[] = [];
  #active = -1;

  constructor(input: HTMLInputElement, id: string) {
    this.#input = input;
    this.element.id = id;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", id);
    this.element.addEventListener("pointermove", ({ target }) => {
      const option = (target as Element).closest("a");
      const index = option ? this.#options.indexOf(option) : -1;
      if (index >= 0 && index !== this.#active) this.#activate(index, false);
    });
    // A press on an option must not take the focus out of the field.
    this.element.addEventListener("mousedown", (event) => event.preventDefault());
  }

  /** Shows other options; with `startsActive` Enter follows the first one. */
  show(groups: readonly OptionGroup[], startsActive: boolean): void {
    const filled = groups.filter(({ options }) => options.length > 0);
    this.#options = filled.flatMap(({ options }) => options);
    for (const [index, option] of this.#options.entries()) {
      option.id = `${this.element.id}-${index}`;
      option.role = "option";
      option.tabIndex = -1;
      option.ariaSelected = "false";
    }
    this.element.replaceChildren(...filled.flatMap((group, index) => this.#group(group, index)));
    this.element.hidden = this.#options.length === 0;
    this.element.scrollTop = 0;
    this.#input.setAttribute("aria-expanded", String(this.#options.length > 0));
    this.#activate(startsActive && this.#options.length > 0 ? 0 : -1, false);
  }

  /** Handles a key that was pressed in the field. */
  onKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const last = this.#options.length - 1;
    if (key === "Enter") {
      const option = this.#options[this.#active];
      if (!option) return;
      event.preventDefault();
      if (ctrlKey || metaKey) window.open(option.href, "_blank", "noopener");
      else option.click();
    } else if (last >= 0 && (key === "ArrowDown" || key === "ArrowUp") && !shiftKey) {
      event.preventDefault();
      const next = this.#active + (key === "ArrowDown" ? 1 : -1);
      this.#activate(next > last ? 0 : next < 0 ? last : next, true);
    }
  }

  #group({ title, options }: OptionGroup, index: number): HTMLElement[] {
    if (title === undefined) return options;
    const heading = element("span", { className: "search-group-title" }, title);
    heading.id = `${this.element.id}-group-${index}`;
    heading.role = "presentation";
    const group = element("div", { role: "group" }, heading, ...options);
    group.setAttribute("aria-labelledby", heading.id);
    return [group];
  }

  #activate(index: number, scrolls: boolean): void {
    const former = this.#options[this.#active];
    if (former) former.ariaSelected = "false";
    this.#active = index;
    const option = this.#options[index];
    if (!option) {
      this.#input.removeAttribute("aria-activedescendant");
      return;
    }
    option.ariaSelected = "true";
    this.#input.setAttribute("aria-activedescendant", option.id);
    if (scrolls) option.scrollIntoView({ block: "nearest" });
  }
}
