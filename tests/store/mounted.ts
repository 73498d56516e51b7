import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import type { Day } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { type Journal, writeNote } from '../../src/domain/journal.ts'
import type { Instant } from '../../src/domain/wallTime.ts'

/** The day whose note these tests write. */
const DAY = '2026-11-23' as Day

const NOW = '2026-11-23T21:00:00.000Z' as Instant
const roots: { readonly root: Root; readonly place: HTMLElement }[] = []
const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }

/** Does something that changes the screen, and waits until React has drawn it and run its effects. */
export async function drawn(work: () => unknown): Promise<void> {
  environment.IS_REACT_ACT_ENVIRONMENT = true
  await act(async () => {
    await work()
  })
  environment.IS_REACT_ACT_ENVIRONMENT = false
}

/** What was mounted: how to draw something else in its place, and how to take it away. */
export type Mounted = {
  readonly place: HTMLElement
  readonly redraw: (node: ReactNode) => Promise<void>
  readonly remove: () => Promise<void>
}

/** Draws into the page as the app does. */
export async function mount(node: ReactNode): Promise<Mounted> {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  roots.push({ root, place })
  await drawn(() => root.render(node))
  return {
    place,
    redraw: (next) => drawn(() => root.render(next)),
    remove: () => drawn(() => root.render(null)),
  }
}

/** Takes away everything that was mounted. */
export async function removeAll(): Promise<void> {
  for (const { root, place } of roots.splice(0)) {
    await drawn(() => root.unmount())
    place.remove()
  }
}

/** The text field on the page; fails the test when there is none. */
export function field(): HTMLTextAreaElement {
  const found = document.querySelector('textarea')
  if (!found) throw new Error('No field')
  return found
}

/** Types at the caret as a keyboard does: the browser itself puts the text in, and tells of it. */
export async function type(text: string): Promise<void> {
  await drawn(() => {
    field().focus()
    document.execCommand('insertText', false, text)
  })
}

/** The day's note in a journal. */
export function noteIn(journal: Journal): string {
  return reflectionOn(journal, DAY)?.note ?? ''
}

/** The command that writes the day's note. */
export function note(text: string, now = NOW): (journal: Journal) => Journal {
  return (journal) => writeNote(journal, DAY, text, now)
}
