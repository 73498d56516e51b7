import { type Day, type Month, monthOf } from '../../domain/day.ts'
import { entriesOn } from '../../domain/entries.ts'
import type { Journal, Page } from '../../domain/journal.ts'
import type { Moment } from '../../domain/kinds/moment.ts'
import type { Reflection } from '../../domain/kinds/reflection.ts'
import type { Steps } from '../../domain/steps.ts'

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
const MONTHS_AT_ONCE = 3

/** Every month with a written day, newest first; a page that did not change gives the same stretches again. */
export function* writtenMonths(journal: Journal): Steps<readonly WrittenMonth[]> {
  const months: WrittenMonth[] = []
  for (const [month, page] of monthsOf(journal)) {
    if (!known.has(page)) yield
    const stretches = stretchesOf(page)
    if (stretches.length > 0) months.push({ month, stretches })
  }
  return months
}

/** As much of them as can be had at once: all where they were looked at before, else those of the last weeks. */
export function writtenMonthsAtOnce(journal: Journal): {
  readonly months: readonly WrittenMonth[]
  readonly whole: boolean
} {
  const pages = monthsOf(journal)
  const whole = pages.length <= MONTHS_AT_ONCE || pages.every(([, page]) => known.has(page))
  const months = (whole ? pages : pages.slice(0, MONTHS_AT_ONCE))
    .map(([month, page]) => ({ month, stretches: stretchesOf(page) }))
    .filter(({ stretches }) => stretches.length > 0)
  return { months, whole }
}

function monthsOf(journal: Journal): readonly (readonly [Month, Page])[] {
  return [...journal.pages]
    .flatMap(([name, page]) => (name === 'desk' ? [] : [[name, page] as const]))
    .sort(([a], [b]) => (a < b ? 1 : -1))
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
