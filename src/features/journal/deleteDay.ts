import { type Day, monthOf } from '../../domain/day.ts'
import { momentsOn, reflectionOn } from '../../domain/entries.ts'
import { deleteEntry, type Journal, putEntry } from '../../domain/journal.ts'
import type { LiveEntry } from '../../domain/kinds/entry.ts'
import type { Instant } from '../../domain/wallTime.ts'

/** What the day holds: its reflection, if there is one, and its moments. */
export function entriesOfDay(journal: Journal, day: Day): readonly LiveEntry[] {
  const reflection = reflectionOn(journal, day)
  return reflection ? [reflection, ...momentsOn(journal, day)] : momentsOn(journal, day)
}

/** Deletes the day's reflection and its moments. */
export function deleteDay(journal: Journal, day: Day, now: Instant): Journal {
  return entriesOfDay(journal, day).reduce(
    (rest, { id }) => deleteEntry(rest, id, monthOf(day), now),
    journal,
  )
}

/** Puts a day's entries back as they were; what was written in their place since then stays. */
export function restoreDay(journal: Journal, day: Day, entries: readonly LiveEntry[], now: Instant): Journal {
  return entries.reduce((restored, { editedAt: _, ...entry }) => {
    const there = restored.pages.get(monthOf(day))?.get(entry.id)
    return there && there.kind !== 'deleted' ? restored : putEntry(restored, entry, now)
  }, journal)
}
