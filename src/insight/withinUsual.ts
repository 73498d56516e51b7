/** How many SDs from the mean a day counts in full, and the least distance at which it is ever brought in. */
const FULL_SDS = 4
const FULL_LEAST = 2
const ROUNDS = 8

/**
 * The values, with each that lies farther than {@link FULL_SDS} SDs from the mean brought in to there: a day of 200 speaks
 * for a change as one of the busiest days does, and not for all days together. Mean and SD are those of what was brought
 * in, found in a few rounds, so that one wild day does not excuse itself; a sixteenth of all days can, being no exception
 * any more. What lies nearer than {@link FULL_LEAST} is as it was. Linear.
 */
export function withinUsual(values: readonly number[]): readonly number[] {
  let within = values
  for (let round = 0; round < ROUNDS; round++) {
    const { mean, far } = reachOf(within)
    if (within.every((value) => Math.abs(value - mean) <= far)) break
    within = values.map((value) => Math.min(mean + far, Math.max(mean - far, value)))
  }
  return within
}

function reachOf(values: readonly number[]): { readonly mean: number; readonly far: number } {
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / values.length
  let squares = 0
  for (const value of values) squares += (value - mean) ** 2
  return { mean, far: Math.max(FULL_LEAST, FULL_SDS * Math.sqrt(squares / values.length)) }
}
