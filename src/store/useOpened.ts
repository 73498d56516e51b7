import { useState } from 'react'
import { findEntry } from '../domain/entries.ts'
import type { EntryKind, EntryOf } from '../domain/kinds/entry.ts'
import { withBegun } from './begun.ts'
import { useJournal } from './useJournal.ts'

/** What of one kind is looked at closely, be it begun or in the notebook; and how to look at another, or at none. */
export function useOpened<Kind extends EntryKind>(
  kind: Kind,
): readonly [EntryOf<Kind> | null, (id: string | null) => void] {
  const journal = useJournal()
  const [id, open] = useState<string | null>(null)
  return [id === null ? null : findEntry(withBegun(journal, id), id, kind), open]
}
