import { addDays, type Day, daysBetween, FIRST_DAY } from '../domain/day.ts'
import type { Notice } from '../domain/kinds/notice.ts'
import type { DailySeries, PicturedSeries, Span } from './series.ts'

/** How many days, today among them, count as recent. */
export const RECENT_DAYS = 42

/** How many recent entries a reading needs. */
export const RECENT_NEEDED = 8

/** How the latest notice of a signal stands today, and what of the past a reading may look at because of it. */
export type Standing = {
  /**
   * The latest notice and the first day the recent level was back near where it had been; null without a notice, and
   * once it has been back for {@link RECENT_DAYS} days.
   */
  readonly noticed: { readonly since: Day; readonly returned: Day | null } | null
  /** The span of the notice's yardstick while it is kept. */
  readonly held: Span | null
  /**
   * Nothing before this day is read: after the latest "this is my new normal", what was recent at its notice and what
   * came since, whatever notices came later.
   */
  readonly readFrom: Day
}

/**
 * The notices that still speak of what is read: one whose yardstick lies wholly before the seam at which the present
 * meaning of its signal begins is held against nothing that came since, and is not told of any more. What was called a
 * new normal stays.
 */
export function noticesOfMeaning(
  notices: readonly Notice[],
  pictured: ReadonlyMap<string, Pick<PicturedSeries, 'stretches'>>,
): readonly Notice[] {
  return notices.filter(({ signal, yardstick, newNormal }) => {
    const present = pictured.get(signal)?.stretches.at(-1)
    const first = present?.turn ? present.entries[0]?.day : undefined
    return newNormal !== null || first === undefined || first <= yardstick.to
  })
}

/**
 * Keeps the yardstick of the latest notice, so that a decline does not become part of what it is held against, until
 * the mean of the recent days comes back within {@link BACK_WITHIN} SD of that yardstick, or the person says "this is
 * my new normal". Notices after `today` are not known yet. Linear in the days since the notice.
 */
export function standingOf(
  notices: readonly Notice[],
  key: string,
  series: DailySeries,
  today: Day,
): Standing {
  let latest: Notice | null = null
  let readFrom = FIRST_DAY
  for (const notice of notices) {
    if (notice.signal !== key || notice.day > today) continue
    if (!latest || latest.day < notice.day) latest = notice
    if (notice.newNormal === null || notice.newNormal > today) continue
    const from = addDays(notice.day, 1 - RECENT_DAYS)
    if (from > readFrom) readFrom = from
  }
  if (!latest || (latest.newNormal !== null && latest.newNormal <= today))
    return { noticed: null, held: null, readFrom }
  const returned = returnedOn(latest, series, today)
  if (returned && daysBetween(returned, today) >= RECENT_DAYS) return { noticed: null, held: null, readFrom }
  const { from, to } = latest.yardstick
  return {
    noticed: { since: latest.day, returned },
    held: returned ? null : { from, to },
    readFrom,
  }
}

/**
 * Whether a mean of recent days is near the yardstick, or on its better side where wear was noticed, or on its worse
 * side where ease was. A yardstick that hardly moved counts as having an SD of {@link LEAST_SD}.
 */
export function isBackBy(
  mean: number,
  yardstick: { readonly mean: number; readonly sd: number },
  status: Notice['status'],
  wears: DailySeries['wears'],
): boolean {
  const sign = (wears === 'rising') === (status === 'eroding') ? 1 : -1
  return sign * (mean - yardstick.mean) < BACK_WITHIN * Math.max(yardstick.sd, LEAST_SD)
}

const BACK_WITHIN = 0.3
const LEAST_SD = 0.25

/** The first day after the notice on which the recent days, if enough are known, are back. */
function returnedOn(notice: Notice, { entries, wears }: DailySeries, today: Day): Day | null {
  const first = addDays(notice.day, 2 - RECENT_DAYS)
  let start = entries.findIndex(({ day }) => day >= first)
  if (start < 0) return null
  let end = start
  let sum = 0
  const days = daysBetween(notice.day, today)
  for (let after = 1; after <= days; after++) {
    const day = addDays(notice.day, after)
    for (let next = entries[end]; next && next.day <= day; next = entries[++end]) sum += next.value
    const oldest = addDays(day, 1 - RECENT_DAYS)
    for (let old = entries[start]; old && old.day < oldest; old = entries[++start]) sum -= old.value
    const known = end - start
    if (known >= RECENT_NEEDED && isBackBy(sum / known, notice.yardstick, notice.status, wears)) return day
  }
  return null
}
