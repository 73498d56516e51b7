import { addDays, type Day, numberOf } from '../domain/day.ts'
import type { Notice } from '../domain/kinds/notice.ts'
import { finish, type Steps } from '../domain/steps.ts'
import { type Compared, changesOf, rampAt } from './change.ts'
import type { DailyEntry } from './dailyEntry.ts'
import { type DailySeries, entriesBetween, type Span } from './series.ts'
import { loadingsOf, wornOdds } from './shared.ts'
import { isBackBy, RECENT_DAYS, RECENT_NEEDED, standingOf } from './standing.ts'

export { RECENT_DAYS, RECENT_NEEDED }

/** How many entries a yardstick needs. */
export const YARDSTICK_NEEDED = 28

/**
 * The odds, as their natural log, past which a change is named: ten to one. Chosen on simulated people together with
 * the constants of shared.ts; see docs/readings.md.
 */
export const NAMED_FROM = Math.log(10)

/** Up to how many signals {@link NAMED_FROM} is enough; see {@link namedFrom}. */
const USUAL_SIGNALS = 7

/** Entries on one side of a reading: the days of the first and the last, how many there are, their mean in plain units. */
type Recent = { readonly from: Day; readonly to: Day; readonly entries: number; readonly mean: number }

/** The person's own earlier entries that a reading compares with. `sd` is the sample SD, in plain units. */
type Yardstick = Recent & { readonly sd: number }

/** How many entries there are of how many that a reading needs. */
type Tally = { readonly entries: number; readonly needed: number }

/** A notice the person was shown: its day, and the day the recent level was first back near where it was, or null. */
type Noticed = { readonly since: Day; readonly returned: Day | null }

/**
 * What can honestly be said of one signal today, and what it rests on. `statistic` is how many standard errors the
 * signal lies from its own past, above 0 towards worse, and `standardError` is in SDs of the person's days; both
 * speak of this signal alone. `odds` are natural logs, given all signals together: that it has worn, that it has
 * eased. A status is named from `odds`. While `noticed` is set and not returned, the yardstick is that of the notice.
 */
export type Reading =
  | { readonly status: 'not-enough'; readonly recent: Tally; readonly yardstick: Tally }
  | {
      readonly status: 'steady' | 'eroding' | 'easing'
      readonly recent: Recent
      readonly yardstick: Yardstick
      readonly statistic: number
      readonly standardError: number
      readonly odds: { readonly worn: number; readonly eased: number }
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
  const sides: ({ key: string } & Sides)[] = []
  // In the order of their keys, so that sums are the same to the last digit whatever the order of the map.
  for (const key of Array.from(series.keys()).sort()) {
    const one = series.get(key)
    if (one) sides.push({ key, ...sidesOf(key, one, windows, context) })
    yield
  }
  const enough = sides.filter(
    ({ recent, yardstick }) => recent.length >= RECENT_NEEDED && yardstick.length >= YARDSTICK_NEEDED,
  )
  const changes = changesOf(enough.map(({ compared }) => compared))
  yield
  const loadings = loadingsOf(changes)
  yield
  const worn = wornOdds(changes, loadings)
  yield
  const eased = wornOdds(
    changes.map((change) => ({ ...change, shift: -change.shift })),
    loadings,
  )
  yield
  const limit = namedFrom(changes.filter(({ moves }) => moves).length)
  const decided = new Map(
    enough.map((side, index): [string, Reading] => {
      const { shift = 0, variance = 1 } = changes[index] ?? {}
      const odds = { worn: worn[index] ?? 0, eased: eased[index] ?? 0 }
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
      return [side.key, { status, ...means, statistic: shift / standardError, standardError, odds, noticed }]
    }),
  )
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
        },
      ]
    }),
  )
}

/**
 * How large the log odds must be with this many signals that move at all. Whoever watches more signals looks more
 * often; past {@link USUAL_SIGNALS} each must show more, so that false notices a year stay about as few.
 */
export function namedFrom(signals: number): number {
  return NAMED_FROM + Math.log(Math.max(1, signals / USUAL_SIGNALS))
}

const YARDSTICK_GAP = 70
const YARDSTICK_REACH = 365
const EARLIEST = '0001-01-01' as Day

type Windows = {
  readonly today: Day
  readonly recent: Span
  readonly before: Span
  readonly lastYear: Span
  readonly everything: Span
}

function windowsOf(today: Day): Windows {
  const eve = addDays(today, -RECENT_DAYS)
  return {
    today,
    recent: { from: addDays(today, 1 - RECENT_DAYS), to: today },
    before: { from: addDays(today, 1 - YARDSTICK_REACH), to: eve },
    lastYear: { from: addDays(today, 1 - YARDSTICK_REACH), to: addDays(today, -YARDSTICK_GAP) },
    everything: { from: EARLIEST, to: eve },
  }
}

type Sides = {
  readonly recent: readonly DailyEntry[]
  readonly yardstick: readonly DailyEntry[]
  readonly compared: Compared
  readonly noticed: Noticed | null
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
  if (held) {
    const yardstick = earlier(held)
    if (yardstick.length >= YARDSTICK_NEEDED) {
      const compared = comparedOf(series, yardstick, recent, today, (age) => (age < RECENT_DAYS ? 1 : 0))
      return { recent, yardstick, noticed, compared }
    }
  }
  const usual = earlier(windows.lastYear)
  const isUsual = usual.length >= YARDSTICK_NEEDED
  const yardstick = isUsual ? usual : earlier(windows.everything)
  const before = isUsual ? earlier(windows.before) : yardstick
  return { recent, yardstick, noticed, compared: comparedOf(series, before, recent, today, rampAt) }
}

function comparedOf(
  { kind, wears }: DailySeries,
  before: readonly DailyEntry[],
  recent: readonly DailyEntry[],
  today: Day,
  nownessAt: (age: number) => number,
): Compared {
  const last = numbered(today)
  const ages: number[] = []
  const values: number[] = []
  const nowness: number[] = []
  for (const side of [before, recent]) {
    for (const { day, value } of side) {
      const age = last - numbered(day)
      ages.push(age)
      values.push(value)
      nowness.push(nownessAt(age))
    }
  }
  return { kind, wears, ages, values, nowness }
}

function sideOf(entries: readonly DailyEntry[]): Recent {
  const [first, last] = [entries[0], entries[entries.length - 1]]
  if (!first || !last) throw new RangeError('No entries to describe')
  return { from: first.day, to: last.day, entries: entries.length, mean: meanOf(entries) }
}

function meanOf(entries: readonly DailyEntry[]): number {
  let sum = 0
  for (const { value } of entries) sum += value
  return sum / entries.length
}

function sdOf(entries: readonly DailyEntry[]): number {
  const mean = meanOf(entries)
  let squares = 0
  for (const { value } of entries) squares += (value - mean) ** 2
  return Math.sqrt(squares / (entries.length - 1))
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
