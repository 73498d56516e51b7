import type { Vault } from '../../vault/vault.ts'
import type { Sought } from './searchJournal.ts'

/** What the search screen shows: what is asked, how many finds are drawn, and which was opened last. */
export type SearchState = {
  readonly words: string
  readonly sought: Sought
  readonly context: string | null
  readonly signal: string | null
  /** The range of the signal's values, both ends inside. */
  readonly low: number
  readonly high: number
  readonly drawn: number
  readonly opened: string | null
}

const DRAWN_AT_FIRST = 8

/** Nothing asked. */
export const NO_SEARCH: SearchState = {
  words: '',
  sought: 'anything',
  context: null,
  signal: null,
  low: 0,
  high: 0,
  drawn: DRAWN_AT_FIRST,
  opened: null,
}

const last = new WeakMap<Vault, SearchState>()

/** The search as it was left, so that the way back from a day leads to it again. Never in an address or on the disk. */
export function lastSearch(vault: Vault): SearchState {
  return last.get(vault) ?? NO_SEARCH
}

/** Keeps the search in memory, as long as this vault is open. */
export function keepSearch(vault: Vault, state: SearchState): void {
  last.set(vault, state)
}
