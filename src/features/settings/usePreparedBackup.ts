import { useEffect, useState } from 'react'
import type { Journal } from '../../domain/journal.ts'
import { inSlices } from '../../store/inSlices.ts'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { useToday } from '../../store/useToday.tsx'
import type { FileToSave } from '../../ui/saveFile.ts'

/**
 * The backup of the journal as it is now, ready before it is asked for: a share sheet opens only straight from a
 * tap. Null while it is being written, and while older pages are still closed.
 */
export function usePreparedBackup(): FileToSave | null {
  const { journal, whole } = useVaultState()
  const { day } = useToday()
  const [prepared, setPrepared] = useState<{ readonly of: Journal; readonly file: FileToSave } | null>(null)
  useEffect(() => {
    if (!whole) return
    const stop = new AbortController()
    const stopWaiting = whenIdle(async () => {
      const { writeBackupInSteps } = await import('../../vault/backup.ts')
      const steps = writeBackupInSteps(journal, { appVersion: __APP_VERSION__, now: new Date() })
      const content = await inSlices(steps, stop.signal)
      if (content === undefined) return
      setPrepared({ of: journal, file: { name: `shoreline-${day}.json`, type: 'application/json', content } })
    })
    return () => {
      stop.abort()
      stopWaiting()
    }
  }, [journal, whole, day])
  return prepared?.of === journal ? prepared.file : null
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
