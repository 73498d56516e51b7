import { useEffect, useState } from 'react'
import { useVault } from '../../../store/JournalProvider.tsx'
import { readExchange, storeExchange } from '../../../vault/carry/exchange.ts'
import type { Beside } from '../../../vault/vault.ts'
import { openNote, sealNote } from '../kept/sealedNote.ts'
import { type ExchangeNote, NEW_EXCHANGE } from './exchangeNote.ts'

type Known = {
  readonly note: ExchangeNote
  /** Whether another key left behind what was known. */
  readonly isOtherKey: boolean
}

/** What is known of the files between two devices, and how more of it is noted; null while it is being read. */
export type Exchanging = Known & { readonly keep: (note: ExchangeNote) => Promise<void> }

/** The files between this device and another. Null also in a sample, and where nothing can be kept. */
export function useExchange(): Exchanging | null {
  const { beside } = useVault()
  const [known, setKnown] = useState<Known | null>(null)
  useEffect(() => {
    let gone = false
    if (beside) void read(beside).then((found) => gone || setKnown(found))
    return () => {
      gone = true
    }
  }, [beside])
  if (!beside || !known) return null
  return {
    ...known,
    async keep(note) {
      setKnown({ note, isOtherKey: false })
      // Where it cannot be stored, the passphrase is asked for again another time, and no more is lost.
      await storeExchange(await sealNote(beside, note))
    },
  }
}

async function read(beside: Beside): Promise<Known> {
  const found = await openNote<ExchangeNote>(beside, await readExchange())
  return {
    note: found.kind === 'note' ? found.note : NEW_EXCHANGE,
    isOtherKey: found.kind === 'other-key',
  }
}
