import { entriesWithin } from '../domain/entriesWithin.ts'
import type { Journal } from '../domain/journal.ts'
import type { Moment, MomentWhat } from '../domain/kinds/moment.ts'
import { momentOn } from '../domain/kinds/momentOn.ts'
import type { SettingValues } from '../domain/kinds/setting.ts'
import { momentKindOf } from '../domain/momentKind.ts'
import { hourOf, type WallTime } from '../domain/wallTime.ts'
import type { Span } from './series.ts'

/** The hours that count as night: from the first, up to and without the second, past midnight where it comes first. */
export type Night = SettingValues['night']

/** Something that happened so many times when the wall showed this: a moment, a session, a sent message. */
export type Happening = { readonly at: WallTime; readonly times: number }

/** One kind of moment, or every kind that wears, or every kind that restores. */
export type MomentChoice = MomentWhat | 'wearing' | 'restoring'

/** How often something happened while the wall showed this hour, 0–23. */
export type HourCount = { readonly hour: number; readonly count: number; readonly isNight: boolean }

/** A day's round: all 24 hours from midnight on, how often in all, how often in the night, and the fullest hour's count. */
export type HourClock = {
  readonly hours: readonly HourCount[]
  readonly total: number
  readonly inNight: number
  readonly most: number
}

/** So many in the night of the last so many; `of` is what there is where there are fewer than were asked for. */
export type NightShare = { readonly inNight: number; readonly of: number }

/** Whether an hour, 0–23, is in the night. A night that ends where it begins has no hours. */
export function isNight(hour: number, { from, to }: Night): boolean {
  return from <= to ? from <= hour && hour < to : from <= hour || hour < to
}

/**
 * The moments of a choice whose day is in the span, earliest first. By the day they were put on and the hour the
 * wall showed there: a message at 00:40 is the evening's before, at the hour of midnight, wherever it was sent from.
 */
export function momentsWithin(journal: Journal, choice: MomentChoice, { from, to }: Span): readonly Moment[] {
  return entriesWithin(journal, 'moment', from, to)
    .filter((moment) => isChosen(journal, moment, choice))
    .sort(byTime)
}

/** Counts by hour of the wall; a moment that was counted three times is three. O(n). */
export function clockOf(happenings: Iterable<Happening>, night: Night): HourClock {
  const counts = new Array<number>(24).fill(0)
  for (const { at, times } of happenings) counts[hourOf(at)] = (counts[hourOf(at)] ?? 0) + times
  return clockOfCounts(counts, night)
}

/** The same of counts for the hours 0 to 23. */
export function clockOfCounts(counts: readonly number[], night: Night): HourClock {
  const hours = counts.map((count, hour) => ({ hour, count, isNight: isNight(hour, night) }))
  const sum = (some: readonly HourCount[]) => some.reduce((total, { count }) => total + count, 0)
  return {
    hours,
    total: sum(hours),
    inNight: sum(hours.filter((hour) => hour.isNight)),
    most: Math.max(...counts),
  }
}

/**
 * How many of the last `count` happenings were in the night. `ascending` is earliest first, as from
 * {@link momentsWithin}. A moment counted several times that the boundary falls into gives only what fits.
 */
export function nightShareOf(ascending: readonly Happening[], count: number, night: Night): NightShare {
  let inNight = 0
  let of = 0
  for (let index = ascending.length - 1; index >= 0 && of < count; index--) {
    const happening = ascending[index]
    if (!happening) continue
    const taken = Math.min(happening.times, count - of)
    of += taken
    if (isNight(hourOf(happening.at), night)) inNight += taken
  }
  return { inNight, of }
}

function isChosen(journal: Journal, { what, day }: Moment, choice: MomentChoice): boolean {
  if (choice !== 'wearing' && choice !== 'restoring') return what === choice
  return momentOn(momentKindOf(journal, what), day).restores === (choice === 'restoring')
}

function byTime(a: Moment, b: Moment): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1)
}
