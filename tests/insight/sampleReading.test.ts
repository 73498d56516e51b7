import { expect, test } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { EROSION_DAYS } from '../../src/domain/sampleJournal.ts'
import { readAll } from '../../src/insight/reading.ts'
import { seriesOf } from '../../src/insight/series.ts'
import { SAMPLE_TODAY, sampleYears } from '../fixtures/sampleYears.ts'

const statuses = (seed: number, today = SAMPLE_TODAY) => {
  const readings = readAll(seriesOf(sampleYears(2, { seed })), today)
  return new Map(Array.from(readings, ([key, { status }]) => [key, status]))
}

test('the two-year sample reads as what was put into it: dread and late emails wear, the rest holds', () => {
  const read = statuses(1)
  const eroding = Array.from(read).flatMap(([key, status]) => (status === 'eroding' ? [key] : []))
  expect(eroding.sort()).toEqual(['moment:late-email', 'moment:reluctant-yes', 'question:dread'])
  expect(read.get('question:energy')).toBe('steady')
  const others = Array.from(read).filter(([key]) => !key.startsWith('workload:') && !eroding.includes(key))
  const notSteady = others.flatMap(([key, status]) => (status === 'steady' ? [] : [`${key} ${status}`]))
  // What this person never logged, and never had measured.
  expect(notSteady.sort()).toEqual([
    'measured:sleep not-enough',
    'moment:cancel-relief not-enough',
    'moment:clock-watching not-enough',
  ])
})

test('nothing was wearing before the erosion began', () => {
  const before = statuses(1, addDays(SAMPLE_TODAY, -EROSION_DAYS))
  expect([...before.values()].includes('eroding')).toBe(false)
})

test('other sample people show it too', () => {
  const people = Array.from({ length: 20 }, (_, index) => statuses(index + 1))
  const share = (key: string) => people.filter((read) => read.get(key) === 'eroding').length / people.length
  expect(share('question:dread')).toBeGreaterThanOrEqual(0.9)
  expect(share('moment:late-email')).toBeGreaterThanOrEqual(0.9)
  expect(share('question:energy')).toBeLessThanOrEqual(0.15)
})
