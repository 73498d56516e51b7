import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import type { DailySeries } from '../../src/insight/series.ts'
import { watchedSignals } from '../../src/insight/watched.ts'

const TODAY = '2026-03-18' as Day

/** A signal that is known daily from so many days ago until so many days ago. */
function known(from: number, until: number, value = (ago: number) => ago % 2): DailySeries {
  const entries = Array.from({ length: from - until }, (_, index) => ({
    day: addDays(TODAY, index - from + 1),
    value: value(from - 1 - index),
  }))
  return { kind: 'count', wears: 'rising', entries }
}

const watched = (all: Record<string, DailySeries>, read: Record<string, boolean>) =>
  watchedSignals(new Map(Object.entries(all)), new Map(Object.entries(read)), TODAY)

describe('how many signals somebody watches', () => {
  test('are those that can be read and move, where all can', () => {
    const all = { a: known(400, 0), b: known(400, 0), still: known(400, 0, () => 0) }
    expect(watched(all, { a: true, b: true, still: false })).toBe(2)
    expect(watched({}, {})).toBe(0)
  })

  test.each([
    ['five weeks ago', 35, 1 + 147 / 182],
    ['three months ago', 91, 1.5],
    ['all but a week of half a year ago', 175, 1],
    ['a year ago', 364, 1],
  ])('one that ended %s counts by how much of the last half-year it was known', (_, ago, count) => {
    expect(watched({ a: known(400, 0), ended: known(400, ago) }, { a: true })).toBeCloseTo(count, 10)
  })

  test('one that means something else since today counts by what was known of it before', () => {
    const entries = known(400, 0).entries
    const turned: DailySeries = { kind: 'rating', wears: 'falling', entries: [], watched: entries }
    expect(watched({ a: known(400, 0), turned }, { a: true })).toBe(2)
  })

  test('one that never moved counts nothing, readable or not, and the order is all the same', () => {
    const all = { a: known(400, 0), b: known(150, 60), c: known(140, 77), still: known(400, 50, () => 3) }
    const there = watched(all, { a: true })
    expect(there).toBeCloseTo(1 + 153 / 182, 10)
    const back = Object.fromEntries(Object.entries(all).reverse())
    expect(watched(back, { a: true })).toBe(there)
  })
})
