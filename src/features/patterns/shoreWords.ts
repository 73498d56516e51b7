import { type Day, daysBetween, numberOf } from '../../domain/day.ts'
import { entriesOn } from '../../domain/entries.ts'
import type { Journal } from '../../domain/journal.ts'
import { type Span, timesWithin } from '../../insight/series.ts'
import type { ShoreFrame, ShorePoint } from '../../insight/shore.ts'
import { type Signal, signalOn } from '../../insight/signal.ts'
import { signalName } from '../../store/signalName.ts'
import { formatDay } from '../../ui/format.ts'
import { spanEnds } from '../../ui/spanEnds.ts'
import type { Say } from '../../words/words.ts'
import { daysWords } from './daysWords.ts'
import { capital, dayWord, figureOf, figureWords, unitOf } from './readingWords.ts'
import type { Shore, ShoreRow, Tier } from './shore.ts'
import type { SignalRow } from './signalRows.ts'

/** What the picture says, in a few sentences: what left its band and since when, what eases, what holds. */
export function shoreSentence({ tiers, frame }: Shore, say: Say): string {
  const members = (tier: Tier) => tiers.get(tier) ?? []
  const young = [...members('young'), ...members('restoring')].filter(isYoung)
  const restoring = members('restoring').filter((each) => !isYoung(each))
  const away = members('away')
  const read = [...members('wearing'), ...members('easing'), ...members('holding'), ...away, ...restoring]
  if (read.length === 0) return say(young.length > 0 ? 'shore.begun' : 'shore.unread')
  const since = members('wearing').reduce<Day | null>(
    (first, { line: { leftOn } }) => (leftOn && (first === null || leftOn < first) ? leftOn : first),
    null,
  )
  return [
    counted('shore.left', members('wearing'), say, since ? { month: monthWords(since, frame.to, say) } : {}),
    counted('shore.easing', members('easing'), say),
    counted('shore.holding', members('holding'), say),
    counted('shore.away', away, say),
    counted('shore.restoring', restoring, say),
    counted('shore.young', young, say),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** What one label says of the many lines that are gathered under it. */
export function gatheredWords(tier: Tier, count: number, say: Say): string {
  const gathered = tier === 'wearing' || tier === 'easing' || tier === 'away' ? 'holding' : tier
  return say(`shore.gathered.${gathered}`, { number: capital(say('shore.number', { count })), count })
}

/** What the lines of a layer have in common. */
export function nameOfTier(tier: Tier, say: Say): string {
  if (tier === 'undirected') return say('shore.undirected')
  return say(`patterns.group.${tier === 'young' ? 'notEnough' : tier}`)
}

/** What is said of a line that has left its band; null for one that has not. */
export function leftWords({ line: { leftOn }, row }: ShoreRow, today: Day, say: Say): string | null {
  if (leftOn === null) return null
  const month = monthWords(leftOn, today, say)
  return say(row.reading?.status === 'eroding' ? 'shore.row.left' : 'shore.row.easing', { month })
}

/** What is written under the picture: how its lines lie, and what can be tapped. */
export function captionOf({ frame: { grain }, tiers }: Shore, say: Say): string {
  const hasBand = [...tiers.values()].some((tier) => tier.some(({ line }) => line.hasBand))
  if (grain === 'day' || !hasBand) return say('shore.caption.begun')
  return say(grain === 'week' ? 'shore.caption' : 'shore.caption.other')
}

/** The seasons behind the lines, for those who do not see them. */
export function behindWords(seasons: ReturnType<typeof seasonsIn>, say: Say): string {
  return say('shore.behind', { names: seasons.map(({ name }) => name).join(', ') })
}

/** From when to when a frame reaches, in words. */
export function frameDays(span: Span, say: Say): { readonly from: string; readonly to: string } {
  return spanEnds(span, say.language, 'long')
}

/** A period of the frame in words, as one would name it. */
export function shorePeriodWords({ grain }: Pick<ShoreFrame, 'grain'>, period: Span, say: Say): string {
  switch (grain) {
    case 'day':
      return formatDay(period.from, say.language, 'full')
    case 'week':
    case 'quarter':
      return daysWords(period, say)
    case 'month':
      return formatDay(period.from, say.language, 'monthYear')
    case 'year':
      return period.from.slice(0, 4)
  }
}

/** A word at the start of each month (of each year, of some days), by the number of its day. */
export function shoreTicks(
  { grain, from, to, periods }: ShoreFrame,
  say: Say,
): readonly { readonly at: number; readonly word: string }[] {
  if (grain === 'day')
    return periods
      .filter((_, index) => index % 7 === 0)
      .map((day) => ({ at: numberOf(day.from), word: formatDay(day.from, say.language, 'dayMonthShort') }))
  const byYear = daysBetween(from, to) > 2 * 366
  const length = byYear ? 4 : 7
  const starts = new Set<string>()
  for (const period of periods) {
    const start = period.to.slice(0, length)
    if (start > from.slice(0, length)) starts.add(start)
  }
  return [...starts].map((start) => {
    const day = (byYear ? `${start}-01-01` : `${start}-01`) as Day
    return { at: numberOf(day), word: byYear ? start : formatDay(day, say.language, 'monthShort') }
  })
}

/** A period as the head of a column: short, and never without its year where that is told apart by it. */
export function shoreHeading({ grain }: Pick<ShoreFrame, 'grain'>, { from, to }: Span, say: Say): string {
  if (grain === 'year') return from.slice(0, 4)
  if (grain === 'month') return formatDay(from, say.language, 'monthYear')
  return formatDay(to, say.language, grain === 'day' ? 'dayMonthShort' : 'short')
}

/** What a line says of one period: an answer in the word it lies nearest to, a count as a count. */
export function shoreFigure(
  signal: Signal,
  { mean }: Pick<ShorePoint, 'mean'>,
  say: Say,
  length: 'long' | 'short' = 'long',
): string {
  if (mean === null) return ''
  if (length === 'short') return figureOf(mean, signal, say)
  if (signal.source === 'question' && signal.kind === 'rating') return figureWords(mean, signal, say)
  return signal.kind === 'count' && mean === 0 ? say('patterns.none') : figureWords(mean, signal, say)
}

/**
 * The same where one period is looked at closely: what was counted in a day, a week or a month is said as often as it
 * was, as elsewhere, and not as so many a week. An answer stands in the words it was given in.
 */
export function periodFigure(
  { signal: now, series: { stretches, aside } }: Pick<SignalRow, 'signal' | 'series'>,
  point: Pick<ShorePoint, 'from' | 'to' | 'mean'>,
  { grain }: Pick<ShoreFrame, 'grain'>,
  say: Say,
): string {
  const signal = signalOn(now, point.from)
  const isCounted = unitOf(signal) === 'week' && grain !== 'quarter' && grain !== 'year'
  if (point.mean === null) return ''
  if (grain === 'day' && signal.source === 'question') return dayWord(signal, point.from, point.mean, say)
  if (!isCounted) return shoreFigure(signal, point, say)
  const count = timesWithin({ entries: stretches.flatMap(({ entries }) => entries), aside }, point)
  return count === 0 ? say('patterns.none') : say('pause.mirror.times', { count })
}

/** The seasons that stand behind the frame, with its ends where they reach beyond. */
export function seasonsIn(
  journal: Journal,
  { from, to }: Span,
): readonly { readonly from: number; readonly to: number; readonly name: string }[] {
  return [...entriesOn(journal.pages.get('desk'), 'season')]
    .filter((season) => season.from <= to && season.to >= from)
    .map((season) => ({
      from: numberOf(season.from < from ? from : season.from),
      to: numberOf(season.to > to ? to : season.to),
      name: season.name,
    }))
    .sort((a, b) => a.from - b.from)
}

function isYoung({ row: { reading, isOver } }: ShoreRow): boolean {
  return reading?.status === 'not-enough' || isOver
}

function counted(
  id: 'shore.left' | 'shore.easing' | 'shore.holding' | 'shore.away' | 'shore.restoring' | 'shore.young',
  members: readonly ShoreRow[],
  say: Say,
  values: Readonly<Record<string, string>> = {},
): string {
  const [first] = members
  if (!first) return ''
  const count = members.length
  const number = say('shore.number', { count })
  return capital(say(id, { count, number, name: signalName(first.row.signal, say), ...values }))
}

/** The year is told where the month alone could be this year's. */
function monthWords(day: Day, today: Day, say: Say): string {
  return formatDay(day, say.language, daysBetween(day, today) < 300 ? 'month' : 'monthYear')
}
