import { expect, test } from 'vitest'
import {
  asksBecause,
  isRestoring,
  MOMENT_KINDS,
  RESTORING_MOMENTS,
  WEARING_MOMENTS,
} from '../../src/domain/kinds/moment.ts'

test('each kind of moment either wears or restores', () => {
  expect(MOMENT_KINDS.filter(isRestoring)).toEqual([...RESTORING_MOMENTS])
  expect(MOMENT_KINDS.filter((what) => !isRestoring(what))).toEqual([...WEARING_MOMENTS])
})

test('only a yes that meant no is asked for its because', () => {
  expect(MOMENT_KINDS.filter(asksBecause)).toEqual(['reluctant-yes'])
})
