import { entriesOn } from './entries.ts'
import type { Page } from './journal.ts'
import type { HoldingPerson } from './kinds/care.ts'

/** Who holds the person, by name: in one order wherever they are shown. Nobody where there is no desk. */
export function peopleOn(desk: Page | undefined): readonly HoldingPerson[] {
  return [...entriesOn(desk, 'person')].sort((a, b) => a.name.localeCompare(b.name))
}
