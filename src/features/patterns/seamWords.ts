import { signalOn } from '../../insight/signal.ts'
import { overlapIn, type Seam, seamsOf } from '../../insight/stretches.ts'
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

/** Where a signal's meaning changes, ascending, in words. */
export function seamWords({ signal, series }: SignalRow, say: Say): readonly SeamWords[] {
  const long = (day: Parameters<typeof formatDay>[0]) => formatDay(day, say.language, 'long')
  const overlaps = series.stretches.flatMap((stretch) => (stretch.turn ? [overlapIn(stretch)] : []))
  return seamsOf(series.stretches).map(({ day, turn }, index) => {
    const overlap = overlaps[index] ?? null
    return {
      key: `${day} ${turn}`,
      words: seamSentence({ day, turn }, say),
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
