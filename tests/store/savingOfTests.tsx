import type { ReactNode } from 'react'
import { expect } from 'vitest'
import { JournalProvider } from '../../src/store/JournalProvider.tsx'
import { SavingProvider, useSaving } from '../../src/store/SavingProvider.tsx'
import { type Command, useCommand } from '../../src/store/useCommand.ts'
import { useDraft } from '../../src/store/useDraft.ts'
import { useJournal } from '../../src/store/useJournal.ts'
import type { Vault } from '../../src/vault/vault.ts'
import { eventually } from '../fixtures/eventually.ts'
import { openOrFail } from '../vault/shelfOfTests.ts'
import { note, noteIn } from './mounted.ts'

/** What a person is told, with the note that stood on the screen when they were: newest last. */
export const told: { readonly saved: boolean; readonly fault: string | null; readonly note: string }[] = []

function Told() {
  const { saved, fault } = useSaving()
  const journal = useJournal()
  told.push({ saved, fault: fault?.kind ?? null, note: noteIn(journal) })
  return <output>{saved ? 'saved' : ''}</output>
}

/** Carries out commands as a screen does. */
export let run: ReturnType<typeof useCommand> = () => Promise.reject(new Error('Not mounted'))

function Screen() {
  run = useCommand()
  return null
}

/** The day's note as a field that saves itself. */
export function NoteField({ commandOf = note }: { commandOf?: (text: string) => Command }) {
  const journal = useJournal()
  const command = useCommand()
  const draft = useDraft(noteIn(journal), (text) => command(commandOf(text)))
  return (
    <textarea value={draft.text} onChange={(event) => draft.write(event.target.value)} onBlur={draft.flush} />
  )
}

export function inside(vault: Vault, children: ReactNode) {
  return (
    <JournalProvider vault={vault}>
      <SavingProvider>
        <Told />
        <Screen />
        {children}
      </SavingProvider>
    </JournalProvider>
  )
}

/** Whether what is stored, seen by a vault of its own, holds this note. */
export async function isStored(name: string, text: string): Promise<boolean> {
  const other = await openOrFail(name)
  return noteIn(other.state().journal) === text
}

export const isSaidSaved = () => document.querySelector('output')?.textContent === 'saved'

export const untilSaved = () => eventually(() => expect(isSaidSaved()).toBe(true))

export const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

export const writing = (text: string): Command => note(text)
