#!/usr/bin/env bash
# workbox-window 7.4.1 in a page that Playwright 1.65.1 opened with `serviceWorkers: 'block'`.
#
# Expected: `register()` rejects and says that service workers are blocked, or resolves with nothing, as the browser's
# own `navigator.serviceWorker.register()` does there (it resolves with undefined).
# Seen: a TypeError from within workbox-window, which reads `waiting` of that undefined: a test that blocks workers, so
# as to hold requests in its own hands, fails on an error of the page that no real browser shows.
#
# Needs a Chromium: CHROME_PATH, or `chromium` on the path.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
browser=${CHROME_PATH:-$(command -v chromium)}
cd "$folder"
npm init -y >/dev/null
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install --silent --no-audit --no-fund playwright-core@1.65.1 workbox-window@7.4.1

cat >seen.mjs <<'JS'
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { chromium } from 'playwright-core'

const files = {
  '/': ['text/html', '<!doctype html><title>page</title>'],
  '/sw.js': ['text/javascript', ''],
  '/window.mjs': ['text/javascript', await readFile('node_modules/workbox-window/build/workbox-window.prod.mjs')],
}
const server = createServer(({ url }, answer) => {
  const [type, body] = files[url] ?? ['text/plain', '']
  answer.writeHead(200, { 'content-type': type }).end(body)
})
await new Promise((resolve) => server.listen(0, resolve))
const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox'] })
const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
await page.goto(`http://localhost:${server.address().port}/`)
const own = await page.evaluate(async () => `${await navigator.serviceWorker.register('/sw.js')}`)
const seen = await page.evaluate(async () => {
  const { Workbox } = await import('/window.mjs')
  return new Workbox('/sw.js').register().then(String, (error) => `${error.name}: ${error.message}`)
})
await browser.close()
server.close()
console.log(`the browser's own: ${own}; workbox-window: ${seen}`)
assert.equal(own, 'undefined')
assert.match(seen, /^TypeError: .*undefined.*'waiting'/)
JS
node seen.mjs "$browser"
echo 'As described.'
