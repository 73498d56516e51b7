import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { isAway, latestNotice, type Notice, noticeIdOf } from '../../src/domain/kinds/notice.ts'
import { noticeOf } from '../fixtures/noticeOf.ts'

function notice(signal: string, day: string, putAway: string | null = null): Notice {
  const yardstick = { from: '2025-01-01' as Day, to: '2025-12-31' as Day, mean: 2, sd: 1, entries: 200 }
  return noticeOf({ signal, day: day as Day, yardstick, putAway: putAway as Day | null })
}

test('a notice has one id a signal and day, on every device', () => {
  expect(noticeIdOf('question:energy', '2026-03-01' as Day)).toBe('notice:question:energy:2026-03-01')
})

test('the latest notice is the signal’s own, in whatever order they come', () => {
  const [first, second, third] = [
    notice('a', '2026-01-01'),
    notice('a', '2026-02-01'),
    notice('a', '2026-03-01'),
  ]
  const other = notice('b', '2026-03-10')
  expect(latestNotice([second, third, first, other], 'a')).toBe(third)
  expect(latestNotice([third, other, second], 'a')).toBe(third)
  expect(latestNotice([first], 'b')).toBeNull()
  expect(latestNotice([], 'a')).toBeNull()
})

test.each([
  { putAway: null, today: '2026-03-01', away: false },
  { putAway: '2026-03-01', today: '2026-03-01', away: true },
  { putAway: '2026-03-01', today: '2026-03-28', away: true },
  { putAway: '2026-03-01', today: '2026-03-29', away: false },
])('put away on $putAway, it is away on $today: $away', ({ putAway, today, away }) => {
  expect(isAway(notice('a', '2026-02-20', putAway), today as Day)).toBe(away)
})
