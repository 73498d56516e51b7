import { useEffect } from 'react'
import type { Day } from '../../domain/day.ts'
import { entriesOn } from '../../domain/entries.ts'
import { putEntry } from '../../domain/journal.ts'
import { instantOf } from '../../domain/wallTime.ts'
import { useVault } from '../../store/JournalProvider.tsx'
import { letOthersGo } from '../../vault/pages/stagedOpening.ts'
import { noticesToMake } from './noticesToMake.ts'
import type { SignalRow } from './signalRows.ts'

/** Keeps word of what these rows name, so that its yardstick holds while the decline goes on. The person wrote nothing, so nothing is said. */
export function useNotices(rows: readonly SignalRow[] | null, today: Day): void {
  const vault = useVault()
  useEffect(() => {
    if (!rows) return
    const stop = new AbortController()
    void letOthersGo().then(() => {
      if (!stop.signal.aborted) makeNotices(vault, rows, today)
    })
    return () => stop.abort()
  }, [rows, today, vault])
}

function makeNotices(vault: ReturnType<typeof useVault>, rows: readonly SignalRow[], today: Day): void {
  const kept = entriesOn(vault.state().journal.pages.get('desk'), 'notice')
  const fresh = noticesToMake(rows, kept, today)
  if (fresh.length === 0) return
  const now = instantOf(new Date())
  void vault.change((journal) => {
    const desk = journal.pages.get('desk')
    return fresh.reduce(
      (next, notice) => (desk?.has(notice.id) ? next : putEntry(next, notice, now)),
      journal,
    )
  })
}
