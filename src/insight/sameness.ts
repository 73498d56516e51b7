import { daysBetween } from '../domain/day.ts'
import type { Change } from './change.ts'
import type { DailySeries, Span } from './series.ts'
import { meanVariance } from './wandering.ts'

type Level = Span & { readonly entries: number; readonly mean: number }

/**
 * Whether two means are shown to be the same, which is more than not being told apart: the difference and its 95 %
 * one-sided error on either side stay within a third of the earlier mean for counts, within half an SD of days for
 * ratings (two one-sided tests; Schuirmann 1987, 10.1007/BF01068419). The error knows how long moods last and how
 * much levels wander.
 */
export function isSameAs(
  kind: DailySeries['kind'],
  { recent, yardstick }: { readonly recent: Level; readonly yardstick: Level },
  { sd, memory, wandering }: Pick<Change, 'sd' | 'memory' | 'wandering'>,
): boolean {
  const variance = [recent, yardstick].reduce(
    (sum, { from, to, entries }) => sum + meanVariance(entries, daysBetween(from, to) + 1, memory),
    wandering,
  )
  const most = kind === 'rating' ? SAME_SDS * sd : SAME_SHARE * yardstick.mean
  return Math.abs(recent.mean - yardstick.mean) + ONE_SIDED * sd * Math.sqrt(variance) < most
}

const SAME_SDS = 0.5
const SAME_SHARE = 1 / 3
const ONE_SIDED = 1.645
