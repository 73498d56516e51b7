import { type Day, monthOf, numberOf } from '../../domain/day.ts'
import { contextsOf, entriesOn } from '../../domain/entries.ts'
import type { Journal } from '../../domain/journal.ts'
import type { NamedContext } from '../../domain/kinds/reflection.ts'
import type { Span } from '../../insight/series.ts'

/** A context that days of a span are marked with: those days, ascending. */
export type MarkedContext = { readonly context: NamedContext; readonly days: readonly Day[] }

/** The contexts that a span's days are marked with, in their own order; hidden ones too, as the days were marked. */
export function contextsIn(journal: Journal, { from, to }: Span): readonly MarkedContext[] {
  const days = new Map<string, Day[]>()
  for (const [name, page] of journal.pages) {
    if (name === 'desk' || name < monthOf(from) || name > monthOf(to)) continue
    for (const { day, contexts } of entriesOn(page, 'reflection')) {
      if (day < from || day > to) continue
      for (const id of contexts) {
        const row = days.get(id)
        if (row) row.push(day)
        else days.set(id, [day])
      }
    }
  }
  return contextsOf(journal).flatMap((context) => {
    const marked = days.get(context.id)
    return marked ? [{ context, days: marked.sort() }] : []
  })
}

/** Where days stand between two places of a picture, as parts of its width (0 to 1); each day once. */
export function placesOf(days: Iterable<Day>, first: number, last: number): readonly number[] {
  const wide = Math.max(1, last - first)
  return [...new Set(days)].map((day) => Math.min(1, Math.max(0, (numberOf(day) - first) / wide)))
}
