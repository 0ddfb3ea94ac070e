// Keeps the files of one build (the list stands above, written by the build) and answers from them. What is needed to
// begin is kept at once; the tables of far provinces when they are first asked for.

const CACHE = `cogov ${BUILD}`
const LARGE = /assets\/(\d\d|src)-/

self.addEventListener('install', (event) => {
  const first = FILES.filter((name) => !LARGE.test(name))
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(first))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  const old = async () => {
    for (const name of await caches.keys()) if (name.startsWith('cogov ') && name !== CACHE) await caches.delete(name)
    await self.clients.claim()
  }
  event.waitUntil(old())
})

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return
  event.respondWith(answer(event.request, url))
})

async function answer(request, url) {
  const scope = new URL(self.registration.scope).pathname
  const name = url.pathname.slice(scope.length) || 'index.html'
  const cache = await caches.open(CACHE)
  const kept = await cache.match(name)
  if (kept) return kept
  const found = await fetch(request)
  if (found.ok && FILES.includes(name)) await cache.put(name, found.clone())
  return found
}
