import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse from 'lighthouse'
import { freePort } from '../../scripts/freePort.mjs'
import { openToday, readyForOffline, restoreBackup } from '../e2e/harness/app.ts'
import { launchProfile } from '../e2e/harness/profile.ts'
import { startServer } from '../e2e/harness/server.ts'
import { sampleBackup } from './sampleBackup.ts'

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']

/** The one in the middle counts: a machine with other things to do tells little once. */
const RUNS = 3

/** The least points of a hundred in each category. */
const LEAST = { performance: 99, accessibility: 100, 'best-practices': 100 } as const

/**
 * What Lighthouse says of Today on a phone with two years of days in it, as it is opened after a first visit: the
 * points of each category as a table, with every audit that is not passed. `kept` when each reaches its mark.
 */
export async function benchLighthouse(): Promise<{ readonly text: string; readonly kept: boolean }> {
  const server = await startServer({ compressed: true })
  const folder = await mkdtemp(join(tmpdir(), 'shoreline-lighthouse-'))
  const first = await launchProfile(folder, server.origin)
  await openToday(first.page)
  await readyForOffline(first.page)
  await restoreBackup(first.page, sampleBackup(2, true))
  await first.close()
  try {
    const runs: Result[] = []
    for (let run = 0; run < RUNS; run += 1) runs.push(await audited(folder, server.origin))
    const pointsOf = ({ categories }: Result) => categories.performance?.score ?? 0
    const middle = runs.toSorted((a, b) => pointsOf(a) - pointsOf(b))[Math.floor(RUNS / 2)]
    if (!middle) throw new Error('Lighthouse gave no result.')
    const { categories, audits } = middle
    const rows = Object.entries(LEAST).map(([id, least]) => {
      const points = Math.round((categories[id]?.score ?? Number.NaN) * 100)
      const missed = (categories[id]?.auditRefs ?? []).flatMap(({ id: audit, weight }) => {
        const { score = null, title = audit, displayValue = '' } = audits[audit] ?? {}
        return weight > 0 && score !== null && score < 1 ? [`${title} ${displayValue}`.trim()] : []
      })
      return { id, points, least, missed, kept: points >= least }
    })
    const lines = rows.map(
      ({ id, points, least, missed, kept }) =>
        `| ${id} | ${points} | ${least}${kept ? '' : ' ✗'} | ${missed.join('; ')} |`,
    )
    return {
      text: [
        '| Lighthouse, Today, two years | points | at least | not whole |',
        '|---|---|---|---|',
        ...lines,
      ].join('\n'),
      kept: rows.every(({ kept }) => kept),
    }
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Looked at in a browser of its own, as the profiler goes through all that a page before has left in memory. */
async function audited(folder: string, origin: string): Promise<Result> {
  const port = await freePort()
  const { close } = await launchProfile(folder, origin, [`--remote-debugging-port=${port}`])
  try {
    const result = await lighthouse(`${origin}/`, {
      port,
      logLevel: 'error',
      onlyCategories: Object.keys(LEAST),
      // What was written stays, and so does the service worker that a second visit has.
      disableStorageReset: true,
    })
    if (!result) throw new Error('Lighthouse gave no result.')
    if (result.lhr.runtimeError) throw new Error(`Lighthouse: ${result.lhr.runtimeError.message}`)
    return result.lhr
  } finally {
    await close()
  }
}
