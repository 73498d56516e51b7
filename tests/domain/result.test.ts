import { expect, test } from 'vitest'
import { fault, ok } from '../../src/domain/result.ts'

test('a result is a value or a named fault', () => {
  expect(ok(0)).toEqual({ ok: true, value: 0 })
  expect(fault({ kind: 'damaged' })).toEqual({ ok: false, fault: { kind: 'damaged' } })
})
