import type { Day } from '../domain/day.ts'
import { settingOf } from '../domain/entries.ts'
import type { Journal } from '../domain/journal.ts'
import { knownFromOf } from '../domain/kinds/knownFromOf.ts'
import type { Wears } from '../domain/kinds/question.ts'
import { finish, type Steps } from '../domain/steps.ts'
import { byDay, type DailyEntry, firstNotBefore, sumOf } from './dailyEntry.ts'
import { measuredFiguresOf } from './measuredFigures.ts'
import { knownMoments, silencesOf } from './momentDays.ts'
import { momentStretches } from './momentStretches.ts'
import { isMonthRead, type MonthSeries, monthSeriesOn } from './monthSeries.ts'
import { type AppEntry, questionStretches } from './questionStretches.ts'
import { type Signal, type SignalKey, signalsOf } from './signal.ts'
import { answersToldAgain } from './sitting.ts'
import type { Stretch } from './stretches.ts'
import { workloadFiguresOf } from './workloadFigures.ts'

/** A stretch of days, both ends inside. */
export type Span = { readonly from: Day; readonly to: Day }

/**
 * A signal day by day: known days only, ascending, each day once. An unknown day is absent, never zero. `watched` are all
 * of its known days, where those before a change of meaning are not among the entries. `aside` are moments of days
 * without a reflection, where there are any.
 */
export type DailySeries = {
  readonly kind: 'rating' | 'count'
  readonly wears: Wears
  readonly entries: readonly DailyEntry[]
  readonly watched?: readonly DailyEntry[]
  readonly aside?: readonly DailyEntry[]
}

/**
 * All that is known of a signal, to be pictured: `entries` are every known day, `stretches` the same days (but for those
 * that lie beside, see stretches.ts) cut where their meaning changes, the last one being what is read. `aside` are
 * moments of days without a reflection: how many there were is a fact, how often they come a day is not known of them.
 * A series without a direction has no reading.
 */
export type PicturedSeries = {
  readonly kind: DailySeries['kind']
  readonly wears: Wears | null
  readonly entries: readonly DailyEntry[]
  readonly stretches: readonly Stretch[]
  readonly aside: readonly DailyEntry[]
}

/**
 * Every signal that has a direction, by {@link SignalKey}, empty ones too, each from where its present meaning begins.
 * Answers are known where they were given. Moments are known on days with a reflection written here from the first of
 * their kind on, or from the day the person says, but for the weeks in which none was logged (momentDays.ts). Workload is known where it was typed or
 * imported, what was measured where it was. O(n) at first; after a command only the month it touched is read again.
 */
export function seriesOf(journal: Journal): ReadonlyMap<string, DailySeries> {
  return derive(journal).directed
}

/** Every signal, those without a direction too, by {@link SignalKey} in the order of {@link signalsOf}. */
export function picturedSeriesOf(journal: Journal): ReadonlyMap<string, PicturedSeries> {
  return derive(journal).pictured
}

/**
 * Every signal from where its present meaning begins, those without a direction too: what may be held side by side. What
 * the person hid is not.
 */
export function presentStretchesOf(journal: Journal): ReadonlyMap<string, Pick<PicturedSeries, 'entries'>> {
  const pictured = picturedSeriesOf(journal)
  return new Map(
    signalsOf(journal).flatMap(({ key, hidden }) =>
      hidden ? [] : [[key, { entries: pictured.get(key)?.stretches.at(-1)?.entries ?? NONE }]],
    ),
  )
}

/** What happened day by day, whether or not the day says how often it happens: the known days, and those set aside. */
export function happenedOn({
  entries,
  aside,
}: Pick<PicturedSeries, 'entries' | 'aside'>): readonly DailyEntry[] {
  return aside.length === 0 ? entries : [...entries, ...aside].sort(byDay)
}

/** How often it happened from one day to another, both inside, on all the days of {@link happenedOn}. */
export function timesWithin(series: Pick<PicturedSeries, 'entries' | 'aside'>, { from, to }: Span): number {
  return sumOf(entriesBetween(happenedOn(series), from, to))
}

/** Reads the whole journal ahead, in steps of a few milliseconds, so that asking for series soon after costs nothing. */
export function* readSeries(journal: Journal): Steps<void> {
  yield* deriveInSteps(journal)
}

/** The entries from one day to another, both inside, found by halving. */
export function entriesBetween(entries: readonly DailyEntry[], from: Day, to: Day): readonly DailyEntry[] {
  const start = firstNotBefore(entries, from)
  const end = firstNotBefore(entries, to)
  return entries.slice(start, entries[end]?.day === to ? end + 1 : end)
}

type Derived = {
  readonly directed: ReadonlyMap<string, DailySeries>
  readonly pictured: ReadonlyMap<string, PicturedSeries>
}

const derived = new WeakMap<Journal, Derived>()
const NONE: readonly DailyEntry[] = []

function derive(journal: Journal): Derived {
  return finish(deriveInSteps(journal))
}

function* deriveInSteps(journal: Journal): Steps<Derived> {
  const known = derived.get(journal) ?? derivedBeforeNotice(journal)
  if (known) return known
  const pages = Array.from(journal.pages)
    .filter(([name]) => name !== 'desk')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, page]) => page)
  const months: MonthSeries[] = []
  for (const page of pages) {
    // A month that was read before costs nothing, and is no step.
    if (!isMonthRead(page)) yield
    months.push(monthSeriesOn(page))
  }
  const workload = yield* workloadFiguresOf(journal, pages)
  const measured = measuredFiguresOf(journal, pages)
  yield
  const logged = joined(months, (month) => month.logged)
  yield
  const written = joined(months, (month) => month.written)
  yield
  const silences = silencesOf(logged, written)
  yield
  const turns = new Map(
    months.map((month, index) => [month, answersToldAgain(months[index - 1]?.ends?.[1], month.ends?.[0])]),
  )
  yield
  const seriesOfSignal = (signal: Signal): PicturedSeries => {
    const { kind, wears } = signal
    switch (signal.source) {
      case 'question': {
        const { id } = signal.question
        const own = joined(months, (month) => {
          const answers = (kind === 'rating' ? month.ratings : month.counts).get(id)
          return turns.get(month)?.has(id) ? answers?.map(toldAgainOn(month.ends?.[0].day)) : answers
        })
        const fromApps = joined(months, (month) => month.fromApps.get(id))
        const entries = fromApps.length === 0 ? own : [...own, ...fromApps.map(withoutApp)].sort(byDay)
        const stretches = questionStretches(signal.question, own, fromApps)
        return { kind, wears, entries, stretches, aside: NONE }
      }
      case 'moment': {
        const counted = joined(months, ({ moments, none }) => moments.get(signal.what) ?? none)
        const said = settingOf(journal, knownFromOf(signal.what))
        // What was logged before the day the person says is a fact still.
        const early = said === null ? NONE : counted.filter(({ day, value }) => day < said && value > 0)
        const off = joined(months, (month) => month.aside.get(signal.what))
        const aside = early.length === 0 ? off : [...early, ...off].sort(byDay)
        const entries = knownMoments(counted, firstOf(counted, off), silences, said)
        return { kind, wears, entries, stretches: momentStretches(signal.moment, entries), aside }
      }
      case 'workload':
      case 'measured': {
        const stretches =
          (signal.source === 'workload' ? workload.get(signal.figure) : measured.get(signal.figure)) ?? []
        const entries =
          stretches.length === 1 ? (stretches[0]?.entries ?? NONE) : joined(stretches, entriesOf)
        return { kind, wears, entries, stretches, aside: NONE }
      }
    }
  }
  const directed = new Map<SignalKey, DailySeries>()
  const pictured = new Map<SignalKey, PicturedSeries>()
  for (const signal of signalsOf(journal)) {
    const { key, kind, wears } = signal
    const series = seriesOfSignal(signal)
    pictured.set(key, series)
    const { entries, stretches, aside } = series
    if (wears)
      directed.set(key, {
        ...{ kind, wears, entries: stretches.at(-1)?.entries ?? NONE },
        ...(stretches.length > 1 && { watched: entries }),
        ...(aside.length > 0 && { aside }),
      })
    yield
  }
  return keep(journal, { directed, pictured })
}

/** The journal that was read last, as long as somebody else holds it. */
let last: WeakRef<Journal> | null = null

function keep(journal: Journal, result: Derived): Derived {
  derived.set(journal, result)
  last = new WeakRef(journal)
  return result
}

/** A notice is made of series and changes none: a journal that has only a notice more is not read again. */
function derivedBeforeNotice(journal: Journal): Derived | null {
  const before = last?.deref()
  const known = before && derived.get(before)
  return before && known && isSameButNotices(before, journal) ? keep(journal, known) : null
}

function isSameButNotices(before: Journal, after: Journal): boolean {
  if (before.pages.size !== after.pages.size) return false
  for (const [name, page] of after.pages) {
    const other = before.pages.get(name)
    if (other === page) continue
    if (name !== 'desk' || !other) return false
    for (const [one, two] of [
      [page, other],
      [other, page],
    ] as const)
      for (const [id, entry] of one) if (entry.kind !== 'notice' && two.get(id) !== entry) return false
  }
  return true
}

/** The first day of a month that is written, as one told with the last of the month before. */
function toldAgainOn(first: Day | undefined): (entry: DailyEntry) => DailyEntry {
  return (entry) => (entry.day === first ? { ...entry, again: true } : entry)
}

function entriesOf({ entries }: Stretch): readonly DailyEntry[] {
  return entries
}

function withoutApp({ day, value }: AppEntry): DailyEntry {
  return { day, value }
}

/** The first day on which it happened, with a reflection or without. */
function firstOf(counted: readonly DailyEntry[], aside: readonly DailyEntry[]): Day | null {
  const [a, b] = [counted.find(({ value }) => value > 0)?.day, aside[0]?.day]
  return (a !== undefined && (b === undefined || a < b) ? a : b) ?? null
}

/** Pushed one by one: `flatMap` takes ten times as long over twenty years. */
function joined<From, Value>(
  months: readonly From[],
  part: (month: From) => readonly Value[] | undefined,
): readonly Value[] {
  const entries: Value[] = []
  for (const month of months) for (const entry of part(month) ?? []) entries.push(entry)
  return entries
}
