import { expect, test } from 'vitest'
import { finish } from '../../src/domain/steps.ts'

test('steps run at once to what came of them', () => {
  const run: number[] = []
  function* count() {
    for (let step = 1; step <= 3; step++) {
      run.push(step)
      yield
    }
    return 'counted'
  }
  expect(finish(count())).toBe('counted')
  expect(run).toEqual([1, 2, 3])
})
