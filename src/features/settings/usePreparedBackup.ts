import { useEffect, useState } from 'react'
import type { Journal } from '../../domain/journal.ts'
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
    let gone = false
    const stopWaiting = whenIdle(async () => {
      const { writeBackup } = await import('../../vault/backup.ts')
      if (gone) return
      const content = writeBackup(journal, { appVersion: __APP_VERSION__, now: new Date() })
      setPrepared({ of: journal, file: { name: `shoreline-${day}.json`, type: 'application/json', content } })
    })
    return () => {
      gone = true
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
