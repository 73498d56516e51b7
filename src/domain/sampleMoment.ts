import { addDays, type Day, weekdayOf } from './day.ts'
import type { LiveEntry } from './kinds/entry.ts'
import { momentKindIdOf } from './kinds/momentKindId.ts'
import { after, type Clock } from './sampleClock.ts'
import type { Leave } from './sampleDesk.ts'
import { makeRandom } from './sampleRandom.ts'

/** Since how many days before today the sample person has had a moment of their own. */
const OWN_DAYS = 240

/** One evening in so many it is logged. */
const OWN_RATE = 0.3

/**
 * What restores the sample person and comes with no app: a kind of moment of theirs, called `text`, and when it was. It
 * draws from `seed` alone, so that the days beside it are the same with it and without.
 */
export function ownMomentOf(options: {
  readonly text: string
  readonly today: Day
  readonly leaves: readonly Leave[]
  readonly seed: number
  readonly clock: Clock
}): readonly LiveEntry[] {
  const { text, today, leaves, seed, clock } = options
  const random = makeRandom(seed)
  const first = addDays(today, -OWN_DAYS)
  const what = 'own:sample'
  const entries: LiveEntry[] = [
    {
      kind: 'momentKind',
      id: momentKindIdOf(what),
      what,
      text,
      restores: true,
      hidden: false,
      position: 0,
      wordsSince: null,
      editedAt: after(clock.at(first, 17), 0),
    },
  ]
  for (let day = first; day < today; day = addDays(day, 1)) {
    const isAway = leaves.some(({ from, to }) => from <= day && day <= to)
    const at = clock.at(day, random.between(17, 19))
    if (random.uniform() > OWN_RATE || isAway || weekdayOf(day) > 5) continue
    entries.push({
      kind: 'moment',
      id: `sample-own-${day}`,
      what,
      day,
      at,
      times: 1,
      because: null,
      note: '',
      editedAt: after(at, 1),
    })
  }
  return entries
}
