// Pages that were read are there again without network. Searches are not kept, and no page that its
// reader may have to leave at once: nobody who takes up the phone later should find it.
const store = 'blakus-1';
const most = 80;

const may_be_kept = (request, response) =>
  request.method === 'GET' && response.ok && response.type === 'basic' && !new URL(request.url).search;

async function keep(request, response) {
  const copy = response.clone();
  if ((copy.headers.get('Content-Type') ?? '').startsWith('text/html') && (await copy.clone().text()).includes('data-exit')) return;
  const cache = await caches.open(store);
  await cache.put(request, copy);
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(old);
}

async function answer(event) {
  try {
    const response = await fetch(event.request);
    if (may_be_kept(event.request, response)) event.waitUntil(keep(event.request, response.clone()));
    return response;
  } catch (fault) {
    const kept = await caches.match(event.request);
    if (kept) return kept;
    throw fault;
  }
}

addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('install', () => skipWaiting());
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const path = new URL(url).pathname;
  if (method === 'GET' && new URL(url).origin === location.origin && !path.startsWith('/admin')) event.respondWith(answer(event));
});
