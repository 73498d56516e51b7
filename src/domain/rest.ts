import { type Day, daysBetween } from './day.ts'
import { entriesOf, findEntry } from './entries.ts'
import { deleteEntry, type Journal, putEntry } from './journal.ts'
import { pageOf } from './kinds/entry.ts'
import { type Rest, type RestTold, restIdOf } from './kinds/rest.ts'
import type { Season } from './kinds/season.ts'
import type { Instant, WallTime } from './wallTime.ts'

/** Logs a real rest with what came along; what a restorative gave back is remembered with it. */
export function logRest(
  journal: Journal,
  {
    moment,
    day,
    at,
    told,
  }: { readonly moment: string; readonly day: Day; readonly at: WallTime; readonly told: RestTold },
  now: Instant,
): Journal {
  const logged = putEntry(
    journal,
    { kind: 'moment', id: moment, what: 'real-rest', day, at, times: 1, because: null, note: told.gaveBack },
    now,
  )
  return tellRest(logged, { kind: 'rest', id: restIdOf(moment), moment, day, ...told }, now)
}

/** Keeps what a person says of a rest, with the restorative it was and with its moment's words. */
export function tellRest(journal: Journal, rest: Omit<Rest, 'editedAt'>, now: Instant): Journal {
  let told = putEntry(journal, rest, now)
  const moment = findEntry(told, rest.moment, 'moment')
  if (moment && moment.note !== rest.gaveBack) {
    const { editedAt: _, ...before } = moment
    told = putEntry(told, { ...before, note: rest.gaveBack }, now)
  }
  const way = rest.way === null ? null : told.pages.get('desk')?.get(rest.way)
  if (way?.kind !== 'restorative' || rest.gaveBack.trim() === '' || way.gaveBack === rest.gaveBack)
    return told
  const { editedAt: _, ...before } = way
  return putEntry(told, { ...before, gaveBack: rest.gaveBack }, now)
}

/** Takes a rest back, and the moment it was logged as, wherever either lies. */
export function deleteRest(
  journal: Journal,
  { id, moment }: Pick<Rest, 'id' | 'moment'>,
  now: Instant,
): Journal {
  const both = [findEntry(journal, id, 'rest'), findEntry(journal, moment, 'moment')]
  return both.reduce(
    (left, entry) => (entry ? deleteEntry(left, entry.id, pageOf(entry), now) : left),
    journal,
  )
}

/** Every rest whose moment is still there, latest first; on the day its moment is on now, which may have been moved. */
export function restsOf(journal: Journal): readonly Rest[] {
  return [...entriesOf(journal, 'rest')]
    .flatMap((rest) => {
      const moment =
        journal.pages.get(pageOf(rest))?.get(rest.moment) ?? findEntry(journal, rest.moment, 'moment')
      return moment?.kind === 'moment' ? [{ ...rest, day: moment.day }] : []
    })
    .sort((a, b) => (a.day === b.day ? (a.editedAt < b.editedAt ? 1 : -1) : a.day < b.day ? 1 : -1))
}

/**
 * Days since the last whole day off, 0 on the day itself: one that was told as such, or a day of leave. Null when
 * none is known.
 */
export function daysSinceDayOff(journal: Journal, today: Day): number | null {
  let last: Day | null = null
  const look = (day: Day) => {
    if (day <= today && (!last || day > last)) last = day
  }
  for (const { wholeDay, day } of restsOf(journal)) if (wholeDay) look(day)
  for (const { sort, from, to } of entriesOf(journal, 'season'))
    if (sort === 'leave' && from <= today) look(to < today ? to : today)
  return last && daysBetween(last, today)
}

/** The next leave that has not ended yet, and the days until it: 0 or less once it has begun. Null when none is planned. */
export function nextLeave(
  seasons: Iterable<Season>,
  today: Day,
): { readonly season: Season; readonly daysUntil: number } | null {
  let next: Season | null = null
  for (const season of seasons) {
    if (season.sort === 'leave' && season.to >= today && (!next || season.from < next.from)) next = season
  }
  return next && { season: next, daysUntil: daysBetween(today, next.from) }
}
