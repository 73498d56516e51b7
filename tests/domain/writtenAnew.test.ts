import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settleApart } from '../../src/domain/apart.ts'
import type { Day, Month, Week } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { entriesApart } from '../../src/domain/entriesApart.ts'
import {
  deleteEntry,
  emptyJournal,
  type Journal,
  markContext,
  mergeJournals,
  rate,
  writeNote,
} from '../../src/domain/journal.ts'
import type { Rating } from '../../src/domain/kinds/question.ts'
import type { Apart } from '../../src/domain/kinds/stamp.ts'
import { changePause } from '../../src/domain/pause.ts'
import { noteCarried, welcomeHere } from '../../src/domain/thisDevice.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { writeBackup } from '../../src/vault/backup.ts'
import { runs } from '../fixtures/runs.ts'

// The same words again: typed further and taken back, a deletion undone, an answer changed and taken back. Other devices
// hold them from the first time they were written.

const DAY = '2026-03-10' as Day
const WEEK = '2026-W11' as Week
const PLACE = { id: `reflection:${DAY}`, page: '2026-03' as Month }
const at = (minute: number) => new Date(Date.UTC(2026, 2, 10, 20, minute)).toISOString() as Instant

const begun = welcomeHere(emptyJournal, DAY, at(0))
const noteOf = (journal: Journal) => reflectionOn(journal, DAY)

/** What another device has that took in all there is, and this one as it goes on. */
function carried(journal: Journal, minute: number): { here: Journal; there: Journal } {
  const here = noteCarried(journal, at(minute))
  return { here, there: noteCarried(mergeJournals(begun, here), at(minute)) }
}

describe('what another device holds, and was written here once more since', () => {
  it('does not stand beside what then took its place', () => {
    const { here, there } = carried(writeNote(begun, DAY, 'long day', at(1)), 2)
    const words = ['long day, and', 'long day', 'long day at last']
    const typed = words.reduce((journal, note, index) => writeNote(journal, DAY, note, at(3 + index)), here)
    expect(noteOf(mergeJournals(there, typed))).toMatchObject({ note: 'long day at last' })
    expect(entriesApart(mergeJournals(there, typed))).toEqual([])
  })

  it('nor where its deletion was undone in between', () => {
    const { here, there } = carried(writeNote(begun, DAY, 'long day', at(1)), 2)
    const undone = writeNote(deleteEntry(here, PLACE.id, PLACE.page, at(3)), DAY, 'long day', at(4))
    expect(entriesApart(mergeJournals(there, writeNote(undone, DAY, 'short', at(5))))).toEqual([])
  })

  it('nor where it had been put in the place of other words', () => {
    const { there } = carried(writeNote(begun, DAY, 'from the phone', at(1)), 2)
    const met = noteCarried(mergeJournals(writeNote(begun, DAY, 'from the laptop', at(2)), there), at(3))
    const chosen = settleApart(met, PLACE, noteOf(met)?.apart?.[0] as Apart, 'instead', at(4))
    const further = writeNote(chosen, DAY, 'from the phone, and more', at(5))
    expect(entriesApart(mergeJournals(there, further))).toEqual([])
  })

  it('is taken back with the answer that came after it', () => {
    const { here, there } = carried(rate(begun, DAY, 'energy', 3, at(1)), 2)
    const back = rate(rate(here, DAY, 'energy', 1, at(3)), DAY, 'energy', null, at(4))
    expect(noteOf(mergeJournals(there, back))).toBe(null)
    const anew = rate(
      rate(rate(here, DAY, 'rest', 2, at(3)), DAY, 'energy', null, at(4)),
      DAY,
      'energy',
      2,
      at(5),
    )
    const gone = rate(anew, DAY, 'energy', null, at(6))
    expect(noteOf(mergeJournals(there, gone))?.ratings).toEqual({ rest: 2 })
  })
})

type Act =
  | { readonly act: 'note' | 'pause'; readonly words: string }
  | { readonly act: 'rate'; readonly rating: Rating | null }
  | { readonly act: 'mark'; readonly marked: boolean }
  | { readonly act: 'delete' }
  | { readonly act: 'carry'; readonly goes: boolean }

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constantFrom('note', 'pause'),
    words: fc.constantFrom('', 'one', 'two', 'one two'),
  }),
  fc.record({
    act: fc.constant('rate' as const),
    rating: fc.constantFrom<Rating | null>(null, null, 0, 1, 2),
  }),
  fc.record({ act: fc.constant('mark' as const), marked: fc.boolean() }),
  fc.record({ act: fc.constant('delete' as const) }),
  fc.record({ act: fc.constant('carry' as const), goes: fc.boolean() }),
)

it('whoever writes on one device at a time, and carries before each change, meets nothing twice', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 24 }), (acts) => {
      let [here, there] = [begun, begun]
      const files: Journal[] = []
      const carry = (now: Instant) => {
        here = noteCarried(here, now)
        files.push(here)
        there = noteCarried(mergeJournals(there, here), now)
        expect(said(there)).toEqual(said(here))
      }
      for (const [index, each] of acts.entries()) {
        const now = at(index + 1)
        if (each.act === 'note') here = writeNote(here, DAY, each.words, now)
        else if (each.act === 'pause') here = changePause(here, WEEK, { heavy: each.words }, now)
        else if (each.act === 'rate') here = rate(here, DAY, 'energy', each.rating, now)
        else if (each.act === 'mark') here = markContext(here, DAY, 'money', each.marked, now)
        else if (each.act === 'delete') here = deleteEntry(here, PLACE.id, PLACE.page, now)
        else if (each.act === 'carry') {
          carry(now)
          if (each.goes) [here, there] = [there, here]
        }
      }
      carry(at(acts.length + 1))
      // Nor does any file that lay about bring anything back.
      expect(said(files.reduce((journal, file) => mergeJournals(journal, file), here))).toEqual(said(here))
    }),
    runs(8000),
  )
})

/** What there is to read, without when it was written. */
function said(journal: Journal): unknown {
  const { journal: lists } = JSON.parse(writeBackup(journal, { appVersion: '1', now: new Date(0) }))
  return [lists.reflections, lists.pauses].map((rows: readonly Record<string, unknown>[]) =>
    rows.map(({ editedAt: _, written: __, undone: ___, ...row }) => row),
  )
}
