import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heldToNow, mergeHeld } from '../../src/domain/aheadOfNow.ts'
import { addDays, type Day, monthOf } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { entryOf, stateOf } from '../../src/domain/entryState.ts'
import {
  deleteEntry,
  emptyJournal,
  type Journal,
  journalOf,
  mergeJournals,
  putEntry,
  rate,
  sameJournal,
  writeNote,
} from '../../src/domain/journal.ts'
import type { Entry, PageName } from '../../src/domain/kinds/entry.ts'
import { partsOf } from '../../src/domain/kinds/parts.ts'
import type { Rating } from '../../src/domain/kinds/question.ts'
import { isOfDevice } from '../../src/domain/kinds/setting.ts'
import { noteCarried } from '../../src/domain/thisDevice.ts'
import { type Instant, instantOf, type WallTime } from '../../src/domain/wallTime.ts'
import { parseBackup, writeBackup } from '../../src/vault/backup.ts'
import { journalArbitrary } from '../fixtures/journalArbitrary.ts'
import { runs } from '../fixtures/runs.ts'

const NOW = '2026-03-18T12:00:00.000Z' as Instant
const DAY = '2026-03-18' as Day
const HOUR = 3_600_000
const AN_HOUR = HOUR.toString(36)
const later = (hours: number) => instantOf(new Date(Date.parse(NOW) + hours * HOUR))
const LAST = '9999-12-31T23:59:59.999Z' as Instant
const DESK_ITEM = { kind: 'context', id: 'own', text: 'the bus', hidden: false } as const
const facts = { appVersion: '1', now: new Date(NOW) }

const entriesOf = ({ pages }: Journal): readonly Entry[] =>
  [...pages.values()].flatMap((page) => [...page.values()])
const said = (entry: Entry) =>
  entry.kind === 'deleted' ? 'deleted' : JSON.stringify([entry.kind, entry.id, partsOf(entry)])
const energy = (journal: Journal, day = DAY) => reflectionOn(journal, day)?.ratings.energy
const note = (journal: Journal) => reflectionOn(journal, DAY)?.note

describe('stamps that are ahead of now', () => {
  it.each([-1000, 0, 1, 24])('are left as they are up to a day: %i hours', (hours) => {
    const theirs = rate(emptyJournal, DAY, 'energy', 1, later(hours))
    expect(heldToNow(theirs, NOW)).toEqual({ journal: theirs, ahead: 0 })
  })

  it.each([25, 24 * 365 * 10])('are held to now beyond it, and counted: %i hours', (hours) => {
    const theirs = writeNote(
      rate(emptyJournal, DAY, 'energy', 1, later(hours)),
      addDays(DAY, -1),
      'before',
      later(-24),
    )
    const { journal, ahead } = heldToNow(theirs, NOW)
    expect(ahead).toBe(1)
    expect(entriesOf(journal).map(({ editedAt }) => editedAt)).toEqual([NOW, later(-24)])
    expect(entriesOf(journal).map(said)).toEqual(entriesOf(theirs).map(said))
  })

  it('win over nothing that is written from now on', () => {
    const theirs = writeNote(rate(emptyJournal, DAY, 'energy', 1, LAST), DAY, 'theirs', LAST)
    const here = mergeJournals(emptyJournal, heldToNow(theirs, NOW).journal)
    const after = writeNote(rate(here, DAY, 'energy', 4, later(1)), DAY, 'from theirs', later(1))
    const again = mergeJournals(after, heldToNow(theirs, NOW).journal)
    expect([energy(again), note(again)]).toEqual([4, 'from theirs'])
  })

  it('of a deletion take away nothing that is written from now on', () => {
    const item = putEntry(emptyJournal, DESK_ITEM, later(-48))
    const theirs = deleteEntry(item, 'own', 'desk', later(24 * 400))
    const { journal, ahead } = heldToNow(theirs, NOW)
    expect(ahead).toBe(1)
    const here = putEntry(mergeJournals(item, journal), DESK_ITEM, later(1))
    expect(entriesOf(mergeJournals(here, journal)).map(said)).toEqual([expect.stringContaining('the bus')])
  })

  it('keep their turn: what was deleted and made anew is there', () => {
    const hours = [100, 200, 300].map(later) as [Instant, Instant, Instant]
    const gone = deleteEntry(putEntry(emptyJournal, DESK_ITEM, hours[0]), 'own', 'desk', hours[1])
    const anew = putEntry(gone, DESK_ITEM, hours[2])
    expect(entriesOf(heldToNow(anew, NOW).journal).map(said)).toEqual(entriesOf(anew).map(said))
    expect(entriesOf(heldToNow(gone, NOW).journal).map(said)).toEqual(['deleted'])
  })

  it('of parts beside the one that is too far ahead are held with it', () => {
    const first = rate(emptyJournal, DAY, 'energy', 1, later(12))
    const { journal } = heldToNow(writeNote(first, DAY, 'far ahead', later(50)), NOW)
    const parsed = parseBackup(writeBackup(journal, facts))
    expect(parsed.ok && sameJournal(parsed.value, journal)).toBe(true)
    expect(energy(mergeJournals(journal, rate(emptyJournal, DAY, 'energy', 3, later(1))))).toBe(3)
  })

  it('of words that stand beside others are held as well', () => {
    const [mine, theirs] = [
      writeNote(emptyJournal, DAY, 'mine', later(-2)),
      writeNote(emptyJournal, DAY, 'theirs', later(24 * 400)),
    ]
    const both = mergeJournals(mine, theirs)
    const { journal } = heldToNow(both, NOW)
    const entry = reflectionOn(journal, DAY)
    expect([entry?.note, entry?.apart?.map(({ value }) => value)]).toEqual(['theirs', ['mine']])
    expect(entry?.editedAt).toBe(NOW)
  })

  it('say the same, at most now, and read back from a backup, whatever they stand on', () => {
    // Every entry of these journals was stamped in January.
    const before = '2025-11-30T10:00:00.000Z' as Instant
    fc.assert(
      fc.property(journalArbitrary(), journalArbitrary(), (a, b) => {
        const both = mergeJournals(a, b)
        const { journal } = heldToNow(both, before)
        const shared = entriesOf(journal).filter(({ id }) => !isOfDevice(id))
        expect(shared.every(({ editedAt }) => editedAt <= before)).toBe(true)
        // What stands in an entry that no command would write, as a story with a day twice, is once there in any merge.
        const plain = entriesOf(both).map((entry) => said(entryOf(stateOf(entry))))
        expect(entriesOf(journal).map((entry) => said(entryOf(stateOf(entry))))).toEqual(plain)
        const parsed = parseBackup(writeBackup(journal, facts))
        expect(parsed.ok && sameJournal(parsed.value, journal)).toBe(true)
        expect(heldToNow(journal, before)).toEqual({ journal, ahead: 0 })
      }),
      runs(300),
    )
  })
})

describe('the same file brought in again', () => {
  const bringIn = (here: Journal, theirs: Journal, now: Instant) =>
    noteCarried(mergeJournals(here, heldToNow(theirs, now, here).journal), now)
  const far = 24 * 400

  it('changes nothing, and no entry of it counts as new', () => {
    const theirs = writeNote(rate(emptyJournal, DAY, 'energy', 1, later(far)), DAY, 'theirs', later(far + 1))
    const here = bringIn(emptyJournal, theirs, NOW)
    const again = heldToNow(theirs, later(5), here)
    expect(again.ahead).toBe(0)
    expect(sameJournal(mergeJournals(here, again.journal), here)).toBe(true)
  })

  it.each<[string, (journal: Journal) => Journal]>([
    ['another answer', (journal) => rate(journal, DAY, 'energy', 4, later(1))],
    ['an answer taken back', (journal) => rate(journal, DAY, 'energy', null, later(1))],
    ['other words', (journal) => writeNote(journal, DAY, 'after it', later(1))],
    ['words taken away', (journal) => writeNote(journal, DAY, '', later(1))],
    ['a deletion', (journal) => deleteEntry(journal, `reflection:${DAY}`, '2026-03' as PageName, later(1))],
    ['what was deleted made anew', (journal) => putEntry(journal, DESK_ITEM, later(1))],
  ])('leaves what was done since as it is, also once its time has come: %s', (_, change) => {
    const written = writeNote(rate(emptyJournal, DAY, 'energy', 1, later(far)), DAY, 'theirs', later(far))
    const theirs = deleteEntry(putEntry(written, DESK_ITEM, later(-48)), 'own', 'desk', later(far))
    const since = change(bringIn(emptyJournal, theirs, NOW))
    for (const hours of [2, far, far + 48]) {
      const again = mergeJournals(since, heldToNow(theirs, later(hours), since).journal)
      expect(entriesOf(again).map(said)).toEqual(entriesOf(since).map(said))
      expect(sameJournal(again, since)).toBe(true)
    }
  })

  it('takes away nothing by a deletion that an earlier version wrote', () => {
    const gone = journalOf([{ kind: 'deleted', id: 'own', page: 'desk', editedAt: later(far) }])
    const item = putEntry(emptyJournal, DESK_ITEM, later(-48))
    const since = putEntry(bringIn(item, gone, NOW), DESK_ITEM, later(1))
    const again = mergeJournals(since, heldToNow(gone, later(far + 1), since).journal)
    expect(sameJournal(again, since)).toBe(true)
    expect(entriesOf(again).map(said)).toContainEqual(expect.stringContaining('the bus'))
  })

  it('brings back nothing that an earlier version deleted after it had come in', () => {
    const theirs = writeNote(emptyJournal, DAY, 'theirs', later(far))
    const id = `reflection:${DAY}`
    const gone = journalOf([{ kind: 'deleted', id, page: monthOf(DAY), editedAt: later(2) }])
    const here = bringIn(bringIn(emptyJournal, theirs, NOW), gone, later(3))
    expect(reflectionOn(here, DAY)).toBe(null)
    for (const hours of [4, far, far + 48]) {
      const again = heldToNow(theirs, later(hours), here)
      expect(again.ahead).toBe(0)
      expect(sameJournal(mergeJournals(here, again.journal), here)).toBe(true)
    }
  })

  it('is told again by the deletion of an earlier version, also where something made anew since stands', () => {
    // As one is that an earlier version deleted, and that was made anew; here the same stands in other words.
    const moment = {
      kind: 'moment',
      id: 'e1',
      what: 'late-email',
      day: DAY,
      at: `${DAY}T00:00+00:00` as WallTime,
    } as const
    const written = { ...moment, times: 1, because: null, editedAt: later(far) } as const
    const theirs = journalOf([{ ...written, note: '', written: `;*=${AN_HOUR};**=${AN_HOUR};@=desk` }])
    const here = bringIn(heldToNow(journalOf([{ ...written, note: 'mine' }]), NOW).journal, theirs, NOW)
    for (const hours of [24 * 7, far, far + 48]) {
      const again = heldToNow(theirs, later(hours), here)
      expect(again.ahead).toBe(0)
      expect(sameJournal(mergeJournals(here, again.journal), here)).toBe(true)
    }
  })

  it('brings what was written there since as written now', () => {
    const theirs = rate(emptyJournal, DAY, 'energy', 1, later(far))
    const here = rate(bringIn(emptyJournal, theirs, NOW), DAY, 'energy', 4, later(1))
    const next = rate(rate(theirs, DAY, 'energy', 2, later(far + 2)), DAY, 'rest', 3, later(far + 3))
    const { journal, ahead } = heldToNow(next, later(2), here)
    expect(ahead).toBe(1)
    expect(reflectionOn(mergeJournals(here, journal), DAY)?.ratings).toEqual({ energy: 2, rest: 3 })
  })

  it('is all here already, whatever was in it', () => {
    // Every entry of these journals was stamped in January.
    const before = '2025-11-30T10:00:00.000Z' as Instant
    fc.assert(
      fc.property(journalArbitrary(), journalArbitrary(), (mine, theirs) => {
        const kinds = new Map(entriesOf(theirs).map(({ id, kind }) => [id, kind]))
        // An id that is of two kinds is no one thing, and nothing is kept of the other.
        const alike = entriesOf(mine).filter(({ id, kind }) => (kinds.get(id) ?? kind) === kind)
        const here = bringIn(heldToNow(journalOf(alike), before).journal, theirs, before)
        const parsed = parseBackup(writeBackup(here, facts))
        expect(parsed.ok && sameJournal(parsed.value, here)).toBe(true)
        for (const now of ['2025-12-07T10:00:00.000Z' as Instant, NOW]) {
          const again = heldToNow(theirs, now, here)
          expect(again.ahead).toBe(0)
          expect(sameJournal(mergeJournals(here, again.journal), here)).toBe(true)
        }
      }),
      runs(300),
    )
  })
})

describe('a clock that is a day fast', () => {
  it('does not win over what another device wrote of the week later on', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((count) => addDays('2026-03-09' as Day, count))
    const rateAll = (rating: Rating, at: Instant) =>
      week.reduce((journal, day) => rate(journal, day, 'energy', rating, at), emptyJournal)
    // The fast device answers now, the other one two days later; each also says something the other does not.
    const fast = week.reduce(
      (journal, day) => writeNote(journal, day, `fast ${day}`, later(24)),
      rateAll(1, later(24)),
    )
    const slow = week.reduce(
      (journal, day) => rate(journal, day, 'rest', 2, later(48)),
      rateAll(3, later(48)),
    )
    const merged = mergeJournals(slow, heldToNow(fast, later(48)).journal)
    for (const day of week) {
      expect(reflectionOn(merged, day)).toMatchObject({
        ratings: { energy: 3, rest: 2 },
        note: `fast ${day}`,
      })
    }
  })
})

describe('a device whose clock is more than a day behind', () => {
  const slow = (hours: number) => later(hours - 30)
  /** Brought together on the fast device at this hour, then on the slow one. */
  const together = (fast: Journal, behind: Journal, hours: number): readonly [Journal, Journal] => {
    const onFast = mergeHeld(fast, heldToNow(behind, later(hours), fast).journal)
    return [onFast, mergeHeld(behind, heldToNow(onFast, slow(hours), behind).journal)]
  }

  it.each<[string, (journal: Journal, now: Instant) => Journal, unknown]>([
    ['takes an answer back', (journal, now) => rate(journal, DAY, 'energy', null, now), [undefined, 'words']],
    ['gives another answer', (journal, now) => rate(journal, DAY, 'energy', 4, now), [4, 'words']],
    [
      'writes from the words',
      (journal, now) => writeNote(journal, DAY, 'more words', now),
      [2, 'more words'],
    ],
    ['clears the words', (journal, now) => writeNote(journal, DAY, '', now), [2, '']],
    [
      'deletes the day',
      (journal, now) => deleteEntry(journal, `reflection:${DAY}`, monthOf(DAY), now),
      [undefined, undefined],
    ],
  ])('%s, and both devices have it so', (_, change, expected) => {
    const written = rate(writeNote(emptyJournal, DAY, 'words', later(0)), DAY, 'energy', 2, later(0))
    const [fast, behind] = together(written, emptyJournal, 1)
    const devices = together(fast, change(behind, slow(2)), 3)
    for (const journal of devices) expect([energy(journal), note(journal)]).toEqual(expected)
    for (const journal of together(...devices, 60))
      expect([energy(journal), note(journal), reflectionOn(journal, DAY)?.apart]).toEqual([
        ...(expected as []),
        undefined,
      ])
  })

  it('does not win over what was written after it on the other', () => {
    const written = rate(emptyJournal, DAY, 'energy', 2, later(0))
    const [fast, behind] = together(written, emptyJournal, 1)
    const answeredThere = rate(behind, DAY, 'energy', 1, slow(2))
    const answeredHere = rate(fast, DAY, 'energy', 3, later(2))
    for (const journal of together(answeredHere, answeredThere, 3)) expect(energy(journal)).toBe(3)
  })
})
