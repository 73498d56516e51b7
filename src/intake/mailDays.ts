import { addDays, type Day } from '../domain/day.ts'
import { type HourCounts, MOST_WORKLOAD } from '../domain/kinds/workload.ts'
import type { SentAt } from './mailbox.ts'
import { homeZoneOf, wallOf, type Zone } from './written/zone.ts'

/** How many messages were sent in each hour of one day. */
export type MailHours = { readonly day: Day; readonly sent: HourCounts }

/** What some messages came to: nothing of one is left but that there was one in that hour. */
export type MailCounts = {
  readonly counted: number
  readonly duplicates: number
  readonly deleted: number
  /** Dated before there was mail at home, or after tomorrow: a clock was wrong. */
  readonly implausible: number
  /** Sent where the hour was another than at home. */
  readonly elsewhere: number
  /** Dated in UTC by a program that does so wherever it is, while the hour at home was another: taken as sent at home. */
  readonly byProgram: number
  /** By the clock at home, and by the clock where each was sent; ascending. */
  readonly atHome: readonly MailHours[]
  readonly whereSent: readonly MailHours[]
}

const [HOUR, DAY] = [3_600_000, 86_400_000]
const EARLIEST = Date.UTC(1990, 0)
/** No two clocks are further apart. */
const MOST_APART = 2 * DAY

/** Counts messages by day and hour as they are read. A day ends at `dayEndsAt`, so its small hours are the evening's. */
export class MailTallying {
  readonly #home: Zone
  readonly #dayEndsAt: number
  readonly #latest: number
  /** How many in each hour; a list a day of years of mail would be thousands of small ones. */
  readonly #atHome: Uint16Array
  readonly #whereSent: Uint16Array
  readonly #counts = { counted: 0, duplicates: 0, deleted: 0, implausible: 0, elsewhere: 0, byProgram: 0 }

  /** @throws RangeError for a home zone that this platform does not know. */
  constructor({ timeZone, dayEndsAt, today }: { timeZone: string; dayEndsAt: number; today: Day }) {
    const home = homeZoneOf(timeZone)
    this.#home = home
    this.#dayEndsAt = dayEndsAt
    this.#latest = Date.parse(`${addDays(today, 2)}T00:00:00Z`)
    const hours = Math.max(0, (this.#latest - EARLIEST + 2 * MOST_APART) / HOUR)
    this.#atHome = new Uint16Array(hours)
    this.#whereSent = new Uint16Array(hours)
  }

  /** `isByProgram`: what the message's own clock shows is UTC, and says nothing of where it was sent. */
  add({ at, written, skipped }: SentAt, isByProgram = false): void {
    if (skipped) {
      this.#counts[skipped === 'deleted' ? 'deleted' : 'duplicates']++
      return
    }
    const atHome = wallOf(this.#home, at)
    if (written < EARLIEST || atHome >= this.#latest) {
      this.#counts.implausible++
      return
    }
    this.#counts.counted++
    const isElsewhere = Math.abs(atHome - written) >= 60_000
    if (isElsewhere) this.#counts[isByProgram ? 'byProgram' : 'elsewhere']++
    note(this.#atHome, atHome)
    note(this.#whereSent, isByProgram ? atHome : written)
  }

  finish(): MailCounts {
    const atHome = this.#listed(this.#atHome)
    // Told once, it is handed on once.
    const whereSent = this.#counts.elsewhere === 0 ? atHome : this.#listed(this.#whereSent)
    return { ...this.#counts, atHome, whereSent }
  }

  /** The small hours before a day ends are those past 24 of the day before. */
  #listed(hours: Uint16Array): readonly MailHours[] {
    const days = new Map<Day, Record<string, number>>()
    for (const [index, count] of hours.entries()) {
      if (count === 0) continue
      const start = EARLIEST - MOST_APART + index * HOUR
      const hour = index % 24
      const isLate = hour < this.#dayEndsAt
      const day = new Date(isLate ? start - DAY : start).toISOString().slice(0, 10) as Day
      const sent = days.get(day) ?? {}
      sent[isLate ? hour + 24 : hour] = count
      days.set(day, sent)
    }
    return listed(days)
  }
}

/** Several counts as one. */
export function joinedCounts(several: readonly MailCounts[]): MailCounts {
  const [only, ...more] = several
  if (only && more.length === 0) return only
  const sum = (of: Exclude<keyof MailCounts, 'atHome' | 'whereSent'>) =>
    several.reduce((total, counts) => total + counts[of], 0)
  return {
    counted: sum('counted'),
    duplicates: sum('duplicates'),
    deleted: sum('deleted'),
    implausible: sum('implausible'),
    elsewhere: sum('elsewhere'),
    byProgram: sum('byProgram'),
    atHome: joinedHours(several.map(({ atHome }) => atHome)),
    whereSent: joinedHours(several.map(({ whereSent }) => whereSent)),
  }
}

function joinedHours(several: readonly (readonly MailHours[])[]): readonly MailHours[] {
  const days = new Map<Day, Record<string, number>>()
  for (const { day, sent } of several.flat()) {
    const hours = days.get(day) ?? {}
    for (const [hour, count = 0] of Object.entries(sent))
      hours[hour] = Math.min(MOST_WORKLOAD, (hours[hour] ?? 0) + count)
    days.set(day, hours)
  }
  return listed(days)
}

function note(hours: Uint16Array, wall: number): void {
  const hour = Math.floor((wall - EARLIEST + MOST_APART) / HOUR)
  hours[hour] = Math.min(MOST_WORKLOAD, (hours[hour] ?? 0) + 1)
}

function listed(days: ReadonlyMap<Day, HourCounts>): readonly MailHours[] {
  return Array.from(days, ([day, sent]) => ({ day, sent })).sort((a, b) => (a.day < b.day ? -1 : 1))
}
