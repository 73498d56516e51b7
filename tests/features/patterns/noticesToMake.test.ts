import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../../src/domain/day.ts'
import { isAway, latestNotice, type Notice, QUIET_DAYS } from '../../../src/domain/kinds/notice.ts'
import { noticesToMake } from '../../../src/features/patterns/noticesToMake.ts'
import { groupRows, type SignalRow } from '../../../src/features/patterns/signalRows.ts'
import { noticeOf } from '../../fixtures/noticeOf.ts'
import { SAMPLE_TODAY } from '../../fixtures/sampleYears.ts'
import { readRow, shortRow } from './rowsOfTests.ts'

const KEY = 'question:dread'
const ERODING = readRow(KEY, 'eroding', 2.6, 1.1)

function noticeOn(day: Day, part: Partial<Notice> = {}): Notice {
  const yardstick = { from: '2025-03-19' as Day, to: '2026-01-07' as Day, entries: 212, mean: 1.1, sd: 1 }
  return noticeOf({ signal: KEY, day, yardstick, ...part })
}

function returned(row: SignalRow, day: Day | null): SignalRow {
  if (!row.reading || row.reading.status === 'not-enough') throw new Error('The row has no reading')
  return {
    ...row,
    reading: { ...row.reading, noticed: { since: addDays(SAMPLE_TODAY, -41), returned: day } },
  }
}

describe('a notice is kept', () => {
  test('of what is named, with the yardstick it was held against, under an id that every device gives it', () => {
    expect(noticesToMake([ERODING], [], SAMPLE_TODAY)).toEqual([
      {
        kind: 'notice',
        id: `notice:${KEY}:${SAMPLE_TODAY}`,
        signal: KEY,
        status: 'eroding',
        day: SAMPLE_TODAY,
        yardstick: expect.objectContaining({ entries: 212, mean: 1.1, sd: 1 }),
        putAway: null,
        newNormal: null,
      },
    ])
  })

  test('of easing too, and of nothing that holds or has too few entries', () => {
    const rows = [
      readRow('question:joy', 'easing', 3, 2),
      readRow('question:rest', 'steady', 2, 2),
      shortRow('question:held', 3, 0),
    ]
    expect(noticesToMake(rows, [], SAMPLE_TODAY).map(({ signal }) => signal)).toEqual(['question:joy'])
  })

  test('once while it is open, however long that lasts', () => {
    const since = addDays(SAMPLE_TODAY, -200)
    expect(noticesToMake([returned(ERODING, null)], [noticeOn(since)], SAMPLE_TODAY)).toEqual([])
  })

  test('none for a question the person hid', () => {
    const hidden = { ...ERODING, signal: { ...ERODING.signal, hidden: true } }
    expect(noticesToMake([hidden], [], SAMPLE_TODAY)).toEqual([])
  })

  test.each([
    [QUIET_DAYS - 1, 0],
    [QUIET_DAYS, 1],
  ])('anew %d days after one that was back: %d', (daysAgo, made) => {
    const before = noticeOn(addDays(SAMPLE_TODAY, -daysAgo))
    const row = returned(ERODING, addDays(SAMPLE_TODAY, -1))
    expect(noticesToMake([row], [before], SAMPLE_TODAY)).toHaveLength(made)
  })

  test.each([
    [QUIET_DAYS - 1, 0],
    [QUIET_DAYS, 1],
  ])('anew %d days after one that became the new normal: %d', (daysAgo, made) => {
    const day = addDays(SAMPLE_TODAY, -daysAgo)
    expect(noticesToMake([ERODING], [noticeOn(day, { newNormal: day })], SAMPLE_TODAY)).toHaveLength(made)
  })
})

describe('a notice that was put away', () => {
  test.each([
    [0, true],
    [QUIET_DAYS - 1, true],
    [QUIET_DAYS, false],
  ])('%d days ago is away: %s', (daysAgo, away) => {
    const putAway = addDays(SAMPLE_TODAY, -daysAgo)
    expect(isAway(noticeOn(putAway, { putAway }), SAMPLE_TODAY)).toBe(away)
  })

  test('leaves what is wearing down, and stands in a group of its own', () => {
    const groups = groupRows([{ ...ERODING, isAway: true }])
    expect(groups.get('wearing')).toEqual([])
    expect(groups.get('away')).toHaveLength(1)
  })
})

test('the latest notice of a signal is the one of the latest day, whatever the order', () => {
  const [old, young] = [noticeOn('2025-01-01' as Day), noticeOn('2026-01-01' as Day)]
  expect(latestNotice([young, old], KEY)).toBe(young)
  expect(latestNotice([old, young], KEY)).toBe(young)
  expect(latestNotice([old], 'question:joy')).toBeNull()
})
