import { addDays, type Day, FIRST_DAY, numberOf } from '../domain/day.ts'
import type { Notice } from '../domain/kinds/notice.ts'
import { finish, type Steps } from '../domain/steps.ts'
import { onAllDays } from './allDays.ts'
import { type Compared, changesInSteps, rampAt } from './change.ts'
import { type DailyEntry, sumOf, toldAnew } from './dailyEntry.ts'
import { evened } from './evened.ts'
import { namedFrom } from './namedFrom.ts'
import { isSameAs } from './sameness.ts'
import { type DailySeries, entriesBetween, type Span } from './series.ts'
import { loadingsOf, wornOdds } from './shared.ts'
import { isBackBy, RECENT_DAYS, RECENT_NEEDED, standingOf } from './standing.ts'
import { SETTLED_AGE, WANDERING_REACH } from './wandering.ts'
import { watchedSignals } from './watched.ts'
import { withinUsual } from './withinUsual.ts'

export { RECENT_DAYS, RECENT_NEEDED }

/** How many entries a yardstick needs. */
export const YARDSTICK_NEEDED = 28

/** Entries on one side of a reading: the days of the first and the last, how many there are, their mean in plain units. */
type Recent = { readonly from: Day; readonly to: Day; readonly entries: number; readonly mean: number }

/** The person's own earlier entries that a reading compares with. `sd` is the sample SD of its days, of which none counts beyond what is usual, in plain units. */
type Yardstick = Recent & { readonly sd: number }

/** How many entries there are of how many that a reading needs. */
type Tally = { readonly entries: number; readonly needed: number }

/** A notice the person was shown: its day, and the day the recent level was first back near where it was, or null. */
type Noticed = { readonly since: Day; readonly returned: Day | null }

/**
 * What can honestly be said of one signal today, and what it rests on. `statistic` is how many standard errors the
 * signal lies from its own past, above 0 towards worse, and `standardError` is in SDs of the person's days; both
 * speak of this signal alone. `odds` are natural logs, given all signals together: that it has worn, that it has
 * eased, and past which a change is named. While `noticed` is set and not returned, the yardstick is that of the notice.
 */
export type Reading =
  | {
      readonly status: 'not-enough'
      readonly recent: Tally
      readonly yardstick: Tally
      /** How many earlier entries lie in seasons that are left out. */
      readonly leftOut: number
    }
  | {
      readonly status: 'steady' | 'eroding' | 'easing'
      readonly recent: Recent
      readonly yardstick: Yardstick
      readonly statistic: number
      readonly standardError: number
      readonly odds: { readonly worn: number; readonly eased: number; readonly namedFrom: number }
      /** Whether the recent days are shown to lie as the yardstick does; see sameness.ts. */
      readonly isSame: boolean
      /** Whether the recent entries reach over all of the recent days. */
      readonly isCovered: boolean
      readonly noticed: Noticed | null
    }

/**
 * What a reading may take into account beside the series: spans left out of yardsticks (both ends inside, in any
 * order), and the notices the person was shown. The latest notice of a signal holds its yardstick until the signal is
 * back, or until the person called it their new normal; then only what came since is read.
 */
export type ReadingContext = {
  readonly leftOut?: readonly Span[]
  readonly notices?: readonly Notice[]
}

/**
 * A reading for every series, under the same keys. Each signal is held against its own past (change.ts) and then
 * against what all signals of the person share (shared.ts); it is named when the odds pass {@link namedFrom} and its
 * recent mean is at least 0.3 SD from the yardstick's. Recent are the last {@link RECENT_DAYS} days; the yardstick is
 * what is older than 70 days in the last 365 or, while that is fewer than {@link YARDSTICK_NEEDED} entries, everything
 * older than the recent days. Watching one person's mean against their own past follows Schat et al. 2021
 * (10.1037/met0000447); the windows are Shoreline's own. Entries after `today` are not read. O(log n) to find the
 * days, then linear in those it reads, times the signals for what they share.
 */
export function readAll(
  series: ReadonlyMap<string, DailySeries>,
  today: Day,
  context: ReadingContext = {},
): ReadonlyMap<string, Reading> {
  return finish(readAllInSteps(series, today, context))
}

/** The same as {@link readAll}, in steps of about a millisecond. */
export function* readAllInSteps(
  series: ReadonlyMap<string, DailySeries>,
  today: Day,
  context: ReadingContext = {},
): Steps<ReadonlyMap<string, Reading>> {
  const windows = windowsOf(today)
  const sides: ({ key: string; series: DailySeries } & Sides)[] = []
  // In the order of their keys, so that sums are the same to the last digit whatever the order of the map.
  for (const key of Array.from(series.keys()).sort()) {
    const one = series.get(key)
    if (one) sides.push({ key, series: one, ...sidesOf(key, one, windows, context) })
    yield
  }
  const enough = sides.filter(
    ({ recent, yardstick }) => recent.length >= RECENT_NEEDED && yardstick.length >= YARDSTICK_NEEDED,
  )
  const onKnownDays = yield* changesInSteps(enough.map(({ compared }) => compared))
  yield
  const changes = onAllDays(onKnownDays, enough)
  const loadings = loadingsOf(changes)
  yield
  const even = changes.map(evened)
  const worn = wornOdds(even, loadings)
  yield
  const eased = wornOdds(
    even.map((change) => ({ ...change, shift: -change.shift })),
    loadings,
  )
  yield
  const moving = new Map(enough.map(({ key }, index) => [key, changes[index]?.moves === true] as const))
  const looks = {
    signals: watchedSignals(series, moving, today),
    oldest: Math.max(0, ...enough.map(({ compared }) => compared.settled.ages[0] ?? 0)),
  }
  const decided = new Map<string, Reading>()
  for (const [index, side] of enough.entries()) {
    const change = changes[index]
    const { shift = 0, variance = 1, sparse = 1 } = change ?? {}
    const limit = namedFrom(looks, { variance, sparse })
    const odds = { worn: worn[index] ?? 0, eased: eased[index] ?? 0, namedFrom: limit }
    const { recent, yardstick, compared, noticed } = side
    const means = { recent: sideOf(recent), yardstick: { ...sideOf(yardstick), sd: sdOf(yardstick) } }
    const isFar = (status: 'eroding' | 'easing') =>
      !isBackBy(means.recent.mean, means.yardstick, status, compared.wears)
    const status =
      odds.worn > limit && isFar('eroding')
        ? 'eroding'
        : odds.eased > limit && isFar('easing')
          ? 'easing'
          : 'steady'
    const standardError = Math.sqrt(variance)
    const isCovered = coversRecent(means.recent, today)
    const isSame =
      status === 'steady' && isCovered && change !== undefined && isSameAs(compared.kind, means, change)
    const figures = { statistic: shift / standardError, standardError, odds, isSame, isCovered }
    decided.set(side.key, { status, ...means, ...figures, noticed })
    yield
  }
  const tallies = new Map(sides.map((side) => [side.key, side]))
  return new Map(
    Array.from(series.keys(), (key) => {
      const side = tallies.get(key)
      const tally = (entries: number, needed: number) => ({ entries, needed })
      return [
        key,
        decided.get(key) ?? {
          status: 'not-enough',
          recent: tally(side?.recent.length ?? 0, RECENT_NEEDED),
          yardstick: tally(side?.yardstick.length ?? 0, YARDSTICK_NEEDED),
          leftOut: side?.leftOut ?? 0,
        },
      ]
    }),
  )
}

const YARDSTICK_GAP = 70
const YARDSTICK_REACH = 365

type Windows = {
  readonly today: Day
  readonly recent: Span
  readonly before: Span
  readonly lastYear: Span
  readonly everything: Span
  readonly settled: Span
}

function windowsOf(today: Day): Windows {
  const eve = addDays(today, -RECENT_DAYS)
  return {
    today,
    recent: { from: addDays(today, 1 - RECENT_DAYS), to: today },
    before: { from: addDays(today, 1 - YARDSTICK_REACH), to: eve },
    lastYear: { from: addDays(today, 1 - YARDSTICK_REACH), to: addDays(today, -YARDSTICK_GAP) },
    everything: { from: FIRST_DAY, to: eve },
    settled: { from: addDays(today, -WANDERING_REACH), to: addDays(today, -SETTLED_AGE) },
  }
}

type Sides = {
  readonly recent: readonly DailyEntry[]
  readonly yardstick: readonly DailyEntry[]
  readonly compared: Compared
  readonly noticed: Noticed | null
  /** How many entries before the recent days are left out. */
  readonly leftOut: number
}

function sidesOf(key: string, series: DailySeries, windows: Windows, context: ReadingContext): Sides {
  const { leftOut = [], notices = [] } = context
  const { entries } = series
  const { today } = windows
  const recent = entriesBetween(entries, windows.recent.from, today)
  const standing = standingOf(notices, key, series, today)
  const earlier = ({ from, to }: Span) => {
    const inside = entriesBetween(entries, from > standing.readFrom ? from : standing.readFrom, to)
    return leftOut.length === 0
      ? inside
      : inside.filter(({ day }) => !leftOut.some((span) => span.from <= day && day <= span.to))
  }
  const { noticed, held } = standing
  const settled = earlier(windows.settled)
  if (held) {
    const yardstick = earlier(held)
    if (yardstick.length >= YARDSTICK_NEEDED) {
      const compared = comparedOf(series, yardstick, recent, settled, today, (age) =>
        age < RECENT_DAYS ? 1 : 0,
      )
      return { recent, yardstick, noticed, compared, leftOut: 0 }
    }
  }
  const usual = earlier(windows.lastYear)
  const isUsual = usual.length >= YARDSTICK_NEEDED
  const yardstick = isUsual ? usual : earlier(windows.everything)
  const before = isUsual ? earlier(windows.before) : yardstick
  const left = leftOut.length === 0 ? 0 : entriesBetween(entries, FIRST_DAY, windows.before.to).length
  const kept = leftOut.length === 0 ? 0 : earlier(windows.everything).length
  return {
    recent,
    yardstick,
    noticed,
    leftOut: left - kept,
    compared: comparedOf(series, before, recent, settled, today, rampAt),
  }
}

function comparedOf(
  { kind, wears }: DailySeries,
  before: readonly DailyEntry[],
  recent: readonly DailyEntry[],
  settled: readonly DailyEntry[],
  today: Day,
  nownessAt: (age: number) => number,
): Compared {
  const last = numbered(today)
  const ages: number[] = []
  const values: number[] = []
  const nowness: number[] = []
  for (const { day, value } of [before, recent].flatMap(toldAnew)) {
    const age = last - numbered(day)
    ages.push(age)
    values.push(value)
    nowness.push(nownessAt(age))
  }
  const told = toldAnew(settled)
  const past = { ages: told.map(({ day }) => last - numbered(day)), values: told.map(({ value }) => value) }
  return { kind, wears, ages, values, nowness, settled: past }
}

/** How near its ends the recent days must hold an entry to be told of as a whole. */
const END_DAYS = 10

function coversRecent({ from, to }: Span, today: Day): boolean {
  return to >= addDays(today, 1 - END_DAYS) && from <= addDays(today, END_DAYS - RECENT_DAYS)
}

function sideOf(entries: readonly DailyEntry[]): Recent {
  const [first, last] = [entries[0], entries[entries.length - 1]]
  if (!first || !last) throw new RangeError('No entries to describe')
  return { from: first.day, to: last.day, entries: entries.length, mean: sumOf(entries) / entries.length }
}

function sdOf(entries: readonly DailyEntry[]): number {
  const values = withinUsual(entries.map(({ value }) => value))
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}

// A day is read by every signal and every replayed week; its text needs parsing only once.
const numbers = new Map<Day, number>()

function numbered(day: Day): number {
  const known = numbers.get(day)
  if (known !== undefined) return known
  const number = numberOf(day)
  numbers.set(day, number)
  return number
}
