/** The cache in which the page of flashcards keeps what it needs; it belongs to one site of a host. */
export const flashcardsCache = (base: string): string => `talkbook ${base}flashcards/`;

/**
 * The service worker of the page of flashcards, whose scope is that page alone. It asks the network
 * first, so that nobody sees an old page, and answers from what the page has kept where there is none.
 */
export const flashcardsWorker = `const name = "talkbook " + new URL(registration.scope).pathname;
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  const ignoreSearch = request.mode === "navigate";
  const kept = async () => {
    const cache = await caches.open(name);
    return (await cache.match(request, { ignoreSearch })) ?? Response.error();
  };
  event.respondWith(fetch(request).catch(kept));
});
`;
