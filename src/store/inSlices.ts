import type { Steps } from '../domain/steps.ts'
import { letOthersGo } from '../vault/pages/stagedOpening.ts'

/** How many milliseconds of work go between two chances for a tap to be heard. */
const SLICE = 6

/**
 * Runs steps a slice at a time, taps and drawing first; undefined when `signal` stopped it. What a step throws is thrown
 * on. `pause` lets others go in between.
 */
export async function inSlices<Value>(
  steps: Steps<Value>,
  signal?: AbortSignal,
  pause = letOthersGo,
): Promise<Value | undefined> {
  for (;;) {
    const began = performance.now()
    do {
      if (signal?.aborted) return undefined
      const { done, value } = steps.next()
      if (done) return value
    } while (performance.now() - began < SLICE)
    await pause()
  }
}
