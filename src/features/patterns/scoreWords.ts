import { type Day, numberOf } from '../../domain/day.ts'
import { bandAt, type Instrument, type Source } from '../../domain/instrument.ts'
import { bandName, instrumentName } from '../../store/scoreNames.ts'
import type { ScorePicture } from '../../ui/charts/ScoreChart.tsx'
import { formatDay } from '../../ui/format.ts'
import { formatNumber } from '../../ui/formatNumber.ts'
import type { Say } from '../../words/words.ts'
import { bandsOf, type InstrumentScores } from './scoreRows.ts'

/** A total in the figures of a language, as finely as it was written and at least as the instrument prints it. */
export function totalWords(total: number, { step }: Instrument, say: Say): string {
  return formatNumber(total, say.language, Math.min(2, Math.max(decimalsOf(step), decimalsOf(total))))
}

/** The published band a total lies in, by its name; null where none is published. */
export function bandWords(total: number, instrument: Instrument, say: Say): string | null {
  const band = bandAt(instrument, total)
  return band && bandName(band.name, say.language)
}

/** Where an instrument and its bands are published: one line each, or one for both. */
export function sourceWords({ source, bandSource }: Instrument, say: Say): readonly string[] {
  if (bandSource === source) return [say('scores.bothFrom', { source: cited(source) })]
  return [
    say('scores.instrumentFrom', { source: cited(source) }),
    bandSource ? say('scores.bandsFrom', { source: cited(bandSource) }) : say('scores.noBands'),
  ]
}

/** Everything the picture of an instrument's totals needs. */
export function scorePictureOf({ instrument, scores, latest }: InstrumentScores, say: Say): ScorePicture {
  const name = instrumentName(instrument.id, say.language)
  const figure = (total: number) => totalWords(total, instrument, say)
  const days = [...new Set([scores[0]?.day ?? latest.day, latest.day])]
  const words = (total: number, day: Day) => {
    const band = bandWords(total, instrument, say)
    return { total: figure(total), day: formatDay(day, say.language, 'long'), ...(band && { band }) }
  }
  const latestWords = { ...words(latest.total, latest.day), name, count: scores.length }
  return {
    points: scores.map(({ day, total }) => {
      const values = words(total, day)
      return {
        at: numberOf(day),
        value: total,
        words: say('band' in values ? 'scores.pointInBand' : 'scores.point', values),
      }
    }),
    min: instrument.min,
    max: instrument.max,
    minWord: figure(instrument.min),
    maxWord: figure(instrument.max),
    bands: bandsOf(instrument).map(({ name: band, from, to, last }) => ({
      from,
      to,
      word: bandName(band, say.language),
      bounds: say('scores.bounds', { from: figure(from), to: figure(last) }),
    })),
    ticks: days.map((day) => ({ at: numberOf(day), word: formatDay(day, say.language, 'short') })),
    summary: say('band' in latestWords ? 'scores.summaryInBand' : 'scores.summary', latestWords),
  }
}

function cited({ authors, year, work, link }: Source): string {
  const full = `${authors} (${year}), ${work}`
  return link ? `${full}, ${link.replace('https://', '')}` : full
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}
