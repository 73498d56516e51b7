import type { Journal } from '../../domain/journal.ts'
import { finish, type Steps } from '../../domain/steps.ts'
import {
  happenedOn,
  type PicturedSeries,
  picturedSeriesOf,
  readSeries,
  timesWithin,
} from '../../insight/series.ts'
import { type Signal, signalOn, signalsOf } from '../../insight/signal.ts'
import { type Difference, type SpanPair, type ThenAndNow, thenAndNowInSteps } from '../../insight/spans.ts'

/**
 * From how many pooled SDs on a difference counts as much: Cohen's (1988) medium, one that shows to the naked eye. It
 * must also be more than what unchanged days make by themselves.
 */
const MUCH_FROM_SDS = 0.5

/**
 * One signal in both spans; `difference` is there where both sides hold enough entries. `logged` is how often a moment
 * was logged in each, where no more than that can be said: a fact, on days without a reflection too. Else null.
 */
export type ComparedRow = {
  readonly signal: Signal
  /** The signal as it stood when both sides were written: in those words, with that direction. */
  readonly meant: Signal
  readonly compared: ThenAndNow
  readonly logged: { readonly past: number; readonly now: number } | null
}

/** The groups of the comparison, in the order they are shown. */
export const COMPARED_GROUPS = ['much', 'little', 'few'] as const

/** What differs much and what little, the largest difference first in both, and what has too few entries to say. */
export type ComparedRows = Readonly<Record<(typeof COMPARED_GROUPS)[number], readonly ComparedRow[]>>

/** Every signal that has an entry in one of the spans, in steps that each leave room for a tap. What never happened, or is hidden, is left out. */
export function* comparedRowsInSteps(journal: Journal, pair: SpanPair): Steps<ComparedRows> {
  yield* readSeries(journal)
  const series = picturedSeriesOf(journal)
  const compared = yield* thenAndNowInSteps(series, pair)
  const rows = signalsOf(journal).flatMap((signal): readonly ComparedRow[] => {
    const [one, sides] = [series.get(signal.key), compared.get(signal.key)]
    if (!one || !sides || signal.hidden || !happened(one)) return []
    const logged =
      signal.source === 'moment' && !sides.difference
        ? { past: timesWithin(one, pair.past), now: timesWithin(one, pair.now) }
        : null
    const isSilent = sides.past.entries + sides.now.entries + (logged ? logged.past + logged.now : 0) === 0
    const meant = sides.meant ? signalOn(signal, sides.meant) : signal
    return isSilent && !sides.seam ? [] : [{ signal, meant, compared: sides, logged }]
  })
  const few = rows.filter(({ compared }) => compared.difference === null)
  const enough = rows.filter(({ compared }) => compared.difference !== null).sort(bySize)
  return {
    much: enough.filter(isMuch),
    little: enough.filter((row) => !isMuch(row)),
    few,
  }
}

/** The same at once. */
export function comparedRows(journal: Journal, pair: SpanPair): ComparedRows {
  return finish(comparedRowsInSteps(journal, pair))
}

/** Whether the journal holds anything that could ever be compared. */
export function hasAnything(journal: Journal): boolean {
  return [...picturedSeriesOf(journal).values()].some(happened)
}

/** Which side a difference lies on: the one that wears this person down, or the one that restores. */
export function sideOf({ wears }: Pick<Signal, 'wears'>, { plain }: Difference): 'wears' | 'restores' | null {
  if (wears === null || plain === 0) return null
  return plain > 0 === (wears === 'rising') ? 'wears' : 'restores'
}

/** A side of which nothing is known of any signal; a list of them would only say so once for each. Else null. */
export function silentSide(rows: ComparedRows): 'past' | 'now' | null {
  const all = COMPARED_GROUPS.flatMap((group) => rows[group])
  const isSilent = (side: 'past' | 'now') =>
    all.every(({ compared, logged }) => compared[side].entries === 0 && !logged?.[side])
  return (['now', 'past'] as const).find(isSilent) ?? null
}

function happened(series: PicturedSeries): boolean {
  const { kind, entries } = series
  return kind === 'rating' ? entries.length > 0 : happenedOn(series).some(({ value }) => value > 0)
}

function isMuch(row: ComparedRow): boolean {
  return sizeOf(row) >= MUCH_FROM_SDS && row.compared.difference?.isSure === true
}

function bySize(a: ComparedRow, b: ComparedRow): number {
  const [one, other] = [sizeOf(a), sizeOf(b)]
  return one === other ? 0 : other - one
}

/** Where neither side ever moved, any difference at all is as large as one can be. */
function sizeOf({ compared: { difference } }: ComparedRow): number {
  if (!difference || difference.plain === 0) return 0
  return Math.abs(difference.inSds ?? Number.POSITIVE_INFINITY)
}
