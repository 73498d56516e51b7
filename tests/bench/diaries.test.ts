import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import { diarySeries, replayDiary, tryDiaries } from './diaries.ts'

const FIRST = '2025-01-01' as Day

/** A diary of one signal: so many days at a time around a level. */
function diary(...spans: readonly (readonly [days: number, level: number])[]): string {
  const values = spans.flatMap(([days, level]) =>
    Array.from({ length: days }, (_, index) => level + (index % 2)),
  )
  const rows = values.map((value, index) => `${addDays(FIRST, index)},mood,${value}`)
  return ['day,signal,value', ...rows].join('\n')
}

describe('what really moved', () => {
  test('a fall that lasts is a notice that stayed', () => {
    const notices = replayDiary(diarySeries(diary([200, 3], [120, 1])))
    expect(notices).toHaveLength(1)
    expect(notices[0]).toMatchObject({ signal: 'mood', status: 'eroding', afterwards: 'stayed' })
    expect(notices[0]?.before).toBeCloseTo(3.5, 1)
  })

  test('one that is over soon after it is told has gone back', () => {
    const [told] = replayDiary(diarySeries(diary([200, 3], [120, 1])))
    const until = Math.round((Date.parse(told?.day ?? '') - Date.parse(FIRST)) / 86_400_000)
    const notices = replayDiary(diarySeries(diary([200, 3], [until - 199, 1], [90, 3])))
    expect(notices[0]?.afterwards).toBe('back')
  })

  test('where the diary ends with the notice nothing is known of it', () => {
    const [told] = replayDiary(diarySeries(diary([200, 3], [120, 1])))
    const until = Math.round((Date.parse(told?.day ?? '') - Date.parse(FIRST)) / 86_400_000)
    expect(replayDiary(diarySeries(diary([200, 3], [until - 199, 1])))[0]?.afterwards).toBe('unknown')
  })

  test('nothing is told of days that only go up and down, and the table says over how long', () => {
    const table = tryDiaries([{ name: 'one', text: diary([364, 2]) }])
    expect(table).toContain('1 diaries, 1.0 person-years')
    expect(table).toContain('wearing down: 0, 0.00 a person-year')
  })
})

describe('a file', () => {
  test('other scales come to 0 to 4, a direction may be given, and what is no value is left out', () => {
    const series = diarySeries(
      'day,signal,value,wears\n2025-01-02,stress,7,rising\n2025-01-01,stress,1,rising\n2025-01-03,stress,4,rising\n2025-01-04,stress,,rising\n2025-02-30,stress,3,rising',
    ).get('stress')
    expect(series).toEqual({
      kind: 'rating',
      wears: 'rising',
      entries: [
        { day: '2025-01-01', value: 0 },
        { day: '2025-01-02', value: 4 },
        { day: '2025-01-03', value: 2 },
      ],
    })
  })

  test('without a row there is no notice', () => {
    expect(replayDiary(diarySeries('day,signal,value'))).toEqual([])
  })
})
