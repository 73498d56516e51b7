import { describe, expect, it, test } from 'vitest'
import { addDays, type Day, daysBetween } from '../../src/domain/day.ts'
import { readAll } from '../../src/insight/reading.ts'
import type { PicturedSeries } from '../../src/insight/series.ts'
import { periodAt, placeIn, pointWithin, shoreFrameOf, shoreLineOf } from '../../src/insight/shore.ts'
import { oneStretch } from '../../src/insight/stretches.ts'
import { firstDayOf, MOST_POINTS, SPAN_CHOICES } from '../../src/insight/weeks.ts'

const TODAY = '2026-03-18' as Day
const ago = (days: number) => addDays(TODAY, -days)

/** A rating of each of the last so many days, by how long ago it is; null is an unknown day. */
function ratings(days: number, value: (ago: number) => number | null): PicturedSeries {
  const entries = Array.from({ length: days }, (_, index) => days - 1 - index).flatMap((back) => {
    const known = value(back)
    return known === null ? [] : [{ day: ago(back), value: known }]
  })
  return { kind: 'rating', wears: 'rising', entries, stretches: oneStretch(entries), aside: [] }
}

function signalOf(series: PicturedSeries) {
  const { kind, entries } = series
  const reading = readAll(new Map([['it', { kind, wears: 'rising' as const, entries }]]), TODAY).get('it')
  return { series, reading: reading ?? null }
}

/** Low for a year, with a ripple, and high from so many days ago on. */
const worn = (since: number) =>
  ratings(400, (back) => (back < since ? 3 + (back % 2) : back % 3 === 0 ? 2 : 1))

describe('the frame', () => {
  it.each([
    ['nothing', null, 14, 'day'],
    ['today alone', 0, 14, 'day'],
    ['a fortnight', 13, 14, 'day'],
    ['four weeks', 27, 28, 'day'],
    ['a day more', 28, 35, 'week'],
    ['three months', 90, 91, 'week'],
    ['two years', 730, 182, 'week'],
  ] as const)('with %s known, six months show what is there and no more', (_, first, days, grain) => {
    const frame = shoreFrameOf('6m', TODAY, first === null ? ago(181) : ago(first))
    if (first !== null) {
      expect(daysBetween(frame.from, frame.to) + 1).toBe(days)
      expect(frame.grain).toBe(grain)
    }
    expect(frame.to).toBe(TODAY)
  })

  it('is a choice as it is where nothing is known', () => {
    expect(shoreFrameOf('6w', TODAY, null)).toMatchObject({ from: ago(41), to: TODAY, grain: 'week' })
  })

  it.each(SPAN_CHOICES)(
    'for %s has periods without holes, few enough to draw, however long ago it began',
    (choice) => {
      for (const first of [3, 40, 800, 7300, 30_000]) {
        const { periods, from, to } = shoreFrameOf(choice, TODAY, ago(first))
        expect(periods.length).toBeLessThanOrEqual(MOST_POINTS)
        expect(periods[0]?.from).toBe(from)
        expect(periods.at(-1)?.to).toBe(to)
        for (const [index, period] of periods.entries())
          if (index > 0) expect(period.from).toBe(addDays(periods[index - 1]?.to ?? TODAY, 1))
      }
    },
  )

  it('puts the middle of its first period at 0 and of its last at 1, and finds each period where it lies', () => {
    for (const choice of SPAN_CHOICES) {
      const frame = shoreFrameOf(choice, TODAY, ago(900))
      const { points } = shoreLineOf({ series: ratings(900, () => 1), reading: null }, frame)
      expect(points.map(({ place }) => periodAt(frame, place))).toEqual([...frame.periods.keys()])
      expect([points[0]?.place, points.at(-1)?.place]).toEqual([0, 1])
      expect(periodAt(frame, -3)).toBe(0)
      expect(periodAt(frame, 4)).toBe(frame.periods.length - 1)
    }
    expect(placeIn({ ...shoreFrameOf('6m', TODAY, null), periods: [] }, 0)).toBe(0)
  })
})

describe('a line', () => {
  const half = shoreFrameOf('6m', TODAY, ago(399))

  it('lies within its band where its weeks usually lie, and beyond it where they do not', () => {
    const { points, hasBand } = shoreLineOf(signalOf(worn(56)), half)
    expect(hasBand).toBe(true)
    const levels = points.map(({ level }) => level ?? Number.NaN)
    expect(Math.max(...levels.slice(0, -9).map(Math.abs))).toBeLessThanOrEqual(1.5)
    expect(Math.min(...levels.slice(-8))).toBeGreaterThan(1.5)
  })

  it('left its band in the week in which most of what followed lies outside', () => {
    const { leftOn } = shoreLineOf(signalOf(worn(56)), half)
    expect(leftOn).not.toBeNull()
    expect(Math.abs(daysBetween(leftOn ?? TODAY, ago(55)))).toBeLessThanOrEqual(7)
  })

  it('left it on the same day, however far back is shown', () => {
    const since = SPAN_CHOICES.map(
      (choice) => shoreLineOf(signalOf(worn(80)), shoreFrameOf(choice, TODAY, ago(399))).leftOn,
    )
    expect(new Set(since).size).toBe(1)
  })

  it('that holds never left, whatever a single week was like', () => {
    const series = ratings(400, (back) => (back >= 35 && back < 42 ? 4 : back % 3 === 0 ? 2 : 1))
    expect(shoreLineOf(signalOf(series), half).leftOn).toBeNull()
  })

  it('of the first days is drawn in its scale, day by day, with the days between as gaps', () => {
    const series = ratings(5, (back) => (back === 3 ? null : back))
    const frame = shoreFrameOf('6m', TODAY, firstDayOf([series]))
    const { points, hasBand, leftOn } = shoreLineOf(signalOf(series), frame)
    expect({ hasBand, leftOn }).toEqual({ hasBand: false, leftOn: null })
    expect(points.slice(-5).map(({ level }) => level)).toEqual([1, null, 0, -0.5, -1])
    expect(points.slice(0, -5).every(({ mean, entries }) => mean === null && entries === 0)).toBe(true)
  })

  it('is never zero where nothing is known', () => {
    const series = ratings(100, (back) => (back > 20 && back < 50 ? null : 2))
    const { points } = shoreLineOf(signalOf(series), shoreFrameOf('6m', TODAY, ago(99)))
    const empty = points.filter(({ entries }) => entries === 0)
    expect(empty.length).toBeGreaterThanOrEqual(3)
    expect(empty.every(({ mean, level }) => mean === null && level === null)).toBe(true)
  })

  it('is cut where its meaning changes', () => {
    const { entries } = ratings(100, () => 2)
    const at = entries.findIndex(({ day }) => day === ago(40))
    const stretches = [
      { meaning: 'a', turn: null, entries: entries.slice(0, at), beside: [] },
      { meaning: 'b', turn: 'words', entries: entries.slice(at), beside: [] },
    ] as const
    const series = { ...ratings(0, () => null), entries, stretches }
    const { points } = shoreLineOf({ series, reading: null }, shoreFrameOf('6m', TODAY, ago(99)))
    const gap = points.findIndex(({ level }) => level === null)
    expect(points[gap]?.from).toBe(ago(40))
    expect(points[gap + 1]).toMatchObject({ from: ago(40), mean: 2 })
  })

  it('counts what was logged on days without a reflection', () => {
    const aside = [{ day: ago(2), value: 3 }]
    const series = { ...ratings(0, () => null), kind: 'count' as const, aside }
    const { points } = shoreLineOf({ series, reading: null }, shoreFrameOf('6m', TODAY, firstDayOf([series])))
    expect(points.filter(({ mean }) => mean !== null)).toMatchObject([{ from: ago(2), mean: 3, level: 1 }])
  })
})

test('of a period that is cut in two the later part speaks, and none where nothing is known', () => {
  const point = (from: number, to: number, mean: number | null) => ({
    ...{ from: ago(from), to: ago(to), place: 0, mean, level: mean, entries: 1 },
  })
  const points = [point(13, 10, 1), point(9, 7, 2), point(6, 0, null)]
  expect(pointWithin(points, { from: ago(13), to: ago(7) })).toMatchObject({ mean: 2 })
  expect(pointWithin(points, { from: ago(6), to: TODAY })).toBeNull()
})
