import { momentOfAsking } from '../../domain/asking.ts'
import { type Day, FIRST_DAY, LAST_DAY, mondayOfWeek, monthOf } from '../../domain/day.ts'
import { entriesOf } from '../../domain/entries.ts'
import type { Journal } from '../../domain/journal.ts'
import type { EntryOf } from '../../domain/kinds/entry.ts'
import { MEASURED_FIGURES, type MeasuredFigure } from '../../domain/kinds/measured.ts'
import { WORKLOAD_FIGURES, type WorkloadFigure } from '../../domain/kinds/workload.ts'
import { restsOf } from '../../domain/rest.ts'
import { entriesBetween, picturedSeriesOf } from '../../insight/series.ts'
import { daysOn, type WrittenDay } from './writtenDays.ts'

/** Everything that stands on one day: what was written of it, its workload, and what has that date besides. */
export type SpanDay = {
  readonly day: Day
  readonly written: WrittenDay | null
  /** What is known of the day's work, typed in or read from files, as the pictures have it. */
  readonly work: readonly WorkOfDay[]
  /** What was measured of it, as read from files. */
  readonly measured: readonly MeasuredOfDay[]
  /** The pause of the week that begins on this day. */
  readonly pause: EntryOf<'pause'> | null
  readonly repairs: readonly EntryOf<'repair'>[]
  /** What was written on this day of a rupture that was opened then or before. */
  readonly returns: readonly string[]
  /** What was asked and became no moment: a yes that was meant, or an answer that waits. */
  readonly askings: readonly EntryOf<'asking'>[]
  /** What came along with the rests among the day's moments. */
  readonly rests: readonly EntryOf<'rest'>[]
  readonly scores: readonly EntryOf<'score'>[]
}

/** One figure of a day's work; a 0 is a true zero. */
export type WorkOfDay = { readonly figure: WorkloadFigure; readonly value: number }

/** One thing measured of a day. */
export type MeasuredOfDay = { readonly figure: MeasuredFigure; readonly value: number }

/** What lies from one day to another, both inside: days oldest first, and the seasons that touch the span. */
export type JournalSpan = {
  readonly days: readonly SpanDay[]
  readonly seasons: readonly EntryOf<'season'>[]
}

type Lists = 'work' | 'measured' | 'repairs' | 'returns' | 'askings' | 'rests' | 'scores'
type Draft = { -readonly [Key in keyof SpanDay]: SpanDay[Key] }

/** Every day that anything stands on, written or read from files, ascending. */
export function daysKept(journal: Journal): readonly Day[] {
  return spanOfJournal(journal, FIRST_DAY, LAST_DAY).days.map(({ day }) => day)
}

/** Gathers a span of the journal. A pause belongs to the Monday of its week. */
export function spanOfJournal(journal: Journal, from: Day, to: Day): JournalSpan {
  const days = new Map<Day, Draft>()
  const on = (day: Day): Draft | null => {
    if (day < from || day > to) return null
    const draft = days.get(day) ?? {
      day,
      written: null,
      work: [],
      measured: [],
      pause: null,
      repairs: [],
      returns: [],
      askings: [],
      rests: [],
      scores: [],
    }
    days.set(day, draft)
    return draft
  }
  const put = <Part extends Lists>(part: Part, day: Day, one: SpanDay[Part][number]) => {
    const draft = on(day)
    if (draft) draft[part] = [...draft[part], one] as Draft[Part]
  }
  for (const [name, page] of journal.pages) {
    if (name === 'desk' || name < monthOf(from) || name > monthOf(to)) continue
    for (const written of daysOn(page)) {
      const draft = on(written.day)
      if (draft) draft.written = written
    }
    for (const entry of page.values()) {
      if (entry.kind === 'pause') {
        const draft = on(mondayOfWeek(entry.week))
        if (draft) draft.pause = entry
      } else if (entry.kind === 'repair') put('repairs', entry.opened, entry)
      else if (entry.kind === 'score') put('scores', entry.day, entry)
      else if (entry.kind === 'asking' && momentOfAsking(journal, entry) === null)
        put('askings', entry.day, entry)
    }
  }
  // A return may be of a repair that was opened before the span, and a rest's moment may have been moved into it.
  for (const { story } of entriesOf(journal, 'repair'))
    for (const { day, words } of story) put('returns', day, words)
  for (const rest of restsOf(journal)) put('rests', rest.day, rest)
  const pictured = picturedSeriesOf(journal)
  const known = (key: string) => entriesBetween(pictured.get(key)?.entries ?? [], from, to)
  for (const figure of WORKLOAD_FIGURES)
    for (const { day, value } of known(`workload:${figure}`)) put('work', day, { figure, value })
  for (const figure of MEASURED_FIGURES)
    for (const { day, value } of known(`measured:${figure}`)) put('measured', day, { figure, value })
  const seasons: EntryOf<'season'>[] = []
  for (const entry of journal.pages.get('desk')?.values() ?? [])
    if (entry.kind === 'season' && entry.from <= to && entry.to >= from) seasons.push(entry)
  return {
    days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
    seasons: seasons.sort((a, b) => (a.from < b.from ? -1 : 1)),
  }
}
