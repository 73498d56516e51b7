import { addDays, type Day, daysBetween } from '../domain/day.ts'
import type { DailyEntry } from './dailyEntry.ts'
import { quantileOf } from './quantile.ts'

/** Days on which no moment was being logged, both ends inside. */
export type Silence = { readonly from: Day; readonly to: Day }

/** No silence is shorter than this many days without any moment: a fortnight in which nothing happened is common. */
const SHORTEST_SILENCE = 14

const USUAL_SHARE = 0.9
const LONGER_THAN_USUAL = 2
const LAST_DAY = '9999-12-31' as Day

/**
 * The spans in which moments were not being logged, though they were before: longer without a moment of any kind than
 * {@link SHORTEST_SILENCE} and than twice the person's own long pauses (nine in ten are shorter). Both ends inside;
 * the last goes on for ever where moments stopped before the last `written` day. `logged` and `written` ascend. O(n).
 */
export function silencesOf(logged: readonly Day[], written: readonly Day[]): readonly Silence[] {
  const last = logged.at(-1)
  if (last === undefined) return []
  const pauses = logged.slice(1).map((day, index) => daysBetween(logged[index] ?? day, day))
  const usual =
    pauses.length === 0
      ? 0
      : quantileOf(
          [...pauses].sort((a, b) => a - b),
          USUAL_SHARE,
        )
  const limit = Math.max(SHORTEST_SILENCE, LONGER_THAN_USUAL * usual)
  const silences: Silence[] = []
  for (const [index, pause] of pauses.entries()) {
    const [before, after] = [logged[index], logged[index + 1]]
    if (before && after && pause > limit) silences.push({ from: addDays(before, 1), to: addDays(after, -1) })
  }
  const end = written.at(-1)
  if (end !== undefined && last < LAST_DAY && daysBetween(last, end) > limit)
    silences.push({ from: addDays(last, 1), to: LAST_DAY })
  return silences
}

/**
 * The days on which it is known how often a kind of moment happened: of the days with a reflection written here
 * (`counted`, 0 where none was logged), those from the first one logged on, but for the silences. Before somebody has
 * logged a kind of moment, and while they log none at all, nothing written says that it did not happen. Where the person
 * `said` from which day on they logged each one, that day stands, also within a silence; silences after it stay.
 */
export function knownMoments(
  counted: readonly DailyEntry[],
  firstLogged: Day | null,
  all: readonly Silence[],
  said: Day | null = null,
): readonly DailyEntry[] {
  const first = said ?? firstLogged
  if (first === null) return []
  const silences = said === null ? all : all.filter(({ from }) => from > said)
  let next = 0
  return counted.filter(({ day }) => {
    if (day < first) return false
    while ((silences[next]?.to ?? day) < day) next++
    const silence = silences[next]
    return !silence || day < silence.from
  })
}
