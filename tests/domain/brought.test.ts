import { describe, expect, it } from 'vitest'
import {
  addBrought,
  additionsTo,
  type BroughtDay,
  broughtStanding,
  nearestRating,
  removeBrought,
} from '../../src/domain/brought.ts'
import type { Day } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { emptyJournal, type Journal, rate, writeNote } from '../../src/domain/journal.ts'
import type { Rating } from '../../src/domain/kinds/question.ts'
import type { Instant } from '../../src/domain/wallTime.ts'

const [DAY, NEXT] = ['2026-03-17', '2026-03-18'] as [Day, Day]
const [NOW, LATER] = ['2026-03-18T20:00:00.000Z', '2026-03-18T21:00:00.000Z'] as [Instant, Instant]

function brought(day: Day, ratings: Record<string, Rating>, note = ''): BroughtDay {
  return { day, ratings: new Map(Object.entries(ratings)), note }
}
function whatIsOn(journal: Journal, day: Day) {
  const reflection = reflectionOn(journal, day)
  return reflection && [reflection.ratings, reflection.note]
}

const HISTORY = [brought(DAY, { energy: 1, joy: 0 }, 'A long one.'), brought(NEXT, { energy: 3 })]

describe('what another app’s history adds', () => {
  const rated = rate(emptyJournal, DAY, 'energy', 4, NOW)

  it.each<[string, Journal, readonly BroughtDay[]]>([
    ['is all of it where nothing was written', emptyJournal, HISTORY],
    [
      'is no rating where there is one, but the others of that day',
      rated,
      [brought(DAY, { joy: 0 }, 'A long one.'), brought(NEXT, { energy: 3 })],
    ],
    [
      'is no word where there are some',
      writeNote(emptyJournal, DAY, 'Mine.', NOW),
      [brought(DAY, { energy: 1, joy: 0 }), brought(NEXT, { energy: 3 })],
    ],
    [
      'is words where only blanks are',
      writeNote(rated, DAY, ' ', NOW),
      [brought(DAY, { joy: 0 }, 'A long one.'), brought(NEXT, { energy: 3 })],
    ],
    [
      'is no day that has it all',
      writeNote(rate(rated, DAY, 'joy', 2, NOW), DAY, 'Mine.', NOW),
      [brought(NEXT, { energy: 3 })],
    ],
  ])('%s', (_, journal, additions) => {
    expect(additionsTo(journal, HISTORY)).toEqual(additions)
  })

  it('may be words alone', () => {
    expect(additionsTo(emptyJournal, [brought(DAY, {}, 'x'), brought(NEXT, {})])).toEqual([
      brought(DAY, {}, 'x'),
    ])
  })

  it('goes to its day, and nothing the person wrote is changed', () => {
    const mine = writeNote(rate(emptyJournal, DAY, 'energy', 4, NOW), NEXT, 'Mine.', NOW)
    const journal = addBrought(mine, [...HISTORY, brought(NEXT, {}, 'Theirs.')], LATER)
    expect(whatIsOn(journal, DAY)).toEqual([{ energy: 4, joy: 0 }, 'A long one.'])
    expect(whatIsOn(journal, NEXT)).toEqual([{ energy: 3 }, 'Mine.'])
  })

  it('is nothing the second time', () => {
    const journal = addBrought(emptyJournal, HISTORY, NOW)
    expect(addBrought(journal, HISTORY, LATER)).toBe(journal)
  })
})

describe('taking back what was brought', () => {
  it('leaves the journal as it was before', () => {
    const mine = writeNote(emptyJournal, NEXT, 'Mine.', NOW)
    const additions = additionsTo(mine, HISTORY)
    const journal = removeBrought(addBrought(mine, additions, NOW), additions, LATER)
    expect(whatIsOn(journal, DAY)).toBeNull()
    expect(whatIsOn(journal, NEXT)).toEqual([{}, 'Mine.'])
  })

  it('keeps what the person has changed since', () => {
    let journal = addBrought(emptyJournal, HISTORY, NOW)
    journal = writeNote(rate(journal, DAY, 'energy', 2, LATER), DAY, 'A long one. And then some.', LATER)
    expect(whatIsOn(removeBrought(journal, HISTORY, LATER), DAY)).toEqual([
      ...[{ energy: 2 }, 'A long one. And then some.'],
    ])
  })

  it('keeps words where none were brought, and does not mind a day that is gone', () => {
    const journal = writeNote(emptyJournal, NEXT, 'Mine.', NOW)
    expect(removeBrought(journal, HISTORY, LATER)).toBe(journal)
  })
})

it.each([
  [-3, 0],
  [0.49, 0],
  [0.5, 1],
  [2.4, 2],
  [3.5, 4],
  [11, 4],
  [Number.NaN, 2],
])('%d is nearest to the point %d', (value, point) => {
  expect(nearestRating(value)).toBe(point)
})

describe('what stands of other apps’ histories', () => {
  const both = addBrought(
    addBrought(emptyJournal, HISTORY, NOW, 'daylio'),
    [brought(NEXT, { joy: 2 }), brought(DAY, { held: 4 })],
    NOW,
    'pixels',
  )

  it('is told by app and day, long after it was brought', () => {
    expect([...broughtStanding(both)]).toEqual([
      ['daylio', HISTORY],
      ['pixels', [brought(DAY, { held: 4 }), brought(NEXT, { joy: 2 })]],
    ])
    expect(broughtStanding(rate(emptyJournal, DAY, 'joy', 1, NOW)).size).toBe(0)
  })

  it('is not what was answered or written anew since', () => {
    const changed = writeNote(rate(both, DAY, 'energy', 3, LATER), DAY, 'Mine now.', LATER)
    expect(broughtStanding(changed).get('daylio')).toEqual([
      brought(DAY, { joy: 0 }),
      brought(NEXT, { energy: 3 }),
    ])
  })

  it('is gone once taken back, alone, and comes again with its app', () => {
    const days = broughtStanding(both).get('daylio') ?? []
    const without = removeBrought(both, days, LATER)
    expect([...broughtStanding(without).keys()]).toEqual(['pixels'])
    expect(whatIsOn(without, NEXT)).toEqual([{ joy: 2 }, ''])
    expect(broughtStanding(addBrought(without, days, LATER, 'daylio')).get('daylio')).toEqual(HISTORY)
  })
})
