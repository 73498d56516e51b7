/** One line of the benchmark: a ratio of two medians taken in the same run, so that any machine may judge it. */
export type Figure = {
  readonly name: string
  /** Medians in milliseconds, or in another unit that is named. */
  readonly measured: number
  readonly against: number
  readonly unit?: string
  /** The largest ratio that counts as kept; null where the figure is only given. */
  readonly most: number | null
}

/** The middle value; the mean of the two middle ones where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2
}

/**
 * Measures two ways in turns, so that a machine that warms up or is disturbed touches both alike, and returns their
 * medians. One turn of each goes first and is left out.
 */
export async function inTurns(
  rounds: number,
  measure: () => Promise<number>,
  measureOther: () => Promise<number>,
): Promise<{ measured: number; against: number }> {
  const first: number[] = []
  const second: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const [one, other] = [await measure(), await measureOther()]
    if (round > 0) {
      first.push(one)
      second.push(other)
    }
  }
  return { measured: median(first), against: median(second) }
}
