import { describe, expect, test } from 'vitest'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import { type Change, changesOf, rampAt } from '../../src/insight/change.ts'
import { loadingsOf, wornOdds } from '../../src/insight/shared.ts'

/** Signals over 250 days that share a part of every day, some of them worn by so many SDs over the last 84. */
function person(seed: number, worn: readonly number[], share = 0.5): readonly Change[] {
  const random = makeRandom(seed)
  const ages = Array.from({ length: 250 }, (_, index) => 249 - index)
  const common = ages.map(() => random.normal())
  return changesOf(
    worn.map((size) => ({
      kind: 'rating' as const,
      wears: 'rising' as const,
      ages,
      values: ages.map(
        (age, index) =>
          2 +
          size * rampAt(age) +
          Math.sqrt(share) * (common[index] ?? 0) +
          Math.sqrt(1 - share) * random.normal(),
      ),
      nowness: ages.map(rampAt),
    })),
  )
}

const oddsOf = (changes: readonly Change[]) => wornOdds(changes, loadingsOf(changes))
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const people = Array.from({ length: 40 }, (_, index) => index + 1)

describe('what signals share', () => {
  test('is found from the days: about the root of the shared part of the variance', () => {
    const loadings = people.flatMap((seed) => loadingsOf(person(seed, [0, 0, 0, 0, 0])))
    expect(meanOf(loadings)).toBeGreaterThan(0.6)
    expect(meanOf(loadings)).toBeLessThan(0.75)
    const apart = people.flatMap((seed) => loadingsOf(person(seed, [0, 0, 0, 0, 0], 0)))
    expect(meanOf(apart)).toBeLessThan(0.25)
  })

  test('lets one worn signal stand out sharper than alone', () => {
    const together = people.map((seed) => oddsOf(person(seed, [0.8, 0, 0, 0, 0]))[0] ?? 0)
    const alone = people.map((seed) => oddsOf(person(seed, [0.8, 0, 0, 0, 0]).slice(0, 1))[0] ?? 0)
    expect(meanOf(together)).toBeGreaterThan(meanOf(alone) + 1)
  })

  test('is not taken for wear in the signals that hold', () => {
    const others = people.flatMap((seed) => oddsOf(person(seed, [1, 0, 0, 0, 0])).slice(1))
    expect(others.filter((odds) => odds > Math.log(10)).length / others.length).toBeLessThan(0.05)
  })

  test('does not hide wear of everything at once', () => {
    const all = people.map((seed) => oddsOf(person(seed, [1.2, 1.2, 1.2, 1.2, 1.2])))
    const named = all.filter((odds) => odds.some((one) => one > Math.log(10)))
    expect(named.length / people.length).toBeGreaterThan(0.85)
  })
})

test('one signal has nothing to share and is read by itself', () => {
  const [alone] = person(3, [1.5])
  if (!alone) throw new Error('No change')
  expect(loadingsOf([alone])).toEqual([0])
  expect(oddsOf([alone])[0]).toBeGreaterThan(Math.log(10))
  expect(oddsOf([])).toEqual([])
})

test('odds stay finite at any distance', () => {
  const [change] = person(4, [0])
  if (!change) throw new Error('No change')
  for (const shift of [-1000, -5, 0, 5, 1000]) {
    const odds = oddsOf([{ ...change, shift }, change])
    expect(odds.every(Number.isFinite)).toBe(true)
  }
})
