import { expect, test } from 'vitest'
import { addDays, type Day, weekdayOf } from '../../src/domain/day.ts'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import { readAll } from '../../src/insight/reading.ts'
import type { DailySeries } from '../../src/insight/series.ts'
import { weekdaysIn } from '../../src/insight/weekdays.ts'

const FIRST = '2024-01-01' as Day
const DAYS = 420
const TODAY = addDays(FIRST, DAYS - 1)
const isWeekend = (day: Day) => weekdayOf(day) > 5

/** A level that is a point better at weekends, and nothing else; of the last twelve weeks only days that are kept. */
function lived(seed: number, isKept: (day: Day) => boolean): DailySeries {
  const { normal } = makeRandom(seed)
  const days = Array.from({ length: DAYS }, (_, index) => addDays(FIRST, index))
  const told = days.map((day) => ({ day, value: Math.round(2 + (isWeekend(day) ? 1 : 0) + 0.7 * normal()) }))
  const entries = told.filter(({ day }) => day < addDays(TODAY, -83) || isKept(day))
  return { kind: 'rating', wears: 'falling', entries }
}

/** How many standard errors a life lies from its past, towards worse, on average over many. */
function averageStatistic(isKept: (day: Day) => boolean): number {
  const lives = Array.from({ length: 40 }, (_, life) => {
    const reading = readAll(new Map([['one', lived(life + 1, isKept)]]), TODAY).get('one')
    return reading && 'statistic' in reading ? reading.statistic : Number.NaN
  })
  return lives.reduce((sum, statistic) => sum + statistic, 0) / lives.length
}

test('whoever no longer writes on the days that were better is not told of a worse level', () => {
  expect(Math.abs(averageStatistic(() => true))).toBeLessThan(0.35)
  // Without the weekdays it is 1.6.
  expect(averageStatistic((day) => !isWeekend(day))).toBeLessThan(0.8)
})

test('where now holds the weekdays that were before, they make nothing of the slope', () => {
  const ages = Array.from({ length: 140 }, (_, index) => 139 - index)
  const centred = Float64Array.from(ages, (age) => (age < 70 ? 0.5 : -0.5))
  const residuals = Float64Array.from(ages, (age) => (age % 7 < 2 ? 1 : -0.4))
  const line = { ages, centred, squares: 35, residuals, sd: 0.5 }
  const { shift, variance } = weekdaysIn(line)
  expect(shift).toBeCloseTo(0, 12)
  expect(variance).toBeCloseTo(0, 12)
})
