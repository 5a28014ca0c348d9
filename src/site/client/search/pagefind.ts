/** What Pagefind's script offers, as far as it is used here. */
export interface Pagefind {
  init(): Promise<void>;
  options(options: PagefindOptions): Promise<void>;
  search(query: string): Promise<{ results: PagefindHit[] }>;
}

interface PagefindOptions {
  ranking: { pageLength: number; termSimilarity: number; metaWeights: Record<string, number> };
}

/** A record that was found; `id` is its row. */
export interface PagefindHit {
  id: string;
  score: number;
}

/** Loads Pagefind from the folder of search and sets how it ranks. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  // The script belongs to the index, which is written after the pages are bundled.
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({
    // Records are short by nature, and a shorter one is not a better answer.
    ranking: { pageLength: 0, termSimilarity: 2, metaWeights: { title: 6 } },
  });
  await pagefind.init();
  return pagefind;
}
