import type { KeySlot } from './database.ts'
import { SCHEMA } from './schema.ts'
import { type Keys, open, seal } from './sealing.ts'

/** How a page was found that is not as it was last saved. */
export type Astray = 'older' | 'gone'

/** What there is to be in a notebook, as it was last written: changed in the same transaction as what it lists. */
export type Inventory = {
  /** Counts its writes, from 1; 0 while there is none. */
  readonly revision: number
  /** The state of each page, by the name of its part. */
  readonly pages: ReadonlyMap<string, string>
  /** The ends of the wrapped keys, by slot; none until the lock was changed for the first time since there is a list. */
  readonly ways?: Readonly<Record<string, string>>
  /** Pages that were not as listed when they were saved over, until the person has put the notice away. */
  readonly missed?: Readonly<Record<string, Astray>>
  /** Whether an earlier list was missing, older than the pages, or did not open; until the notice is put away. */
  readonly lost?: boolean
}

/** The keyring's row with the list in it. */
export const INVENTORY = 'stock'

/** A notebook's before its first list. */
export const NO_INVENTORY: Inventory = {
  revision: 0,
  pages: new Map(),
}

/**
 * What of a page tells its states apart: the mark of the save that wrote it, which is the revision of the list that went
 * with it and a random word; without one, from before there was a list, how often it was saved.
 */
export function stateOf({ revision, mark }: { readonly revision: number; readonly mark?: string }): string {
  return mark || `0.${revision}`
}

/** The revision of the list that was written along with a page in this state; 0 for none. */
export function listOf(state: string): number {
  return Number.parseInt(state, 10) || 0
}

/** The revision a row of the keyring says; 0 for no row, or one that says none. */
export function revisionOfRow(row: KeySlot | undefined): number {
  return Number(row?.revision) || 0
}

/**
 * How a page is astray by what the list says, `undefined` being none in either; null when it is not. One that is newer
 * than the list is not: then the list is.
 */
export function astrayBy(
  { pages, revision }: Inventory,
  name: string,
  page: { readonly revision: number; readonly mark?: string } | undefined,
): Astray | null {
  const listed = pages.get(name)
  // What was taken away from under us is in memory still, and comes back with the next save.
  if (!listed || page?.revision === 0) return null
  if (!page) return 'gone'
  const state = stateOf(page)
  return state === listed || listOf(state) > revision ? null : 'older'
}

/** The list as a row of the keyring, sealed and bound to its revision. */
export async function sealInventory(keys: Keys, inventory: Inventory): Promise<KeySlot> {
  const { revision, pages, ...rest } = inventory
  const text = JSON.stringify([[...pages], rest])
  const listed = await seal(keys, text, { id: INVENTORY, revision, schema: SCHEMA })
  return { id: INVENTORY, type: INVENTORY, era: keys.era, revision, listed }
}

/** The list in a row. One that does not open counts as lost: with its revision, and with nothing in it. */
export async function openInventory(keys: Keys, row: KeySlot | undefined): Promise<Inventory> {
  if (!row) return NO_INVENTORY
  const revision = revisionOfRow(row)
  const { listed } = row
  const opened = listed instanceof Uint8Array && (await open(keys, listed, { id: INVENTORY, revision }))
  if (!opened) return { ...NO_INVENTORY, revision, lost: true }
  const [pages, rest] = JSON.parse(opened.text)
  return { ...rest, revision, pages: new Map(pages) }
}
