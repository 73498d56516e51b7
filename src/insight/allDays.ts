import { daysBetween, LAST_DAY } from '../domain/day.ts'
import { type DailyEntry, sumOf } from './dailyEntry.ts'
import { type DailySeries, entriesBetween, type Span } from './series.ts'

/** What is tapped of a written day may have been tapped of so many days before it as well. */
const WEEK = 7

/** So much more of a change may lie on known days than on all. */
const MORE = 4 / 3

/** A question answered on no smaller part than this of the days on which it was before is answered as ever. */
const AS_EVER = 0.85

/** How far, in SDs, the mean of some of all days can lie from that of all, for each part of them that is left out: nearly so for 5 to 50 %. */
const CHOICE = 1.65

/** A signal and the two sides that are held against each other, ascending; neither is empty. */
type Sided = {
  readonly series: DailySeries
  readonly yardstick: readonly DailyEntry[]
  readonly recent: readonly DailyEntry[]
}

/**
 * The changes of these signals, no more of each than can be thought of all days, where known days tell of some only. How
 * often something happens on a day of writing is more for whoever begins to tap a whole week on its last evening, and no
 * more a day. And of a question that its owner begins to pass over on many of the days that they write on, it may be the bad
 * days that are left: what that alone can make is taken off.
 */
export function onAllDays<Shifted extends { readonly shift: number; readonly moves: boolean }>(
  changes: readonly Shifted[],
  signals: readonly Sided[],
): readonly Shifted[] {
  const ratings = signals.flatMap(({ series }, index) =>
    series.kind === 'rating' && changes[index]?.moves ? [series.entries] : [],
  )
  return changes.map((change, index) => {
    const signal = signals[index]
    if (!signal) return change
    const { shift } = change
    const told =
      signal.series.kind === 'rating'
        ? Math.sign(shift) * Math.max(0, Math.abs(shift) - choiceIn(signal, ratings))
        : shift * shareADay(signal)
    return { ...change, shift: told }
  })
}

/** How far the choice of days on which a question is answered can lie from what it was, in SDs; 0 where it is answered as ever. */
function choiceIn({ yardstick, recent }: Sided, ratings: readonly (readonly DailyEntry[])[]): number {
  const partOf = (side: readonly DailyEntry[]) => {
    const { from, to } = spanOf(side)
    const known = ratings.map((entries) => entriesBetween(entries, from, to).length)
    return side.length / Math.max(side.length, ...known)
  }
  const share = partOf(recent) / partOf(yardstick)
  return share < AS_EVER ? CHOICE * (1 - share) : 0
}

/** How much of a count's change shows on all days too, 0 to 1; 1 where nothing was set aside. */
function shareADay({ series, yardstick, recent }: Sided): number {
  if (!series.aside) return 1
  const known = sumOf(recent) / recent.length - sumOf(yardstick) / yardstick.length
  const all = timesADay(series, spanOf(recent)) - timesADay(series, spanOf(yardstick))
  return known === 0 ? 1 : Math.min(1, Math.max(0, (MORE * all) / known))
}

/** How often something happened a day in a span, on all days of weeks in which anything was written, those set aside too. */
function timesADay({ entries, aside = [] }: DailySeries, { from, to }: Span): number {
  const known = entriesBetween(entries, from, to)
  const weeks = new Set(known.map(({ day }) => Math.floor(daysBetween(day, to) / WEEK)))
  const days = Math.min(WEEK * weeks.size, daysBetween(from, to) + 1)
  return (sumOf(known) + sumOf(entriesBetween(aside, from, to))) / days
}

function spanOf(entries: readonly DailyEntry[]): Span {
  return { from: entries[0]?.day ?? LAST_DAY, to: entries.at(-1)?.day ?? LAST_DAY }
}
