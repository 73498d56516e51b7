import { daysBetween } from '../../domain/day.ts'
import type { Journal } from '../../domain/journal.ts'
import type { ShoreFrame } from '../../insight/shore.ts'
import type { Say } from '../../words/words.ts'
import { contextsIn } from './contextMarks.ts'
import type { Behind } from './ShoreBackdrop.tsx'
import { seasonsIn, shoreTicks } from './shoreWords.ts'

// A shore that is kept keeps its frame, and coming back to it nothing is looked through again.
const known = new WeakMap<ShoreFrame, { readonly of: readonly [Journal, Say]; readonly behind: Behind }>()

/** What stands behind the lines of a frame: months, seasons, and what was in the air. */
export function behindOf(journal: Journal, frame: ShoreFrame, say: Say): Behind {
  const before = known.get(frame)
  if (before && before.of[0] === journal && before.of[1] === say) return before.behind
  const behind = lookedThrough(journal, frame, say)
  known.set(frame, { of: [journal, say], behind })
  return behind
}

function lookedThrough(journal: Journal, frame: ShoreFrame, say: Say): Behind {
  const marked = new Set(contextsIn(journal, frame).flatMap(({ days }) => days))
  const days = [...marked].sort()
  let next = 0
  const inTheAir = frame.periods.map(({ from, to }) => {
    const first = next
    while ((days[next] ?? '~') <= to) next += 1
    return (next - first) / (daysBetween(from, to) + 1)
  })
  return { seasons: seasonsIn(journal, frame), ticks: shoreTicks(frame, say), inTheAir }
}
