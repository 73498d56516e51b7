import { momentOfAsking } from '../../domain/asking.ts'
import type { Day } from '../../domain/day.ts'
import type { Journal } from '../../domain/journal.ts'
import type { Moment, MomentWhat } from '../../domain/kinds/moment.ts'
import type { Steps } from '../../domain/steps.ts'
import { termsOf } from './foldText.ts'
import { type EntryFound, type Found, type IndexedDay, indexOf, type OtherEntry } from './searchIndex.ts'

/** What is written elsewhere than on a day, and the kinds of entry it stands for. */
export const ELSEWHERE = {
  pauses: ['pause'],
  repairs: ['repair'],
  care: ['statement', 'restorative', 'person', 'asking', 'line'],
  seasons: ['season'],
} as const satisfies Readonly<Record<string, readonly OtherEntry['kind'][]>>

/** What may be looked for: anything, the words of days, moments (all or one kind), or what is written elsewhere. */
export type Sought = 'anything' | 'note' | 'moments' | MomentWhat | keyof typeof ELSEWHERE

/** What a person asks of their journal. Every part narrows it down; `inRange` holds the days a signal picks out. */
export type JournalQuery = {
  readonly words: string
  readonly sought: Sought
  /** A context the day is marked with. */
  readonly context: string | null
  readonly inRange: ReadonlyMap<Day, number> | null
}

/**
 * The names of things, folded: what a person reads on a day can be looked for too. A kind of moment is found under what
 * it was once called, too.
 */
export type FoldedNames = {
  readonly moments: ReadonlyMap<string, string>
  readonly becauses: ReadonlyMap<string, string>
  readonly contexts: ReadonlyMap<string, string>
}

/** What tells finds apart: the day, or the entry's own id. */
export function findId(found: Found): string {
  return found.sort === 'day' ? found.indexed.written.day : found.entry.id
}

/** Of a day that was found, the moments that were asked for, or those that say one of the words. */
export function momentsFound(
  indexed: IndexedDay,
  { words, sought }: JournalQuery,
  names: FoldedNames,
): readonly Moment[] {
  if (sought === 'note') return []
  const terms = termsOf(words).map((term) => namedTerm(term, names))
  if (terms.length > 0) return momentsSaying(indexed, terms, sought)
  return sought === 'anything' ? [] : indexed.written.moments.filter(({ what }) => isKind(sought, what))
}

/** Whether a query asks for anything at all. */
export function isAsking({ words, sought, context, inRange }: JournalQuery): boolean {
  return termsOf(words).length > 0 || sought !== 'anything' || context !== null || inRange !== null
}

/**
 * Looks through the journal, newest page first, and yields what each page holds, newest first, so that whoever runs
 * it can stop in between. A day is found when it says every word somewhere; the desk, which has no days, comes last.
 */
export function* searchJournal(
  journal: Journal,
  query: JournalQuery,
  names: FoldedNames,
): Generator<readonly Found[], void, undefined> {
  const terms = termsOf(query.words).map((term) => namedTerm(term, names))
  const pages = [...journal.pages]
    .filter(([name]) => name !== 'desk')
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([, page]) => page)
  const desk = journal.pages.get('desk')
  for (const page of desk ? [...pages, desk] : pages) {
    const { days, others, text } = indexOf(page)
    // Most words stand on few pages: the others need no looking through.
    if (!terms.every((term) => term.isNamed || text.includes(term.text))) {
      yield []
      continue
    }
    const found: Found[] = []
    for (const day of days) if (isDayFound(day.indexed, terms, query)) found.push(day)
    for (const other of others)
      if (isFound(other, terms, query) && isToldHere(journal, other.entry)) found.push(other)
    yield found.sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))
  }
}

/** All that is found, newest page first, in steps. */
export function* findAll(journal: Journal, query: JournalQuery, names: FoldedNames): Steps<readonly Found[]> {
  const found: Found[] = []
  for (const part of searchJournal(journal, query, names)) {
    for (const each of part) found.push(each)
    yield
  }
  return found
}

/** A word that is looked for, and the moments, reasons and contexts whose names say it. */
type Term = {
  readonly text: string
  readonly moments: ReadonlySet<string>
  readonly becauses: ReadonlySet<string>
  readonly contexts: ReadonlySet<string>
  readonly isNamed: boolean
}

function namedTerm(text: string, names: FoldedNames): Term {
  const saying = (named: ReadonlyMap<string, string>) =>
    new Set([...named].flatMap(([id, name]) => (name.includes(text) ? [id] : [])))
  const [moments, becauses, contexts] = [names.moments, names.becauses, names.contexts].map(saying) as [
    Set<string>,
    Set<string>,
    Set<string>,
  ]
  return { text, moments, becauses, contexts, isNamed: moments.size + becauses.size + contexts.size > 0 }
}

/** Whether a day is found. Looks at its moments one by one only where its words alone do not tell. */
function isDayFound(
  indexed: IndexedDay,
  terms: readonly Term[],
  { sought, context, inRange }: JournalQuery,
): boolean {
  const { written, note, text, kinds, becauses } = indexed
  const contexts = written.reflection?.contexts ?? []
  if (isElsewhere(sought)) return false
  if (context !== null && !contexts.includes(context)) return false
  if (inRange && !inRange.has(written.day)) return false
  if (sought === 'note') return note.trim() !== '' && terms.every((term) => note.includes(term.text))
  if (sought === 'anything') {
    return terms.every(
      (term) =>
        text.includes(term.text) ||
        (term.isNamed &&
          (contexts.some((id) => term.contexts.has(id)) ||
            isAnyOf(kinds, term.moments) ||
            isAnyOf(becauses, term.becauses))),
    )
  }
  const asked = written.moments.some(({ what }) => isKind(sought, what))
  return asked && terms.every((term) => momentsSaying(indexed, [term], sought).length > 0)
}

function momentsSaying(
  { written, moments }: IndexedDay,
  terms: readonly Term[],
  sought: Sought,
): readonly Moment[] {
  return written.moments.filter(
    (moment, at) =>
      isKind(sought, moment.what) &&
      terms.some((term) => isNamed(moment, term) || (moments[at] ?? '').includes(term.text)),
  )
}

function isAnyOf(some: ReadonlySet<string>, sought: ReadonlySet<string>): boolean {
  for (const each of some) if (sought.has(each)) return true
  return false
}

function isNamed({ what, because }: Moment, { moments, becauses }: Term): boolean {
  return moments.has(what) || (because !== null && becauses.has(because))
}

function isFound(
  { entry, text }: EntryFound,
  terms: readonly Term[],
  { sought, context, inRange }: JournalQuery,
): boolean {
  if (context !== null || inRange) return false
  const isSought = isElsewhere(sought)
    ? ELSEWHERE[sought].some((kind: OtherEntry['kind']) => kind === entry.kind)
    : sought === 'anything' && terms.length > 0
  return isSought && terms.every((term) => text.includes(term.text))
}

/** What was asked is told by the moment it became; where there is none, nothing else says it. */
function isToldHere(journal: Journal, entry: OtherEntry): boolean {
  return entry.kind !== 'asking' || (entry.words.trim() !== '' && momentOfAsking(journal, entry) === null)
}

function isElsewhere(sought: Sought): sought is keyof typeof ELSEWHERE {
  return Object.hasOwn(ELSEWHERE, sought)
}

function isKind(sought: Sought, what: MomentWhat): boolean {
  return sought === 'anything' || sought === 'moments' || sought === what
}

function dayOf(found: Found): string {
  return (found.sort === 'day' ? found.indexed.written.day : found.day) ?? ''
}
