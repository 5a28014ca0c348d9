import { flashcardsCache } from "../../flashcards-worker.ts";

/**
 * Keeps the page with all that it has loaded, so that it opens with no network; false where the browser
 * cannot. What an earlier version of the page had kept is let go.
 */
export async function keepOffline(base: string, files: readonly string[]): Promise<boolean> {
  if (!("serviceWorker" in navigator) || !("caches" in globalThis) || !navigator.onLine)
    return false;
  const scope = `${base}flashcards/`;
  await navigator.serviceWorker.register(`${scope}worker.js`, { scope });
  const loaded = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => name.startsWith(location.origin) && !name.endsWith("/worker.js"));
  const page = new URL(scope, location.href).href;
  const wanted = new Set([page, ...loaded, ...files]);
  const cache = await caches.open(flashcardsCache(base));
  await Promise.all([...wanted].map((address) => cache.add(address)));
  for (const request of await cache.keys()) {
    if (!wanted.has(request.url)) await cache.delete(request);
  }
  return true;
}
