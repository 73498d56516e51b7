import { useSyncExternalStore } from 'react'
import { useVault } from '../../../store/JournalProvider.tsx'
import { canKeepFile } from '../../../vault/carry/keptFile.ts'
import { type FileKeeper, fileKeeperOf, type KeeperState } from './fileKeeper.ts'

const NONE = {
  subscribe: () => () => undefined,
  state: (): KeeperState => ({ kind: 'off' }),
}
const OFF = NONE.state()

/** The keeper of this notebook's file and how it stands; null in a sample, and where the browser has no such thing. */
export function useFileKeeper(): { readonly keeper: FileKeeper; readonly state: KeeperState } | null {
  const vault = useVault()
  const keeper = vault.beside && canKeepFile() ? fileKeeperOf(vault, vault.beside) : null
  const state = useSyncExternalStore(keeper?.subscribe ?? NONE.subscribe, keeper?.state ?? (() => OFF))
  return keeper && { keeper, state }
}
