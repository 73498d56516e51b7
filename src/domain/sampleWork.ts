import { addDays, type Day, daysBetween, weekdayOf } from './day.ts'
import { importIdOf, type ReadWorkload } from './imports.ts'
import type { LiveEntry } from './kinds/entry.ts'
import type { Score } from './kinds/score.ts'
import { type WorkloadFigure, workloadIdOf } from './kinds/workload.ts'
import { after, type Clock } from './sampleClock.ts'
import type { Leave } from './sampleDesk.ts'
import type { Random } from './sampleRandom.ts'

/** How far back the mailbox and the calendar of the sample person reach, in days. */
const READ_DAYS = 364

/** For how many days before today mail has been moving into the evening. */
const GROWING_DAYS = 98

/** A session of fifty minutes begins at these hours; the day fills from the first on. */
const SESSION_STARTS = [9, 10, 11, 13, 14, 15, 16, 17] as const
const SESSION_MINUTES = 50

/** Totals the person got elsewhere: how many days ago, and how much. */
const TOTALS: readonly (readonly [Score['instrument'], number, number])[] = [
  ['proqol5-burnout', 320, 22],
  ['proqol5-burnout', 185, 23],
  ['proqol5-burnout', 20, 28],
  ['proqol5-satisfaction', 320, 42],
  ['proqol5-satisfaction', 185, 41],
  ['proqol5-satisfaction', 20, 37],
]

const UNCOUNTED: Readonly<Record<WorkloadFigure, null>> = {
  afterHoursEmails: null,
  sessions: null,
  backToBackSessions: null,
  lateSessions: null,
  longestStretch: null,
}

type Days = {
  readonly today: Day
  readonly leaves: readonly Leave[]
  readonly random: Random
  readonly clock: Clock
}

/**
 * What the sample person brought in beside their days: a year of sent mail and of a calendar, both read up to
 * yesterday, and totals of a published instrument. Mail moves into the evening over the last weeks; nobody works on leave.
 */
export function workOf(days: Days): readonly LiveEntry[] {
  const { today, clock } = days
  const to = addDays(today, -1)
  const from = addDays(today, -READ_DAYS)
  const kept = after(clock.at(to, 19), 0)
  return [
    ...[mailOf(days, from, to), sessionsOf(days, from, to)].flatMap((read): readonly LiveEntry[] => {
      const id = importIdOf(read)
      return [
        { kind: 'import', id, sort: read.sort, from, to, editedAt: kept },
        ...read.days.map(
          (row): LiveEntry => ({
            kind: 'workload',
            id: workloadIdOf(row.day, id),
            source: id,
            editedAt: kept,
            ...row,
          }),
        ),
      ]
    }),
    ...TOTALS.map(([instrument, ago, total], index): LiveEntry => {
      const day = addDays(today, -ago)
      const id = `sample-score-${index + 1}`
      return { kind: 'score', id, day, instrument, total, editedAt: after(clock.at(day, 18), index) }
    }),
  ]
}

function mailOf({ today, leaves, random }: Days, from: Day, to: Day): ReadWorkload {
  const days = eachDay(from, to).flatMap((day) => {
    if (isAway(day, leaves)) return []
    const grown = Math.max(0, 1 - daysBetween(day, today) / GROWING_DAYS)
    const isFree = weekdayOf(day) > 5
    const sent: Record<string, number> = {}
    const send = (mean: number, first: number, last: number) => {
      for (let left = random.poisson(mean); left > 0; left--) {
        const hour = String(Math.floor(random.between(first, last)))
        sent[hour] = (sent[hour] ?? 0) + 1
      }
    }
    send(isFree ? 0.3 : 4.5, 9, 18)
    send((isFree ? 0.4 : 0.6) + 1.6 * grown, 20, 24.9)
    if (Object.keys(sent).length === 0) return []
    return [{ day, figures: UNCOUNTED, read: { sort: 'mailbox', sent } as const }]
  })
  return { sort: 'mailbox', from, to, days }
}

function sessionsOf({ leaves, random }: Days, from: Day, to: Day): ReadWorkload {
  const days = eachDay(from, to).flatMap((day) => {
    if (weekdayOf(day) > 5 || isAway(day, leaves)) return []
    const begun = SESSION_STARTS.filter(() => random.uniform() < 0.62)
    const [first] = begun
    const last = begun.at(-1)
    if (first === undefined || last === undefined) return []
    const hours = Object.fromEntries(begun.map((hour) => [String(hour), 1]))
    const figures = {
      ...UNCOUNTED,
      sessions: begun.length,
      // Ten minutes lie between two that follow each other, which is neither back to back nor a break.
      backToBackSessions: 0,
      longestStretch: 60 * (longestRun(begun) - 1) + SESSION_MINUTES,
    }
    const minutes = SESSION_MINUTES * begun.length
    const bounds = { firstStart: 60 * first, lastEnd: 60 * last + SESSION_MINUTES }
    return [
      { day, figures, read: { sort: 'calendar', starts: hours, ends: hours, minutes, ...bounds } as const },
    ]
  })
  return { sort: 'calendar', from, to, days }
}

function longestRun(hours: readonly number[]): number {
  let [longest, run] = [0, 0]
  for (const [index, hour] of hours.entries()) {
    run = hours[index - 1] === hour - 1 ? run + 1 : 1
    longest = Math.max(longest, run)
  }
  return longest
}

function isAway(day: Day, leaves: readonly Leave[]): boolean {
  return leaves.some(({ from, to }) => from <= day && day <= to)
}

function eachDay(from: Day, to: Day): readonly Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
}
