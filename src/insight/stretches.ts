import { addDays, type Day } from '../domain/day.ts'
import { type DailyEntry, sumOf } from './dailyEntry.ts'

/**
 * Why a stretch begins: other words, a scale or a direction turned round, answers of another app, the person's own
 * answers again, files instead of typed figures, typed ones instead of files, another choice of what is a session,
 * one mailbox or calendar more or fewer, another app that measured.
 */
export type Turn =
  | 'words'
  | 'turned'
  | 'direction'
  | 'app'
  | 'own'
  | 'files'
  | 'typed'
  | 'choice'
  | 'accounts'
  | 'device'

/** A known day and what its value means: days with the same `meaning` can be compared with each other. */
export type MeantEntry = DailyEntry & { readonly meaning: string }

/**
 * Days that follow each other and mean the same. `turn` says why it begins where another ends, null for the first.
 * `beside` are days of what went before that lie within this stretch all the same: they are on no line.
 */
export type Stretch = {
  readonly meaning: string
  readonly turn: Turn | null
  readonly entries: readonly DailyEntry[]
  readonly beside: readonly DailyEntry[]
  /** Of a stretch that was only begun, so that no day of it is known: the day its meaning began. */
  readonly since?: Day
}

/** Where one stretch gives way to another: the first day of the later one. */
export type Seam = { readonly day: Day; readonly turn: Turn }

/** One side of two stretches that were kept at the same time: how many days, and their mean. */
export type OverlapSide = { readonly entries: number; readonly mean: number }

/** Two stretches over the days that both reach: what went before, and what is on the line. */
export type Overlap = {
  readonly from: Day
  readonly to: Day
  readonly before: OverlapSide
  readonly after: OverlapSide
}

/** How many days each side of an overlap needs before their means are told. */
const OVERLAP_NEEDED = 7

/** All days of one meaning. No stretch where there is no day. */
export function oneStretch(entries: readonly DailyEntry[]): readonly Stretch[] {
  return entries.length === 0 ? [] : [{ meaning: '', turn: null, entries, beside: [] }]
}

/**
 * Cuts days (ascending, each once) where their meaning changes. `turnOf` says why, from one meaning to the next.
 * `beside`, ascending too, is dealt to the stretch within whose days each lies. O(n).
 */
export function stretchesOf(
  line: readonly MeantEntry[],
  turnOf: (before: string, after: string) => Turn,
  beside: readonly DailyEntry[] = [],
): readonly Stretch[] {
  const starts = line.flatMap(({ meaning }, index) => (line[index - 1]?.meaning === meaning ? [] : [index]))
  return starts.map((start, place): Stretch => {
    const next = starts[place + 1] ?? line.length
    const { meaning = '', day: from } = line[start] ?? {}
    const before = line[start - 1]?.meaning
    const to = line[next]?.day
    return {
      meaning,
      turn: before === undefined ? null : turnOf(before, meaning),
      entries: line.slice(start, next).map(({ meaning: _, ...entry }) => entry),
      beside: beside.filter(({ day }) => from !== undefined && from <= day && (to === undefined || day < to)),
    }
  })
}

/**
 * The same with a stretch that holds no day yet, where the last change of meaning came after the last known day: nothing
 * that was known before is read by a meaning it did not have.
 */
export function withBegun(stretches: readonly Stretch[], change: Seam | undefined): readonly Stretch[] {
  const last = stretches.at(-1)?.entries.at(-1)?.day
  if (!change || last === undefined || last >= change.day) return stretches
  const begun = { meaning: 'begun', turn: change.turn, since: change.day, entries: [], beside: [] }
  return [...stretches, begun]
}

/** The days where the line of a picture changes its meaning, ascending. */
export function seamsOf(stretches: readonly Stretch[]): readonly Seam[] {
  return stretches.flatMap(({ turn, entries, since }) => {
    const day = entries[0]?.day ?? since
    return turn && day ? [{ day, turn }] : []
  })
}

/**
 * A stretch beside what was kept at the same time with another meaning: the means of both over the days from the first
 * to the last that the earlier one reaches into it. Null where either has fewer than {@link OVERLAP_NEEDED} of them.
 */
export function overlapIn({ entries, beside }: Stretch): Overlap | null {
  const [first, last] = [beside[0], beside.at(-1)]
  if (!first || !last) return null
  // Answers that take turns by the day reach a little further on both sides than either's own days.
  const [from, to] = [addDays(first.day, -1), addDays(last.day, 1)]
  const after = entries.filter(({ day }) => from <= day && day <= to)
  if (Math.min(beside.length, after.length) < OVERLAP_NEEDED) return null
  return { from: first.day, to: last.day, before: sideOf(beside), after: sideOf(after) }
}

function sideOf(entries: readonly DailyEntry[]): OverlapSide {
  return {
    entries: entries.length,
    mean: sumOf(entries) / entries.length,
  }
}
