import type { Day } from '../../domain/day.ts'
import { type Signal, signalOn } from '../../insight/signal.ts'
import { overlapIn, type Seam, seamsOf } from '../../insight/stretches.ts'
import { questionWords } from '../../store/signalWords.ts'
import { formatDay } from '../../ui/format.ts'
import type { Say } from '../../words/words.ts'
import { figureWords } from './readingWords.ts'
import type { SignalRow } from './signalRows.ts'

/** A seam in words, and the means of both stretches in the weeks that both reach; null where there are too few days. */
export type SeamWords = { readonly key: string; readonly words: string; readonly overlap: string | null }

/** A seam in one sentence: from when, and what is different. */
export function seamSentence({ day, turn }: Seam, say: Say): string {
  return say(`patterns.seam.${turn}`, { day: formatDay(day, say.language, 'long') })
}

/** What the two ends of a scale were called on the last day before a seam; null where that is what they are called after it. */
function scaleBefore(signal: Signal, last: Day, day: Day, say: Say): string | null {
  const endsOn = (on: Day) => {
    const of = signalOn(signal, on)
    if (of.source !== 'question' || of.kind !== 'rating') return null
    const { scale } = questionWords(of.question, say)
    return say('patterns.seam.scale', { low: scale[0], high: scale[4] })
  }
  const before = endsOn(last)
  return before === endsOn(day) ? null : before
}

/** Where a signal's meaning changes, ascending, in words. */
export function seamWords({ signal, series }: SignalRow, say: Say): readonly SeamWords[] {
  const long = (day: Parameters<typeof formatDay>[0]) => formatDay(day, say.language, 'long')
  const overlaps = series.stretches.flatMap((stretch) => (stretch.turn ? [overlapIn(stretch)] : []))
  const lastDays = series.stretches.flatMap(({ turn }, place) =>
    turn ? [series.stretches[place - 1]?.entries.at(-1)?.day] : [],
  )
  return seamsOf(series.stretches).map(({ day, turn }, index) => {
    const overlap = overlaps[index] ?? null
    const scale = scaleBefore(signal, lastDays[index] ?? day, day, say)
    return {
      key: `${day} ${turn}`,
      words: [seamSentence({ day, turn }, say), ...(scale ? [scale] : [])].join(' '),
      overlap:
        overlap &&
        say('patterns.overlap', {
          from: long(overlap.from),
          to: long(overlap.to),
          before: figureWords(overlap.before.mean, signalOn(signal, overlap.from), say),
          beforeDays: overlap.before.entries,
          after: figureWords(overlap.after.mean, signalOn(signal, overlap.from), say),
          afterDays: overlap.after.entries,
        }),
    }
  })
}
