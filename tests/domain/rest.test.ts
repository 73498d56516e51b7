import { describe, expect, it } from 'vitest'
import type { Day, Month } from '../../src/domain/day.ts'
import { findEntry, momentsOn } from '../../src/domain/entries.ts'
import { deleteEntry, emptyJournal, type Journal, putEntry } from '../../src/domain/journal.ts'
import { type RestTold, restIdOf } from '../../src/domain/kinds/rest.ts'
import type { Season } from '../../src/domain/kinds/season.ts'
import { daysSinceDayOff, deleteRest, logRest, nextLeave, restsOf, tellRest } from '../../src/domain/rest.ts'
import type { Instant, WallTime } from '../../src/domain/wallTime.ts'

const NOW = '2026-03-18T20:00:00.000Z' as Instant
const day = (text: string) => text as Day
const TOLD: RestTold = { way: null, guilt: 2, gaveBack: 'Slept through.', wholeDay: false }

function rested(journal: Journal, on: string, told: Partial<RestTold> = {}, moment = `m${on}`): Journal {
  const at = `${on}T15:00-04:00` as WallTime
  return logRest(journal, { moment, day: day(on), at, told: { ...TOLD, ...told } }, NOW)
}

describe('a rest', () => {
  it('is a moment of the day with what came along beside it', () => {
    const journal = rested(emptyJournal, '2026-03-18', {}, 'm')
    expect(momentsOn(journal, day('2026-03-18'))).toEqual([
      expect.objectContaining({ id: 'm', what: 'real-rest', note: 'Slept through.' }),
    ])
    expect(restsOf(journal)).toEqual([expect.objectContaining({ id: 'rest:m', guilt: 2, wholeDay: false })])
  })

  it('teaches its restorative what it gave back, and an empty answer teaches nothing', () => {
    const way = { kind: 'restorative', id: 'w', name: 'Swimming', gaveBack: 'Warmth.' } as const
    const known = putEntry(emptyJournal, way, NOW)
    const told = rested(known, '2026-03-18', { way: 'w' })
    expect(findEntry(told, 'w', 'restorative')?.gaveBack).toBe('Slept through.')
    const silent = rested(known, '2026-03-18', { way: 'w', gaveBack: ' ' })
    expect(findEntry(silent, 'w', 'restorative')?.gaveBack).toBe('Warmth.')
  })

  it('is gone with its moment, from either side', () => {
    const journal = rested(emptyJournal, '2026-03-18', {}, 'm')
    const rest = findEntry(journal, restIdOf('m'), 'rest')
    if (!rest) throw new Error('No rest')
    expect(momentsOn(deleteRest(journal, rest, NOW), day('2026-03-18'))).toEqual([])
    expect(restsOf(deleteEntry(journal, 'm', '2026-03' as never, NOW))).toEqual([])
  })
})

describe('a rest whose moment was moved to another month', () => {
  const moved = (journal: Journal, to: string) => {
    const moment = findEntry(journal, 'm', 'moment')
    if (!moment) throw new Error('No moment')
    const { editedAt: _, ...before } = moment
    return putEntry(journal, { ...before, day: day(to), at: `${to}T15:00-04:00` as WallTime }, NOW)
  }
  const journal = moved(rested(emptyJournal, '2026-03-01', { wholeDay: true }, 'm'), '2026-02-27')

  it('is on the day of its moment', () => {
    expect(restsOf(journal)).toEqual([expect.objectContaining({ id: 'rest:m', day: '2026-02-27', guilt: 2 })])
    expect(daysSinceDayOff(journal, day('2026-03-02'))).toBe(3)
  })

  it('hands its words on, and is taken back whole', () => {
    const rest = findEntry(journal, restIdOf('m'), 'rest')
    if (!rest) throw new Error('No rest')
    const { editedAt: _, ...before } = rest
    const told = tellRest(journal, { ...before, gaveBack: 'Warmth.' }, NOW)
    expect(findEntry(told, 'm', 'moment')?.note).toBe('Warmth.')
    const gone = deleteRest(told, rest, NOW)
    expect([findEntry(gone, 'm', 'moment'), findEntry(gone, 'rest:m', 'rest')]).toEqual([null, null])
    expect(restsOf(gone)).toEqual([])
  })
})

describe('the last whole day off', () => {
  const leave = (from: string, to: string) =>
    putEntry(
      emptyJournal,
      { kind: 'season', id: 's', sort: 'leave', name: 'x', from: day(from), to: day(to), leftOut: true },
      NOW,
    )

  it('is one that was told as such', () => {
    expect(daysSinceDayOff(emptyJournal, day('2026-03-18'))).toBeNull()
    expect(daysSinceDayOff(rested(emptyJournal, '2026-03-10'), day('2026-03-18'))).toBeNull()
    const journal = rested(rested(emptyJournal, '2026-03-10', { wholeDay: true }), '2026-03-01', {
      wholeDay: true,
    })
    expect(daysSinceDayOff(journal, day('2026-03-18'))).toBe(8)
  })

  it.each([
    ['2026-03-01', '2026-03-07', 11],
    ['2026-03-01', '2026-03-18', 0],
    ['2026-03-15', '2026-03-30', 0],
    ['2026-03-18', '2026-03-30', 0],
    ['2026-03-20', '2026-03-30', null],
  ])('is a day of leave from %s to %s too', (from, to, days) => {
    expect(daysSinceDayOff(leave(from, to), day('2026-03-18'))).toBe(days)
  })
})

it.each([
  ['2026-03-01', 8],
  ['2026-03-14', 4],
])('the last whole day off is the later of one on %s and a leave up to 10 March', (on, days) => {
  const leave = { kind: 'season', id: 's', sort: 'leave', name: 'x', leftOut: true } as const
  const journal = putEntry(
    rested(emptyJournal, on, { wholeDay: true }),
    { ...leave, from: day('2026-03-05'), to: day('2026-03-10') },
    NOW,
  )
  expect(daysSinceDayOff(journal, day('2026-03-18'))).toBe(days)
})

describe('the next leave', () => {
  const season = (sort: Season['sort'], from: string, to: string) =>
    ({
      kind: 'season',
      id: from,
      sort,
      name: 'x',
      from: day(from),
      to: day(to),
      leftOut: true,
      editedAt: NOW,
    }) as Season

  it('is the first that has not ended, and nothing else is one', () => {
    const seasons = [
      season('leave', '2026-07-01', '2026-07-20'),
      season('leave', '2026-04-01', '2026-04-05'),
      season('leave', '2026-01-01', '2026-01-05'),
      season('grief', '2026-03-20', '2026-03-25'),
    ]
    expect(nextLeave(seasons, day('2026-03-18'))).toMatchObject({
      season: { from: '2026-04-01' },
      daysUntil: 14,
    })
    expect(nextLeave(seasons.toReversed(), day('2026-03-18'))?.season.from).toBe('2026-04-01')
    expect(nextLeave(seasons, day('2026-04-03'))?.daysUntil).toBe(-2)
    expect(nextLeave(seasons, day('2026-04-05'))?.daysUntil).toBe(-4)
    expect(nextLeave(seasons, day('2026-04-06'))?.season.from).toBe('2026-07-01')
    expect(nextLeave(seasons, day('2026-08-01'))).toBeNull()
  })
})

describe('what a person says of a rest later', () => {
  const LATER = '2026-03-19T20:00:00.000Z' as Instant
  const way = { kind: 'restorative', id: 'w', name: 'Swimming', gaveBack: 'Warmth.' } as const
  const logged = rested(putEntry(emptyJournal, way, NOW), '2026-03-18', { way: 'w' }, 'm')
  const rest = findEntry(logged, 'rest:m', 'rest')
  if (!rest) throw new Error('No rest')

  it('is kept with its moment and its restorative', () => {
    const told = tellRest(logged, { ...rest, gaveBack: 'Quiet.', guilt: 0 }, LATER)
    expect(findEntry(told, 'rest:m', 'rest')).toMatchObject({ gaveBack: 'Quiet.', guilt: 0, editedAt: LATER })
    expect(momentsOn(told, day('2026-03-18'))).toMatchObject([{ id: 'm', what: 'real-rest', note: 'Quiet.' }])
    expect(findEntry(told, 'w', 'restorative')).toMatchObject({ name: 'Swimming', gaveBack: 'Quiet.' })
  })

  it('edits neither the moment nor the restorative where their words stay', () => {
    const told = tellRest(logged, { ...rest, guilt: 4 }, LATER)
    expect(findEntry(told, 'm', 'moment')).toBe(findEntry(logged, 'm', 'moment'))
    expect(findEntry(told, 'w', 'restorative')).toBe(findEntry(logged, 'w', 'restorative'))
  })

  it('taken back leaves the restorative what it taught, and the moment no words', () => {
    const told = tellRest(logged, { ...rest, gaveBack: '' }, LATER)
    expect(findEntry(told, 'm', 'moment')?.note).toBe('')
    expect(findEntry(told, 'w', 'restorative')?.gaveBack).toBe('Slept through.')
  })

  it('needs neither the moment nor the restorative to be there still', () => {
    const without = deleteEntry(deleteEntry(logged, 'm', '2026-03' as Month, NOW), 'w', 'desk', NOW)
    const told = tellRest(without, { ...rest, gaveBack: 'Quiet.' }, LATER)
    expect(findEntry(told, 'rest:m', 'rest')?.gaveBack).toBe('Quiet.')
    expect(findEntry(told, 'm', 'moment')).toBeNull()
    expect(findEntry(told, 'w', 'restorative')).toBeNull()
    const elsewhere = tellRest(logged, { ...rest, way: 'm', gaveBack: 'Quiet.' }, LATER)
    expect(findEntry(elsewhere, 'w', 'restorative')?.gaveBack).toBe('Slept through.')
  })
})

it('rests come latest first, of one day the last told first', () => {
  const told = (journal: Journal, on: string, moment: string, now: string) => {
    const at = `${on}T15:00-04:00` as WallTime
    return logRest(journal, { moment, day: day(on), at, told: TOLD }, now as Instant)
  }
  let journal = told(emptyJournal, '2026-03-02', 'b', '2026-03-02T22:00:00.000Z')
  journal = told(journal, '2026-03-05', 'd', '2026-03-01T20:00:00.000Z')
  journal = told(journal, '2026-03-02', 'c', '2026-03-02T23:00:00.000Z')
  journal = told(journal, '2026-02-01', 'a', '2026-03-09T20:00:00.000Z')
  journal = told(journal, '2026-03-02', 'e', '2026-03-02T21:00:00.000Z')
  expect(restsOf(journal).map(({ moment }) => moment)).toEqual(['d', 'c', 'b', 'e', 'a'])
})

it('a day off that is still to come, or other seasons, are no days off', () => {
  const ahead = rested(emptyJournal, '2026-03-20', { wholeDay: true })
  expect(daysSinceDayOff(ahead, day('2026-03-18'))).toBeNull()
  const grief = { kind: 'season', id: 's', sort: 'grief', name: 'x', leftOut: true } as const
  const journal = putEntry(
    rested(emptyJournal, '2026-03-01', { wholeDay: true }),
    { ...grief, from: day('2026-03-05'), to: day('2026-03-18') },
    NOW,
  )
  expect(daysSinceDayOff(journal, day('2026-03-18'))).toBe(17)
  expect(daysSinceDayOff(rested(journal, '2026-03-18', { wholeDay: true }), day('2026-03-18'))).toBe(0)
})
