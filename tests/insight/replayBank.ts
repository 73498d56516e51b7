import type { Day } from '../../src/domain/day.ts'
import { readAll } from '../../src/insight/reading.ts'
import type { DailySeries } from '../../src/insight/series.ts'
import { makeBank, SIGNALS, score } from '../fixtures/bank.mjs'

/** One simulated day: its date, and a value or null under each signal's key. */
type BankDay = { readonly date: string; readonly [signal: string]: string | number | null }

/** The figures readings are judged by, as the bank's scorer defines them. */
export type BankFigures = {
  readonly falsePerYear: number
  readonly wander: number
  readonly holiday: number
  readonly improving: number
  readonly erosion12By12: number
  readonly erosion12By16: number
  readonly strong12By12: number
  readonly firstVerdictDay: number
}

/** Reads simulated people week by week, as the app would have, and scores what it would have said. */
export function replayBank(seed: number, people: number): BankFigures {
  const { falsePerYear, nulls, erosion, firstVerdictDay } = score(makeBank({ seed, people }), erodingOn)
  return {
    falsePerYear,
    wander: nulls.wander,
    holiday: nulls.holiday,
    improving: nulls.improving,
    erosion12By12: erosion.erosion12.within12,
    erosion12By16: erosion.erosion12.within16,
    strong12By12: erosion.strong12.within12,
    firstVerdictDay,
  }
}

/** The figures as one row of text, under {@link BANK_HEADING}. */
export function bankRow(seed: number, people: number, figures: BankFigures): string {
  return [seed, people, ...Object.values(figures).map((value) => value.toFixed(2))].join('  ')
}

/** What the columns of {@link bankRow} are. */
export const BANK_HEADING =
  'seed  people  false a stable year  wander  holiday  improving  erosion12 by week 12  by week 16  strong12 by week 12  first verdict (day)'

function erodingOn(days: readonly BankDay[]): string[] | null {
  const today = days[days.length - 1]?.date as Day
  const readings = readAll(
    new Map(SIGNALS.map((signal) => [signal.key, seriesOfSignal(signal, days)])),
    today,
  )
  const named = Array.from(readings).filter(([, { status }]) => status !== 'not-enough')
  return named.length === 0
    ? null
    : named.filter(([, { status }]) => status === 'eroding').map(([key]) => key)
}

function seriesOfSignal(signal: (typeof SIGNALS)[number], days: readonly BankDay[]): DailySeries {
  const entries = []
  for (const day of days) {
    const value = day[signal.key]
    if (typeof value === 'number') entries.push({ day: day.date as Day, value })
  }
  return {
    kind: signal.kind === 'count' ? 'count' : 'rating',
    wears: signal.worse > 0 ? 'rising' : 'falling',
    entries,
  }
}
