import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import { journalOf } from '../../src/domain/journal.ts'
import type { LiveEntry } from '../../src/domain/kinds/entry.ts'
import type { Rating } from '../../src/domain/kinds/question.ts'
import { reflectionIdOf } from '../../src/domain/kinds/reflection.ts'
import { changeQuestion } from '../../src/domain/questionChanges.ts'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { namedFrom } from '../../src/insight/namedFrom.ts'
import { readAll } from '../../src/insight/reading.ts'
import { type DailySeries, seriesOf } from '../../src/insight/series.ts'
import { watchedSignals } from '../../src/insight/watched.ts'

const NOW = '2026-03-18T12:00:00.000Z' as Instant
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

test('who stops logging fourteen things is asked for little less of what they still answer', () => {
  const noisy = (seed: number, until: number): DailySeries => {
    const { normal } = makeRandom(seed)
    return known(400, until, () => Math.max(0, Math.round(2 + normal())))
  }
  const limitWhere = (until: number) => {
    const all = Array.from({ length: 22 }, (_, at) => [`s${at}`, noisy(at + 1, at < 8 ? 0 : until)] as const)
    const reading = readAll(new Map(all), TODAY).get('s0')
    return reading?.status === 'not-enough' ? null : reading?.odds.namedFrom
  }
  const limitOf = (signals: number) => namedFrom({ signals, oldest: 399 }, { variance: 0, sparse: 0 })
  expect(limitWhere(0)).toBeCloseTo(limitOf(22), 10)
  expect(limitWhere(50)).toBeCloseTo(limitOf(8 + (14 * 132) / 182), 10)
  expect(limitWhere(190)).toBeCloseTo(limitOf(8), 10)
})

test('what a question was asked before another meaning is watched all the same', () => {
  const written = journalOf(
    Array.from({ length: 60 }, (_, ago): LiveEntry => {
      const day = addDays(TODAY, -ago)
      const frame = { kind: 'reflection', id: reflectionIdOf(day), day, counts: {}, contexts: [] } as const
      return { ...frame, ratings: { energy: (ago % 3) as Rating }, note: '', editedAt: NOW }
    }),
  )
  const turned = changeQuestion(written, 'energy', { wears: 'rising' }, addDays(TODAY, -9), NOW)
  expect(seriesOf(written).get('question:energy')?.watched).toBeUndefined()
  expect(seriesOf(turned).get('question:energy')?.entries).toHaveLength(10)
  expect(seriesOf(turned).get('question:energy')?.watched).toHaveLength(60)
})
