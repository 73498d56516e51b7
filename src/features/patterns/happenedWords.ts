import { addDays, type Day } from '../../domain/day.ts'
import { RECENT_DAYS } from '../../insight/reading.ts'
import { timesWithin } from '../../insight/series.ts'
import { firstDayOf } from '../../insight/weeks.ts'
import { formatDay } from '../../ui/format.ts'
import type { Say } from '../../words/words.ts'
import type { SignalRow } from './signalRows.ts'

/**
 * What is simply a fact, where nothing more can be said: how often a moment was logged, whether or not a reflection was
 * written on its days, or until when files tell. Null where there is a reading, or nothing was logged.
 */
export function happenedWords(
  { signal, series, reading, endedOn }: SignalRow,
  today: Day,
  say: Say,
): string | null {
  if (endedOn) return say('patterns.endedOn', { day: formatDay(endedOn, say.language, 'long') })
  if (signal.source !== 'moment' || reading?.status !== 'not-enough') return null
  const all = timesWithin(series, { from: EARLIEST, to: today })
  if (all === 0) return null
  const recent = timesWithin(series, { from: addDays(today, 1 - RECENT_DAYS), to: today })
  return say('patterns.logged', { recent, all })
}

/** The first day on which a moment was logged, written of or not, where days are counted from it; else null. */
export function firstLoggedOn(series: SignalRow['series']): Day | null {
  return series.entries.length > 0 ? firstDayOf([series]) : null
}

const EARLIEST = '0001-01-01' as Day
