import { entryFrom1 } from './entryUpgrades.ts'

/**
 * The number of the form in which pages are written, 1 to 65,535. It is the database's version number too, so that
 * an older app sees at the door, before it opens a single page, that a newer one was here.
 */
export const SCHEMA = 6

/** Turns the JSON of a page written under schema `from` into that of the next. Pure; must not change its input. */
export type Upgrade = { readonly from: number; readonly upgrade: (page: unknown) => unknown }

/** Every upgrade there ever was, oldest first, without a gap. Only ever appended to. */
export const UPGRADES: readonly Upgrade[] = [
  { from: 1, upgrade: (page) => withEntries(page, entryFrom1) },
  // Schema 3 lets an entry say when each of its parts was written; one that does not was written at once.
  { from: 2, upgrade: (page) => page },
  // Schema 4 knows what was measured of a day, imports of it, and two more kinds of moment; pages before have none.
  { from: 3, upgrade: (page) => page },
  // Schema 5 knows kinds of moment of the person's own, and what they made of the app's; pages before have none.
  { from: 4, upgrade: (page) => page },
  // Schema 6 lets an entry say upon what some of it was written; of one that does not, all was upon what it is.
  { from: 5, upgrade: (page) => page },
]

/**
 * The JSON of a page as the newest schema has it, by way of every upgrade after `from`.
 * @throws RangeError when the list has a gap, or begins after `from`.
 */
export function upgradePage(page: unknown, from: number, upgrades = UPGRADES, to = SCHEMA): unknown {
  let upgraded = page
  for (let schema = from; schema < to; schema += 1) {
    const next = upgrades.find((candidate) => candidate.from === schema)
    if (!next) throw new RangeError(`No upgrade from schema ${schema}`)
    upgraded = next.upgrade(upgraded)
  }
  return upgraded
}

/** A page with each of its entries put through an upgrade; what is no page is left to whoever reads it. */
function withEntries(page: unknown, upgrade: (entry: unknown) => unknown): unknown {
  if (typeof page !== 'object' || page === null) return page
  const { entries } = page as { readonly entries?: unknown }
  return Array.isArray(entries) ? { ...page, entries: entries.map(upgrade) } : page
}
