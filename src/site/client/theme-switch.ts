const key = "talkbook-theme";
const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

/** A button that goes from the system's theme to light, to dark, and round again. */
class ThemeSwitch extends HTMLElement {
  #button: HTMLButtonElement | null = null;

  connectedCallback(): void {
    this.#button = this.querySelector("button");
    this.#button?.addEventListener("click", () => this.#choose());
    // Another tab has chosen.
    addEventListener("storage", (event) => {
      if (event.key === key || event.key === null) this.#show(asTheme(event.newValue));
    });
    this.#show(asTheme(document.documentElement.dataset.theme));
  }

  #choose(): void {
    const current = asTheme(document.documentElement.dataset.theme);
    const next = themes[(themes.indexOf(current) + 1) % themes.length] ?? "system";
    try {
      if (next === "system") localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    } catch {
      // Blocked storage: the choice holds for this page.
    }
    this.#show(next);
  }

  #show(theme: Theme): void {
    const root = document.documentElement;
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
    const label = this.dataset[theme] ?? "";
    this.#button?.setAttribute("aria-label", label);
    if (this.#button) this.#button.title = label;
  }
}

function asTheme(value: string | null | undefined): Theme {
  return value === "light" || value === "dark" ? value : "system";
}

customElements.define("talkbook-theme", ThemeSwitch);
