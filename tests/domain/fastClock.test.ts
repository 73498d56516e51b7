import { describe, expect, it } from 'vitest'
import { heldToNow, mergeHeld } from '../../src/domain/aheadOfNow.ts'
import type { Day, Month } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import {
  deleteEntry,
  emptyJournal,
  type Journal,
  rate,
  sameJournal,
  writeNote,
} from '../../src/domain/journal.ts'
import { type Instant, instantOf } from '../../src/domain/wallTime.ts'

const DAY = '2026-03-18' as Day
const MONTH = '2026-03' as Month
const hour = (hours: number) =>
  instantOf(new Date(Date.parse('2026-03-18T12:00:00.000Z') + hours * 3_600_000))

/** One device takes another's notebook in, by its own clock. */
function takeIn(here: Journal, theirs: Journal, now: Instant): Journal {
  return mergeHeld(here, heldToNow(theirs, now, here).journal)
}

// The phone's clock is 30 hours ahead. What it wrote first is taken in as it is, being less than a day ahead of when the
// laptop looks; what it wrote of the same thing after that is more than a day ahead when the laptop looks again.
describe('of a clock more than a day ahead', () => {
  const first = writeNote(rate(emptyJournal, DAY, 'energy', 3, hour(30)), DAY, 'at first', hour(31))
  const laptop = takeIn(emptyJournal, first, hour(20))

  it.each<[string, (journal: Journal) => Journal, readonly [energy: unknown, note: unknown]]>([
    ['an answer changed', (journal) => rate(journal, DAY, 'energy', 1, hour(46)), [1, 'at first']],
    [
      'an answer taken back',
      (journal) => rate(journal, DAY, 'energy', null, hour(46)),
      [undefined, 'at first'],
    ],
    ['a text replaced', (journal) => writeNote(journal, DAY, 'then', hour(46)), [3, 'then']],
    [
      'a deletion',
      (journal) => deleteEntry(journal, `reflection:${DAY}`, MONTH, hour(46)),
      [undefined, undefined],
    ],
  ])('the later edit is the later here too: %s', (_, change, expected) => {
    const changed = change(first)
    const met = takeIn(laptop, changed, hour(21))
    const there = reflectionOn(met, DAY)
    expect([there?.ratings.energy, there?.note]).toEqual(expected)
    expect(there?.apart).toBe(undefined)
    // The same file once more changes nothing, and both end alike.
    expect(takeIn(met, changed, hour(22))).toBe(met)
    expect(sameJournal(takeIn(changed, met, hour(52)), met)).toBe(true)
  })

  it('what is written here after that is later still', () => {
    const met = takeIn(laptop, rate(first, DAY, 'energy', 1, hour(46)), hour(21))
    const mine = rate(met, DAY, 'energy', 4, hour(21))
    expect(reflectionOn(takeIn(first, mine, hour(52)), DAY)?.ratings).toEqual({ energy: 4 })
  })
})

// Of three devices the third has the right time, and first hears of the thing when the phone has changed it already:
// it holds to its own now what the laptop, which took the thing in before, would leave as it is.
describe('by way of a device that never held the thing', () => {
  const first = writeNote(rate(emptyJournal, DAY, 'energy', 3, hour(30)), DAY, 'at first', hour(31))
  const laptop = takeIn(emptyJournal, first, hour(20))

  it.each<[string, (journal: Journal) => Journal, readonly [energy: unknown, note: unknown]]>([
    ['an answer changed', (journal) => rate(journal, DAY, 'energy', 1, hour(46)), [1, 'at first']],
    [
      'an answer taken back stays so',
      (journal) => rate(journal, DAY, 'energy', null, hour(46)),
      [undefined, 'at first'],
    ],
    ['a text replaced stays so', (journal) => writeNote(journal, DAY, 'then', hour(46)), [3, 'then']],
    [
      'a deletion',
      (journal) => deleteEntry(journal, `reflection:${DAY}`, MONTH, hour(46)),
      [undefined, undefined],
    ],
  ])('%s', (_, change, expected) => {
    const changed = change(first)
    const third = takeIn(emptyJournal, changed, hour(16))
    const met = takeIn(laptop, third, hour(36))
    const there = reflectionOn(met, DAY)
    expect([there?.ratings.energy, there?.note, there?.apart]).toEqual([...expected, undefined])
    // Whoever meets whom now, and whenever, all end alike.
    const back = takeIn(third, met, hour(17))
    const phone = takeIn(changed, back, hour(48))
    for (const journal of [back, phone]) expect(sameJournal(journal, met)).toBe(true)
    expect(takeIn(met, changed, hour(90))).toBe(met)
  })

  it('what the third changed since is later than either', () => {
    const third = takeIn(emptyJournal, first, hour(1))
    const answered = rate(third, DAY, 'energy', 4, hour(2))
    const met = takeIn(laptop, answered, hour(22))
    expect(reflectionOn(met, DAY)?.ratings).toEqual({ energy: 4 })
    expect(sameJournal(takeIn(first, met, hour(33)), met)).toBe(true)
  })

  it('two that held it each to a time of its own keep what either did with it since', () => {
    // One has the right time, the other is five hours ahead of it; both took the phone's edit in as of their own now.
    const [one, other] = [takeIn(emptyJournal, first, hour(1)), takeIn(emptyJournal, first, hour(6))]
    const takenBack = rate(one, DAY, 'energy', null, hour(2))
    const met = takeIn(other, takenBack, hour(7))
    expect(reflectionOn(met, DAY)?.ratings).toEqual({})
    expect(sameJournal(takeIn(takenBack, met, hour(4)), met)).toBe(true)
  })

  it('an edit that is weeks ahead tells nothing of what was written here meanwhile', () => {
    const far = rate(emptyJournal, DAY, 'energy', 1, hour(24 * 400))
    const third = takeIn(emptyJournal, far, hour(0))
    const mine = rate(emptyJournal, DAY, 'energy', 4, hour(5))
    expect(reflectionOn(takeIn(mine, third, hour(6)), DAY)?.ratings).toEqual({ energy: 4 })
  })
})
