import type { Day } from '../../src/domain/day.ts'
import { readAll } from '../../src/insight/reading.ts'
import type { DailySeries } from '../../src/insight/series.ts'
import { makeBank, SIGNALS, score } from '../fixtures/bank.mjs'

/** One simulated day: its date, and a value or null under each signal's key. */
export type BankDay = { readonly date: string; readonly [signal: string]: string | number | null }

/** The figures readings are judged by, as the bank's scorer defines them. */
export type BankFigures = {
  readonly falsePerYear: number
  readonly wander: number
  readonly holiday: number
  readonly improving: number
  readonly erosion12By12: number
  readonly erosion12By16: number
  readonly strong12By12: number
  readonly skippingBy16: number
  readonly wrongPerYear: number
  readonly firstVerdictDay: number
}

/** Reads simulated people week by week, as the app would have, and scores what it would have said. */
export function replayBank(seed: number, people: number): BankFigures {
  return scoreBank(makeBank({ seed, people }), erodingOn)
}

/** Scores any way of naming the signals that wear, from the days up to and with today; null is "not enough". */
export function scoreBank(
  bank: ReturnType<typeof makeBank>,
  namedOn: (days: readonly BankDay[]) => string[] | null,
): BankFigures {
  const { falsePerYear, nulls, erosion, byMissing, firstVerdictDay } = score(bank, namedOn)
  return {
    falsePerYear,
    wander: nulls.wander,
    holiday: nulls.holiday,
    improving: nulls.improving,
    erosion12By12: erosion.erosion12.within12,
    erosion12By16: erosion.erosion12.within16,
    strong12By12: erosion.strong12.within12,
    skippingBy16: byMissing.informative.within16,
    wrongPerYear: erosion.erosion12.wrongPerYear,
    firstVerdictDay,
  }
}

/** The figures as one row of text, under {@link BANK_HEADING}. */
export function bankRow(name: string | number, people: number, figures: BankFigures): string {
  return [name, people, ...Object.values(figures).map((value) => value.toFixed(2))].join('  ')
}

/** What the columns of {@link bankRow} are. */
export const BANK_HEADING =
  'seed  people  false a stable year  wander  holiday  improving  erosion12 by week 12  by week 16  strong12 by week 12  erosion12 with worse days skipped by week 16  wrong a year in erosion12  first verdict (day)'

/** The names that {@link readAll} calls eroding on the last of these days. */
export function erodingOn(days: readonly BankDay[]): string[] | null {
  const today = days[days.length - 1]?.date as Day
  const readings = readAll(bankSeries(days), today)
  const named = Array.from(readings).filter(([, { status }]) => status !== 'not-enough')
  return named.length === 0
    ? null
    : named.filter(([, { status }]) => status === 'eroding').map(([key]) => key)
}

/** The bank's signals as the app's series. */
export function bankSeries(days: readonly BankDay[]): ReadonlyMap<string, DailySeries> {
  return new Map(SIGNALS.map((signal) => [signal.key, seriesOfSignal(signal, days)]))
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
