import type { Day } from '../domain/day.ts'
import type { Journal, Page } from '../domain/journal.ts'
import {
  type Import,
  MOST_WORKLOAD,
  WORKLOAD_FIGURES,
  type Workload,
  type WorkloadFigure,
  type WorkloadSort,
} from '../domain/kinds/workload.ts'
import type { Steps } from '../domain/steps.ts'
import type { DailyEntry } from './dailyEntry.ts'
import { choiceMarks } from './sessionChoices.ts'
import { standingImports } from './standingImports.ts'
import { type MeantEntry, type Stretch, stretchesOf, type Turn } from './stretches.ts'
import { afterHoursOf, sessionsOutside, type WorkingWeek, workingWeekOf } from './workingWeek.ts'
import { workloadDaysOn } from './workloadDays.ts'

/** Which sort of file tells a figure. */
const TOLD_BY: Readonly<Record<WorkloadFigure, WorkloadSort>> = {
  afterHoursEmails: 'mailbox',
  sessions: 'calendar',
  backToBackSessions: 'calendar',
  lateSessions: 'calendar',
  longestStretch: 'calendar',
}

const TYPED = 'typed'

/**
 * Every workload figure as stretches. On the days that a file covers the file stands: a day of which it says nothing is a
 * true zero, unless it says that the figure is unknown; but a day without a session has no longest stretch. What was typed stands where no file reaches; typed days that a
 * file covers too lie beside. Of several mailboxes (or sets of calendars) the counts are added up, and of the longest
 * stretch the longest is taken. Typed days, another choice of sessions and one mailbox more or fewer each begin a stretch.
 * What was counted by the hour is set against the working week as it is now. In steps, a figure each.
 */
export function* workloadFiguresOf(
  journal: Journal,
  monthPages: readonly Page[],
): Steps<ReadonlyMap<WorkloadFigure, readonly Stretch[]>> {
  const days = monthPages.flatMap(workloadDaysOn)
  const week = workingWeekOf(journal)
  const marks = new Map((['mailbox', 'calendar'] as const).map((sort) => [sort, choiceMarks(journal, sort)]))
  const told = new Map<WorkloadFigure, readonly Stretch[]>()
  for (const figure of WORKLOAD_FIGURES) {
    const sort = TOLD_BY[figure]
    const standing = standingImports(journal, sort)
    told.set(figure, figureOf(days, figure, standing, marks.get(sort) ?? new Map(), week))
    yield
  }
  return told
}

function figureOf(
  days: ReturnType<typeof workloadDaysOn>,
  figure: WorkloadFigure,
  standing: ReturnType<typeof standingImports>,
  marks: ReadonlyMap<string, string>,
  week: WorkingWeek,
): readonly Stretch[] {
  if (days.length === 0 && standing.days.length === 0) return []
  const line: MeantEntry[] = []
  const beside: DailyEntry[] = []
  const rowsOn = new Map(days.map(({ day, rows }) => [day, rows]))
  for (const day of bothAscending(
    days.map((each) => each.day),
    standing.days,
  )) {
    const rows = rowsOn.get(day) ?? []
    // A day without a session has no stretch, and not one of no minutes: it counts in no mean of them.
    const told = (value: number | null) => (figure === 'longestStretch' ? value || null : value)
    const typed = told(rows.find(({ source }) => source === TYPED)?.figures[figure] ?? null)
    const imports = standing.on.get(day)
    const read = told(imports ? fromImports(imports, rows, figure, week) : fromRows(rows, figure, week))
    const takesFile = read !== null && (imports !== undefined || typed === null)
    if (takesFile) line.push({ day, value: read, meaning: meaningOf(imports, marks) })
    else if (typed !== null) line.push({ day, value: typed, meaning: TYPED })
    if (takesFile && typed !== null) beside.push({ day, value: typed })
  }
  return stretchesOf(line, turnBetween, beside)
}

/** What the imports that stand on a day say together; null where none of them knows. */
function fromImports(
  imports: readonly Import[],
  rows: readonly Workload[],
  figure: WorkloadFigure,
  week: WorkingWeek,
): number | null {
  let together: number | null = null
  for (const { id } of imports) {
    const row = rows.find(({ source }) => source === id)
    const value = row ? figureIn(row, figure, week) : 0
    if (value === null) continue
    together = figure === 'longestStretch' ? Math.max(together ?? 0, value) : (together ?? 0) + value
  }
  return together === null ? null : Math.min(together, MOST_WORKLOAD)
}

/** What is left of a file whose import is gone: the largest, since two that overlap must not be added up. */
function fromRows(rows: readonly Workload[], figure: WorkloadFigure, week: WorkingWeek): number | null {
  let largest: number | null = null
  for (const row of rows) {
    const value = row.source === TYPED ? null : figureIn(row, figure, week)
    if (value !== null && (largest === null || value > largest)) largest = value
  }
  return largest
}

function figureIn(
  { day, figures, read }: Workload,
  figure: WorkloadFigure,
  week: WorkingWeek,
): number | null {
  const given = figures[figure]
  if (given !== null) return given
  const byHour = () => {
    if (figure === 'afterHoursEmails' && read?.sort === 'mailbox') return afterHoursOf(day, read.sent, week)
    if (figure === 'lateSessions' && read?.sort === 'calendar') return sessionsOutside(day, read, week)
    return null
  }
  const value = byHour()
  return value === null ? null : Math.min(value, MOST_WORKLOAD)
}

function meaningOf(imports: readonly Import[] | undefined, marks: ReadonlyMap<string, string>): string {
  const first = imports?.[0]
  if (!imports || !first) return 'files'
  return imports.length === 1 ? (marks.get(first.id) ?? '') : imports.map(({ id }) => marks.get(id)).join('|')
}

/** A mark is an account and a choice of it; several accounts are several marks. */
function turnBetween(before: string, after: string): Turn {
  if (after === TYPED) return 'typed'
  if (before === TYPED) return 'files'
  const accounts = (meaning: string) => meaning.split('|').map((mark) => mark.slice(0, mark.lastIndexOf(' ')))
  return accounts(before).join('|') === accounts(after).join('|') ? 'choice' : 'accounts'
}

function* bothAscending(a: readonly Day[], b: readonly Day[]): Generator<Day> {
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]]
    const day = y === undefined || (x !== undefined && x <= y) ? x : y
    if (day === undefined) return
    if (x === day) i++
    if (y === day) j++
    yield day
  }
}
