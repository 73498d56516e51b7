import type { ReactNode } from 'react'
import { addressOfSignal } from '../../store/addressWithin.ts'
import { WaterStrip } from '../../ui/charts/WaterStrip.tsx'
import { type ShoreRow, type Tier, tonedFrom } from './shore.ts'

/** One signal of the shore as its line alone, toned as its layer is; on a screen a touch of it leads to its page. */
export function ShoreStrip({
  tier,
  row: each,
  size,
  leads,
}: {
  tier: Tier
  row: ShoreRow
  size: 'tall' | 'usual'
  leads: boolean
}) {
  const { row, line } = each
  const isDaily = line.points.every(({ from, to }) => from === to)
  const restores = tier === 'restoring' || row.reading?.status === 'easing'
  return (
    <WaterStrip
      points={line.points}
      hasBand={line.hasBand}
      size={size}
      tone={tier === 'wearing' ? 'wearing' : restores ? 'restoring' : 'plain'}
      beads={isDaily}
      sinks={sinks(each)}
      {...(hasLeft(tier) && { tonedFrom: tonedFrom(line) })}
      {...(leads && {
        around: (touch: ReactNode) => (
          <a {...addressOfSignal(row.signal.key)} tabIndex={-1}>
            {touch}
          </a>
        ),
      })}
    />
  )
}

/** Whether the lines of a layer have left their band, and so are drawn taller. */
export function hasLeft(tier: Tier): boolean {
  return tier === 'wearing' || tier === 'easing'
}

/** Whether what has left its band lies below it. */
export function sinks({ row: { series, reading } }: ShoreRow): boolean {
  return (series.wears === 'falling') === (reading?.status === 'eroding')
}
