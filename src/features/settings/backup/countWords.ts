import { type Day, mondayOfWeek } from '../../../domain/day.ts'
import type { Journal } from '../../../domain/journal.ts'
import type { EntryKind, LiveEntry } from '../../../domain/kinds/entry.ts'
import { spanEnds } from '../../../ui/spanEnds.ts'
import type { Say } from '../../../words/words.ts'

const SORTS = [
  'reflections',
  'moments',
  'pauses',
  'repairs',
  'care',
  'seasons',
  'workloads',
  'measured',
  'scores',
  'settings',
] as const

/** What entries are counted as when they are told to a person. */
type Sort = (typeof SORTS)[number]

const SORT_OF: Readonly<Record<EntryKind, Sort>> = {
  reflection: 'reflections',
  moment: 'moments',
  pause: 'pauses',
  repair: 'repairs',
  asking: 'care',
  rest: 'care',
  statement: 'care',
  restorative: 'care',
  person: 'care',
  line: 'care',
  season: 'seasons',
  workload: 'workloads',
  measured: 'measured',
  score: 'scores',
  import: 'settings',
  notice: 'settings',
  question: 'settings',
  context: 'settings',
  momentKind: 'settings',
  setting: 'settings',
}

/** Everything that is there, deletions left out. */
export function liveEntries(journal: Journal): readonly LiveEntry[] {
  const entries: LiveEntry[] = []
  for (const page of journal.pages.values()) {
    for (const entry of page.values()) if (entry.kind !== 'deleted') entries.push(entry)
  }
  return entries
}

/** Whether it is something the person wrote, rather than a setting. */
export function isWritten({ kind }: LiveEntry): boolean {
  return SORT_OF[kind] !== 'settings'
}

/** Entries by their sort, in words: "12 reflections, 40 moments, and 2 pauses". */
export function countWords(entries: readonly LiveEntry[], say: Say): string {
  const counts = new Map<Sort, number>()
  for (const { kind } of entries) counts.set(SORT_OF[kind], (counts.get(SORT_OF[kind]) ?? 0) + 1)
  const parts = SORTS.flatMap((sort) => {
    const count = counts.get(sort)
    return count ? [say(`backup.count.${sort}`, { count })] : []
  })
  return new Intl.ListFormat(say.language, { type: 'conjunction' }).format(parts)
}

/** The days that entries lie on, from the first to the last, in words; null when none has a day. */
export function spanWords(entries: readonly LiveEntry[], say: Say): string | null {
  let first: Day | null = null
  let last: Day | null = null
  for (const entry of entries) {
    const day = dayOfEntry(entry)
    if (!day) continue
    if (!first || day < first) first = day
    if (!last || day > last) last = day
  }
  if (!first || !last) return null
  const ends = spanEnds({ from: first, to: last }, say.language, 'long')
  return first === last ? say('backup.onDay', { day: ends.to }) : say('backup.span', ends)
}

function dayOfEntry(entry: LiveEntry): Day | null {
  if ('day' in entry && entry.kind !== 'notice') return entry.day
  if (entry.kind === 'pause') return mondayOfWeek(entry.week)
  return entry.kind === 'repair' ? entry.opened : null
}
