import { describe, expect, test } from 'vitest'
import { blockingTime, interactiveAfter, ratioOf } from './visitFigures.ts'

const visit = (
  tasks: readonly (readonly [number, number])[],
  requests: readonly (readonly [number, number])[] = [],
) => ({
  firstPaint: 100,
  tasks: tasks.map(([from, to]) => ({ from, to })),
  requests: requests.map(([from, to]) => ({ from, to })),
})

describe('when a page could be used', () => {
  test('is its first paint where nothing follows for a second', () => {
    expect(interactiveAfter(visit([]), 1100)).toBe(100)
    expect(interactiveAfter(visit([[1101, 1300]]), 1100)).toBe(100)
  })

  test('is not known before that second is over, nor before anything was painted', () => {
    expect(interactiveAfter(visit([]), 1099)).toBeNull()
    expect(interactiveAfter({ ...visit([]), firstPaint: null }, 9000)).toBeNull()
  })

  test('is the end of the last task or request that begins before it is quiet', () => {
    expect(interactiveAfter(visit([[900, 1000]], [[1900, 2500]]), 9000)).toBe(2500)
    expect(interactiveAfter(visit([[900, 1000]], [[2001, 2500]]), 9000)).toBe(1000)
    expect(interactiveAfter(visit([[0, 90]], [[0, 1500]]), 9000)).toBe(1500)
  })
})

describe('how long a page was held up', () => {
  test('is what tasks take over 50 ms, from the first paint until it could be used', () => {
    expect(
      blockingTime(
        visit([
          [200, 300],
          [400, 440],
        ]),
        1000,
      ),
    ).toBe(50)
    expect(blockingTime(visit([[0, 90]]), 1000)).toBe(0)
    expect(blockingTime(visit([[1200, 1400]]), 1000)).toBe(0)
  })

  test('counts only that part of a task that comes after the first paint', () => {
    expect(blockingTime(visit([[0, 180]]), 1000)).toBe(30)
  })
})

test('a ratio is ours over theirs, and none where theirs is nothing', () => {
  expect(ratioOf(50, 100)).toBe('0.50')
  expect(ratioOf(0, 0)).toBe('1.00')
  expect(ratioOf(3, 0)).toBe('–')
})
