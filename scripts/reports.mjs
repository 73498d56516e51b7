import { existsSync, readFileSync } from 'node:fs'

/**
 * What a runner's report holds.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: readonly string[] }} Counts
 */

/**
 * What a vitest JSON report counts, with the words of each failure; null where the runner wrote none. A file that
 * failed before its first test counts as one failure.
 * @param {string} path
 * @returns {Counts | null}
 */
export function vitestCounts(path) {
  if (!existsSync(path)) return null
  const report = JSON.parse(readFileSync(path, 'utf8'))
  const files =
    /** @type {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} */ (
      report.testResults
    )
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...broken.map(({ name, message }) => told(name, [message])),
      ...files.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) => told(`${name} › ${fullName}`, failureMessages)),
      ),
    ],
  }
}

/**
 * What a Playwright JSON report counts, with the words of each failure; null where the runner wrote none. Errors
 * outside of any test count as failures.
 * @param {string} path
 * @returns {Counts | null}
 */
export function playwrightCounts(path) {
  if (!existsSync(path)) return null
  const { stats, errors, suites } = JSON.parse(readFileSync(path, 'utf8'))
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    failures: [
      ...errors.map((/** @type {{ message: string }} */ { message }) =>
        told('outside of any test', [message]),
      ),
      ...suites.flatMap(unexpected),
    ],
  }
}

/**
 * @typedef {{ errors: { message: string }[] }} Result
 * @typedef {{ title: string, file: string, line: number, tests: { status: string, results: Result[] }[] }} Spec
 * @typedef {{ title: string, suites?: Suite[], specs: Spec[] }} Suite
 */

/** @param {Suite} suite @returns {string[]} */
function unexpected({ suites = [], specs }) {
  return [
    ...specs.flatMap(({ title, file, line, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected')
        .map(({ results }) =>
          told(
            `${file}:${line} › ${title}`,
            results.flatMap(({ errors }) => errors.map(({ message }) => message)),
          ),
        ),
    ),
    ...suites.flatMap(unexpected),
  ]
}

/** How much of one failure is told: enough to know why, short enough that each one is still on the screen. */
const LINES = 12

/** @param {string} name @param {readonly string[]} messages */
function told(name, messages) {
  const lines = messages.flatMap((message) => message.split('\n').slice(0, LINES))
  return [name, ...lines].join('\n    ')
}
