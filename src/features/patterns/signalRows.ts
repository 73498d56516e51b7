import { type Day, daysBetween } from '../../domain/day.ts'
import { entriesOf } from '../../domain/entries.ts'
import type { Journal } from '../../domain/journal.ts'
import { isAway, latestNotice, type Notice } from '../../domain/kinds/notice.ts'
import type { Steps } from '../../domain/steps.ts'
import { RECENT_NEEDED, type Reading, readAllInSteps, YARDSTICK_NEEDED } from '../../insight/reading.ts'
import { type PicturedSeries, picturedSeriesOf, readSeries, seriesOf } from '../../insight/series.ts'
import { isToldByFiles, type Signal, signalsOf } from '../../insight/signal.ts'
import { noticesOfMeaning } from '../../insight/standing.ts'

/** A signal with what is known of it and what can be said of it; no reading where it has no direction. */
export type SignalRow = {
  readonly signal: Signal
  readonly series: PicturedSeries
  readonly reading: Reading | null
  /** The last day that files, or what was typed, tell of, where that is too long ago to speak of today; else null. */
  readonly endedOn: Day | null
  /** Whether what was answered or logged ended too long ago for the row to hold today. */
  readonly isOver: boolean
  /** The latest notice of it, and whether the person put it away for now. */
  readonly notice: Notice | null
  readonly isAway: boolean
}

/** The groups of the overview, in the order they are shown. */
export const GROUPS = ['wearing', 'easing', 'holding', 'away', 'restoring', 'notEnough'] as const

/** One group of the overview. */
export type Group = (typeof GROUPS)[number]

/** Every signal of the journal as it stands today, in steps that each leave room for a tap. */
export function* signalRows(journal: Journal, today: Day): Steps<readonly SignalRow[]> {
  yield* readSeries(journal)
  const leftOut = [...entriesOf(journal, 'season')].filter((season) => season.leftOut)
  const series = seriesOf(journal)
  const pictured = picturedSeriesOf(journal)
  const notices = noticesOfMeaning([...entriesOf(journal, 'notice')], pictured)
  yield
  const readings = yield* readAllInSteps(series, today, { leftOut, notices })
  return signalsOf(journal).flatMap((signal) => {
    const picture = pictured.get(signal.key)
    const notice = latestNotice(notices, signal.key)
    const endedOn = endOf(signal, pictured, today)
    const reading = readings.get(signal.key) ?? null
    return picture
      ? [
          {
            signal,
            series: picture,
            reading: endedOn ? unread(reading) : reading,
            endedOn,
            isOver: isOver(reading, today),
            notice,
            isAway: notice !== null && isAway(notice, today),
          },
        ]
      : []
  })
}

/** The rows of the overview by group, the strongest change first. What never happened, or is hidden, is left out. */
export function groupRows(rows: readonly SignalRow[]): ReadonlyMap<Group, readonly SignalRow[]> {
  const groups = new Map<Group, SignalRow[]>(GROUPS.map((group) => [group, []]))
  for (const row of rows) {
    const { kind, entries, aside } = row.series
    const happened =
      kind === 'rating' ? entries.length > 0 : aside.length > 0 || entries.some(({ value }) => value > 0)
    if (happened && !row.signal.hidden) groups.get(groupOf(row))?.push(row)
  }
  for (const group of ['wearing', 'easing'] as const)
    groups.get(group)?.sort((a, b) => strength(b) - strength(a))
  return groups
}

/** Whether the picture is marked as wearing down, as restoring, or not at all. */
export function toneOf({ signal, reading }: SignalRow): 'wearing' | 'restoring' | 'plain' {
  if (reading?.status === 'eroding') return 'wearing'
  return reading?.status === 'easing' || signal.restores ? 'restoring' : 'plain'
}

/** For so many days after the last one known, what is known of the last six weeks may be said of today. */
const STILL_TODAY = 14

function endOf(signal: Signal, pictured: ReadonlyMap<string, PicturedSeries>, today: Day): Day | null {
  if (!isToldByFiles(signal)) return null
  const stretches = pictured.get(signal.key)?.stretches ?? []
  // A day without a session has no longest stretch, and is counted all the same.
  const counted = signal.key === 'workload:longestStretch' ? pictured.get('workload:sessions') : undefined
  const ends = [stretches, counted?.stretches ?? []].flatMap((each) => each.at(-1)?.entries.at(-1)?.day ?? [])
  const last = stretches.length > 0 ? ends.sort().at(-1) : undefined
  return last !== undefined && daysBetween(last, today) > STILL_TODAY ? last : null
}

function isOver(reading: Reading | null, today: Day): boolean {
  return reading?.status === 'steady' && daysBetween(reading.recent.to, today) > STILL_TODAY
}

/** No reading of weeks that nobody counted. */
function unread(reading: Reading | null): Reading | null {
  if (!reading || reading.status === 'not-enough') return reading
  const { recent, yardstick } = reading
  return {
    status: 'not-enough',
    recent: { entries: recent.entries, needed: RECENT_NEEDED },
    yardstick: { entries: yardstick.entries, needed: YARDSTICK_NEEDED },
    leftOut: 0,
  }
}

function groupOf({ signal, reading, isAway, isOver }: SignalRow): Group {
  if (isAway && (reading?.status === 'eroding' || reading?.status === 'easing')) return 'away'
  if (reading?.status === 'eroding') return 'wearing'
  if (reading?.status === 'not-enough' || isOver) return 'notEnough'
  if (reading?.status === 'easing') return 'easing'
  return signal.restores ? 'restoring' : 'holding'
}

function strength({ reading }: SignalRow): number {
  return reading && reading.status !== 'not-enough' ? Math.abs(reading.statistic) : 0
}
