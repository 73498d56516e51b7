import { journalOf, putEntry } from '../../src/domain/journal.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { readAll } from '../../src/insight/reading.ts'
import { type DailySeries, seriesOf } from '../../src/insight/series.ts'
import { pointsOf, spanOf } from '../../src/insight/weeks.ts'
import { SAMPLE_TODAY, sampleYears } from '../fixtures/sampleYears.ts'

const SIGNALS = 30
const ROUNDS = 15

/**
 * How long everything the Patterns screen derives takes for 5, 10 and 20 busy years, as rows of text, in
 * milliseconds: the first series of a journal, the series after one save, all readings of 30 signals, the points of
 * 30 pictures over everything. Medians of several rounds; the first series is the only one of its kind.
 */
export async function benchReadings(): Promise<string> {
  const rows = ['years  reflections  first series  series after a save  30 readings  30 pictures']
  for (const years of [5, 10, 20]) {
    const sample = sampleYears(years, { busy: true })
    // Copied so that nothing derived from the sample's pages is remembered.
    const journal = journalOf(Array.from(sample.pages.values()).flatMap((page) => [...page.values()]))
    const [first, series] = timed(() => seriesOf(journal))
    const known = thirtyOf(series)
    const span = spanOf('all', SAMPLE_TODAY, known.get('question:energy')?.entries[0]?.day ?? null)
    const resaved = median(() => seriesAfterSave(journal))
    const readings = median(() => timed(() => readAll(known, SAMPLE_TODAY))[0])
    const pictures = median(() => timed(() => Array.from(known.values(), (one) => pointsOf(one, span)))[0])
    const figures = [first, resaved, readings, pictures].map((time) => time.toFixed(1))
    rows.push([years, known.get('moment:late-email')?.entries.length, ...figures].join('  '))
  }
  return rows.join('\n')
}

/** The journal's own signals that hold something, repeated up to 30. */
function thirtyOf(series: ReadonlyMap<string, DailySeries>): ReadonlyMap<string, DailySeries> {
  const filled = Array.from(series).filter(([, { entries }]) => entries.length > 0)
  const again = filled.map(([key, one]) => [`${key} again`, one] as const)
  return new Map([...filled, ...again].slice(0, SIGNALS))
}

let saves = 0
function seriesAfterSave(journal: ReturnType<typeof journalOf>): number {
  const page = [...journal.pages.values()].find((entries) =>
    entries.has(`reflection:${SAMPLE_TODAY.slice(0, 8)}10`),
  )
  const reflection = page?.get(`reflection:${SAMPLE_TODAY.slice(0, 8)}10`)
  if (reflection?.kind !== 'reflection') throw new Error('The sample has no such day')
  const now = new Date(Date.UTC(2026, 2, 18, 12) + ++saves).toISOString() as Instant
  const saved = putEntry(journal, { ...reflection, note: `${saves}` }, now)
  return timed(() => seriesOf(saved))[0]
}

function timed<Value>(work: () => Value): [milliseconds: number, value: Value] {
  const start = performance.now()
  const value = work()
  return [performance.now() - start, value]
}

function median(round: () => number): number {
  const times = Array.from({ length: ROUNDS }, round).sort((a, b) => a - b)
  return times[ROUNDS >> 1] ?? Number.NaN
}
