import { expect, test } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import { diarySeries, replayDiary } from './diaries.ts'
import { replayShuffled, tryShuffled } from './shuffledDiaries.ts'

const FIRST = '2025-01-01' as Day

/** Three signals of a year and a half whose level falls by a point half way. */
function fallingDiary(): string {
  const { uniform } = makeRandom(5)
  const rows = Array.from({ length: 3 * 546 }, (_, index) => {
    const day = Math.floor(index / 3)
    return `${addDays(FIRST, day)},${'abc'[index % 3]},${(day < 273 ? 2 : 1) + Math.floor(2 * uniform())}`
  })
  return ['day,signal,value', ...rows].join('\n')
}

test('in random order the fall that was there is gone, and wear that is put in is found', () => {
  const series = diarySeries(fallingDiary())
  expect(replayDiary(series).filter(({ status }) => status === 'eroding').length).toBeGreaterThanOrEqual(2)
  const figures = replayShuffled(series, 8, 1)
  expect(figures?.falsePerYear).toBeLessThan(1)
  expect(figures?.found[1]).toBeGreaterThanOrEqual(0.75)
})

test('the table has one row for all and one for each third of the spread', () => {
  const files = ['one', 'two', 'three'].map((name) => ({ name, text: fallingDiary() }))
  const rows = tryShuffled(files, 1).split('\n')
  expect(rows.map((row) => row.split('  ').slice(0, 2).join(' '))).toEqual([
    'weeks in random order diaries',
    'all 3',
    'third 1 1',
    'third 2 1',
    'third 3 1',
  ])
})

test('a diary in which nothing ever moves tells nothing', () => {
  expect(
    replayShuffled(diarySeries('day,signal,value\n2025-01-01,mood,2\n2025-01-02,mood,2'), 1, 1),
  ).toBeNull()
})
