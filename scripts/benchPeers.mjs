import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBrowser } from './browser.mjs'
import { installIfNeeded, run } from './install.mjs'
import { openLoader } from './loader.mjs'

/**
 * `npm run bench:peers -- --peer DIR`: our app beside another built one, served from DIR by the same server, visited by
 * turns on a slow phone. `--path /app/` opens another page than the first, `--rounds 5` visits each so often.
 */

const { values } = parseArgs({
  options: {
    peer: { type: 'string' },
    path: { type: 'string', default: '/' },
    rounds: { type: 'string', default: '3' },
  },
})
const rounds = Number(values.rounds)
const folder = values.peer === undefined ? null : resolve(values.peer)
if (folder === null) fail('Name the folder of a built app: npm run bench:peers -- --peer DIR')
const page = join(folder, values.path.endsWith('/') ? `${values.path}index.html` : values.path)
if (!existsSync(page)) fail(`There is no page to open: ${page} is not a file.`)
if (!values.path.startsWith('/')) fail('A path begins with a slash: --path /app/')
if (!Number.isInteger(rounds) || rounds < 1) fail('Rounds are a whole number, 1 or more.')

installIfNeeded()
const browser = ensureBrowser()
if (browser === null) fail('A Chromium or Chrome is needed: CHROME_PATH=… npm run bench:peers -- --peer DIR')
process.env.CHROME_PATH = browser
if (run('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn']) !== 0) process.exit(1)

const loader = await openLoader()
try {
  const { benchPeers } = await loader.load('/tests/bench/peers.ts')
  console.log(await benchPeers({ folder, path: values.path }, rounds))
} finally {
  await loader.close()
}

/** @param {string} why @returns {never} */
function fail(why) {
  console.error(why)
  process.exit(1)
}
