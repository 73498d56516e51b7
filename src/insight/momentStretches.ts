import type { OfferedMoment } from '../domain/kinds/ownMoment.ts'
import type { DailyEntry } from './dailyEntry.ts'
import { oneStretch, type Stretch, stretchesOf, type Turn, withBegun } from './stretches.ts'

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
  const turnOf = (before: number, after: number): Turn =>
    (earlier[before] ?? moment).text === (earlier[after] ?? moment).text ? 'direction' : 'words'
  const stretches = stretchesOf(line, (before, after) => turnOf(Number(before), Number(after)))
  const last = earlier.at(-1)
  return withBegun(stretches, last && { day: last.until, turn: turnOf(earlier.length - 1, earlier.length) })
}
