import { type Day, type Month, monthOf } from '../../domain/day.ts'
import { entriesOn } from '../../domain/entries.ts'
import type { Journal, Page } from '../../domain/journal.ts'
import type { Moment } from '../../domain/moment.ts'
import type { Reflection } from '../../domain/reflection.ts'

/** A day on which something was written: moments earliest first, and a reflection or none. */
export type WrittenDay = {
  readonly day: Day
  readonly reflection: Reflection | null
  readonly moments: readonly Moment[]
}

/** A few days that lie together, newest first. `key` stays when days within come or go. */
export type Stretch = { readonly key: string; readonly days: readonly WrittenDay[] }

/** A month on which something was written, newest stretch first. */
export type WrittenMonth = { readonly month: Month; readonly stretches: readonly Stretch[] }

const DAYS_A_STRETCH = 3
const STRETCHES = 10

/** Every month with a written day, newest first; a page that did not change gives the same stretches again. */
export function writtenMonths(journal: Journal): readonly WrittenMonth[] {
  const months: WrittenMonth[] = []
  for (const [name, page] of journal.pages) {
    if (name === 'desk') continue
    const stretches = stretchesOf(page)
    if (stretches.length > 0) months.push({ month: name, stretches })
  }
  return months.sort((a, b) => (a.month < b.month ? 1 : -1))
}

/** The key of the stretch that a day lies in: by the calendar, so that a day that goes leaves the others where they are. */
export function stretchOf(day: Day): string {
  const part = Math.min(STRETCHES, Math.ceil(Number(day.slice(8)) / DAYS_A_STRETCH))
  return `days-${monthOf(day)}-${part}`
}

const known = new WeakMap<Page, readonly Stretch[]>()

function stretchesOf(page: Page): readonly Stretch[] {
  const before = known.get(page)
  if (before) return before
  const stretches: Stretch[] = []
  for (const written of daysOn(page)) {
    const key = stretchOf(written.day)
    const last = stretches.at(-1)
    if (last?.key === key) stretches[stretches.length - 1] = { key, days: [...last.days, written] }
    else stretches.push({ key, days: [written] })
  }
  known.set(page, stretches)
  return stretches
}

/** The days of a page on which something was written, newest first. */
export function daysOn(page: Page): readonly WrittenDay[] {
  const days = new Map<Day, { day: Day; reflection: Reflection | null; moments: Moment[] }>()
  const rowOf = (day: Day) => {
    const row = days.get(day) ?? { day, reflection: null, moments: [] }
    days.set(day, row)
    return row
  }
  for (const reflection of entriesOn(page, 'reflection')) rowOf(reflection.day).reflection = reflection
  for (const moment of entriesOn(page, 'moment')) rowOf(moment.day).moments.push(moment)
  for (const { moments } of days.values()) {
    moments.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (writtenBefore(a, b) ? -1 : 1))
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? 1 : -1))
}

/** The order of one minute, as on the day's own page. */
function writtenBefore(a: Moment, b: Moment): boolean {
  return a.editedAt === b.editedAt ? a.id < b.id : a.editedAt < b.editedAt
}
