import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBrowser } from './browser.mjs'
import { installIfNeeded, run } from './install.mjs'
import { openLoader } from './loader.mjs'

/**
 * `npm run bench:against -- COMMIT`: builds another commit of this app in a temporary folder and gives every figure of
 * both, taken by turns in one run. `--rounds 5` takes each so often; `--only heap` takes those whose name holds the word.
 */

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, only: { type: 'string', default: '' } },
  allowPositionals: true,
})
const [commit] = positionals
const rounds = Number(values.rounds)
if (commit === undefined) fail('Name a commit: npm run bench:against -- COMMIT')
if (!Number.isInteger(rounds) || rounds < 1) fail('Rounds are a whole number, 1 or more.')

installIfNeeded()
const browser = ensureBrowser()
if (browser === null) fail('A Chromium or Chrome is needed: CHROME_PATH=… npm run bench:against -- COMMIT')
process.env.CHROME_PATH = browser

const root = mkdtempSync(join(tmpdir(), 'shoreline-against-'))
let finished = false
try {
  unpack()
  const build = ['--no-install', 'vite', 'build', '--logLevel', 'warn']
  if (run('npx', build) !== 0) throw new Error('This working copy does not build.')
  execFileSync('npx', build, { cwd: root, stdio: 'inherit' })
  await compare()
  finished = true
} finally {
  rmSync(root, { recursive: true, force: true, maxRetries: 5 })
}
process.exit(finished ? 0 : 1)

/** Lays the commit's files into the folder, with the packages that it asks for. */
function unpack() {
  const files = execFileSync('git', ['archive', '--format=tar', String(commit)], { maxBuffer: 2 ** 30 })
  execFileSync('tar', ['-x', '-C', root], { input: files })
  const locks = ['package-lock.json', join(root, 'package-lock.json')].map((path) =>
    readFileSync(path, 'utf8'),
  )
  if (locks[0] === locks[1]) symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  else execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' })
}

async function compare() {
  const loaders = [await openLoader(), await openLoader(root)]
  try {
    const [here] = loaders
    if (here === undefined) return
    const { benchAgainst, buildOf } = await here.load('/tests/bench/against.ts')
    const folders = [resolve('dist'), join(root, 'dist')]
    const builds = []
    for (const [index, { load }] of loaders.entries()) {
      const { sampleYears } = await load('/tests/fixtures/sampleYears.ts')
      const { writeBackup } = await load('/src/vault/backup.ts')
      const { writeNote } = await load('/src/domain/journal.ts')
      builds.push(buildOf(folders[index], { sampleYears, writeBackup, writeNote }))
    }
    console.log(await benchAgainst(...builds, rounds, values.only))
    if (values.only !== '') return
    const { benchPeers } = await here.load('/tests/bench/peers.ts')
    console.log(`\n${await benchPeers({ folder: folders[1], path: '/' }, rounds)}`)
  } finally {
    for (const { close } of loaders) await close()
  }
}

/** @param {string} why @returns {never} */
function fail(why) {
  console.error(why)
  process.exit(1)
}
