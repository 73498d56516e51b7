import { useEffect, useState } from 'react'
import { DEFAULT_SETTINGS } from '../domain/setting.ts'
import { readNow } from '../store/useToday.tsx'
import { openVault } from '../vault/openVault.ts'
import type { OpenFault, Vault } from '../vault/vault.ts'

/** An open vault, or why there is none. */
export type Opened =
  | { readonly vault: Vault; readonly fault: null }
  | { readonly vault: null; readonly fault: OpenFault }

// Begun before anything is drawn, once for the page: opening is what a cold start waits for.
const opening = openVault({ today: readNow(DEFAULT_SETTINGS.dayEndsAt).day })

/** The person's own vault as soon as today's pages are open; null until then. */
export function useOpenedVault(): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => {
    let gone = false
    void opening.then((result) => {
      if (gone) return
      setOpened(result.ok ? { vault: result.value, fault: null } : { vault: null, fault: result.fault })
    })
    return () => {
      gone = true
    }
  }, [])
  return opened
}
