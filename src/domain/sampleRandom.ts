/** Draws from one seed. */
export type Random = ReturnType<typeof makeRandom>

/** Seeded draws (mulberry32), so that the same seed makes the same person on every device. */
export function makeRandom(seed: number) {
  let state = seed >>> 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + (high - low) * uniform()
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(uniform() * list.length)]
    if (item === undefined) throw new RangeError('Nothing to pick from')
    return item
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const poisson = (mean: number) => {
    const limit = Math.exp(-mean)
    let count = 0
    for (let product = uniform(); product > limit; product *= uniform()) count++
    return count
  }
  /** Draws of SD 1 of which each keeps a share of the one before. */
  const lasting = (kept: number) => {
    let mood = normal()
    return () => {
      mood = kept * mood + Math.sqrt(1 - kept * kept) * normal()
      return mood
    }
  }
  return { uniform, between, pick, normal, poisson, lasting }
}
