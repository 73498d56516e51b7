import { useSyncExternalStore } from 'react'
import { ADDRESSES } from './address.ts'
import { goTo } from './place.ts'

let waiting: readonly File[] = []
const listeners = new Set<() => void>()

/** Lays files down for the page that reads them, and goes there. */
export function receiveFiles(files: readonly File[]): void {
  waiting = files
  for (const listener of listeners) listener()
  goTo(ADDRESSES.imports)
}

/** Picks up what was laid down; the next one finds nothing. */
export function takeReceivedFiles(): readonly File[] {
  const files = waiting
  waiting = []
  return files
}

/** How many files lie there. */
export function useReceivedCount(): number {
  return useSyncExternalStore(subscribe, () => waiting.length)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
