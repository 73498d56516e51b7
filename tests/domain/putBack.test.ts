import { describe, expect, it } from 'vitest'
import type { Day, Month } from '../../src/domain/day.ts'
import { findEntry } from '../../src/domain/entries.ts'
import {
  deleteEntry,
  emptyJournal,
  type Journal,
  mergeJournals,
  putEntry,
  sameJournal,
} from '../../src/domain/journal.ts'
import type { Moment } from '../../src/domain/kinds/moment.ts'
import { putBack } from '../../src/domain/putBack.ts'
import { noteCarried } from '../../src/domain/thisDevice.ts'
import type { Instant, WallTime } from '../../src/domain/wallTime.ts'

const at = (second: number) => new Date(Date.UTC(2026, 2, 18, 12, 0, second)).toISOString() as Instant
const moment = {
  kind: 'moment',
  id: 'm',
  what: 'laughter',
  day: '2026-03-18' as Day,
  at: '2026-03-18T09:00+00:00' as WallTime,
  times: 1,
  because: null,
  note: 'mine',
} as const
const found = (journal: Journal) => findEntry(journal, 'm', 'moment')
const words = (journal: Journal) => {
  const { note = '', apart = [] } = found(journal) ?? {}
  return [note, ...apart.map(({ value }) => value)].sort()
}

const first = noteCarried(putEntry(emptyJournal, moment, at(0)), at(1))
const elsewhere = putEntry(first, { ...moment, because: 'care', note: 'theirs' }, at(2))
const gone = deleteEntry(first, 'm', '2026-03' as Month, at(3))

describe('what was deleted and is put back', () => {
  it('is there as it was', () => {
    expect(putBack(gone, moment, at(4))).toEqual(putEntry(gone, moment, at(4)))
  })

  it.each([5, -3600])(
    'takes nothing away that came from elsewhere meanwhile, whatever the clock says: %i s',
    (second) => {
      const met = noteCarried(mergeJournals(gone, elsewhere), at(4))
      expect(words(met)).toEqual(['theirs'])
      const back = putBack(met, moment, at(second))
      for (const journal of [back, mergeJournals(elsewhere, back), mergeJournals(back, gone)]) {
        expect(words(journal)).toEqual(['mine', 'theirs'])
        expect(found(journal)?.because).toBe('care')
        expect(sameJournal(journal, back)).toBe(true)
      }
    },
  )

  it('comes with the words that had been written apart, and with nothing that was let go before', () => {
    const both = mergeJournals(first, putEntry(emptyJournal, { ...moment, note: 'apart' }, at(0)))
    const stood = found(putEntry(both, { ...moment, because: 'care' }, at(1))) as Moment
    const met = mergeJournals(deleteEntry(both, 'm', '2026-03' as Month, at(3)), elsewhere)
    expect(words(putBack(met, stood, at(5)))).toEqual(['apart', 'mine', 'theirs'])
  })
})
