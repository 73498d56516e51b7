/**
 * The odds, as their natural log, past which a change is named: six to one in a person's first year, of which only
 * three quarters can be read at all, and twelve to one from then on. Chosen on simulated people together with the
 * constants of shared.ts; see docs/readings.md.
 */
export const NAMED_FROM = { firstYear: Math.log(6), later: Math.log(12) } as const

/**
 * How large the log odds must be with so many signals that move at all and the oldest entry so many days old, for a
 * shift of this variance in SDs of days squared. Whoever watches more signals looks more often, so past
 * {@link USUAL_SIGNALS} each must show more. And the less sure a shift is, the more often it passes fixed odds by
 * chance, so past {@link USUAL_VARIANCE} they must be as many times better; where so few entries and slow ups and downs
 * alone make it unsure (`sparse`), they must past {@link USUAL_SPARSE}. The stricter of the two holds.
 */
export function namedFrom(
  { signals, oldest }: { readonly signals: number; readonly oldest: number },
  { variance, sparse }: { readonly variance: number; readonly sparse: number },
): number {
  return (
    (oldest > FIRST_YEAR_DAYS ? NAMED_FROM.later : NAMED_FROM.firstYear) +
    MORE_LOOKS * Math.log(Math.max(1, signals / USUAL_SIGNALS)) +
    Math.log(Math.max(1, variance / USUAL_VARIANCE, sparse / USUAL_SPARSE))
  )
}

const FIRST_YEAR_DAYS = 364
const USUAL_SIGNALS = 7

/** As many times better odds as there are more signals do not hold the rate: seldom counts pass them more often. */
const MORE_LOOKS = 1.5

const USUAL_VARIANCE = 0.15
const USUAL_SPARSE = 0.12
