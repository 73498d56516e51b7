import { addDays, type Day } from '../../domain/day.ts'
import type { Journal } from '../../domain/journal.ts'
import type { AskedQuestion, Rating } from '../../domain/kinds/question.ts'
import type { DailyEntry } from '../../insight/dailyEntry.ts'
import { entriesBetween, happenedOn, picturedSeriesOf } from '../../insight/series.ts'
import { type Signal, signalsOf } from '../../insight/signal.ts'
import { answerWord, signalName } from '../../store/signalName.ts'
import { formatNumber } from '../../ui/formatNumber.ts'
import type { Say } from '../../words/words.ts'

/** One signal's week: what it is called, and what was written of it, in few words. */
export type MirrorLine = {
  readonly signal: Signal
  readonly name: string
  readonly words: string
  /** How far each day from Monday on was filled, null where nothing was written; null for what is no rating. */
  readonly waters: readonly (Rating | null)[] | null
}

/**
 * What the seven days from a Monday say of each signal, in the person's order; silent ones are left out. Whatever was
 * written or logged counts, on days without a reflection too.
 */
export function mirrorLines(journal: Journal, monday: Day, say: Say): readonly MirrorLine[] {
  const series = picturedSeriesOf(journal)
  return signalsOf(journal).flatMap((signal): readonly MirrorLine[] => {
    const found = signal.hidden ? undefined : series.get(signal.key)
    const entries = found ? happenedOn(found) : []
    const week = entriesBetween(entries, monday, addDays(monday, 6))
    const words = weekWordsOf(signal, week, say)
    return words
      ? [{ signal, name: signalName(signal, say), words, waters: watersOf(signal, week, monday) }]
      : []
  })
}

function watersOf(signal: Signal, week: readonly DailyEntry[], monday: Day): MirrorLine['waters'] {
  if (signal.source !== 'question' || signal.question.answer !== 'scale') return null
  const values = new Map(week.map(({ day, value }) => [day, value as Rating]))
  return Array.from({ length: 7 }, (_, index) => values.get(addDays(monday, index)) ?? null)
}

function weekWordsOf(signal: Signal, week: readonly DailyEntry[], say: Say): string | null {
  if (week.length === 0) return null
  if (signal.source === 'question' && signal.question.answer !== 'count') {
    const { question } = signal
    return askedAlike(question, week)
      .map((days) => answersWords(question, days, say))
      .join('; ')
  }
  const values = week.map(({ value }) => value)
  if (signal.key === 'workload:longestStretch')
    return say('pause.mirror.minutes', { minutes: formatNumber(Math.max(...values), say.language) })
  if (signal.source === 'measured')
    return signal.figure === 'sleep'
      ? say('pause.mirror.hours', {
          low: hoursOf(Math.min(...values), say),
          high: hoursOf(Math.max(...values), say),
        })
      : null
  const sum = values.reduce((total, value) => total + value, 0)
  return sum === 0 ? null : say('pause.mirror.times', { count: sum })
}

function hoursOf(minutes: number, say: Say): string {
  return formatNumber(minutes / 60, say.language, 1)
}

/** The days of a week by how the question stood: the lowest answer in other words is not lower than one in these. */
function askedAlike(
  question: AskedQuestion,
  week: readonly DailyEntry[],
): readonly (readonly DailyEntry[])[] {
  const changes = (question.earlier ?? []).map(({ until }) => until)
  const placeOf = (day: Day) => changes.filter((until) => until <= day).length
  const groups = new Map<number, DailyEntry[]>()
  for (const entry of week) {
    const place = placeOf(entry.day)
    groups.set(place, [...(groups.get(place) ?? []), entry])
  }
  return [...groups.values()]
}

function answersWords(question: AskedQuestion, days: readonly DailyEntry[], say: Say): string {
  const values = days.map(({ value }) => value)
  const day = days[0]?.day as Day
  const low = answerWord(question, day, Math.min(...values), say) ?? ''
  const high = answerWord(question, day, Math.max(...values), say) ?? ''
  const count = days.length
  return low === high
    ? say('pause.mirror.one', { word: low, count })
    : say('pause.mirror.range', { low, high, count })
}
