/** What Pagefind's script offers, as far as this page uses it. */
interface Pagefind {
  init(): Promise<void>;
  options(options: { baseUrl?: string; ranking?: { pageLength?: number } }): Promise<void>;
  debouncedSearch(
    query: string,
    options?: object,
    debounceMilliseconds?: number,
  ): Promise<{ results: { data(): Promise<PagefindResult> }[] } | null>;
}

interface PagefindResult {
  url: string;
  /** HTML with the words found in `<mark>`. */
  excerpt: string;
  meta: { title: string; kind: string; talk?: string };
}

interface SearchWords {
  searchHint: string;
  searchFailed: string;
  searchMore: string;
  searchNothing: string;
  searchResult: string;
  searchResults: string;
  kinds: Record<string, string>;
}

const pageSize = 10;

/** The search page: results follow what is typed, and the query stands in the address. */
class SearchPage extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #input: HTMLInputElement | null = null;
  #words: SearchWords | undefined;

  connectedCallback(): void {
    const input = this.querySelector("input");
    const form = this.querySelector("form");
    if (!input || !form) return;
    this.#input = input;
    this.#words = JSON.parse(this.dataset.words ?? "{}") as SearchWords;
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#search(true);
    });
    input.addEventListener("input", () => this.#search(false));
    input.focus();
    this.#search(false);
  }

  async #load(): Promise<Pagefind> {
    const base = this.dataset.base ?? "/";
    // The script belongs to the index, which is written after the pages are bundled.
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    // Records are short by nature; a shorter one is not a better answer.
    await pagefind.options({ baseUrl: base, ranking: { pageLength: 0 } });
    await pagefind.init();
    return pagefind;
  }

  async #search(now: boolean): Promise<void> {
    const input = this.#input;
    const words = this.#words;
    if (!input || !words) return;
    const query = input.value.trim();
    const address = new URL(location.href);
    if (query === "") address.searchParams.delete("q");
    else address.searchParams.set("q", query);
    history.replaceState(null, "", address);
    if (query === "") return this.#show(words.searchHint, []);
    try {
      this.#pagefind ??= this.#load();
      const pagefind = await this.#pagefind;
      const found = await pagefind.debouncedSearch(query, {}, now ? 0 : 120);
      // Null means that something else was typed meanwhile.
      if (!found || input.value.trim() !== query) return;
      await this.#showResults(query, found.results);
    } catch {
      this.#pagefind = undefined;
      this.#show(words.searchFailed, []);
    }
  }

  async #showResults(query: string, found: { data(): Promise<PagefindResult> }[]): Promise<void> {
    const words = this.#words;
    if (!words) return;
    const results = await Promise.all(found.slice(0, pageSize).map((result) => result.data()));
    if (this.#input?.value.trim() !== query) return;
    const status =
      found.length === 0
        ? words.searchNothing.replace("{query}", () => query)
        : found.length === 1
          ? words.searchResult
          : words.searchResults.replace("{count}", String(found.length));
    this.#show(status, results);
    this.#offerMore(found, pageSize);
  }

  #offerMore(found: { data(): Promise<PagefindResult> }[], shown: number): void {
    const list = this.querySelector("ol");
    if (!list || found.length <= shown) return;
    const button = document.createElement("button");
    button.className = "button";
    button.textContent = this.#words?.searchMore ?? "";
    button.addEventListener("click", async () => {
      const more = await Promise.all(
        found.slice(shown, shown + pageSize).map((result) => result.data()),
      );
      button.remove();
      const items = more.map((result) => this.#item(result));
      list.append(...items);
      items[0]?.querySelector("a")?.focus();
      this.#offerMore(found, shown + pageSize);
    });
    list.after(button);
  }

  #show(status: string, results: PagefindResult[]): void {
    const line = this.querySelector("[role=status]");
    if (line) line.textContent = status;
    this.querySelector("ol + button")?.remove();
    this.querySelector("ol")?.replaceChildren(...results.map((result) => this.#item(result)));
  }

  #item({ url, excerpt, meta }: PagefindResult): HTMLLIElement {
    const item = document.createElement("li");
    const kind = document.createElement("span");
    kind.className = "kind";
    const name = this.#words?.kinds[meta.kind] ?? meta.kind;
    kind.textContent = meta.talk && meta.talk !== meta.title ? `${name} · ${meta.talk}` : name;
    const link = document.createElement("a");
    link.href = url;
    link.textContent = meta.title;
    const title = document.createElement("div");
    title.append(link);
    item.append(kind, title, markedText(excerpt));
    return item;
  }
}

/** An excerpt as text with its marks; anything else that looks like HTML in it is text. */
function markedText(excerpt: string): HTMLParagraphElement {
  const paragraph = document.createElement("p");
  for (const [position, piece] of excerpt.split(/<\/?mark>/).entries()) {
    const mark = document.createElement("mark");
    mark.textContent = plainText(piece);
    paragraph.append(position % 2 === 0 ? plainText(piece) : mark);
  }
  return paragraph;
}

const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"' };

// Pagefind escapes what it shows.
function plainText(escaped: string): string {
  return escaped.replace(/&(?:lt|gt|amp|quot);/g, (entity) => entities[entity] ?? entity);
}

customElements.define("talkbook-search", SearchPage);
