import { addDays, type Day, daysBetween, mondayOf } from '../../domain/day.ts'
import { importsOf, markOf, type ReadHealth, type ReadWorkload } from '../../domain/imports.ts'
import type { Journal } from '../../domain/journal.ts'
import type { MeasuredFigure } from '../../domain/kinds/measured.ts'
import type { Import } from '../../domain/kinds/workload.ts'
import { afterHoursOf, type WorkingWeek } from '../../insight/workingWeek.ts'
import type { HealthTally } from '../../intake/health/tally.ts'
import type { MailCounts } from '../../intake/mailDays.ts'
import { type CalendarTally, type Candidate, sessionDays } from '../../intake/sessionDays.ts'

/** How much of what was read is kept: that many years up to its end, or all. */
export type KeptSpan = '1' | '2' | '5' | 'all'

/** Which events were sessions: those of these lengths in minutes, calendars and categories. */
export type SessionChoice = {
  readonly lengths: ReadonlySet<number>
  readonly calendars: ReadonlySet<string>
  readonly categories: ReadonlySet<string> | null
}

/** One length that events have, how often, and some of what they are called. */
export type LengthGroup = {
  readonly minutes: number
  readonly times: number
  readonly names: readonly string[]
}

/** What happened after hours in one week (messages), or took place in it (sessions). */
export type WeekCount = { readonly monday: Day; readonly count: number }

const NO_FIGURES = {
  ...{
    afterHoursEmails: null,
    sessions: null,
    backToBackSessions: null,
    lateSessions: null,
    longestStretch: null,
  },
}
const SHORTEST_SESSION = 20
const LONGEST_SESSION = 120
const MOST_NAMES = 3

/** What would be kept of mailboxes; null where nothing falls into the span. */
export function mailToKeep(
  counts: Pick<MailCounts, 'atHome' | 'whereSent'>,
  clock: 'home' | 'there',
  kept: KeptSpan,
): ReadWorkload | null {
  const days = clock === 'home' ? counts.atHome : counts.whereSent
  const rows = days.map(({ day, sent }) => ({
    day,
    figures: NO_FIGURES,
    read: { sort: 'mailbox' as const, sent },
  }))
  const read = within(rows, kept)
  return read && { sort: 'mailbox', ...read, choice: { sort: 'mailbox', clock } }
}

/** What would be kept of calendars; null where nothing is chosen. */
export function sessionsToKeep(
  tally: CalendarTally,
  choice: SessionChoice,
  dayEndsAt: number,
  kept: KeptSpan,
): ReadWorkload | null {
  const chosen = tally.candidates.filter((candidate) => isChosen(candidate, tally, choice))
  const read = within(sessionDays(chosen, dayEndsAt), kept)
  return read && { sort: 'calendar', ...read, choice: rememberedChoice(choice) }
}

/** What would be kept of sleep and steps; null where neither is chosen. */
export function healthToKeep(
  { app, nights, steps }: HealthTally,
  chosen: ReadonlySet<MeasuredFigure>,
  kept: KeptSpan,
): ReadHealth | null {
  const days = new Map<Day, { sleep: number | null; steps: number | null }>()
  const on = (day: Day) => {
    const found = days.get(day) ?? { sleep: null, steps: null }
    days.set(day, found)
    return found
  }
  if (chosen.has('sleep')) for (const { day, minutes } of nights) on(day).sleep = minutes
  if (chosen.has('steps')) for (const each of steps) on(each.day).steps = each.steps
  const rows = Array.from(days, ([day, figures]) => ({ day, ...figures }))
  const read = within(
    rows.sort((a, b) => (a.day < b.day ? -1 : 1)),
    kept,
  )
  return read && { sort: 'health', ...read, choice: { sort: 'health', app } }
}

/** A choice as it is kept, by marks that say no name. */
function rememberedChoice({ lengths, calendars, categories }: SessionChoice): NonNullable<Import['choice']> {
  return {
    sort: 'calendar',
    lengths: [...lengths].sort((a, b) => a - b),
    calendars: Array.from(calendars, markOf).sort(),
    categories: categories && Array.from(categories, markOf).sort(),
  }
}

/** What one mailbox, or one set of calendars, was last read as; null where none of this sort was kept. */
export function lastImport(journal: Journal, sort: Import['sort']): Import | null {
  return importsOf(journal, sort).at(-1) ?? null
}

/**
 * What is offered at first: what was chosen the last time of the calendars that are in this file too, by what was kept
 * `before`, the latest last; else what lasts as long as sessions do, of every calendar and category.
 */
export function firstChoice(tally: CalendarTally, before: readonly Import[] = []): SessionChoice {
  const known = (names: readonly string[], marks: readonly string[]) =>
    new Set(names.filter((name) => marks.includes(markOf(name))))
  for (const { choice } of before.toReversed()) {
    if (choice?.sort !== 'calendar') continue
    const calendars = known(calendarsIn(tally), choice.calendars)
    if (calendars.size > 0)
      return {
        lengths: new Set(choice.lengths),
        calendars,
        categories: choice.categories && known(categoriesIn(tally), choice.categories),
      }
  }
  const lengths = lengthGroups(tally).map(({ minutes }) => minutes)
  const likely = lengths.filter((minutes) => minutes >= SHORTEST_SESSION && minutes <= LONGEST_SESSION)
  return { lengths: new Set(likely), calendars: new Set(calendarsIn(tally)), categories: null }
}

/** The lengths events have, most frequent first. */
export function lengthGroups({ candidates, names }: CalendarTally): readonly LengthGroup[] {
  const groups = new Map<number, { times: number; names: Set<string> }>()
  for (const candidate of candidates) {
    const group = groups.get(minutesOf(candidate)) ?? { times: 0, names: new Set<string>() }
    groups.set(minutesOf(candidate), group)
    group.times++
    const name = names[candidate.event]?.name
    if (name && group.names.size < MOST_NAMES) group.names.add(name)
  }
  return Array.from(groups, ([minutes, group]) => ({
    minutes,
    times: group.times,
    names: [...group.names],
  })).sort((a, b) => b.times - a.times || a.minutes - b.minutes)
}

/** The names of the calendars, in the file's order; one without a name is ''. */
export function calendarsIn({ names }: CalendarTally): readonly string[] {
  return [...new Set(names.map(({ calendar }) => calendar ?? ''))]
}

/** The categories events carry. */
export function categoriesIn({ names }: CalendarTally): readonly string[] {
  return [...new Set(names.flatMap(({ categories }) => categories))].sort()
}

/** How long one slept week by week, in minutes a night of those that are known; weeks without any are 0. */
export function sleepByWeek({ from, to, days }: ReadHealth): readonly WeekCount[] {
  const first = mondayOf(from)
  const weeks = Array.from({ length: Math.floor(daysBetween(first, to) / 7) + 1 }, () => [] as number[])
  for (const { day, sleep } of days)
    if (sleep !== null) weeks[Math.floor(daysBetween(first, day) / 7)]?.push(sleep)
  return weeks.map((nights, index) => ({
    monday: addDays(first, 7 * index),
    count: nights.length === 0 ? 0 : nights.reduce((sum, minutes) => sum + minutes, 0) / nights.length,
  }))
}

/** What happened week by week over the whole span, empty weeks too. */
export function weeksOf({ sort, from, to, days }: ReadWorkload, working: WorkingWeek): readonly WeekCount[] {
  const first = mondayOf(from)
  const weeks = Array.from({ length: Math.floor(daysBetween(first, to) / 7) + 1 }, () => 0)
  for (const { day, figures, read } of days) {
    const week = Math.floor(daysBetween(first, day) / 7)
    const count =
      sort === 'calendar' || read?.sort !== 'mailbox'
        ? (figures.sessions ?? 0)
        : afterHoursOf(day, read.sent, working)
    weeks[week] = (weeks[week] ?? 0) + count
  }
  return weeks.map((count, index) => ({ monday: addDays(first, 7 * index), count }))
}

function within<Row extends { readonly day: Day }>(
  rows: readonly Row[],
  kept: KeptSpan,
): { readonly from: Day; readonly to: Day; readonly days: readonly Row[] } | null {
  const to = rows.at(-1)?.day
  if (to === undefined) return null
  const since = kept === 'all' ? null : addDays(to, -Math.round(365.25 * Number(kept)))
  const days = since === null ? rows : rows.filter(({ day }) => day > since)
  const from = days[0]?.day
  return from === undefined ? null : { from, to, days }
}

function isChosen(candidate: Candidate, { names }: CalendarTally, choice: SessionChoice): boolean {
  const event = names[candidate.event]
  if (!event || !choice.lengths.has(minutesOf(candidate))) return false
  if (!choice.calendars.has(event.calendar ?? '')) return false
  return choice.categories === null || event.categories.some((category) => choice.categories?.has(category))
}

function minutesOf({ start, end }: Candidate): number {
  return Math.round((end - start) / 60_000)
}
