import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packIds, unpackIds } from '../../scripts/build/packedIds.ts'

test('the ids of messages come back in their order, also where one is the beginning of another', () => {
  const ids = ['keptFile.fault.not-kept-before', 'keptFile.fault', 'keptFile.fault.gone', 'keptFile', 'a.B.c']
  expect(unpackIds(packIds(ids))).toEqual(ids)
  const part = fc.string({ unit: fc.constantFrom(...'abZ9-'), minLength: 1, maxLength: 3 })
  const id = fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => parts.join('.'))
  fc.assert(
    fc.property(fc.array(id, { minLength: 1 }), (any) => {
      expect(unpackIds(packIds(any))).toEqual(any)
    }),
  )
})
