#!/usr/bin/env bash
# Chromium 156 (Debian's `chromium` and `chromium-headless-shell`), driven by playwright-core 1.65.1: a page whose content
# security policy stands in a `meta`, and what is asked for while a script in its head is under way.
#
# Expected: as in any page, the browser looks ahead past a script that stops the parser, and asks for the style sheet and
# the module script behind it at once. The policy stands before all of them and allows them.
# Seen: with the policy in a `meta` nothing behind that script is asked for until it has come and run, one round trip
# later; with the same policy in a header, or with none, all three are asked for together. Where the script stands behind
# the other two, all are asked for together with a `meta` as well.
#
# So a small script at the top of the head, harmless elsewhere, delays the first paint of such a page by a round trip
# (0.2 s on slow 4G). An app that is served by any static host has no other place for its policy.
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

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'"
/** How long every answer but the page's takes, in milliseconds: much longer than to ask for three things. */
const TAKES = 1000
const SCRIPT = '<script src="/stops.js"></script>'
const OTHERS = '<link rel="stylesheet" href="/style.css"><script type="module" src="/app.js"></script>'
const TYPES = { css: 'text/css', js: 'text/javascript' }

const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox', '--disable-gpu'] })

/** How many milliseconds after the script that stops the parser the style sheet and the module were asked for. */
async function waits(policy, head) {
  const asked = {}
  const server = createServer(({ url }, answer) => {
    asked[url] ??= performance.now()
    if (url !== '/') {
      setTimeout(() => answer.writeHead(200, { 'content-type': TYPES[url.split('.')[1]] ?? 'text/plain' }).end(), TAKES)
      return
    }
    const meta = policy === 'meta' ? `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` : ''
    const header = policy === 'header' ? { 'content-security-policy': POLICY } : {}
    answer.writeHead(200, { 'content-type': 'text/html', ...header })
    answer.end(`<!doctype html><html lang="en"><head>${meta}<title>page</title>${head}</head><body><p>Words</p></body></html>`)
  })
  await new Promise((resolve) => server.listen(0, resolve))
  const page = await browser.newPage()
  await page.goto(`http://localhost:${server.address().port}/`, { waitUntil: 'load' })
  await page.close()
  server.close()
  return { sheet: asked['/style.css'] - asked['/stops.js'], module: asked['/app.js'] - asked['/stops.js'] }
}

const seen = {
  'no policy': await waits('none', SCRIPT + OTHERS),
  'in a header': await waits('header', SCRIPT + OTHERS),
  'in a meta': await waits('meta', SCRIPT + OTHERS),
  'in a meta, the script last': await waits('meta', OTHERS + SCRIPT),
}
await browser.close()
console.table(seen)
const late = ({ sheet, module }) => [sheet, module].every((wait) => wait > TAKES / 2)
const atOnce = ({ sheet, module }) => [sheet, module].every((wait) => wait < TAKES / 2)
assert.ok(atOnce(seen['no policy']))
assert.ok(atOnce(seen['in a header']))
assert.ok(late(seen['in a meta']))
assert.ok(atOnce(seen['in a meta, the script last']))
JS
node seen.mjs "$browser"
echo 'As described.'
