import { emptyJournal, type Journal } from '../domain/journal.ts'
import { ok } from '../domain/result.ts'
import type { Vault, VaultState } from './vault.ts'

/** A vault that holds a journal in memory only: it can be written in, and nothing of it is left once it is closed. */
export function sampleVault(journal: Journal): Vault {
  const listeners = new Set<() => void>()
  let state: VaultState = { journal, whole: true, unsaved: false, fault: null, broken: [], findings: [] }
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async change(command) {
      state = { ...state, journal: command(state.journal) }
      for (const listener of [...listeners]) listener()
      return ok(undefined)
    },
    retry: async () => ok(undefined),
    opened: async () => undefined,
    replaced: () => () => undefined,
    kept: async () => emptyJournal,
    stock: async () => null,
    beside: null,
    close: () => listeners.clear(),
  }
}
