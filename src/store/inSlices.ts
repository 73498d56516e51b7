import type { Steps } from '../domain/steps.ts'

/** How many milliseconds of work go between two chances for a tap to be heard. */
const SLICE = 6

/** Runs steps a slice at a time, taps and drawing first; undefined when `signal` stopped it. What a step throws is thrown on. */
export async function inSlices<Value>(steps: Steps<Value>, signal?: AbortSignal): Promise<Value | undefined> {
  for (;;) {
    const began = performance.now()
    do {
      if (signal?.aborted) return undefined
      const { done, value } = steps.next()
      if (done) return value
    } while (performance.now() - began < SLICE)
    await breath()
  }
}

/** A turn of the event loop; a timer's, which comes after input, where the browser has no better. */
function breath(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve))
}
