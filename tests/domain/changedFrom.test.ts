import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedFrom, seenAfter } from '../../src/domain/changedFrom.ts'
import type { Day } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { deleteEntry, emptyJournal, type Journal, rate, writeNote } from '../../src/domain/journal.ts'
import { reflectionIdOf } from '../../src/domain/kinds/reflection.ts'
import { welcomeHere } from '../../src/domain/thisDevice.ts'
import { type Instant, instantOf } from '../../src/domain/wallTime.ts'
import { runs } from '../fixtures/runs.ts'

const DAY = '2026-03-11' as Day
const begun = welcomeHere(emptyJournal, DAY, at(0))

function at(minutes: number): Instant {
  return instantOf(new Date(Date.parse('2026-03-11T21:00:00.000Z') + minutes * 60_000))
}

const noting = (text: string, minutes: number) => (journal: Journal) =>
  writeNote(journal, DAY, text, at(minutes))

function wordsOf(journal: Journal): readonly string[] {
  const { note = '', apart = [] } = reflectionOn(journal, DAY) ?? {}
  return [note, ...apart.map(({ value }) => `${value}`)].filter((words) => words !== '')
}

describe('words that were begun before others came', () => {
  it('take the place of what they were begun on', () => {
    const seen = noting('tired', 1)(begun)
    expect(wordsOf(changedFrom(seen, seen, noting('tired, and glad', 2)))).toEqual(['tired, and glad'])
  })

  it('stand beside what another wrote meanwhile', () => {
    const seen = noting('tired', 1)(begun)
    const there = noting('a long call', 2)(seen)
    expect(wordsOf(changedFrom(seen, there, noting('tired, and glad', 3)))).toEqual([
      'tired, and glad',
      'a long call',
    ])
  })

  it('leave the answers that came meanwhile as they came', () => {
    const seen = rate(noting('tired', 1)(begun), DAY, 'energy', 2, at(1))
    const there = rate(seen, DAY, 'energy', 0, at(2))
    const changed = changedFrom(seen, there, noting('tired, and glad', 3))
    expect(reflectionOn(changed, DAY)?.ratings).toEqual({ energy: 0 })
    expect(wordsOf(changed)).toEqual(['tired, and glad'])
  })

  it('are there where the day was taken away meanwhile', () => {
    const seen = noting('tired', 1)(begun)
    const there = deleteEntry(seen, reflectionIdOf(DAY), '2026-03' as never, at(2))
    expect(wordsOf(changedFrom(seen, there, noting('tired, and glad', 3)))).toEqual(['tired, and glad'])
  })

  it('that came to nothing take nothing away that came meanwhile', () => {
    for (const seen of [begun, noting('tired', 1)(begun)]) {
      const there = noting('a long call', 2)(seen)
      const ended = changedFrom(seen, there, noting(reflectionOn(seen, DAY)?.note ?? '', 3))
      expect(wordsOf(ended)).toEqual(['a long call'])
    }
  })

  it('never take the place of words under a clock that is ahead, however often they are handed over', () => {
    const seen = noting('tired', 1)(begun)
    let journal = noting('from tomorrow', 24 * 60)(seen)
    let before = seen
    for (const [turn, text] of ['t', 'tired, and', 'tired, and glad'].entries()) {
      const change = noting(text, 3 + turn)
      journal = changedFrom(before, journal, change)
      before = seenAfter(before, journal, change)
    }
    expect(wordsOf(journal)).toEqual(['from tomorrow', 'tired, and glad'])
  })

  it('cost nobody a word, in whatever order two people write', () => {
    const turn = fc.record({
      here: fc.boolean(),
      begins: fc.boolean(),
      ahead: fc.integer({ min: -90, max: 90 }),
    })
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 12 }), (turns) => {
        let journal = begun
        const seen: Journal[] = [begun, begun]
        /** The last words of each stretch of writing stand, unless who began the next one saw them. */
        const held = new Set<string>()
        const own: (string | null)[] = [null, null]
        for (const [place, { here, begins, ahead }] of turns.entries()) {
          const who = here ? 0 : 1
          const words = `words ${place}`
          if (begins) {
            seen[who] = journal
            own[who] = null
          }
          const standing = reflectionOn(seen[who] ?? begun, DAY)?.note ?? ''
          const change = noting(words, place * 100 + ahead)
          journal = changedFrom(seen[who] ?? begun, journal, change)
          seen[who] = seenAfter(seen[who] ?? begun, journal, change)
          held.delete(own[who] ?? standing)
          held.add(words)
          own[who] = words
        }
        expect([...wordsOf(journal)].sort()).toEqual([...held].sort())
      }),
      runs(3_000),
    )
  })
})
