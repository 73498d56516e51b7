import { addDays, type Day, mondayOfWeek, monthOf, type Week } from './day.ts'
import type { Journal, Page } from './journal.ts'
import type { EntryKind, EntryOf } from './kinds/entry.ts'
import type { Moment } from './kinds/moment.ts'
import { momentKindsFrom, type OfferedMoment } from './kinds/ownMoment.ts'
import type { Pause } from './kinds/pause.ts'
import { type AskedQuestion, questionsFrom } from './kinds/question.ts'
import { contextsFrom, type NamedContext, type Reflection, reflectionIdOf } from './kinds/reflection.ts'
import { DEFAULT_SETTINGS, type SettingName, type SettingValues, settingIdOf } from './kinds/setting.ts'

/** The page's entries of one kind, in no promised order; the same array for the same page. */
export function entriesOn<Kind extends EntryKind>(
  page: Page | undefined,
  kind: Kind,
): readonly EntryOf<Kind>[] {
  if (!page) return []
  let byKind = sorted.get(page)
  if (!byKind) {
    byKind = new Map()
    for (const entry of page.values()) {
      const rows = byKind.get(entry.kind)
      if (rows) rows.push(entry)
      else byKind.set(entry.kind, [entry])
    }
    sorted.set(page, byKind)
  }
  return (byKind.get(kind) ?? []) as EntryOf<Kind>[]
}

/** Every entry of one kind in the journal, page by page in no promised order. */
export function* entriesOf<Kind extends EntryKind>(journal: Journal, kind: Kind): Generator<EntryOf<Kind>> {
  for (const page of journal.pages.values()) yield* entriesOn(page, kind)
}

/** The entry with this id of one kind, wherever it lies, or null. A look into each page, not at each entry. */
export function findEntry<Kind extends EntryKind>(
  journal: Journal,
  id: string,
  kind: Kind,
): EntryOf<Kind> | null {
  for (const page of journal.pages.values()) {
    const entry = page.get(id)
    if (entry) return entry.kind === kind ? (entry as EntryOf<Kind>) : null
  }
  return null
}

/** The day's reflection, or null. */
export function reflectionOn(journal: Journal, day: Day): Reflection | null {
  const entry = journal.pages.get(monthOf(day))?.get(reflectionIdOf(day))
  return entry?.kind === 'reflection' ? entry : null
}

/** The day's moments, earliest first; of those in one minute, in the order they were written. */
export function momentsOn(journal: Journal, day: Day): readonly Moment[] {
  return entriesOn(journal.pages.get(monthOf(day)), 'moment')
    .filter((moment) => moment.day === day)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (writtenBefore(a, b) ? -1 : 1))
}

/** The days from one to another, both inside and at most a month apart, on which a reflection or a moment was written. */
export function daysWritten(journal: Journal, from: Day, to: Day): ReadonlySet<Day> {
  const days = new Set<Day>()
  for (const month of new Set([monthOf(from), monthOf(to)])) {
    const page = journal.pages.get(month)
    for (const kind of ['reflection', 'moment'] as const) {
      for (const { day } of entriesOn(page, kind)) if (from <= day && day <= to) days.add(day)
    }
  }
  return days
}

/** The setting as the person left it, or as it comes. */
export function settingOf<Name extends SettingName>(journal: Journal, name: Name): SettingValues[Name] {
  const entry = journal.pages.get('desk')?.get(settingIdOf(name))
  if (entry?.kind === 'setting') return entry.value as SettingValues[Name]
  // What is set of a kind of moment stands by no name of its own, and comes as none.
  return ((DEFAULT_SETTINGS as Partial<SettingValues>)[name] ?? null) as SettingValues[Name]
}

/** Every question, hidden ones too, in the person's order. */
export function questionsOf(journal: Journal): readonly AskedQuestion[] {
  return questionsFrom(entriesOn(journal.pages.get('desk'), 'question'))
}

/** Every kind of moment, hidden ones too: those that wear, then those that restore, each in the person's order. */
export function momentKindsOf(journal: Journal): readonly OfferedMoment[] {
  return momentKindsFrom(entriesOn(journal.pages.get('desk'), 'momentKind'))
}

/** Every context, hidden ones too: the app's in their order, then the person's own. */
export function contextsOf(journal: Journal): readonly NamedContext[] {
  return contextsFrom(entriesOn(journal.pages.get('desk'), 'context'))
}

/**
 * The latest pause of this week or the last two that named a shift; null when there is none, or when a later pause said
 * that it is no longer needed.
 */
export function lastShift(journal: Journal, week: Week): Pause | null {
  const monday = mondayOfWeek(week)
  const earliest = addDays(monday, -14)
  // A pause lies in the month of its Monday; looking through every month there is takes twenty years a while.
  const near = [...new Set([monthOf(earliest), monthOf(monday)])]
  const pauses = near
    .flatMap((month) => entriesOn(journal.pages.get(month), 'pause'))
    .filter((pause) => pause.week <= week && mondayOfWeek(pause.week) >= earliest)
    .sort((a, b) => (a.week < b.week ? 1 : -1))
  const at = pauses.findIndex(({ shift }) => shift.trim() !== '')
  const isOver = pauses.slice(0, Math.max(0, at)).some((pause) => pause.lastShift === 'no-longer-needed')
  return isOver ? null : (pauses[at] ?? null)
}

const sorted = new WeakMap<Page, Map<string, unknown[]>>()

/** By id where stamps are equal, so that every device shows one order. */
function writtenBefore(a: Moment, b: Moment): boolean {
  return a.editedAt === b.editedAt ? a.id < b.id : a.editedAt < b.editedAt
}
