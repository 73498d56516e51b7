#!/usr/bin/env bash
# Chromium 156 (Debian's `chromium` and `chromium-headless-shell`), driven by playwright-core 1.65.1: IndexedDB, where the
# end of what was stored last is missing from the file it lies in, as after a battery that ran out while it was written.
#
# Expected: what was not whole is gone, and what is stored from then on, with `durability: 'strict'` and a `complete`
# event, is there at the next start.
# Seen: the next start finds all but what was not whole. What is stored then is found until the browser ends. At the
# start after that everything is gone, also what had stood before, and `onupgradeneeded` says so: `dataLoss` is `total`
# ("database was corrupt"). Chromium opens the same log again and goes on right behind the record that was cut off.
# Where a page deletes a database of its own, an empty one, before it stores anything, Chromium lays the log's contents
# elsewhere and begins another, and all that is stored stays. It took 3 ms.
#
# A disk that is full cuts the log off likewise, without any kill (seen on a file system of 400 kB that was made larger
# afterwards; not tried here, since to mount one takes rights).
#
# So an app that is to lose nothing deletes an empty database at every start, and once there is room again.
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
import { readdirSync, statSync, truncateSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const server = createServer((_, answer) => {
  answer.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>page</title>')
})
await new Promise((resolve) => server.listen(0, resolve))

/** Opens the page in a browser with this profile, does what is asked there, and ends the browser at once. */
async function start(profile, ask, ...given) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.argv[2],
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const page = await context.newPage()
  await page.goto(`http://localhost:${server.address().port}/`)
  const found = await page.evaluate(ask, given)
  const session = await context.browser().newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const gone = new Promise((resolve) => context.once('close', resolve))
  process.kill(processInfo.find(({ type }) => type === 'browser').id, 'SIGKILL')
  await gone
  return found
}

/** Tells which keys are there, deletes an empty database where that is asked, and stores 50,000 bytes under each key. */
async function visit([keys, isDeleting]) {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const opening = indexedDB.open('words', 1)
  let loss = null
  opening.onupgradeneeded = ({ dataLoss, dataLossMessage }) => {
    loss = `${dataLoss} ${dataLossMessage}`.trim()
    opening.result.createObjectStore('texts')
  }
  const database = await done(opening)
  const there = await done(database.transaction('texts').objectStore('texts').getAllKeys())
  if (isDeleting) {
    const empty = await done(indexedDB.open('empty'))
    empty.close()
    await done(indexedDB.deleteDatabase('empty'))
  }
  for (const key of keys) {
    const transaction = database.transaction('texts', 'readwrite', { durability: 'strict' })
    const stored = new Promise((resolve) => (transaction.oncomplete = resolve))
    transaction.objectStore('texts').put(crypto.getRandomValues(new Uint8Array(50_000)), key)
    await stored
  }
  return { there: there.join(), loss }
}

async function cutOff(profile, isDeleting) {
  await start(profile, visit, ['a', 'b', 'c'], false)
  const databases = join(profile, 'Default', 'IndexedDB')
  const store = join(databases, readdirSync(databases).find((name) => name.endsWith('.leveldb')))
  const log = join(store, readdirSync(store).find((name) => name.endsWith('.log')))
  truncateSync(log, statSync(log).size - 30_000)
  return [
    await start(profile, visit, ['d'], isDeleting),
    await start(profile, visit, ['e'], isDeleting),
    await start(profile, visit, [], isDeleting),
  ]
}

const asItIs = await cutOff(join(process.cwd(), 'one'), false)
const deleting = await cutOff(join(process.cwd(), 'other'), true)
server.close()
console.table(asItIs)
console.table(deleting)
assert.equal(asItIs[0].there, 'a,b')
assert.equal(asItIs[1].there, '')
assert.match(asItIs[1].loss, /^total .*corrupt/)
assert.deepEqual(
  deleting.map(({ there, loss }) => [there, loss]),
  [['a,b', null], ['a,b,d', null], ['a,b,d,e', null]],
)
JS
node seen.mjs "$browser"
echo 'As described.'
