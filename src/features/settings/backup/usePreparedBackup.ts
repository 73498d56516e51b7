import { useEffect, useState } from 'react'
import type { Journal } from '../../../domain/journal.ts'
import { inSlices } from '../../../store/inSlices.ts'
import { useVaultState } from '../../../store/JournalProvider.tsx'
import { useToday } from '../../../store/useToday.tsx'
import type { FileToSave } from '../../../ui/saveFile.ts'

/** A backup that reads back as it was written; `failed` where one was made and does not. */
export type PreparedBackup = { readonly file: FileToSave | null; readonly failed: boolean }

const NONE: PreparedBackup = { file: null, failed: false }

/**
 * The backup of the journal as it is now, ready before it is asked for: a share sheet opens only straight from a
 * tap. None while it is being written and read back, while older pages are still closed, and while nobody sees that it
 * could be asked for (`inSight`).
 */
export function usePreparedBackup(inSight = true): PreparedBackup {
  const { journal, whole } = useVaultState()
  const { day } = useToday()
  const [prepared, setPrepared] = useState<(PreparedBackup & { readonly of: Journal }) | null>(null)
  useEffect(() => {
    if (!whole || !inSight) return
    const stop = new AbortController()
    const stopWaiting = whenIdle(async () => {
      try {
        const { readsBackInSteps, writeBackupInSteps } = await import('../../../vault/backup.ts')
        const facts = { appVersion: __APP_VERSION__, now: new Date() }
        const content = await inSlices(writeBackupInSteps(journal, facts), stop.signal)
        if (content === undefined) return
        const isSound = await inSlices(readsBackInSteps(content, facts), stop.signal)
        if (isSound === undefined) return
        const file = { name: `shoreline-${day}.json`, type: 'application/json', content }
        setPrepared({ of: journal, file: isSound ? file : null, failed: !isSound })
      } catch (error) {
        reportError(error)
        if (!stop.signal.aborted) setPrepared({ of: journal, file: null, failed: true })
      }
    })
    return () => {
      stop.abort()
      stopWaiting()
    }
  }, [journal, whole, day, inSight])
  return prepared?.of === journal ? prepared : NONE
}

/** Waits until nothing more pressing is going on. Returns how to stop waiting. */
function whenIdle(task: () => Promise<void>): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(() => void task(), 100)
    return () => clearTimeout(timer)
  }
  const waiting = requestIdleCallback(() => void task(), { timeout: 1000 })
  return () => cancelIdleCallback(waiting)
}
