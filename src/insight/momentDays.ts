import { addDays, type Day, daysBetween, LAST_DAY, numberOf } from '../domain/day.ts'
import { type DailyEntry, firstNotBefore } from './dailyEntry.ts'
import { quantileOf } from './quantile.ts'

/** Days on which no moment was being logged, both ends inside. */
export type Silence = { readonly from: Day; readonly to: Day }

/** No silence is shorter than this many days without any moment: a fortnight in which nothing happened is common. */
const SHORTEST_SILENCE = 14

const USUAL_SHARE = 0.9
const LONGER_THAN_USUAL = 2

/**
 * The spans in which moments were not being logged, though they were before: longer without a moment of any kind than
 * {@link SHORTEST_SILENCE} and than twice the person's own long pauses (nine in ten are shorter). Both ends inside;
 * the last goes on for ever where moments stopped before the last `written` day. `logged` and `written` ascend. O(n).
 */
export function silencesOf(logged: readonly Day[], written: readonly Day[]): readonly Silence[] {
  const last = logged.at(-1)
  if (last === undefined) return []
  const pauses = new Float64Array(logged.length - 1)
  let before = numberOf(logged[0] ?? last)
  for (let index = 0; index < pauses.length; index++) {
    const number = numberOf(logged[index + 1] ?? last)
    pauses[index] = number - before
    before = number
  }
  const usual = pauses.length === 0 ? 0 : quantileOf(pauses.slice().sort(), USUAL_SHARE)
  const limit = Math.max(SHORTEST_SILENCE, LONGER_THAN_USUAL * usual)
  const silences: Silence[] = []
  for (let index = 0; index < pauses.length; index++) {
    const [from, to] = [logged[index], logged[index + 1]]
    if (from && to && (pauses[index] ?? 0) > limit)
      silences.push({ from: addDays(from, 1), to: addDays(to, -1) })
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
 * `said` from which day on they logged each one, that day stands, also within a silence; silences after it stay. The
 * edges are found by halving, so that it costs little more than the copy.
 */
export function knownMoments(
  counted: readonly DailyEntry[],
  firstLogged: Day | null,
  all: readonly Silence[],
  said: Day | null = null,
): readonly DailyEntry[] {
  const first = said ?? firstLogged
  if (first === null) return []
  const known: DailyEntry[] = []
  let next = firstNotBefore(counted, first)
  const takeUntil = (end: number) => {
    for (; next < end; next++) {
      const entry = counted[next]
      if (entry) known.push(entry)
    }
  }
  for (const { from, to } of all) {
    if ((said !== null && from <= said) || to < first) continue
    takeUntil(firstNotBefore(counted, from))
    while ((counted[next]?.day ?? '~') <= to) next++
  }
  takeUntil(counted.length)
  return known
}
