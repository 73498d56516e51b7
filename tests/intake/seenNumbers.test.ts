import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SeenNumbers } from '../../src/intake/mail/seenNumbers.ts'

test('numbers that came before are told from those that did not, however many', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat(), { maxLength: 400 }), fc.array(fc.maxSafeNat()), (given, others) => {
      const [seen, known] = [new SeenNumbers(), new Set<number>()]
      for (const number of given) {
        expect(seen.has(number)).toBe(number !== 0 && known.has(number))
        seen.add(number)
        known.add(number)
      }
      for (const number of [...given, ...others])
        expect(seen.has(number)).toBe(number !== 0 && known.has(number))
    }),
  )
})

test('numbers that would all stand in one place are kept apart', () => {
  const seen = new SeenNumbers()
  const numbers = Array.from({ length: 3000 }, (_, index) => (index + 1) * 2 ** 20)
  for (const number of numbers) seen.add(number)
  expect(numbers.every((number) => seen.has(number))).toBe(true)
  expect(seen.has(2 ** 20 + 1)).toBe(false)
})
