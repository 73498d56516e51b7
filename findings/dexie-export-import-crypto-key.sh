#!/usr/bin/env bash
# dexie-export-import 4.4.0 with dexie 4.4.7 in Chromium, on a table that holds a CryptoKey. IndexedDB stores such keys
# (Web Cryptography, 5.2.2, "Serializable Objects"), one that cannot be taken out too: that is how a page keeps a key by
# it without ever seeing it.
#
# Expected: the export says that it cannot hold this value, as `filter` and `transform` are there to leave it out.
# Seen: it resolves, with `{}` in the key's place, and the import of that file resolves too. The backup holds every
# sealed row, and nothing that opens one.
#
# Needs a Chromium: CHROME_PATH, or `chromium` on the path.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
browser=${CHROME_PATH:-$(command -v chromium)}
cd "$folder"
npm init -y >/dev/null
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install --silent --no-audit --no-fund \
  dexie@4.4.7 dexie-export-import@4.4.0 playwright-core@1.65.1

cat >seen.mjs <<'JS'
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { chromium } from 'playwright-core'

const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'))
await new Promise((done) => server.listen(0, '127.0.0.1', done))
const browser = await chromium.launch({ executablePath: process.argv[2] })
const page = await browser.newPage()
await page.goto(`http://127.0.0.1:${server.address().port}/`)
await page.addScriptTag({ path: 'node_modules/dexie/dist/dexie.js' })
await page.addScriptTag({ path: 'node_modules/dexie-export-import/dist/dexie-export-import.js' })

const seen = await page.evaluate(async () => {
  const iv = new Uint8Array(12)
  const kindOf = (value) => Object.prototype.toString.call(value)
  const db = new Dexie('notebook')
  db.version(1).stores({ keys: 'id', pages: 'id' })
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await db.keys.put({ id: 1, key })
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode('a note'))
  await db.pages.put({ id: 1, sealed })
  const stored = kindOf((await db.keys.get(1)).key)
  const file = await db.export()
  await db.delete()
  const again = await Dexie.import(file)
  const { key: back } = await again.table('keys').get(1)
  const { sealed: bytes } = await again.table('pages').get(1)
  const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, back, bytes).then(() => 'opened', ({ name }) => name)
  return { stored, exported: JSON.parse(await file.text()).data.data[0].rows[0].key, back: kindOf(back), bytes: bytes.byteLength, opened }
})
await browser.close()
server.close()
console.log(JSON.stringify(seen))
assert.deepEqual(seen, { stored: '[object CryptoKey]', exported: {}, back: '[object Object]', bytes: 22, opened: 'TypeError' })
JS
node seen.mjs "$browser"
echo 'As described.'
