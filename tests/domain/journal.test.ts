import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day, Month } from '../../src/domain/day.ts'
import { reflectionOn, settingOf } from '../../src/domain/entries.ts'
import {
  changeSetting,
  count,
  deleteEntry,
  emptyJournal,
  type Journal,
  journalOf,
  markContext,
  mergeJournals,
  putEntry,
  rate,
  sameJournal,
  withPage,
  writeNote,
} from '../../src/domain/journal.ts'
import type { PageName } from '../../src/domain/kinds/entry.ts'
import { isOfDevice } from '../../src/domain/kinds/setting.ts'
import type { Instant, WallTime } from '../../src/domain/wallTime.ts'
import { journalArbitrary, liveEntryArbitrary } from '../fixtures/journalArbitrary.ts'

const DAY = '2026-11-23' as Day
const MONTH = '2026-11' as Month
const T1 = '2026-11-23T20:00:00.000Z' as Instant
const T2 = '2026-11-23T21:00:00.000Z' as Instant
const moment = {
  kind: 'moment',
  id: 'm1',
  what: 'late-email',
  day: DAY,
  at: '2026-11-23T23:40-05:00' as WallTime,
  times: 1,
  because: null,
  note: '',
} as const

const entry = (journal: Journal, id: string, page: PageName = MONTH) => journal.pages.get(page)?.get(id)

describe('a reflection', () => {
  it('holds no words where its note is blanks alone, so that two cleared at one moment are one in either order', () => {
    const noted = writeNote(rate(emptyJournal, DAY, 'energy', 0, T1), DAY, 'words', T1)
    const [spaces, line] = [' ', '\n'].map((note) => writeNote(noted, DAY, note, T2)) as [Journal, Journal]
    expect(reflectionOn(spaces, DAY)?.note).toBe('')
    expect(mergeJournals(spaces, line)).toEqual(mergeJournals(line, spaces))
  })

  it('gathers ratings, contexts and a note on its day', () => {
    const rated = rate(rate(emptyJournal, DAY, 'energy', 0, T1), DAY, 'joy', 4, T1)
    const noted = writeNote(markContext(rated, DAY, 'money', true, T1), DAY, 'tired', T2)
    expect(reflectionOn(noted, DAY)).toMatchObject({
      id: `reflection:${DAY}`,
      day: DAY,
      ratings: { energy: 0, joy: 4 },
      contexts: ['money'],
      note: 'tired',
      editedAt: T2,
    })
    expect([...noted.pages.keys()]).toEqual([MONTH])
  })

  it('takes a rating back without touching the others', () => {
    const rated = rate(rate(emptyJournal, DAY, 'energy', 1, T1), DAY, 'joy', 4, T1)
    expect(reflectionOn(rate(rated, DAY, 'energy', null, T2), DAY)?.ratings).toEqual({ joy: 4 })
  })

  it('holds what was counted apart from what was rated, zero too, and lets it be taken back', () => {
    const both = count(
      count(rate(emptyJournal, DAY, 'energy', 1, T1), DAY, 'coffee', 0, T1),
      DAY,
      'walked',
      1,
      T1,
    )
    expect(reflectionOn(both, DAY)).toMatchObject({
      ratings: { energy: 1 },
      counts: { coffee: 0, walked: 1 },
    })
    expect(reflectionOn(count(both, DAY, 'coffee', null, T2), DAY)?.counts).toEqual({ walked: 1 })
    const only = count(emptyJournal, DAY, 'coffee', 0, T1)
    expect(reflectionOn(only, DAY), 'a zero is an answer').not.toBe(null)
    expect(reflectionOn(count(only, DAY, 'coffee', null, T2), DAY)).toBe(null)
  })

  it('marks a context once however often it is marked', () => {
    const marked = markContext(markContext(emptyJournal, DAY, 'grief', true, T1), DAY, 'grief', true, T2)
    expect(reflectionOn(marked, DAY)?.contexts).toEqual(['grief'])
    expect(reflectionOn(markContext(marked, DAY, 'grief', false, T2), DAY)).toBe(null)
  })

  it('is word of a deletion once nothing is left in it, and comes back when something is written', () => {
    const emptied = rate(rate(emptyJournal, DAY, 'energy', 2, T1), DAY, 'energy', null, T2)
    expect(entry(emptied, `reflection:${DAY}`)).toMatchObject({
      kind: 'deleted',
      id: `reflection:${DAY}`,
      page: MONTH,
      editedAt: T2,
    })
    expect(reflectionOn(writeNote(emptied, DAY, 'back', T1), DAY)?.note).toBe('back')
  })

  it('that was never written is not deleted by taking something back', () => {
    expect(rate(emptyJournal, DAY, 'energy', null, T1)).toBe(emptyJournal)
    expect(writeNote(emptyJournal, DAY, ' \n', T1)).toBe(emptyJournal)
  })
})

describe('a stamp', () => {
  it.each([
    ['a later clock', '2026-11-23T22:00:00.000Z', '2026-11-23T22:00:00.000Z'],
    ['the same millisecond', T1, '2026-11-23T20:00:00.001Z'],
    ['a clock gone back a year', '2025-01-01T00:00:00.000Z', '2026-11-23T20:00:00.001Z'],
  ])('after an edit, with %s', (_, now, expected) => {
    const before = putEntry(emptyJournal, moment, T1)
    expect(entry(putEntry(before, { ...moment, times: 3 }, now as Instant), 'm1')?.editedAt).toBe(expected)
    expect(entry(deleteEntry(before, 'm1', MONTH, now as Instant), 'm1')?.editedAt).toBe(expected)
  })
})

describe('moving an entry to another month', () => {
  it('takes it off the page it stood on', () => {
    const before = putEntry(putEntry(emptyJournal, moment, T1), { ...moment, id: 'm2' }, T1)
    const moved = putEntry(before, { ...moment, day: '2026-12-01' as Day }, T1, MONTH)
    expect([...(moved.pages.get(MONTH)?.keys() ?? [])]).toEqual(['m2'])
    expect(entry(moved, 'm1', '2026-12' as Month)).toMatchObject({
      day: '2026-12-01',
      editedAt: '2026-11-23T20:00:00.001Z',
    })
  })

  it('leaves no empty page behind', () => {
    const moved = putEntry(
      putEntry(emptyJournal, moment, T1),
      { ...moment, day: '2026-12-01' as Day },
      T2,
      MONTH,
    )
    expect([...moved.pages.keys()]).toEqual(['2026-12'])
  })

  it('stays moved when the journal it came from is merged in again', () => {
    const before = putEntry(emptyJournal, moment, T1)
    const moved = putEntry(before, { ...moment, day: '2026-12-01' as Day }, T1, MONTH)
    expect(sameJournal(mergeJournals(before, moved), moved)).toBe(true)
    expect(sameJournal(mergeJournals(moved, before), moved)).toBe(true)
  })
})

describe('word from another notebook that something is gone', () => {
  it('is answered on one page only, wherever that word stood', () => {
    const days = fc.constantFrom('2026-11-23', '2026-10-05', '2025-02-01') as fc.Arbitrary<Day>
    fc.assert(
      fc.property(
        liveEntryArbitrary,
        fc.constantFrom('desk', '2026-11', '2026-10') as fc.Arbitrary<PageName>,
        days,
        (live, page, day) => {
          const word = (id: string) => ({ kind: 'deleted', id, page, editedAt: T1 }) as const
          const ids = [live.id, `reflection:${day}`]
          const foreign = journalOf(ids.map(word))
          const { editedAt: _, ...unstamped } = live
          const written = writeNote(
            putEntry(mergeJournals(emptyJournal, foreign), unstamped, T2),
            day,
            'back again',
            T2,
          )
          const held = [...written.pages.values()].flatMap((entries) => [...entries.keys()])
          expect(held).toEqual([...new Set(held)])
          expect(reflectionOn(written, day)?.note).toBe('back again')
        },
      ),
    )
  })
})

describe('deleting', () => {
  it('keeps word of it, once', () => {
    const gone = deleteEntry(putEntry(emptyJournal, moment, T1), 'm1', MONTH, T2)
    expect(entry(gone, 'm1')).toMatchObject({ kind: 'deleted', id: 'm1', page: MONTH, editedAt: T2 })
    expect(deleteEntry(gone, 'm1', MONTH, T2)).toBe(gone)
  })

  it('of what is not there changes nothing', () => {
    const journal = putEntry(emptyJournal, moment, T1)
    expect(deleteEntry(journal, 'm2', MONTH, T2)).toBe(journal)
    expect(deleteEntry(journal, 'm1', 'desk', T2)).toBe(journal)
  })
})

describe('a command', () => {
  it('never changes the journal it is given, and makes anew only the pages it touches', () => {
    fc.assert(
      fc.property(journalArbitrary(), liveEntryArbitrary, (journal, live) => {
        const before = JSON.stringify([...journal.pages].map(([name, page]) => [name, [...page]]))
        const after = putEntry(journal, live, T2)
        expect(JSON.stringify([...journal.pages].map(([name, page]) => [name, [...page]]))).toBe(before)
        const holding = (held: Journal) =>
          [...held.pages].flatMap(([name, page]) => (page.get(live.id) ? [name] : []))
        const names = new Set([...journal.pages.keys(), ...after.pages.keys()])
        const changed = [...names].filter((name) => journal.pages.get(name) !== after.pages.get(name))
        const [held] = holding(after)
        expect(holding(after)).toHaveLength(1)
        // What stands there already, to the letter, touches none.
        expect(new Set(changed)).toEqual(new Set(after === journal ? [] : [...holding(journal), held]))
        expect(held && entry(after, live.id, held)).toMatchObject({ kind: live.kind, id: live.id })
      }),
    )
  })
})

it('settings are as they come until they are changed', () => {
  expect(settingOf(emptyJournal, 'dayEndsAt')).toBe(4)
  const changed = changeSetting(emptyJournal, 'dayEndsAt', 2, T1)
  expect(settingOf(changed, 'dayEndsAt')).toBe(2)
  expect(settingOf(changed, 'backupReminder')).toBe(true)
  expect([...changed.pages.keys()]).toEqual(['desk'])
})

it('a journal of entries keeps of each the later', () => {
  const early = { ...moment, editedAt: T1 }
  const late = { ...moment, times: 5, editedAt: T2 }
  for (const entries of [
    [early, late],
    [late, early],
  ]) {
    expect(entry(journalOf(entries), 'm1')).toBe(late)
  }
})

it('an empty page is no page', () => {
  const journal = putEntry(emptyJournal, moment, T1)
  expect(sameJournal(withPage(journal, MONTH, new Map()), emptyJournal)).toBe(true)
})

describe('sameJournal', () => {
  it('sees every difference in content, and none in order', () => {
    fc.assert(
      fc.property(journalArbitrary(), liveEntryArbitrary, (journal, live) => {
        fc.pre(!isOfDevice(live.id))
        const entries = [...journal.pages.values()].flatMap((page) => [...page.values()])
        const reversed = journalOf(
          entries.reverse().map((one) => Object.fromEntries(Object.entries(one).reverse()) as never),
        )
        expect(sameJournal(journal, reversed)).toBe(true)
        const added = putEntry(journal, live, '2030-01-01T00:00:00.000Z' as Instant)
        // What is drawn may stand there already, and then there is no difference to see.
        fc.pre(added !== journal)
        expect(sameJournal(journal, added)).toBe(false)
        expect(sameJournal(added, journal)).toBe(false)
      }),
    )
  })
})
