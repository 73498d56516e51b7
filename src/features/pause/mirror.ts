import { addDays, type Day } from '../../domain/day.ts'
import type { Journal } from '../../domain/journal.ts'
import { entriesBetween, happenedOn, picturedSeriesOf } from '../../insight/series.ts'
import { type Signal, signalsOf } from '../../insight/signal.ts'
import { answerWord, signalName } from '../../store/signalName.ts'
import { formatNumber } from '../../ui/format.ts'
import type { Say } from '../../words/words.ts'

/** One signal's week: what it is called, and what was written of it, in few words. */
export type MirrorLine = { readonly signal: Signal; readonly name: string; readonly words: string }

/**
 * What the seven days from a Monday say of each signal, in the person's order; silent ones are left out. Whatever was
 * written or logged counts, on days without a reflection too.
 */
export function mirrorLines(journal: Journal, monday: Day, say: Say): readonly MirrorLine[] {
  const series = picturedSeriesOf(journal)
  return signalsOf(journal).flatMap((signal): readonly MirrorLine[] => {
    const found = signal.hidden ? undefined : series.get(signal.key)
    const entries = found ? happenedOn(found) : []
    const values = entriesBetween(entries, monday, addDays(monday, 6)).map(({ value }) => value)
    const words = weekWordsOf(signal, values, say)
    return words ? [{ signal, name: signalName(signal, say), words }] : []
  })
}

function weekWordsOf(signal: Signal, values: readonly number[], say: Say): string | null {
  if (values.length === 0) return null
  const count = values.length
  if (signal.source === 'question' && signal.question.answer !== 'count') {
    const low = answerWord(signal.question, Math.min(...values), say) ?? ''
    const high = answerWord(signal.question, Math.max(...values), say) ?? ''
    return low === high
      ? say('pause.mirror.one', { word: low, count })
      : say('pause.mirror.range', { low, high, count })
  }
  if (signal.key === 'workload:longestStretch')
    return say('pause.mirror.minutes', { minutes: formatNumber(Math.max(...values), say.language) })
  const sum = values.reduce((total, value) => total + value, 0)
  return sum === 0 ? null : say('pause.mirror.times', { count: sum })
}
