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
