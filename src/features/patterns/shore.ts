import type { Day } from '../../domain/day.ts'
import type { Steps } from '../../domain/steps.ts'
import { type ShoreFrame, type ShoreLine, shoreFrameOf, shoreLineOf } from '../../insight/shore.ts'
import { firstDayOf, type SpanChoice } from '../../insight/weeks.ts'
import { type Group, groupRows, type SignalRow } from './signalRows.ts'

/** How the lines lie, from the top of the picture down. */
export const TIERS = ['wearing', 'easing', 'holding', 'away', 'undirected', 'young', 'restoring'] as const

/** One layer of the picture: lines of which the same can be said. */
export type Tier = (typeof TIERS)[number]

/** A signal with its line. */
export type ShoreRow = { readonly row: SignalRow; readonly line: ShoreLine }

/** All signals in one frame, layer by layer. */
export type Shore = {
  readonly frame: ShoreFrame
  readonly tiers: ReadonlyMap<Tier, readonly ShoreRow[]>
}

/** So many lines stand on a phone with their names; of more, every layer of more than a few is gathered. */
const MOST_NAMED = 12
const FEW = 4

/** Every signal that ever happened as a line in one frame, a signal a step. */
export function* shoreOf(rows: readonly SignalRow[], choice: SpanChoice, today: Day): Steps<Shore> {
  const groups = groupRows(rows)
  const shown = [...groups.values()].flat()
  const frame = shoreFrameOf(choice, today, firstDayOf(shown.map(({ series }) => series)))
  const tiers = new Map<Tier, ShoreRow[]>(TIERS.map((tier) => [tier, []]))
  for (const [group, members] of groups) {
    for (const row of members) {
      const line = shoreLineOf(row, frame)
      tiers.get(tierOf(group, row))?.push({ row, line })
      yield
    }
  }
  return { frame, tiers }
}

/** Whether the lines of a layer lie close together until they are asked for. What has left its band never does. */
export function isGathered({ tiers }: Pick<Shore, 'tiers'>, tier: Tier): boolean {
  if (tier === 'wearing' || tier === 'easing' || tier === 'away') return false
  const all = [...tiers.values()].reduce((sum, { length }) => sum + length, 0)
  return all > MOST_NAMED && (tiers.get(tier)?.length ?? 0) > FEW
}

/** The point from which on a line is drawn as what has left its band; past the last where it has not. */
export function tonedFrom({ points, leftOn }: ShoreLine): number {
  const start = leftOn === null ? -1 : points.findIndex(({ to, level }) => level !== null && to >= leftOn)
  return start === -1 ? points.length : start
}

function tierOf(group: Group, { signal, reading }: SignalRow): Tier {
  // Nobody said which way it wears: that it holds is not ours to say.
  if (reading === null) return 'undirected'
  if (group === 'notEnough') return signal.restores ? 'restoring' : 'young'
  return group
}
