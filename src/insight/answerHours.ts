import { type Day, dayOf, monthOf } from '../domain/day.ts'
import { entriesOn } from '../domain/entries.ts'
import { stateOf } from '../domain/entryState.ts'
import type { Journal } from '../domain/journal.ts'
import type { Reflection } from '../domain/kinds/reflection.ts'
import type { Steps } from '../domain/steps.ts'
import { hourOf, wallTimeOf } from '../domain/wallTime.ts'
import type { Span } from './series.ts'

/** A part of the person's day: before noon, up to 17:00, and from then until their day ends. */
export type DayPart = 'morning' | 'afternoon' | 'evening'

/** The parts that are far enough apart to matter. */
type Half = Exclude<DayPart, 'afternoon'>

/** Where the clock stands: an IANA zone, and the hour at which the person's day ends, 0 to 8. */
type Clock = { readonly timeZone: string; readonly dayEndsAt: number }

/** How many answers it takes to say when they are mostly given, and what share of them lies there. */
const NEEDED = 8
const MOSTLY = 2 / 3

const QUARTER = 15 * 60_000

/**
 * The parts of the day in which a question was mostly answered on either side of a comparison, where they are morning
 * and evening: then a difference may be the hour's and not the weeks'. Null where either side has no such habit, or
 * both have the same. An answer's hour is when it last changed, on the wall of `timeZone`; what was answered on another
 * day than its own, or came from another app, says nothing of an hour and is not counted.
 */
export function answerHoursApart(
  journal: Journal,
  question: string,
  { recent, yardstick }: { readonly recent: Span; readonly yardstick: Span },
  clock: Clock,
): { readonly recent: Half; readonly before: Half } | null {
  const now = mostlyIn(journal, question, recent, clock)
  if (now === null || now === 'afternoon') return null
  const before = mostlyIn(journal, question, yardstick, clock)
  return before === null || before === 'afternoon' || now === before ? null : { recent: now, before }
}

/**
 * Reads the hours of all answers in these spans, a month a step: `answerHoursApart` looks up afterwards what it would
 * have read in one go.
 */
export function* readAnswerHours(journal: Journal, spans: readonly Span[], clock: Clock): Steps<true> {
  for (const [name, page] of journal.pages) {
    if (name === 'desk' || !spans.some(({ from, to }) => name >= monthOf(from) && name <= monthOf(to)))
      continue
    for (const reflection of entriesOn(page, 'reflection')) partsOf(reflection, clock)
    yield
  }
  return true
}

/** The part of the day in which a question was mostly answered in a span, both ends inside; null where in none. */
function mostlyIn(journal: Journal, question: string, span: Span, clock: Clock): DayPart | null {
  const counts: Record<DayPart, number> = { morning: 0, afternoon: 0, evening: 0 }
  let all = 0
  for (const [name, page] of journal.pages) {
    if (name === 'desk' || name < monthOf(span.from) || name > monthOf(span.to)) continue
    for (const reflection of entriesOn(page, 'reflection')) {
      if (reflection.day < span.from || reflection.day > span.to) continue
      const part =
        reflection.ratings[question] === undefined ? null : partsOf(reflection, clock).get(question)
      if (!part) continue
      counts[part] += 1
      all += 1
    }
  }
  if (all < NEEDED) return null
  return (Object.keys(counts) as DayPart[]).find((part) => counts[part] >= all * MOSTLY) ?? null
}

type Parts = ReadonlyMap<string, DayPart | null>

// Every question asks for the same days; what is known of a reflection goes with it, or when the clock is set anew.
let known = { clock: '', parts: new WeakMap<Reflection, Parts>() }

/** The part of the day in which each answer of a reflection was given, by question; null where it was another day. */
function partsOf(reflection: Reflection, clock: Clock): Parts {
  const name = `${clock.timeZone} ${clock.dayEndsAt}`
  if (known.clock !== name) known = { clock: name, parts: new WeakMap() }
  const before = known.parts.get(reflection)
  if (before) return before
  const { parts } = stateOf(reflection)
  const ofQuarter = new Map<number, DayPart | null>()
  const found = new Map<string, DayPart | null>()
  for (const question of Object.keys(reflection.ratings)) {
    const [at = Number.NaN] = parts.get(`ratings.${question}`)?.values.values() ?? []
    // On every wall each part begins with a quarter of an hour.
    const quarter = Math.floor(at / QUARTER)
    if (!ofQuarter.has(quarter)) ofQuarter.set(quarter, partOf(reflection.day, at, clock))
    found.set(question, ofQuarter.get(quarter) ?? null)
  }
  known.parts.set(reflection, found)
  return found
}

function partOf(day: Day, at: number, { timeZone, dayEndsAt }: Clock): DayPart | null {
  if (Number.isNaN(at)) return null
  const written = new Date(at)
  if (dayOf(written, timeZone, dayEndsAt) !== day) return null
  const hour = hourOf(wallTimeOf(written, timeZone))
  if (hour < dayEndsAt || hour >= 17) return 'evening'
  return hour < 12 ? 'morning' : 'afternoon'
}
