import { useEffect, useState } from 'react'
import {
  askToPersist,
  type Persistence,
  readPersistence,
  readStorageEstimate,
  type StorageEstimate,
} from '../../vault/persistence.ts'
import { seemsPrivate } from '../../vault/privateWindow.ts'

/** What the browser says of its storage; null until it has answered. */
export type StorageAnswer = {
  readonly persistence: Persistence | null
  readonly estimate: StorageEstimate | null
  /** Whether what is here seems to go with the window. */
  readonly isPrivate: boolean
  /** Asks the browser to keep the storage, and takes in its answer. */
  readonly ask: () => Promise<void>
}

/** Reads what the browser promised and how much it gives. Asks nothing of its own accord. */
export function useStorageAnswer(): StorageAnswer {
  const [persistence, setPersistence] = useState<Persistence | null>(null)
  const [estimate, setEstimate] = useState<StorageEstimate | null>(null)
  const [isPrivate, setIsPrivate] = useState(false)
  useEffect(() => {
    let gone = false
    void readPersistence().then((answer) => gone || setPersistence(answer))
    void readStorageEstimate().then((answer) => gone || setEstimate(answer))
    void seemsPrivate().then((answer) => gone || setIsPrivate(answer))
    return () => {
      gone = true
    }
  }, [])
  return { persistence, estimate, isPrivate, ask: async () => setPersistence(await askToPersist()) }
}
