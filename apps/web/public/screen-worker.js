// Keeps the page of a screen in the browser, so that a reload without a network draws the last frame again.
// It serves /board alone, takes no part in API calls or live connections, and prefers the network for the page itself.
const CACHE = 'handsel-screen';
const PATIENCE_MILLISECONDS = 5000;
/** More than a build has, with the slices of a Chinese font. What is oldest goes first. */
const MOST_KEPT = 400;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// What the page had loaded before this worker was there.
self.addEventListener('message', (event) => {
  if (!Array.isArray(event.data?.keep)) return;
  event.waitUntil(Promise.allSettled(event.data.keep.map((path) => isOurs(path) && keepOnce(new Request(path)))));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !isOurs(request.url)) return;
  event.respondWith(isHashed(request.url) ? keepOnce(request) : freshOrKept(request));
});

const isOurs = (address) => {
  const { origin, pathname } = new URL(address, self.location.origin);
  return origin === self.location.origin && !/^\/(api|live)(\/|$)/.test(pathname);
};
const isHashed = (address) => new URL(address, self.location.origin).pathname.startsWith('/assets/');

/** What never changes under its address: kept, else fetched and kept. */
async function keepOnce(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await keep(cache, request, answer.clone());
  return answer;
}

/** The page, as new as the network has it; as it was kept where the network or the server is away. */
async function freshOrKept(request) {
  const cache = await caches.open(CACHE);
  const kept = () => cache.match(request, { ignoreSearch: true });
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
    if (answer.ok) await keep(cache, request, answer.clone());
    return answer.status >= 500 ? ((await kept()) ?? answer) : answer;
  } catch (error) {
    const page = await kept();
    if (page) return page;
    throw error;
  }
}

async function keep(cache, request, answer) {
  // One page, whatever its languages are.
  const address = new URL(request.url);
  address.search = '';
  await cache.put(isHashed(request.url) ? request : address.href, answer);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_KEPT)).map((key) => cache.delete(key)));
}
