import { describe, expect, test } from 'vitest'
import type { Day } from '../../../src/domain/day.ts'
import type { Season } from '../../../src/domain/kinds/season.ts'
import { instantOf } from '../../../src/domain/wallTime.ts'
import {
  type CompareChoice,
  chosenPair,
  comparableSeasons,
  pairFrom,
  sharesDays,
} from '../../../src/features/patterns/compareChoice.ts'
import { spanPairOf } from '../../../src/insight/spans.ts'

const TODAY = '2026-03-18' as Day
const day = (text: string) => text as Day
const season = (id: string, from: string, to: string): Season => ({
  kind: 'season',
  id,
  editedAt: instantOf(new Date('2026-03-18T21:00:00Z')),
  sort: 'leave',
  name: id,
  from: day(from),
  to: day(to),
  leftOut: true,
})
const WINTER = season('winter', '2026-01-10', '2026-01-24')
const AUTUMN = season('autumn', '2025-10-01', '2025-10-14')
const choice = (part: Partial<CompareChoice>): CompareChoice => ({
  way: 'six-weeks',
  season: null,
  dates: null,
  ...part,
})

test('only seasons that have begun can be compared, the latest first', () => {
  const future = season('future', '2026-04-01', '2026-04-08')
  expect(comparableSeasons([AUTUMN, future, WINTER], TODAY)).toEqual([WINTER, AUTUMN])
})

describe('the two spans of a choice', () => {
  test('a ready-made pair is that pair', () => {
    const chosen = chosenPair(choice({ way: 'year-ago' }), [], TODAY)
    expect(chosen).toEqual({ way: 'year-ago', pair: spanPairOf('year-ago', TODAY), season: null })
  })

  test('of the seasons the latest one, until another is chosen', () => {
    const seasons = [WINTER, AUTUMN]
    expect(chosenPair(choice({ way: 'season' }), seasons, TODAY).season).toBe(WINTER)
    const chosen = chosenPair(choice({ way: 'season', season: 'autumn' }), seasons, TODAY)
    expect(chosen.season).toBe(AUTUMN)
    expect(chosen.pair.now).toEqual({ from: '2025-10-01', to: '2025-10-14' })
    expect(chosen.pair.past.to).toBe('2025-09-30')
  })

  test('a season that is gone falls back to one that is there, or to the last six weeks', () => {
    expect(chosenPair(choice({ way: 'season', season: 'gone' }), [WINTER], TODAY).season).toBe(WINTER)
    expect(chosenPair(choice({ way: 'season', season: 'gone' }), [], TODAY)).toEqual({
      way: 'six-weeks',
      pair: spanPairOf('six-weeks', TODAY),
      season: null,
    })
  })

  test('dates begin with the last six weeks', () => {
    expect(chosenPair(choice({ way: 'dates' }), [], TODAY).pair).toEqual(spanPairOf('six-weeks', TODAY))
  })
})

test('two spans are two spans only when each begins on or before the day it ends', () => {
  const [one, two] = [day('2026-01-01'), day('2026-01-31')]
  expect(pairFrom({ from: one, to: two }, { from: two, to: two })).not.toBeNull()
  expect(pairFrom({ from: two, to: one }, { from: one, to: two })).toBeNull()
  expect(pairFrom({ from: one, to: two }, { from: null, to: two })).toBeNull()
})

test('spans that touch share a day, spans side by side do not', () => {
  const span = (from: string, to: string) => ({ from: day(from), to: day(to) })
  const past = span('2026-01-01', '2026-01-31')
  expect(sharesDays({ past, now: span('2026-01-31', '2026-02-10') })).toBe(true)
  expect(sharesDays({ past, now: span('2026-02-01', '2026-02-10') })).toBe(false)
})
