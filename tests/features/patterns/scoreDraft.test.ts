import { describe, expect, test } from 'vitest'
import type { Day } from '../../../src/domain/day.ts'
import { INSTRUMENT_FACTS } from '../../../src/domain/instrument.ts'
import { readScoreDraft, type ScoreDraft } from '../../../src/features/patterns/scoreDraft.ts'

const TODAY = '2026-03-18' as Day
const draft = (part: Partial<ScoreDraft>): ScoreDraft => ({
  instrument: 'proqol5-burnout',
  day: '2026-03-01',
  total: '24',
  ...part,
})

describe('a total as it was typed', () => {
  test('is kept with its instrument and its day', () => {
    expect(readScoreDraft(draft({}), TODAY)).toEqual({
      ok: true,
      value: { instrument: 'proqol5-burnout', day: '2026-03-01', total: 24 },
    })
  })

  test.each([
    ['2.75', 2.75],
    ['2,75', 2.75],
    [' 3 ', 3],
  ])('%j is read as %d', (total, value) => {
    const read = readScoreDraft(draft({ instrument: 'bat', total }), TODAY)
    expect(read.ok && read.value.total).toBe(value)
  })

  test.each([
    ['no instrument', { instrument: null }, 'instrument'],
    ['an unfinished day', { day: '2026-02-30' }, 'day'],
    ['a day to come', { day: '2026-03-19' }, 'day'],
    ['no total', { total: '  ' }, 'noTotal'],
    ['words', { total: 'twenty' }, 'range'],
    ['two numbers', { total: '2 4' }, 'range'],
    ['a power', { total: '1e1' }, 'range'],
    ['too little', { total: '9' }, 'range'],
    ['too much', { total: '51' }, 'range'],
    ['less than none', { total: '-12' }, 'range'],
  ] as const)('%s is refused', (_, part, kind) => {
    expect(readScoreDraft(draft(part), TODAY)).toEqual({ ok: false, fault: { kind } })
  })

  test.each(INSTRUMENT_FACTS)('both ends of the range of $id are totals', ({ id, min, max }) => {
    for (const total of [min, max])
      expect(readScoreDraft(draft({ instrument: id, total: String(total) }), TODAY).ok).toBe(true)
  })
})
