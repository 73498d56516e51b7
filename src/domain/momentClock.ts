import { addDays, type Day, daysBetween } from './day.ts'
import { type Moment, placeholderClockOf } from './kinds/moment.ts'
import { DEFAULT_SETTINGS } from './kinds/setting.ts'
import { clockOf, hourOf, instantOfWallTime, type WallTime, wallTimeAt, wallTimeOf } from './wallTime.ts'

const { dayEndsAt: USUAL_END } = DEFAULT_SETTINGS

/**
 * The hour, 0–24, at which the day ended for this moment when it was put on its day: the day's end as it is now, unless
 * the moment's own clock says that it was another then. Of that one no more is known, so it is taken for the one the app
 * comes with where that is possible: a moment of 00:40 stays in its night when it was 01:10, too.
 */
export function dayEndOf(moment: Pick<Moment, 'day' | 'at' | 'hour'>, dayEndsAt: number): number {
  if (moment.hour === 'unknown') return dayEndsAt
  const hour = hourOf(moment.at)
  switch (daysBetween(moment.day, moment.at.slice(0, 10) as Day)) {
    case 0:
      return hour < dayEndsAt ? Math.min(USUAL_END, hour) : dayEndsAt
    case 1:
      return hour < dayEndsAt ? dayEndsAt : Math.max(USUAL_END, hour + 1)
    default:
      return dayEndsAt
  }
}

/**
 * When a moment happened, of which a day and a clock time are named: before the hour at which the day ended it is the
 * next date. On its own day a moment stays where it happened, wherever the person is now; in the zone they are in, a
 * night in which the clock changes has the hours that it had there ({@link wallTimeAt}). The day it is put on is not asked.
 */
export function timeOf(
  { day: before, at }: Pick<Moment, 'day' | 'at'>,
  day: Day,
  clock: string,
  dayEnd: number,
  timeZone: string,
): WallTime {
  const date = Number(clock.slice(0, 2)) < dayEnd ? addDays(day, 1) : day
  const same = `${date}T${clock}${at.slice(16)}` as WallTime
  const isOfZone = (time: WallTime) => wallTimeOf(new Date(time), timeZone) === time
  return day === before && (isOfZone(same) || !isOfZone(at)) ? same : wallTimeAt(date, clock, timeZone)
}

/**
 * Whether it is known at what hour a moment happened. Before this was kept, one of an earlier day stood at its
 * placeholder until somebody named an hour: one that stands there still, and was written on a later day, has none.
 */
export function hasHour({ what, at, hour, editedAt }: Moment): boolean {
  if (hour === 'unknown') return false
  return (
    clockOf(at) !== placeholderClockOf(what) || editedAt.slice(0, 10) <= instantOfWallTime(at).slice(0, 10)
  )
}
