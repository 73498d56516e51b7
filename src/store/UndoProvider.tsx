import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { useGiven } from './useGiven.ts'

/**
 * Something that was just done and can be taken back, in words. `more` opens it for a closer look; `ask` is what one
 * more tap may say of it.
 */
export type Undoable = {
  readonly words: string
  readonly undo: () => void
  readonly more?: () => void
  readonly ask?: ReactNode
}

/** With what offered it, which is where the focus was then. */
type Offered = (Undoable & { readonly by: HTMLElement | null }) | null

type Undo = {
  readonly offer: (undoable: Undoable) => void
  readonly dismiss: () => void
}

const SHOWN_FOR = 10_000

/** What asks something stays longer: it is read before it is answered. */
const ASKED_FOR = 20_000

const UndoContext = createContext<Undo | null>(null)
const LastContext = createContext<Offered>(null)

/** Keeps the last thing that can be undone, for a few seconds or until the next. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [last, setLast] = useState<Offered>(null)
  useEffect(() => {
    if (!last) return
    const timer = setInterval(
      () => {
        // Who came to it by keys or a switch, and that may take long, finds it there.
        if (!document.querySelector('[role=status] :focus')) setLast(null)
      },
      last.ask ? ASKED_FOR : SHOWN_FOR,
    )
    return () => clearInterval(timer)
  }, [last])
  const acts = useMemo<Undo>(
    () => ({
      offer: (undoable) => setLast({ ...undoable, by: document.activeElement as HTMLElement | null }),
      dismiss: () => setLast(null),
    }),
    [],
  )
  return (
    <UndoContext value={acts}>
      <LastContext value={last}>{children}</LastContext>
    </UndoContext>
  )
}

/** The last thing that can be undone. */
export function useLastUndoable(): Offered {
  return useContext(LastContext)
}

/** How to offer what can be undone: apart from what was, so that no screen is drawn anew for it. */
export function useUndo(): Undo {
  return useGiven(UndoContext)
}
