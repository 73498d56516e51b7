import { addDays, type Day, weekdayOf } from './day.ts'
import { type Journal, journalOf } from './journal.ts'
import type { LiveEntry } from './kinds/entry.ts'
import { BECAUSES, MOMENT_KINDS, type Moment, type MomentKind } from './kinds/moment.ts'
import { BUILT_IN_QUESTIONS, type BuiltInQuestionId, type Rating } from './kinds/question.ts'
import { BUILT_IN_CONTEXTS, type Reflection, reflectionIdOf } from './kinds/reflection.ts'
import { after, type Clock, makeClock } from './sampleClock.ts'
import { deskOf, type Leave, leavesOf, pausesOf } from './sampleDesk.ts'
import { ownMomentOf } from './sampleMoment.ts'
import { makeRandom, type Random } from './sampleRandom.ts'
import type { SampleWords } from './sampleWords.ts'
import { workOf } from './sampleWork.ts'

/** Whose journal, up to when; `busy` is the largest journal the app is measured with. */
export type SampleOptions = {
  readonly today: Day
  /** At least 0.25. */
  readonly years: number
  /** A whole number; the same options make the same journal. */
  readonly seed: number
  readonly words: SampleWords
  readonly timeZone?: string
  readonly busy?: boolean
  /** Whether they brought in a year of mail, of a calendar, and totals; it takes a year of days. */
  readonly work?: boolean
}

/** For how many days before today the sample person has been wearing down. */
export const EROSION_DAYS = 98

/**
 * The journal of a plausible person, 365 days for every year, up to the day before `today`: today is theirs to
 * fill, and nothing lies in the future whatever the hour. They reflect on 60–85 % of days, with a weekday rhythm and
 * moods that last and are shared between questions, and take two or three weeks of leave a year. Over the last
 * {@link EROSION_DAYS} days dread, late emails and reluctant yeses rise, energy sags a little and laughter grows a
 * little. A `busy` person reflects every day, logs about seven moments a day and never leaves.
 * @throws RangeError for an unknown time zone.
 */
export function sampleJournal(options: SampleOptions): Journal {
  const { today, years, seed, words, timeZone = 'America/Toronto', busy = false, work = false } = options
  const random = makeRandom(seed)
  const clock = makeClock(timeZone)
  const length = Math.round(years * 365)
  const first = addDays(today, -length)
  const leaves = busy ? [] : leavesOf(today, length, random)
  const diary = diaryOf({ first, length, leaves, busy, random, clock, words })
  return journalOf([
    ...diary,
    ...pausesOf(first, today, leaves, random, clock, words),
    ...deskOf(first, today, leaves, clock, words),
    ...(work ? workOf({ today, leaves, random, clock }) : []),
    ...(words.ownMoment ? ownMomentOf({ text: words.ownMoment, today, leaves, seed, clock }) : []),
  ])
}

/** How each question is usually answered, in points, and how far the last weeks have moved it, in SDs. */
const MOODS: Readonly<Record<BuiltInQuestionId, { readonly level: number; readonly moved: number }>> = {
  energy: { level: 2.4, moved: -0.3 },
  boundaries: { level: 2.6, moved: 0 },
  rest: { level: 2.2, moved: 0 },
  dread: { level: 1.2, moved: 2 },
  presence: { level: 2.9, moved: 0 },
  enough: { level: 2.3, moved: 0 },
  held: { level: 2.5, moved: 0 },
  joy: { level: 2.4, moved: 0 },
}
const MOOD_SD = 0.75
const SHARED = 0.4

/** How often on a working day, how often on a free one, what the last weeks have multiplied it by, and at which hours. */
type Habit = {
  readonly work: number
  readonly free: number
  readonly grown: number
  readonly from: number
  readonly to: number
}
const HABITS: Readonly<Partial<Record<MomentKind, Habit>>> = {
  'late-email': { work: 0.5, free: 0.2, grown: 4.5, from: 22, to: 24.8 },
  'reluctant-yes': { work: 0.35, free: 0.1, grown: 4, from: 9, to: 17.5 },
  'blurred-boundary': { work: 0.2, free: 0.05, grown: 1, from: 12, to: 21 },
  'skipped-break': { work: 0.4, free: 0.02, grown: 1, from: 12, to: 14 },
  'overrun-session': { work: 0.35, free: 0.01, grown: 1, from: 10, to: 18.5 },
  'intake-dread': { work: 0.25, free: 0.08, grown: 1, from: 8, to: 10.5 },
  'boundary-kept': { work: 0.35, free: 0.1, grown: 1, from: 10, to: 18 },
  'real-rest': { work: 0.15, free: 0.5, grown: 1, from: 13, to: 21 },
  laughter: { work: 0.4, free: 0.5, grown: 1.25, from: 9, to: 21.5 },
  'being-held': { work: 0.12, free: 0.2, grown: 1, from: 17, to: 21.5 },
  repair: { work: 0.06, free: 0.03, grown: 1, from: 10, to: 17 },
  'good-goodbye': { work: 0.2, free: 0.01, grown: 1, from: 11, to: 18 },
}
const BUSY_MOMENTS = 6.85

type Diary = {
  readonly first: Day
  readonly length: number
  readonly leaves: readonly Leave[]
  readonly busy: boolean
  readonly random: Random
  readonly clock: Clock
  readonly words: SampleWords
}

function diaryOf({ first, length, leaves, busy, random, clock, words }: Diary): readonly LiveEntry[] {
  const entries: LiveEntry[] = []
  const logging = busy ? 1 : random.between(0.68, 0.85)
  const busier = busy ? BUSY_MOMENTS / usualMoments() : 1
  const moodsOn = makeMoods(random)
  for (let index = 0; index < length; index++) {
    const day = addDays(first, index)
    const worn = Math.max(0, 1 - (length - index) / EROSION_DAYS)
    const moods = moodsOn(day)
    if (leaves.some(({ from, to }) => from <= day && day <= to)) continue
    const isLogged = random.uniform() < logging - (!busy && isFree(day) ? 0.12 : 0)
    if (isLogged) entries.push(reflectionOf(day, worn, moods, { random, clock, words }))
    if (isLogged || random.uniform() < 0.15)
      entries.push(...momentsOf(day, worn, busier, { random, clock, words }))
  }
  return entries
}

type Person = Pick<Diary, 'random' | 'clock' | 'words'>

/** How much worse than usual each question feels that day, in SDs. */
type Moods = ReadonlyMap<BuiltInQuestionId, number>

function makeMoods(random: Random): (day: Day) => Moods {
  const common = random.lasting(0.4)
  const own = BUILT_IN_QUESTIONS.map(({ id }) => [id, random.lasting(0.3)] as const)
  return (day) => {
    const rhythm = isFree(day) ? -0.3 : weekdayOf(day) === 1 ? 0.2 : 0
    const shared = common() * Math.sqrt(SHARED) + rhythm
    return new Map(own.map(([id, mood]) => [id, shared + mood() * Math.sqrt(1 - SHARED)]))
  }
}

function reflectionOf(day: Day, worn: number, moods: Moods, { random, clock, words }: Person): Reflection {
  const ratings: Record<string, Rating> = {}
  for (const { id, wears } of BUILT_IN_QUESTIONS) {
    if (random.uniform() < 0.04) continue
    const { level, moved } = MOODS[id]
    const felt = (moods.get(id) ?? 0) * (wears === 'rising' ? 1 : -1)
    ratings[id] = toRating(level + MOOD_SD * (felt + moved * worn))
  }
  const editedAt = after(clock.at(day, random.between(20, 21.9)), 2)
  const note = random.uniform() < 0.15 ? random.pick(words.notes) : ''
  const contexts = contextsOf(worn, random)
  return { kind: 'reflection', id: reflectionIdOf(day), day, ratings, counts: {}, contexts, note, editedAt }
}

function momentsOf(
  day: Day,
  worn: number,
  busier: number,
  { random, clock, words }: Person,
): readonly Moment[] {
  const moments: Moment[] = []
  for (const what of MOMENT_KINDS) {
    const habit = HABITS[what]
    if (!habit) continue
    const { work, free, grown, from, to } = habit
    const rate = (isFree(day) ? free : work) * (1 + (grown - 1) * worn) * busier
    for (let left = random.poisson(rate); left > 0; left--) {
      const at = clock.at(day, random.between(from, to))
      const because = what === 'reluctant-yes' ? random.pick(BECAUSES) : null
      const times = random.uniform() < 0.04 ? 2 : 1
      const note = random.uniform() < 0.06 ? random.pick(words.momentNotes) : ''
      const id = `sample-moment-${day}-${moments.length + 1}`
      moments.push({ kind: 'moment', id, what, day, at, times, because, note, editedAt: after(at, 1) })
    }
  }
  return moments
}

function isFree(day: Day): boolean {
  return weekdayOf(day) > 5
}

function usualMoments(): number {
  return Object.values(HABITS).reduce((sum, { work, free }) => sum + (5 * work + 2 * free) / 7, 0)
}

function toRating(value: number): Rating {
  return Math.min(4, Math.max(0, Math.round(value))) as Rating
}

function contextsOf(worn: number, random: Random): readonly string[] {
  const contexts = new Set<string>()
  if (random.uniform() < 0.1 + 0.3 * worn) contexts.add('workload')
  if (random.uniform() < 0.15) contexts.add(random.pick(BUILT_IN_CONTEXTS))
  return [...contexts]
}
