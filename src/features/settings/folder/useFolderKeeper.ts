import { useSyncExternalStore } from 'react'
import { useVault } from '../../../store/JournalProvider.tsx'
import { canChooseFolder } from '../../../vault/carry/folder.ts'
import { type FolderKeeper, folderKeeperOf } from './folderKeeper.ts'
import type { FolderState } from './folderNote.ts'

const OFF: FolderState = { kind: 'off' }
const NONE = { subscribe: () => () => undefined, state: () => OFF }

/** The keeper of this notebook's folder and how it stands; null in a sample, and where the browser has no such thing. */
export function useFolderKeeper(): { readonly keeper: FolderKeeper; readonly state: FolderState } | null {
  const vault = useVault()
  const keeper = vault.beside && canChooseFolder() ? folderKeeperOf(vault, vault.beside) : null
  const { subscribe, state } = keeper ?? NONE
  const now = useSyncExternalStore(subscribe, state)
  return keeper && { keeper, state: now }
}
