import { useMemo } from 'react'
import { findEntry } from '../domain/entries.ts'
import { deleteEntry, putEntry, type Unstamped } from '../domain/journal.ts'
import { type EntryKind, type EntryOf, type LiveEntry, pageOf } from '../domain/kinds/entry.ts'
import type { Result } from '../domain/result.ts'
import type { SaveFault } from '../vault/pages/saveFault.ts'
import { useVault } from './JournalProvider.tsx'
import { useUndo } from './UndoProvider.tsx'
import { useCommand } from './useCommand.ts'

type Stored = Promise<Result<void, SaveFault>>

type Part<Kind extends EntryKind> = Partial<Omit<EntryOf<Kind>, 'editedAt' | 'kind' | 'id'>>

/** How entries of one kind are written, changed in part, and taken away with a way back. */
export type Entries<Kind extends EntryKind> = {
  readonly put: (entry: Omit<EntryOf<Kind>, 'editedAt' | 'kind'>) => Stored
  /** Changes part of an entry, or what a pure function makes of it as it stands; one that was deleted meanwhile stays deleted. */
  readonly change: (id: string, part: Part<Kind> | ((now: EntryOf<Kind>) => Part<Kind>)) => Stored
  /** Deletes an entry as it stands now; `words` say so beside the way back. */
  readonly remove: (id: string, words: string) => void
}

/** The commands that every list of the person's own things needs. */
export function useEntries<Kind extends EntryKind>(kind: Kind): Entries<Kind> {
  const command = useCommand()
  const undo = useUndo()
  const vault = useVault()
  return useMemo(() => {
    const unstamped = (entry: object) => ({ ...entry, kind }) as unknown as Unstamped<LiveEntry>
    return {
      put: (entry) => command((journal, now) => putEntry(journal, unstamped(entry), now)),
      change: (id, part) =>
        command((journal, now) => {
          const found = findEntry(journal, id, kind)
          if (!found) return journal
          const { editedAt: _, ...before } = found
          return putEntry(
            journal,
            unstamped({ ...before, ...(typeof part === 'function' ? part(found) : part) }),
            now,
            pageOf(found),
          )
        }),
      remove: (id, words) => {
        // As it stands now: words handed over a moment ago may not be drawn yet.
        const found = findEntry(vault.state().journal, id, kind)
        if (!found) return
        const { editedAt: _, ...before } = found
        void command((journal, now) => deleteEntry(journal, id, pageOf(found), now))
        undo.offer({
          words,
          undo: () => void command((journal, now) => putEntry(journal, unstamped(before), now)),
        })
      },
    }
  }, [kind, command, undo, vault])
}
