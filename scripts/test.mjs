import { mkdirSync, rmSync } from 'node:fs'
import { ensureBrowser, ensureOthers, findHeadless } from './browser.mjs'
import { freePort } from './freePort.mjs'
import { installIfNeeded, run } from './install.mjs'
import { playwrightCounts, vitestCounts } from './reports.mjs'

/**
 * `npm test`: everything from a fresh clone to one closing line. Each check and the build count as one; so does a
 * runner that crashed or found nothing to run. `--deep` runs the property tests and the crash tests at full length.
 */

installIfNeeded()
const browser = ensureBrowser()
if (browser === null) {
  console.error(
    '\nThe tests need a Chromium or Chrome, and none could be installed here. Install one, or name one you have:\n' +
      '  CHROME_PATH=/path/to/chrome npm test',
  )
  process.exit(1)
}
ensureOthers()

const reports = 'test-results/reports'
const environment = {
  CHROME_PATH: findHeadless() ?? browser,
  E2E_PORT: String(await freePort()),
  ...(process.argv.includes('--deep') && { DEEP: '1' }),
}
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const total = { passed: 0, failed: 0, skipped: 0 }
/** @type {string[]} what failed, told once more at the end, where a reader of a long log looks */
const failures = []

check('Types', 'tsc', ['--noEmit'])
check('Lint and format', 'biome', ['check', '--error-on-warnings', '.'])
check('Nothing unused', 'knip', [])
suite('Unit and browser tests', vitestCounts, `${reports}/vitest.json`, 'vitest', [
  // As many as there are cores, of the two at least that are promised: Vitest would leave one of them idle.
  ...['run', '--project', 'node', '--project', 'browser', '--maxWorkers', '2'],
  ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${reports}/vitest.json`],
])
if (check('Build', 'vite', ['build', '--logLevel', 'warn'])) {
  suite(
    'The core tour in each engine',
    vitestCounts,
    `${reports}/engines.json`,
    'vitest',
    [
      ...['run', '--project', 'engines', '--maxWorkers', '2'],
      ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${reports}/engines.json`],
    ],
    { CHROME_PATH: browser },
  )
  suite('The built app in a browser', playwrightCounts, `${reports}/playwright.json`, 'playwright', ['test'])
} else {
  console.error('There is no app to test in a browser: the build failed.')
}

for (const failure of failures) console.error(`\n✗ ${failure}`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 ? 1 : 0

/** @param {string} name @param {string} command @param {readonly string[]} args */
function check(name, command, args) {
  const passed = timed(name, command, args) === 0
  total[passed ? 'passed' : 'failed'] += 1
  if (!passed) failures.push(name)
  return passed
}

/**
 * @param {string} name
 * @param {(report: string) => import('./reports.mjs').Counts | null} counts
 * @param {string} report the file the runner writes
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [changes] of the environment
 */
function suite(name, counts, report, command, args, changes = {}) {
  const code = timed(name, command, args, changes)
  const counted = counts(report) ?? { passed: 0, failed: 0, skipped: 0, failures: [] }
  const { passed, failed, skipped } = counted
  const crashed = (code !== 0 && failed === 0) || passed + failed === 0
  failures.push(...counted.failures)
  if (crashed) failures.push(`${name}: the runner ended with ${code} after ${passed} passing tests.`)
  total.passed += passed
  total.failed += crashed ? 1 : failed
  total.skipped += skipped
}

/** @param {string} name @param {string} command @param {readonly string[]} args @param {Record<string, string>} [changes] */
function timed(name, command, args, changes = {}) {
  console.log(`\n── ${name}`)
  const started = performance.now()
  const code = run('npx', ['--no-install', command, ...args], { ...environment, ...changes })
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  return code
}
