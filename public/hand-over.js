// Part of the service worker: what is handed over to the page, and what a page that goes away hands over.

// Files that another app shares arrive as a form. They are kept in memory until the page asks for them, and are written
// nowhere.
let shared = []

// Words that a page could not store any more are sealed with the key that comes with them, and kept until a page has
// stored them.
const WORDS = `shoreline-words-${self.registration.scope}`
let keeping = Promise.resolve()

self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url)
  if (event.request.method !== 'POST' || !pathname.endsWith('/share')) return
  event.respondWith(receive(event.request))
})

self.addEventListener('message', (event) => {
  const { data, ports } = event
  if (data?.kind === 'give-shared-files') {
    ports[0]?.postMessage(shared)
    shared = []
  }
  if (data?.kind === 'keep-words') event.waitUntil(inTurn(() => keepWords(data.key, data.words)))
  if (data?.kind === 'give-words') event.waitUntil(inTurn(() => giveWords(ports[0])))
  if (data?.kind === 'drop-words') event.waitUntil(inTurn(() => dropWords(data.names)))
})

async function receive(request) {
  const form = await request.formData()
  shared = form.getAll('files').filter((part) => part instanceof File)
  return Response.redirect(new URL('./?shared#/settings/imports', self.registration.scope).href, 303)
}

// Whoever asks for words must find those that are still being sealed, also where keeping others failed.
function inTurn(task) {
  const run = keeping.then(task)
  keeping = run.catch(() => undefined)
  return run
}

async function keepWords(key, words) {
  const cache = await caches.open(WORDS)
  for (const { name, text, head, bound } of words) {
    const nonce = crypto.getRandomValues(new Uint8Array(12))
    const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: bound }
    const sealed = await crypto.subtle.encrypt(algorithm, key, new TextEncoder().encode(text))
    await cache.put(placeOf(name), new Response(new Blob([head, nonce, sealed])))
  }
}

async function giveWords(port) {
  const cache = await caches.open(WORDS)
  const words = []
  for (const request of await cache.keys()) {
    const sealed = await (await cache.match(request)).arrayBuffer()
    words.push({ name: request.url.split('/').at(-1), sealed: new Uint8Array(sealed) })
  }
  port?.postMessage(words)
}

async function dropWords(names) {
  const cache = await caches.open(WORDS)
  for (const name of names) await cache.delete(placeOf(name))
}

function placeOf(name) {
  return new URL(`./words/${name}`, self.registration.scope).href
}
