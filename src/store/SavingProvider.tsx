import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { SaveFault } from '../vault/pages/saveFault.ts'
import { useVaultState } from './JournalProvider.tsx'

/** What can be said about the last thing that was written. */
export type Saving = {
  /** True for a moment after everything in the notebook became durable; never while anything is still on its way. */
  readonly saved: boolean
  /** Whether the last thing was that something was taken back. */
  readonly undone: boolean
  readonly fault: SaveFault | null
}

const SHOWN_FOR = 3_000

const SavingContext = createContext<Saving>({ saved: false, undone: false, fault: null })
const WritingContext = createContext({
  onItsWay: (_change: 1 | -1): void => undefined,
  takenBack: (): void => undefined,
})

/** Watches the vault, the fields and every command, so that "Saved" is said only when it is true of all of them. */
export function SavingProvider({ children }: { children: ReactNode }) {
  const { unsaved, fault } = useVaultState()
  const [onItsWay, setOnItsWay] = useState(0)
  const [saved, setSaved] = useState(false)
  const [undone, setUndone] = useState(false)
  const [wasUnsaved, setWasUnsaved] = useState(false)
  // What the app keeps for itself is not spoken of; what failed is, until it is stored after all.
  const busy = onItsWay > 0 || (unsaved && fault !== null)

  if (busy && !wasUnsaved) {
    setWasUnsaved(true)
    setSaved(false)
  } else if (!busy && wasUnsaved) {
    setWasUnsaved(false)
    setSaved(fault === null)
  }

  useEffect(() => {
    if (!saved) return
    const timer = setTimeout(() => setSaved(false), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [saved])

  const writing = useMemo(
    () => ({
      onItsWay: (change: 1 | -1) => {
        setOnItsWay((before) => before + change)
        if (change === 1) setUndone(false)
      },
      takenBack: () => setUndone(true),
    }),
    [],
  )
  // Whatever was counted here: only the vault knows what is durable.
  const isDurable = !unsaved && fault === null
  const saving = useMemo(
    () => ({ saved: saved && isDurable, undone, fault }),
    [saved, isDurable, undone, fault],
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

/** Tells (1) that something is on its way to the disk, and (-1) that it got there or never will. */
export function useOnItsWay(): (change: 1 | -1) => void {
  return useContext(WritingContext).onItsWay
}

/** Tells that the change just begun takes something back, so that it is called so once it is safe. */
export function useTakenBack(): () => void {
  return useContext(WritingContext).takenBack
}

/** Tells that a field holds words that were not handed over yet. */
export function useWriting(writing: boolean): void {
  const count = useOnItsWay()
  useEffect(() => {
    if (!writing) return
    count(1)
    return () => count(-1)
  }, [writing, count])
}
