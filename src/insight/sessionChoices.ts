import { type Day, daysBetween } from '../domain/day.ts'
import { accountOf, importsOf } from '../domain/imports.ts'
import type { Journal } from '../domain/journal.ts'
import { canonical } from '../domain/kinds/entry.ts'
import type { Import, WorkloadFigure, WorkloadSort } from '../domain/kinds/workload.ts'
import { workloadDaysOn } from './workloadDays.ts'

/** How many days two readings must share before their figures tell whether the same events were chosen. */
const SHARED_NEEDED = 7
/** A calendar changes a little from one reading to the next: an appointment is moved, or one is cancelled. */
const ALIKE = 0.9

/**
 * For each import of a sort a mark, the same for those that count the same things: of one account and with the same
 * choice. Where no choice was kept, mailboxes are taken to be alike; calendars are where their sessions agree on nine in
 * ten of the days that both cover.
 */
export function choiceMarks(journal: Journal, sort: WorkloadSort): ReadonlyMap<string, string> {
  const marks = new Map<string, string>()
  const seen: Import[] = []
  for (const made of importsOf(journal, sort)) {
    const like = seen.find((each) => accountOf(each) === accountOf(made) && isAlike(journal, each, made))
    marks.set(made.id, like ? (marks.get(like.id) ?? '') : `${accountOf(made)} ${seen.length}`)
    seen.push(made)
  }
  return marks
}

function isAlike(journal: Journal, a: Import, b: Import): boolean {
  if (a.choice && b.choice) return canonical(ordered(a.choice)) === canonical(ordered(b.choice))
  return a.sort === 'mailbox' || agree(journal, a, b)
}

function ordered(choice: NonNullable<Import['choice']>): unknown {
  if (choice.sort !== 'calendar') return choice
  const { lengths, calendars, categories } = choice
  return {
    lengths: [...lengths].sort((a, b) => a - b),
    calendars: [...calendars].sort(),
    categories: categories && [...categories].sort(),
  }
}

function agree(journal: Journal, a: Import, b: Import): boolean {
  const [, from = a.from] = [a.from, b.from].sort()
  const [to = a.to] = [a.to, b.to].sort()
  const shared = daysBetween(from, to) + 1
  if (shared < SHARED_NEEDED) return false
  const [before, after] = [a, b].map(({ id }) => sessionsOf(journal, id, from, to))
  const days = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])
  const unlike = [...days].filter((day) => before?.get(day) !== after?.get(day)).length
  // Of the days with a session: that both are silent at weekends says nothing.
  return unlike <= (1 - ALIKE) * days.size
}

function sessionsOf(journal: Journal, source: string, from: Day, to: Day): ReadonlyMap<Day, number> {
  const figure: WorkloadFigure = 'sessions'
  const sessions = new Map<Day, number>()
  for (const [name, page] of journal.pages) {
    if (name === 'desk' || name < from.slice(0, 7) || name > to.slice(0, 7)) continue
    for (const { day, rows } of workloadDaysOn(page)) {
      const value = rows.find((row) => row.source === source)?.figures[figure]
      if (value && from <= day && day <= to) sessions.set(day, value)
    }
  }
  return sessions
}
