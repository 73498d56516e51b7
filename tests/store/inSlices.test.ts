import { expect, test } from 'vitest'
import { inSlices } from '../../src/store/inSlices.ts'

function* busy(steps: number, milliseconds: number) {
  for (let step = 0; step < steps; step += 1) {
    const began = performance.now()
    while (performance.now() - began < milliseconds);
    yield
  }
  return steps
}

test('long work lets others through, and returns what came of it', async () => {
  let others = 0
  const timer = setInterval(() => {
    others += 1
  }, 1)
  expect(await inSlices(busy(30, 3))).toBe(30)
  clearInterval(timer)
  expect(others).toBeGreaterThan(3)
})

test('work that was stopped does nothing more', async () => {
  const stop = new AbortController()
  let steps = 0
  function* counted() {
    for (; steps < 10_000; steps += 1) {
      yield* busy(1, 1)
    }
    return 'done'
  }
  setTimeout(() => stop.abort(), 20)
  expect(await inSlices(counted(), stop.signal)).toBeUndefined()
  expect(steps).toBeLessThan(1_000)
})

test('what a step throws reaches who waits', async () => {
  // biome-ignore lint/correctness/useYield: it breaks before its first step is over
  function* broken(): Generator<void, never> {
    throw new RangeError('no such page')
  }
  await expect(inSlices(broken())).rejects.toThrow('no such page')
})
