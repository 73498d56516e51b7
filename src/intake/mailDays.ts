import { addDays, type Day } from '../domain/day.ts'
import { type HourCounts, MOST_WORKLOAD } from '../domain/kinds/workload.ts'
import type { SentMessage } from './mailbox.ts'
import { ianaZone, wallOf, type Zone } from './zone.ts'

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

const DAY = 86_400_000
const EARLIEST = Date.UTC(1990, 0)

/** Counts messages by day and hour as they are read. A day ends at `dayEndsAt`, so its small hours are the evening's. */
export class MailTallying {
  readonly #home: Zone
  readonly #dayEndsAt: number
  readonly #latest: number
  readonly #atHome = new Map<Day, Record<string, number>>()
  readonly #whereSent = new Map<Day, Record<string, number>>()
  readonly #counts = { counted: 0, duplicates: 0, deleted: 0, implausible: 0, elsewhere: 0, byProgram: 0 }

  /** @throws RangeError for a home zone that this platform does not know. */
  constructor({ timeZone, dayEndsAt, today }: { timeZone: string; dayEndsAt: number; today: Day }) {
    const home = ianaZone(timeZone)
    if (!home) throw new RangeError(`No such time zone: ${timeZone}`)
    this.#home = home
    this.#dayEndsAt = dayEndsAt
    this.#latest = Date.parse(`${addDays(today, 2)}T00:00:00Z`)
  }

  /** `isByProgram`: what the message's own clock shows is UTC, and says nothing of where it was sent. */
  add({ instant, wallTime, skipped }: SentMessage, isByProgram = false): void {
    if (skipped) {
      this.#counts[skipped === 'deleted' ? 'deleted' : 'duplicates']++
      return
    }
    const written = Date.parse(`${wallTime}Z`)
    const atHome = wallOf(this.#home, Date.parse(instant))
    if (written < EARLIEST || atHome >= this.#latest) {
      this.#counts.implausible++
      return
    }
    this.#counts.counted++
    const isElsewhere = Math.abs(atHome - written) >= 60_000
    if (isElsewhere) this.#counts[isByProgram ? 'byProgram' : 'elsewhere']++
    note(this.#atHome, atHome, this.#dayEndsAt)
    note(this.#whereSent, isByProgram ? atHome : written, this.#dayEndsAt)
  }

  finish(): MailCounts {
    return { ...this.#counts, atHome: listed(this.#atHome), whereSent: listed(this.#whereSent) }
  }
}

/** Several counts as one. */
export function joinedCounts(several: readonly MailCounts[]): MailCounts {
  const [only, ...more] = several
  if (only && more.length === 0) return only
  const sum = (of: (counts: MailCounts) => number) => several.reduce((total, counts) => total + of(counts), 0)
  return {
    counted: sum(({ counted }) => counted),
    duplicates: sum(({ duplicates }) => duplicates),
    deleted: sum(({ deleted }) => deleted),
    implausible: sum(({ implausible }) => implausible),
    elsewhere: sum(({ elsewhere }) => elsewhere),
    byProgram: sum(({ byProgram }) => byProgram),
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

function note(days: Map<Day, Record<string, number>>, wall: number, dayEndsAt: number): void {
  const hour = Math.floor(wall / 3_600_000) % 24
  const isLate = hour < dayEndsAt
  const day = new Date(isLate ? wall - DAY : wall).toISOString().slice(0, 10) as Day
  const key = String(isLate ? hour + 24 : hour)
  const hours = days.get(day) ?? {}
  hours[key] = Math.min(MOST_WORKLOAD, (hours[key] ?? 0) + 1)
  days.set(day, hours)
}

function listed(days: ReadonlyMap<Day, HourCounts>): readonly MailHours[] {
  return Array.from(days, ([day, sent]) => ({ day, sent })).sort((a, b) => (a.day < b.day ? -1 : 1))
}
