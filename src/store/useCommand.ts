import { useCallback } from 'react'
import type { Journal } from '../domain/journal.ts'
import type { Result } from '../domain/result.ts'
import { type Instant, instantOf } from '../domain/wallTime.ts'
import type { SaveFault } from '../vault/pages/saveFault.ts'
import { useVault } from './JournalProvider.tsx'
import { useWriting } from './SavingProvider.tsx'
import { asSeen } from './seen.ts'

/** A change of the journal, at an instant. It may be applied again on a newer journal, so it must be pure. */
export type Command = (journal: Journal, now: Instant) => Journal

/** Carries out commands: at once on the screen; the promise resolves when they are durably stored. */
export function useCommand(): (command: Command) => Promise<Result<void, SaveFault>> {
  const vault = useVault()
  const { onItsWay, changed } = useWriting()
  return useCallback(
    (command) => {
      const now = instantOf(new Date())
      // A save can be over before the vault's state was ever drawn as unsaved.
      onItsWay(1)
      const change = asSeen((journal) => command(journal, now))
      let isTold = false
      const telling = (journal: Journal) => {
        const next = change(journal)
        // It is asked again on what another tab stored, and is one change all the same.
        if (next !== journal && !isTold) changed()
        isTold ||= next !== journal
        return next
      }
      return vault.change(telling).finally(() => onItsWay(-1))
    },
    [vault, onItsWay, changed],
  )
}
