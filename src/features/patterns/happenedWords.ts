import { addDays, type Day, FIRST_DAY } from '../../domain/day.ts'
import { RECENT_DAYS, RECENT_NEEDED } from '../../insight/reading.ts'
import { type Span, timesWithin } from '../../insight/series.ts'
import { firstDayOf } from '../../insight/weeks.ts'
import { formatDay } from '../../ui/format.ts'
import type { Say } from '../../words/words.ts'
import { readingSentence } from './readingWords.ts'
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
  const all = timesWithin(series, { from: FIRST_DAY, to: today })
  if (all === 0) return null
  const recent = timesWithin(series, recentTo(today))
  return recent === all ? say('patterns.loggedLately', { all }) : say('patterns.logged', { recent, all })
}

/** What is still missing for a reading, beside the fact of how often it was logged. */
export function missingWords(row: SignalRow, today: Day, say: Say): string {
  const { entries, aside } = row.series
  const isFew = row.reading?.status === 'not-enough' && row.reading.recent.entries < RECENT_NEEDED
  const isLogged = timesWithin({ entries: [], aside }, recentTo(today)) > 0
  return entries.length === 0 || (isFew && isLogged) ? say('patterns.loggedOnly') : readingSentence(row, say)
}

/** The first day on which a moment was logged, written of or not, where days are counted from it; else null. */
export function firstLoggedOn(series: SignalRow['series']): Day | null {
  return series.entries.length > 0 ? firstDayOf([series]) : null
}

function recentTo(today: Day): Span {
  return { from: addDays(today, 1 - RECENT_DAYS), to: today }
}
