import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, monthOf } from '../../../src/domain/day.ts'
import { entriesOf, momentsOn, reflectionOn } from '../../../src/domain/entries.ts'
import {
  deleteEntry,
  emptyJournal,
  type Journal,
  mergeJournals,
  putEntry,
  rate,
  sameJournal,
  writeNote,
} from '../../../src/domain/journal.ts'
import { canonical, type LiveEntry, pageOf } from '../../../src/domain/kinds/entry.ts'
import { withoutBlanks } from '../../../src/domain/kinds/parts.ts'
import type { Instant, WallTime } from '../../../src/domain/wallTime.ts'
import { deleteDay, entriesOfDay, restoreDay } from '../../../src/features/journal/deleteDay.ts'
import { journalArbitrary } from '../../fixtures/journalArbitrary.ts'
import { runs } from '../../fixtures/runs.ts'

const DAY = '2026-11-30' as Day
const NEXT = '2026-12-01' as Day
const NOW = '2026-12-02T10:00:00.000Z' as Instant
const LATER = '2026-12-02T10:00:05.000Z' as Instant
const LAST = '2026-12-02T10:00:09.000Z' as Instant

function withMoment(journal: Journal, id: string, at: string, day = DAY): Journal {
  const moment = { kind: 'moment', id, what: 'laughter', day, times: 1, because: null, note: id } as const
  return putEntry(journal, { ...moment, at: at as WallTime }, NOW)
}

/** A day with a reflection and two moments, the second after midnight; a reflection on the day that follows. */
function evening(): Journal {
  let journal = writeNote(rate(emptyJournal, DAY, 'joy', 2, NOW), DAY, 'a long one', NOW)
  journal = withMoment(journal, 'after-midnight', '2026-12-01T00:40-05:00')
  journal = withMoment(journal, 'at-noon', '2026-11-30T12:00-05:00')
  return rate(withMoment(journal, 'next', '2026-12-01T09:00-05:00', NEXT), NEXT, 'joy', 4, NOW)
}

/** What the person would see of an entry: all of it but when it was edited, and no text that is blanks alone. */
const seen = ({ editedAt: _, written: __, undone: ___, base: ______, apart = [], ...entry }: LiveEntry) =>
  canonical({ ...withoutBlanks(entry), apart: apart.map(({ part, value }) => [part, value]) })
const seenOf = (journal: Journal) =>
  [...journal.pages.values()]
    .flatMap((page) => [...page.values()])
    .flatMap((entry) => (entry.kind === 'deleted' ? [] : [seen(entry)]))
    .sort()

/** Any journal, and a day of its own where it has one. */
const journalAndDay = journalArbitrary(20).chain((journal) => {
  const days = [...entriesOf(journal, 'reflection'), ...entriesOf(journal, 'moment')].map(({ day }) => day)
  return fc.tuple(fc.constant(journal), fc.constantFrom(...days, DAY))
})

describe('what a day holds', () => {
  it('is its reflection, then its moments from the earliest on, those after midnight last', () => {
    expect(entriesOfDay(evening(), DAY).map(({ id }) => id)).toEqual([
      'reflection:2026-11-30',
      'at-noon',
      'after-midnight',
    ])
  })

  it('may be moments only, or nothing', () => {
    const journal = withMoment(emptyJournal, 'only', '2026-11-30T12:00-05:00')
    expect(entriesOfDay(journal, DAY).map(({ id }) => id)).toEqual(['only'])
    expect(entriesOfDay(journal, NEXT)).toEqual([])
  })
})

describe('deleting a day', () => {
  it('takes what was written after midnight with it, and nothing of the next day', () => {
    const journal = deleteDay(evening(), DAY, LATER)
    expect(entriesOfDay(journal, DAY)).toEqual([])
    expect(entriesOfDay(journal, NEXT).map(({ id }) => id)).toEqual(['reflection:2026-12-01', 'next'])
  })

  it('leaves workload and scores of that day where they are', () => {
    const workload = {
      kind: 'workload',
      id: `workload:${DAY}:typed`,
      day: DAY,
      source: 'typed',
      read: null,
    } as const
    const figures = {
      afterHoursEmails: 3,
      sessions: 6,
      backToBackSessions: null,
      lateSessions: null,
      longestStretch: null,
    }
    const score = { kind: 'score', id: 's1', day: DAY, instrument: 'single-item', total: 3 } as const
    const journal = [{ ...workload, figures }, score].reduce(
      (before, entry) => putEntry(before, entry, NOW),
      evening(),
    )
    const fewer = deleteDay(journal, DAY, LATER)
    expect([...entriesOf(fewer, 'workload'), ...entriesOf(fewer, 'score')]).toHaveLength(2)
  })

  it('changes nothing where nothing is written', () => {
    const journal = evening()
    expect(deleteDay(journal, '2026-11-29' as Day, LATER)).toBe(journal)
  })

  it('empties just that day, touches just its page, and holds against a copy that still has it', () => {
    fc.assert(
      fc.property(journalAndDay, ([journal, day]) => {
        const fewer = deleteDay(journal, day, NOW)
        const gone = new Set(entriesOfDay(journal, day).map(seen))
        expect(entriesOfDay(fewer, day)).toEqual([])
        expect(seenOf(fewer)).toEqual(seenOf(journal).filter((entry) => !gone.has(entry)))
        for (const [name, page] of journal.pages)
          if (name !== monthOf(day)) expect(fewer.pages.get(name)).toBe(page)
        expect(sameJournal(mergeJournals(journal, fewer), fewer)).toBe(true)
      }),
      runs(500),
    )
  })

  it('holds also when the clock has gone back since the day was written', () => {
    const earlier = '2026-11-30T08:00:00.000Z' as Instant
    const fewer = deleteDay(evening(), DAY, earlier)
    expect(entriesOfDay(mergeJournals(evening(), fewer), DAY)).toEqual([])
  })
})

describe('bringing a deleted day back', () => {
  it('puts everything back as it was, and other devices follow', () => {
    fc.assert(
      fc.property(journalAndDay, ([journal, day]) => {
        const entries = entriesOfDay(journal, day)
        const fewer = deleteDay(journal, day, NOW)
        const back = restoreDay(fewer, day, entries, LATER)
        expect(seenOf(back)).toEqual(seenOf(journal))
        expect(entriesOfDay(back, day).map(seen).sort()).toEqual(entries.map(seen).sort())
        for (const other of [journal, fewer]) {
          expect(sameJournal(mergeJournals(other, back), back)).toBe(true)
        }
      }),
      runs(500),
    )
  })

  it('brings back what was written apart on another device too', () => {
    const mine = writeNote(emptyJournal, DAY, 'from the phone', NOW)
    const theirs = writeNote(emptyJournal, DAY, 'from the laptop', NOW)
    const met = mergeJournals(mine, theirs)
    const words = (journal: Journal) => {
      const { note = '', apart = [] } = reflectionOn(journal, DAY) ?? {}
      return [note, ...apart.map(({ value }) => value)].sort()
    }
    const back = restoreDay(deleteDay(met, DAY, LATER), DAY, entriesOfDay(met, DAY), LAST)
    expect(words(back)).toEqual(['from the laptop', 'from the phone'])
    expect(words(mergeJournals(met, back))).toEqual(words(back))
  })

  it('keeps what was written on that day since, and brings back only what is missing', () => {
    const entries = entriesOfDay(evening(), DAY)
    const rewritten = rate(deleteDay(evening(), DAY, LATER), DAY, 'joy', 0, LAST)
    const back = restoreDay(withMoment(rewritten, 'new', '2026-11-30T18:00-05:00'), DAY, entries, LAST)
    expect(reflectionOn(back, DAY)).toMatchObject({ ratings: { joy: 0 }, note: '', editedAt: LAST })
    expect(momentsOn(back, DAY).map(({ id }) => id)).toEqual(['at-noon', 'new', 'after-midnight'])
  })

  it('keeps any later edit, whatever was edited since', () => {
    const edited = journalAndDay.chain(([journal, day]) => {
      const entries = entriesOfDay(journal, day)
      return fc.tuple(fc.constant(journal), fc.constant(day), fc.subarray([...entries]))
    })
    fc.assert(
      fc.property(edited, ([journal, day, since]) => {
        const entries = entriesOfDay(journal, day)
        const rewritten = since.reduce(
          (before, entry) => putEntry(before, { ...entry, note: 'since' } as LiveEntry, LATER),
          deleteDay(journal, day, NOW),
        )
        const back = restoreDay(rewritten, day, entries, LAST)
        const ids = new Set(since.map(({ id }) => id))
        for (const entry of entries) {
          const there = back.pages.get(pageOf(entry))?.get(entry.id)
          if (ids.has(entry.id)) {
            expect(there).toMatchObject({ note: 'since' })
            expect(there && there.editedAt < LAST).toBe(true)
          } else expect(there && there.kind !== 'deleted' && seen(there)).toBe(seen(entry))
        }
      }),
      runs(500),
    )
  })

  it('twice is once', () => {
    const entries = entriesOfDay(evening(), DAY)
    const back = restoreDay(deleteDay(evening(), DAY, LATER), DAY, entries, LATER)
    expect(restoreDay(back, DAY, entries, LAST)).toBe(back)
  })

  it('brings back a moment that another tab deleted once more', () => {
    const entries = entriesOfDay(evening(), DAY)
    const fewer = deleteEntry(evening(), 'at-noon', monthOf(DAY), LATER)
    expect(entriesOfDay(restoreDay(fewer, DAY, entries, LAST), DAY)).toHaveLength(3)
  })
})
