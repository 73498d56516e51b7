import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { SaveFault } from '../vault/pages/saveFault.ts'
import { useVaultState } from './JournalProvider.tsx'
import { usePlace } from './place.ts'

/** What can be said about the last thing that was written. */
export type Saving = {
  /**
   * True for a moment after a change became durable, on the screen where it was made; never while anything is still on
   * its way, nor where nothing was changed.
   */
  readonly saved: boolean
  /** Whether the last thing was that something was taken back. */
  readonly undone: boolean
  /** How many changes there were so far. */
  readonly changes: number
  readonly fault: SaveFault | null
}

const SHOWN_FOR = 3_000

const SavingContext = createContext<Saving>({ saved: false, undone: false, changes: 0, fault: null })
const WritingContext = createContext({
  onItsWay: (_change: 1 | -1): void => undefined,
  changed: (): void => undefined,
  takenBack: (): void => undefined,
})

/** Watches the vault, the fields and every command, so that "Saved" is said only when it is true of all of them. */
export function SavingProvider({ children }: { children: ReactNode }) {
  const { unsaved, fault } = useVaultState()
  const [onItsWay, setOnItsWay] = useState(0)
  const [saved, setSaved] = useState(false)
  const [undone, setUndone] = useState(false)
  const [wasUnsaved, setWasUnsaved] = useState(false)
  const [changes, setChanges] = useState(0)
  const [isNew, setIsNew] = useState(false)
  const [address] = usePlace()
  // What the app keeps for itself is not spoken of; what failed is, until it is stored after all.
  const busy = onItsWay > 0 || (unsaved && fault !== null)

  if (busy && !wasUnsaved) {
    setWasUnsaved(true)
    setSaved(false)
  } else if (!busy && wasUnsaved) {
    setWasUnsaved(false)
    setSaved(fault === null && isNew)
    setIsNew(false)
  }

  useEffect(() => {
    if (!saved) return
    const timer = setTimeout(() => setSaved(false), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [saved])

  // What was handed over on leaving a screen is not spoken of on the next: this comes after a field's own leaving.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what it waits for
  useEffect(() => {
    setSaved(false)
    setIsNew(false)
  }, [address])

  const writing = useMemo(
    () => ({
      onItsWay: (change: 1 | -1) => setOnItsWay((before) => before + change),
      changed: () => {
        setChanges((before) => before + 1)
        setIsNew(true)
        setUndone(false)
      },
      takenBack: () => setUndone(true),
    }),
    [],
  )
  // Whatever was counted here: only the vault knows what is durable.
  const isDurable = !unsaved && fault === null
  const saving = useMemo(
    () => ({ saved: saved && isDurable, undone, changes, fault }),
    [saved, isDurable, undone, changes, fault],
  )
  return (
    <WritingContext value={writing}>
      <SavingContext value={saving}>{children}</SavingContext>
    </WritingContext>
  )
}

/** Whether everything written is safe. */
export function useSaving(): Saving {
  return useContext(SavingContext)
}

/**
 * `onItsWay` tells (1) that something is on its way to the disk, and (-1) that it got there or never will; `changed`
 * that it makes a difference; `takenBack` that the change just begun takes something back, so that it is called so
 * once it is safe.
 */
export function useWriting() {
  return useContext(WritingContext)
}

/** Tells that a field holds words that were not handed over yet. */
export function useHeld(writing: boolean): void {
  const { onItsWay: count } = useWriting()
  useEffect(() => {
    if (!writing) return
    count(1)
    return () => count(-1)
  }, [writing, count])
}
