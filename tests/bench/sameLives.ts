import { addDays, type Day, daysBetween } from '../../src/domain/day.ts'
import { readAll } from '../../src/insight/reading.ts'
import type { Span } from '../../src/insight/series.ts'
import { makeBank, SIGNALS } from '../fixtures/bank.mjs'
import { type BankDay, bankSeries } from '../insight/replayBank.ts'

const WEEK = 7
const ONSETS = 84
/** How far a level may have moved while it is called the same: in SDs of a rating's days, as a share of a count's mean. */
const MOVED = { rating: 0.5, count: 1 / 3 } as const
/** By how many SDs what wears has moved in the end, twelve weeks from its first day. */
const SIZES: Readonly<Record<string, number>> = { erosion12: 1, strong12: 1.5 }

/**
 * How often what is said to be the same has moved, of looks a week apart at people in whom one to five signals wear: of
 * ratings by half an SD, of counts by a third. Rows of text.
 */
export function benchSame(people = 600, seed = 730_021): string {
  const said = { rating: 0, count: 0 }
  const moved = { rating: 0, count: 0 }
  for (const { scenario, onsetDay, truth, days } of makeBank({ seed, people })) {
    const size = SIZES[scenario ?? '']
    const first = days[0]?.date as Day | undefined
    if (size === undefined || onsetDay === null || first === undefined) continue
    const shiftOn = (day: Day) =>
      size * Math.min(1, Math.max(0, (daysBetween(first, day) - onsetDay + 1) / ONSETS))
    for (let length = onsetDay; length <= days.length; length += WEEK) {
      const past: readonly BankDay[] = days.slice(0, length)
      const today = past[past.length - 1]?.date as Day
      for (const [key, reading] of readAll(bankSeries(past), today)) {
        if (reading.status === 'not-enough' || !reading.isSame) continue
        const kind = SIGNALS.find((signal) => signal.key === key)?.kind === 'count' ? 'count' : 'rating'
        said[kind]++
        if (!truth.eroding.includes(key)) continue
        const [now, before] = [meanOver(reading.recent, shiftOn), meanOver(reading.yardstick, shiftOn)]
        const { mean, sd } = levelOf(past.slice(0, onsetDay).map((day) => day[key]))
        const by = kind === 'rating' ? now - before : (sd * (now - before)) / (mean + sd * before)
        if (by >= MOVED[kind]) moved[kind]++
      }
    }
  }
  return (['rating', 'count'] as const)
    .map(
      (kind) =>
        `${kind}s  said to be the same ${said[kind]}  moved ${moved[kind]}  ${percent(moved[kind], said[kind])}`,
    )
    .join('\n')
}

function meanOver({ from, to }: Span, valueOn: (day: Day) => number): number {
  let [sum, count] = [0, 0]
  for (let day = from; day <= to; day = addDays(day, 1)) {
    sum += valueOn(day)
    count++
  }
  return sum / count
}

function levelOf(values: readonly unknown[]) {
  const seen = values.filter((value): value is number => typeof value === 'number')
  const mean = seen.reduce((sum, value) => sum + value, 0) / seen.length
  const variance = seen.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (seen.length - 1)
  return { mean, sd: Math.sqrt(variance) }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}
