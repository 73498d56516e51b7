import { useMemo } from 'react'
import { findEntry } from '../domain/entries.ts'
import { deleteEntry, putEntry, type Unstamped } from '../domain/journal.ts'
import { type EntryKind, type EntryOf, type LiveEntry, pageOf } from '../domain/kinds/entry.ts'
import { putBack } from '../domain/putBack.ts'
import type { Result } from '../domain/result.ts'
import type { SaveFault } from '../vault/pages/saveFault.ts'
import { begin, withBegun } from './begun.ts'
import { useVault } from './JournalProvider.tsx'
import { useUndo } from './UndoProvider.tsx'
import { useCommand } from './useCommand.ts'

type Stored = Promise<Result<void, SaveFault>>

type Part<Kind extends EntryKind> = Partial<Omit<EntryOf<Kind>, 'editedAt' | 'kind' | 'id'>>

/** How entries of one kind are written, changed in part, and taken away with a way back. */
export type Entries<Kind extends EntryKind> = {
  /** Opens a new one: it comes into the notebook with the first change, and whoever only looks leaves nothing. */
  readonly begin: (entry: Omit<EntryOf<Kind>, 'editedAt' | 'kind'>) => void
  /** Keeps what was begun as it came, if it is not kept yet. */
  readonly keep: (id: string) => void
  /** Changes part of an entry, or what a pure function makes of it as it stands; one that was deleted meanwhile stays deleted. */
  readonly change: (id: string, part: Part<Kind> | ((now: EntryOf<Kind>) => Part<Kind>)) => Stored
  /** Deletes an entry as it stands now; `words` say so beside the way back. False where it was not in the notebook. */
  readonly remove: (id: string, words: string) => boolean
}

/** The commands that every list of the person's own things needs. */
export function useEntries<Kind extends EntryKind>(kind: Kind): Entries<Kind> {
  const command = useCommand()
  const undo = useUndo()
  const vault = useVault()
  return useMemo(() => {
    const unstamped = (entry: object) => ({ ...entry, kind }) as unknown as Unstamped<LiveEntry>
    return {
      begin: (entry) => begin(entry.id, (journal, now) => putEntry(journal, unstamped(entry), now)),
      keep: (id) => {
        const { journal } = vault.state()
        if (withBegun(journal, id) !== journal) void command((before, now) => withBegun(before, id, now))
      },
      change: (id, part) =>
        command((journal, now) => {
          const begun = withBegun(journal, id, now)
          const found = findEntry(begun, id, kind)
          if (!found) return journal
          const { editedAt: _, ...before } = found
          const changed = putEntry(
            begun,
            unstamped({ ...before, ...(typeof part === 'function' ? part(found) : part) }),
            now,
            pageOf(found),
          )
          return changed === begun ? journal : changed
        }),
      remove: (id, words) => {
        // As it stands now: words handed over a moment ago may not be drawn yet.
        const found = findEntry(vault.state().journal, id, kind)
        if (!found) return false
        const { editedAt: _, ...before } = found
        void command((journal, now) => deleteEntry(journal, id, pageOf(found), now))
        undo.offer({
          words,
          undo: () => void command((journal, now) => putBack(journal, unstamped(before), now)),
        })
        return true
      },
    }
  }, [kind, command, undo, vault])
}
