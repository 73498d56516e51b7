import { existsSync, readFileSync } from 'node:fs'

/**
 * What a vitest JSON report counts; null where the runner wrote none. A file that failed before its first test
 * counts as one failure.
 * @param {string} path
 */
export function vitestCounts(path) {
  if (!existsSync(path)) return null
  const report = JSON.parse(readFileSync(path, 'utf8'))
  const files = /** @type {{ status: string, assertionResults: { status: string }[] }[]} */ (
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
  }
}

/**
 * What a Playwright JSON report counts; null where the runner wrote none. Errors outside of any test count as
 * failures.
 * @param {string} path
 */
export function playwrightCounts(path) {
  if (!existsSync(path)) return null
  const { stats, errors } = JSON.parse(readFileSync(path, 'utf8'))
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}
