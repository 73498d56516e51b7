import type { Signal } from '../../insight/signal.ts'
import type { ThenAndNow } from '../../insight/spans.ts'
import type { Say } from '../../words/words.ts'
import { type ComparedRow, sideOf } from './compareRows.ts'
import { daysWords } from './daysWords.ts'
import { figureOf, figureWords, perWeek, unitOf } from './readingWords.ts'

/** What differs between the two sides, for a count in figures, and on which side it lies; null where a side has too few entries. */
export function differenceWords(signal: Signal, { past, now, difference }: ThenAndNow, say: Say) {
  if (!difference || past.mean === null || now.mean === null) return null
  // Taken between the figures as they are shown, so that what stands in a row adds up.
  const shown = shownFigure(now.mean, signal) - shownFigure(past.mean, signal)
  if (Math.abs(shown) < SMALLEST_SHOWN) return say('compare.same')
  const figure = figureOf(Math.abs(shown) / perWeek(signal), signal, say)
  const side = sideOf(signal, difference)
  const isLittle = unitOf(signal) === 'rating' && Math.abs(shown) < LITTLE
  const words = say(`compare.${MORE_OR_LESS[isLittle ? 'little' : unitOf(signal)][shown > 0 ? 0 : 1]}`, {
    figure,
  })
  return side ? `${words}, ${say(`compare.${side}`)}` : words
}

/** On how many entries a side rests, and from when to when where they do not reach over it; how often a moment was logged where that is all. */
export function entriesWords(
  { compared, logged }: Pick<ComparedRow, 'compared' | 'logged'>,
  side: 'past' | 'now',
  say: Say,
): string {
  const { entries, reach } = compared[side]
  if (logged && logged[side] > 0) return say('pause.mirror.times', { count: logged[side] })
  if (compared.seam && entries === 0) return say('compare.otherMeaning')
  const words = say('compare.entries', { count: entries })
  return reach ? `${words}, ${daysWords(reach, say)}` : words
}

/** A mean of one side with its unit; a count that never happened is said in a word. */
export function meanWords(mean: number, signal: Signal, say: Say): string {
  return signal.kind === 'count' && mean === 0 ? say('patterns.none') : figureWords(mean, signal, say)
}

const SMALLEST_SHOWN = 0.05

/** Less than this of a step is a little. */
const LITTLE = 0.5

const MORE_OR_LESS = {
  rating: ['higher', 'lower'],
  little: ['littleHigher', 'littleLower'],
  week: ['more', 'fewer'],
  minutes: ['longer', 'shorter'],
  hours: ['hoursLonger', 'hoursShorter'],
  steps: ['moreADay', 'fewerADay'],
} as const

function shownFigure(value: number, signal: Signal): number {
  const unit = unitOf(signal)
  const steps = unit === 'minutes' || unit === 'steps' ? 1 : 10
  return Math.round(value * perWeek(signal) * steps) / steps
}
