import { addDays, type Day } from '../domain/day.ts'
import { type HourCounts, MOST_WORKLOAD } from '../domain/kinds/workload.ts'
import type { SentMessage } from './mailbox.ts'
import { ianaZone, wallOf, type Zone } from './zone.ts'

/** How many messages were sent in each hour of one day. */
export type MailHours = { readonly day: Day; readonly sent: HourCounts }

/** What mailboxes came to: nothing of a message is left but that there was one in that hour. */
export type MailTally = {
  readonly messages: number
  readonly counted: number
  readonly unreadable: number
  readonly duplicates: number
  readonly deleted: number
  /** Dated before there was mail at home, or after tomorrow: a clock was wrong. */
  readonly implausible: number
  /** Sent where the hour was another than at home. */
  readonly elsewhere: number
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
  readonly #counts = { counted: 0, duplicates: 0, deleted: 0, implausible: 0, elsewhere: 0 }

  /** @throws RangeError for a home zone that this platform does not know. */
  constructor({ timeZone, dayEndsAt, today }: { timeZone: string; dayEndsAt: number; today: Day }) {
    const home = ianaZone(timeZone)
    if (!home) throw new RangeError(`No such time zone: ${timeZone}`)
    this.#home = home
    this.#dayEndsAt = dayEndsAt
    this.#latest = Date.parse(`${addDays(today, 2)}T00:00:00Z`)
  }

  add({ instant, wallTime, skipped }: SentMessage): void {
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
    if (Math.abs(atHome - written) >= 60_000) this.#counts.elsewhere++
    note(this.#atHome, atHome, this.#dayEndsAt)
    note(this.#whereSent, written, this.#dayEndsAt)
  }

  finish({ messages, unreadable }: { messages: number; unreadable: number }): MailTally {
    const { atHome, whereSent } = { atHome: listed(this.#atHome), whereSent: listed(this.#whereSent) }
    return { messages, unreadable, ...this.#counts, atHome, whereSent }
  }
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
