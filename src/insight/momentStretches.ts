import type { OfferedMoment } from '../domain/kinds/ownMoment.ts'
import type { DailyEntry } from './dailyEntry.ts'
import { oneStretch, type Stretch, stretchesOf } from './stretches.ts'

/**
 * The known days of a kind of moment (ascending) as stretches, cut where its words or its direction changed. Whoever
 * changes them goes on logging, so the later stretch is known from the day of the change. O(n).
 */
export function momentStretches(
  moment: Pick<OfferedMoment, 'text' | 'earlier'>,
  entries: readonly DailyEntry[],
): readonly Stretch[] {
  const { earlier = [] } = moment
  if (earlier.length === 0) return oneStretch(entries)
  let passed = 0
  const line = entries.map((entry) => {
    while ((earlier[passed]?.until ?? '~') <= entry.day) passed++
    return { ...entry, meaning: String(passed) }
  })
  return stretchesOf(line, (before, after) => {
    const [then, now] = [before, after].map((place) => earlier[Number(place)] ?? moment)
    return then?.text === now?.text ? 'direction' : 'words'
  })
}
