import { addDays, type Day } from '../domain/day.ts'
import { entriesOf, entriesOn, settingOf } from '../domain/entries.ts'
import type { Journal, Page } from '../domain/journal.ts'
import type { SettingValues } from '../domain/kinds/setting.ts'
import {
  countWithin,
  HOURS_OF_A_DAY,
  type Import,
  MOST_WORKLOAD,
  WORKLOAD_FIGURES,
  type Workload,
  type WorkloadFigure,
} from '../domain/kinds/workload.ts'
import type { DailyEntry } from './dailyEntry.ts'

const COVERS: Readonly<Record<Import['sort'], readonly WorkloadFigure[]>> = {
  mailbox: ['afterHoursEmails'],
  calendar: ['sessions', 'backToBackSessions', 'lateSessions', 'longestStretch'],
}

/**
 * The known days of every workload figure, ascending. A typed figure stands over an imported one; of several imports
 * the largest stands, since two files that overlap must not be added up. A day inside an import's span for which no
 * row gives the figure is a true zero, unless a row of that very import says that the figure is unknown. What was
 * counted by the hour is set against the hours the person works as they are now.
 */
export function workloadFiguresOf(
  journal: Journal,
  monthPages: readonly Page[],
): ReadonlyMap<WorkloadFigure, readonly DailyEntry[]> {
  const days = monthPages.flatMap(workloadDaysOn)
  const imports = Array.from(entriesOf(journal, 'import'))
  const hours = settingOf(journal, 'workingHours')
  return new Map(
    WORKLOAD_FIGURES.map((figure) => [
      figure,
      figureOf(
        days,
        figure,
        imports.filter(({ sort }) => COVERS[sort].includes(figure)),
        hours,
      ),
    ]),
  )
}

type WorkingHours = SettingValues['workingHours']

/** All rows of one day. */
type WorkloadDay = { readonly day: Day; readonly rows: Workload[] }

function workloadDaysOn(page: Page): readonly WorkloadDay[] {
  const known = daysByPage.get(page)
  if (known) return known
  const byDay = new Map<Day, WorkloadDay>()
  for (const row of entriesOn(page, 'workload')) {
    const found = byDay.get(row.day)
    if (found) found.rows.push(row)
    else byDay.set(row.day, { day: row.day, rows: [row] })
  }
  const days = [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
  daysByPage.set(page, days)
  return days
}

function figureOf(
  days: readonly WorkloadDay[],
  figure: WorkloadFigure,
  covering: readonly Import[],
  hours: WorkingHours,
): readonly DailyEntry[] {
  const covered = coveredDays(covering)
  const entries: DailyEntry[] = []
  let next = 0
  for (const { day, rows } of days) {
    for (let zero = covered[next]; zero !== undefined && zero < day; zero = covered[++next])
      entries.push({ day: zero, value: 0 })
    const isCovered = covered[next] === day
    if (isCovered) next++
    const value =
      givenFigure(rows, figure, hours) ?? (isCovered && !isDisowned(day, rows, covering) ? 0 : null)
    if (value !== null) entries.push({ day, value })
  }
  for (const day of covered.slice(next)) entries.push({ day, value: 0 })
  return entries
}

function givenFigure(rows: readonly Workload[], figure: WorkloadFigure, hours: WorkingHours): number | null {
  let largest: number | null = null
  for (const row of rows) {
    const value = row.figures[figure] ?? figureByHour(row, figure, hours)
    if (value !== null && row.source === 'typed') return value
    if (value !== null && (largest === null || value > largest)) largest = value
  }
  return largest
}

/** After hours is before and after the working day; late is after it, which the small hours of the next morning are. */
function figureByHour({ read }: Workload, figure: WorkloadFigure, { from, to }: WorkingHours): number | null {
  const count = () => {
    if (figure === 'afterHoursEmails' && read?.sort === 'mailbox')
      return countWithin(read.sent, 0, from) + countWithin(read.sent, Math.max(from, to), HOURS_OF_A_DAY)
    if (figure === 'lateSessions' && read?.sort === 'calendar')
      return countWithin(read.ends, to, HOURS_OF_A_DAY)
    return null
  }
  const value = count()
  return value === null ? null : Math.min(value, MOST_WORKLOAD)
}

/** Whether every import that covers the day has a row for it, in which case none of them says that nothing happened. */
function isDisowned(day: Day, rows: readonly Workload[], covering: readonly Import[]): boolean {
  const spoken = new Set(rows.map(({ source }) => source))
  return covering.every(({ id, from, to }) => day < from || day > to || spoken.has(id))
}

function coveredDays(covering: readonly Import[]): readonly Day[] {
  const [only] = covering
  if (covering.length <= 1) return only ? daysOf(only) : []
  return [...new Set(covering.flatMap(daysOf))].sort()
}

function daysOf(span: Import): readonly Day[] {
  const known = daysByImport.get(span)
  if (known) return known
  const days: Day[] = []
  for (let day = span.from; day <= span.to; day = addDays(day, 1)) days.push(day)
  daysByImport.set(span, days)
  return days
}

const daysByPage = new WeakMap<Page, readonly WorkloadDay[]>()
const daysByImport = new WeakMap<Import, readonly Day[]>()
