import { expect, test } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import { readAll } from '../../src/insight/reading.ts'
import type { DailySeries } from '../../src/insight/series.ts'

const FIRST = '2023-01-02' as Day
const YEARS = 3
const PEOPLE = 12

/** Six ratings of three years, of which six days in ten are written; what they share and nothing lasting moves. */
function lifeOf(
  seed: number,
  memory: number,
  levelAt: (day: number) => number,
): ReadonlyMap<string, DailySeries> {
  const random = makeRandom(seed)
  const days = Array.from({ length: 364 * YEARS }, (_, day) => day).filter(() => random.normal() > -0.25)
  const common = random.lasting(memory)
  const shared = new Map(Array.from({ length: 364 * YEARS }, (_, day) => [day, common()]))
  return new Map(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => {
      const own = random.lasting(memory)
      const moods = Array.from({ length: 364 * YEARS }, () => own())
      const plainOf = (day: number) =>
        2 + 0.8 * (0.6 * (shared.get(day) ?? 0) + 0.8 * (moods[day] ?? 0) + levelAt(day))
      const entries = days.map((day) => ({
        day: addDays(FIRST, day),
        value: Math.min(4, Math.max(0, Math.round(plainOf(day)))),
      }))
      return [key, { kind: 'rating', wears: 'rising', entries }]
    }),
  )
}

/** In years two and three: how often a year something is newly named as wearing, read every other week. */
function noticesAYear(memory: number, levelAt: (day: number) => number): number {
  let notices = 0
  for (let person = 1; person <= PEOPLE; person++) {
    const series = lifeOf(person, memory, levelAt)
    const last = new Map<string, number>()
    for (let day = 364; day < 364 * YEARS; day += 14) {
      let isNew = false
      for (const [key, { status }] of readAll(series, addDays(FIRST, day))) {
        if (status !== 'eroding') continue
        if (day - (last.get(key) ?? Number.NEGATIVE_INFINITY) > 28) isNew = true
        last.set(key, day)
      }
      if (isNew) notices += 1
    }
  }
  return notices / PEOPLE / (YEARS - 1)
}

test.each([
  { life: 'ordinary days', memory: 0.35, levelAt: () => 0, most: 0.7 },
  { life: 'long moods', memory: 0.7, levelAt: () => 0, most: 0.9 },
  {
    life: 'a yearly rhythm of half an SD',
    memory: 0.35,
    levelAt: (day: number) => 0.5 * Math.sin((2 * Math.PI * day) / 364),
    most: 0.9,
  },
])('where nothing lasting changes, little is named: $life', ({ memory, levelAt, most }) => {
  expect(noticesAYear(memory, levelAt)).toBeLessThan(most)
})
