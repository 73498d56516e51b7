import { useEffect, useState } from 'react'
import {
  askToPersist,
  type Persistence,
  readPersistence,
  readStorageEstimate,
  type StorageEstimate,
} from '../../vault/persistence.ts'

/** What the browser says of its storage; null until it has answered. */
export type StorageAnswer = {
  readonly persistence: Persistence | null
  readonly estimate: StorageEstimate | null
  /** Asks the browser to keep the storage, and takes in its answer. */
  readonly ask: () => Promise<void>
}

/** Reads what the browser promised and how much it gives. Asks nothing of its own accord. */
export function useStorageAnswer(): StorageAnswer {
  const [persistence, setPersistence] = useState<Persistence | null>(null)
  const [estimate, setEstimate] = useState<StorageEstimate | null>(null)
  useEffect(() => {
    let gone = false
    void readPersistence().then((answer) => gone || setPersistence(answer))
    void readStorageEstimate().then((answer) => gone || setEstimate(answer))
    return () => {
      gone = true
    }
  }, [])
  return { persistence, estimate, ask: async () => setPersistence(await askToPersist()) }
}
