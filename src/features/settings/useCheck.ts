import { useEffect, useRef, useState } from 'react'
import { mergeJournals } from '../../domain/journal.ts'
import { inSlices } from '../../store/inSlices.ts'
import { useVault } from '../../store/JournalProvider.tsx'
import type { Finding } from '../../vault/finding.ts'
import type { SaveFault } from '../../vault/pages/saveFault.ts'
import type { Vault } from '../../vault/vault.ts'
import { isWritten, liveEntries } from './backup/countWords.ts'

/** What a check came to, in the figures it is said with. */
export type Checked = {
  readonly pages: number
  readonly opened: number
  readonly entries: number
  readonly findings: readonly Finding[]
  /** Whether there is a list to hold the pages against. */
  readonly isListed: boolean
  /** Whether the disk holds what is in memory. */
  readonly isSame: boolean
  /** How many bytes the backup has, and whether it read back the same. */
  readonly bytes: number
  readonly readsBack: boolean
}

/** How far a check is. */
export type CheckState =
  | { readonly kind: 'not-begun' | 'running' }
  | { readonly kind: 'fault'; readonly fault: SaveFault }
  | { readonly kind: 'done'; readonly checked: Checked }

/** Checks the notebook when it is told to; what the person leaves meanwhile is not told any more. */
export function useCheck(): { readonly state: CheckState; readonly run: () => void } {
  const vault = useVault()
  const [state, setState] = useState<CheckState>({ kind: 'not-begun' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const run = async () => {
    if (running.current) return
    const stop = new AbortController()
    running.current = stop
    setState({ kind: 'running' })
    const next = await checkNow(vault, stop.signal).catch((error: unknown): CheckState => {
      reportError(error)
      return { kind: 'fault', fault: { kind: 'broke-down' } }
    })
    running.current = null
    if (!stop.signal.aborted) setState(next)
  }
  return { state, run: () => void run() }
}

async function checkNow(vault: Vault, signal: AbortSignal): Promise<CheckState> {
  await vault.opened()
  const saved = await vault.retry()
  if (!saved.ok) return { kind: 'fault', fault: saved.fault }
  const { journal } = vault.state()
  const stock = await vault.stock()
  if (!stock) return { kind: 'not-begun' }
  const check = await stock.check()
  if (!check.ok) return { kind: 'fault', fault: check.fault }
  const { journal: stored, ...figures } = check.value
  const { readsBackInSteps, writeBackupInSteps } = await import('../../vault/backup.ts')
  const facts = { appVersion: __APP_VERSION__, now: new Date() }
  const content = (await inSlices(writeBackupInSteps(stored, facts), signal)) ?? ''
  const readsBack = (await inSlices(readsBackInSteps(content, facts), signal)) ?? false
  const isSame = mergeJournals(stored, journal) === stored && mergeJournals(journal, stored) === journal
  return {
    kind: 'done',
    checked: {
      ...figures,
      entries: liveEntries(stored).filter(isWritten).length,
      isSame,
      bytes: new Blob([content]).size,
      readsBack,
    },
  }
}
