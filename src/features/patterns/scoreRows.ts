import { entriesOf } from '../../domain/entries.ts'
import { type Instrument, type InstrumentId, instrumentOf } from '../../domain/instrument.ts'
import type { Journal } from '../../domain/journal.ts'
import type { Score } from '../../domain/kinds/score.ts'

/** The totals of one instrument, earliest first; never none. */
export type InstrumentScores = {
  readonly instrument: Instrument
  readonly scores: readonly Score[]
  readonly latest: Score
}

/** A published band with where it ends, and the last total that still lies in it at the instrument's own step. */
export type BandReach = {
  readonly name: Instrument['bands'][number]['name']
  readonly from: number
  readonly to: number
  readonly last: number
}

/** Every instrument that has a total, the one with the latest first. */
export function instrumentScores(journal: Journal): readonly InstrumentScores[] {
  const byInstrument = new Map<InstrumentId, Score[]>()
  for (const score of entriesOf(journal, 'score')) {
    const scores = byInstrument.get(score.instrument)
    if (scores) scores.push(score)
    else byInstrument.set(score.instrument, [score])
  }
  return [...byInstrument]
    .flatMap(([id, unsorted]): readonly InstrumentScores[] => {
      const scores = unsorted.sort(inOrder)
      const latest = scores.at(-1)
      return latest ? [{ instrument: instrumentOf(id), scores, latest }] : []
    })
    .sort((a, b) => -inOrder(a.latest, b.latest))
}

/** The bands of an instrument with their bounds as its publication would print them: 10 to 22, then 23 to 41. */
export function bandsOf({ bands, max, step }: Instrument): readonly BandReach[] {
  return bands.map(({ name, from }, index) => {
    const next = bands[index + 1]
    return { name, from, to: next?.from ?? max, last: next ? rounded(next.from - step) : max }
  })
}

function inOrder(a: Score, b: Score): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** Steps of hundredths add up to more digits than anyone prints. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
