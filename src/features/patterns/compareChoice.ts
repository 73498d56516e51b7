import { useState } from 'react'
import type { Day } from '../../domain/day.ts'
import type { Season } from '../../domain/kinds/season.ts'
import type { Span } from '../../insight/series.ts'
import {
  SPAN_PAIR_CHOICES,
  type SpanPair,
  type SpanPairChoice,
  seasonPairOf,
  spanPairOf,
} from '../../insight/spans.ts'

/** The ways to choose two spans, in the order they are offered. */
export const COMPARE_WAYS = [...SPAN_PAIR_CHOICES, 'season', 'dates'] as const

/** One way to choose two spans. */
export type CompareWay = SpanPairChoice | 'season' | 'dates'

/** What the person chose: the way, and within two of the ways which season or which dates. */
export type CompareChoice = {
  readonly way: CompareWay
  readonly season: string | null
  readonly dates: SpanPair | null
}

/** A choice as it can be shown: what it asked for may be gone, and then the last six weeks stand in. */
export type ChosenPair = { readonly way: CompareWay; readonly pair: SpanPair; readonly season: Season | null }

// Kept while the app is open, so that the way back from a signal's page leads to the same two spans.
let remembered: CompareChoice = { way: 'six-weeks', season: null, dates: null }

/** Which two spans are compared, and how to change a part of that. */
export function useCompareChoice(): readonly [CompareChoice, (part: Partial<CompareChoice>) => void] {
  const [choice, setChoice] = useState(remembered)
  return [
    choice,
    (part) => {
      remembered = { ...choice, ...part }
      setChoice(remembered)
    },
  ]
}

/** The seasons that have begun, the latest first: only those can be held against a time before. */
export function comparableSeasons(seasons: readonly Season[], today: Day): readonly Season[] {
  return seasons
    .filter((season) => seasonPairOf(season, today) !== null)
    .sort((a, b) => (a.from < b.from ? 1 : -1))
}

/** The two spans of a choice; of the seasons that can be compared the first one, until another is chosen. */
export function chosenPair(choice: CompareChoice, seasons: readonly Season[], today: Day): ChosenPair {
  if (choice.way === 'season') {
    const season = seasons.find(({ id }) => id === choice.season) ?? seasons[0]
    const pair = season && seasonPairOf(season, today)
    if (pair) return { way: 'season', pair, season }
    return { way: 'six-weeks', pair: spanPairOf('six-weeks', today), season: null }
  }
  if (choice.way === 'dates')
    return { way: 'dates', pair: choice.dates ?? spanPairOf('six-weeks', today), season: null }
  return { way: choice.way, pair: spanPairOf(choice.way, today), season: null }
}

/** Whether a day lies in both spans. */
export function sharesDays({ past, now }: SpanPair): boolean {
  return past.from <= now.to && now.from <= past.to
}

/** Two spans from four days, or null while one of them is none. */
export function pairFrom(past: Record<keyof Span, Day | null>, now: Record<keyof Span, Day | null>) {
  return isSpan(past) && isSpan(now) ? ({ past, now } as SpanPair) : null
}

/** Whether a span begins on or before the day it ends. */
function isSpan({ from, to }: { from: Day | null; to: Day | null }): boolean {
  return from !== null && to !== null && from <= to
}
