import type { Journal } from '../domain/journal.ts'
import { type Instant, instantOf } from '../domain/wallTime.ts'
import type { Command } from './useCommand.ts'

const begun = new Map<string, Command>()

/** Opens something new under an id: `make` puts it into the notebook, with the first word that is written in it. */
export function begin(id: string, make: Command): void {
  begun.set(id, make)
}

/** The notebook with what was begun under an id and is not in it yet, as if it had been written in. What was deleted stays so. */
export function withBegun(journal: Journal, id: string, now: Instant = instantOf(new Date(0))): Journal {
  const make = begun.get(id)
  const isThere = () => [...journal.pages.values()].some((page) => page.has(id))
  return make && !isThere() ? make(journal, now) : journal
}
