#!/usr/bin/env bash
# Chromium 156 (Debian's `chromium` and `chromium-headless-shell`), driven by playwright-core 1.65.1: the code cache of
# a module script that a service worker answers from Cache Storage.
#
# Expected: what V8 made of a script on an earlier visit is kept beside the stored response and read on the next, for a
# module as for a classic script of the same functions.
# Seen: of the classic script it is read from the second visit on. That of the module is made as well (a
# `v8.produceModuleCache` of several hundred kB), but never read: each later visit parses and compiles it anew
# ("streamed"). Also while the worker installs, the module is compiled as if it were a classic script, for nothing.
# Nothing in the response brings it about: a charset, `modulepreload` and `import()` give the same.
#
# So a start without a network pays for every function it runs as the first one did.
#
# Needs a Chromium: CHROME_PATH, or `chromium` on the path.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
browser=${CHROME_PATH:-$(command -v chromium)}
cd "$folder"
npm init -y >/dev/null
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install --silent --no-audit --no-fund playwright-core@1.65.1
"$browser" --version

cat >seen.mjs <<'JS'
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { chromium } from 'playwright-core'

const VISITS = 5
const many = Array.from({ length: 2500 }, (_, i) => `function f${i}(a) { let s = ${i}; for (let k = 0; k < a; k++) s += k * ${i}; return 'f' + s }`)
const called = Array.from({ length: 1500 }, (_, i) => `n += f${i}(2).length`)
const classic = `(() => {${many.join('\n')}\nlet n = 0\n${called.join('\n')}\n})()`
const asModule = `${many.map((one) => `export ${one}`).join('\n')}\nlet n = 0\n${called.join('\n')}`
const worker = `
  addEventListener('install', (event) => event.waitUntil((async () => {
    const cache = await caches.open('kept')
    for (const path of ['/', '/classic.js', '/module.js']) await cache.put(path, await fetch(path))
  })()))
  addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))))`
const page = `<!doctype html><meta charset="utf-8"><title>page</title>
  <script src="/classic.js"></script><script type="module" src="/module.js"></script>
  <script>navigator.serviceWorker.register('/sw.js')</script>`
const files = {
  '/': ['text/html', page],
  '/classic.js': ['text/javascript', classic],
  '/module.js': ['text/javascript', asModule],
  '/sw.js': ['text/javascript', worker],
}
const server = createServer(({ url }, answer) => {
  const [type, body] = files[url] ?? ['text/plain', '']
  answer.writeHead(files[url] ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body)
})
await new Promise((resolve) => server.listen(0, resolve))

const visits = []
for (let visit = 1; visit <= VISITS; visit += 1) {
  const context = await chromium.launchPersistentContext('profile', {
    ...{ executablePath: process.argv[2], args: ['--no-sandbox', '--disable-gpu'] },
  })
  const tab = await context.newPage()
  const session = await context.newCDPSession(tab)
  const events = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  const over = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  const traceConfig = { includedCategories: ['v8', 'devtools.timeline', 'disabled-by-default-v8.compile'] }
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig })
  await tab.goto(`http://localhost:${server.address().port}/`)
  // The worker is in charge from the second visit on; what is kept of a script is written a second or two after it ran.
  await tab.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await tab.waitForTimeout(4000)
  await session.send('Tracing.end')
  await over
  await context.close()
  const of = (name, path, key) =>
    events.filter((event) => event.name === name && event.args.data?.url?.endsWith(path)).map(({ args }) => args.data[key] ?? 0)
  visits.push({
    classicRead: Math.max(0, ...of('v8.compile', '/classic.js', 'consumedCacheSize')),
    moduleMade: Math.max(0, ...of('v8.produceModuleCache', '/module.js', 'producedCacheSize')),
    moduleRead: Math.max(0, ...of('v8.compileModule', '/module.js', 'consumedCacheSize')),
  })
}
server.close()
console.table(visits)
assert.ok(visits.at(-1).classicRead > 100_000)
assert.ok(visits.some(({ moduleMade }) => moduleMade > 100_000))
assert.ok(visits.every(({ moduleRead }) => moduleRead === 0))
JS
node seen.mjs "$browser"
echo 'As described.'
