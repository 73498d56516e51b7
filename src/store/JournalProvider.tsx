import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from 'react'
import type { Journal } from '../domain/journal.ts'
import type { Vault, VaultState } from '../vault/vault.ts'
import { useGiven } from './useGiven.ts'

const VaultContext = createContext<Vault | null>(null)

/** Everything inside lives on this vault: the person's own, or a sample's. */
export function JournalProvider({ vault, children }: { vault: Vault; children: ReactNode }) {
  return <VaultContext value={vault}>{children}</VaultContext>
}

/** The vault itself, for the few who wait for it or try again. */
export function useVault(): Vault {
  return useGiven(VaultContext)
}

/** The journal as it stands at the moment of asking; null outside a notebook. */
export function useJournalNow(): () => Journal | null {
  const vault = useContext(VaultContext)
  return useCallback(() => vault?.state().journal ?? null, [vault])
}

/** What the vault holds now: the journal, whether it is whole, whether all is stored. */
export function useVaultState(): VaultState {
  const vault = useVault()
  return useSyncExternalStore(vault.subscribe, vault.state)
}
