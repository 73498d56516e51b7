import type { Day } from '../day.ts'
import type { Stamp } from './stamp.ts'

/** A point on a question's scale, from its word for 0 to its word for 4. */
export type Rating = 0 | 1 | 2 | 3 | 4

/** Every point, in order. */
export const RATINGS: readonly Rating[] = [0, 1, 2, 3, 4]

/** Whether an unknown number is a point of a scale. */
export function isRating(value: unknown): value is Rating {
  return value === 0 || value === 1 || value === 2 || value === 3 || value === 4
}

/** The direction in which a signal wears a person down. */
export type Wears = 'falling' | 'rising'

/** What Shoreline asks unless the person hides it, in the order it asks. */
export const BUILT_IN_QUESTIONS = [
  { id: 'energy', wears: 'falling' },
  { id: 'boundaries', wears: 'falling' },
  { id: 'rest', wears: 'falling' },
  { id: 'dread', wears: 'rising' },
  { id: 'presence', wears: 'falling' },
  { id: 'enough', wears: 'falling' },
  { id: 'held', wears: 'falling' },
  { id: 'joy', wears: 'falling' },
] as const satisfies readonly { id: string; wears: Wears }[]

/** The id of a question that came with the app; its words are in the message catalogue. */
export type BuiltInQuestionId = (typeof BUILT_IN_QUESTIONS)[number]['id']

/** How a question is answered: a point of a scale, how often (0 to {@link MOST_COUNT}), or yes (1) or no (0). */
export const ANSWERS = ['scale', 'count', 'yes-no'] as const

/** One way to answer. A question keeps the one it was made with: its answers would mean something else. */
export type Answer = (typeof ANSWERS)[number]

/** The highest count a question takes. */
export const MOST_COUNT = 999

/** Whether an unknown number is an answer that a counted question takes. */
export function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_COUNT
}

/** The person's words for the points 0 to 4; null where the app's stand, or for a question of their own the figure. */
export type PointWords = readonly [string | null, string | null, string | null, string | null, string | null]

/** No words of the person's own. */
export const NO_WORDS: PointWords = [null, null, null, null, null]

/** How a question stood before the day `until`, where answers from then on mean something else. */
export type EarlierWording = Pick<Question, 'text' | 'words' | 'wordsSince' | 'wears'> & {
  readonly until: Day
}

/**
 * What the person made of a question: a built-in one they hid, moved or reworded (`id` is the built-in's, `text` and
 * `words` are null where they kept the app's), or one of their own. `position` orders all questions, low first.
 * `wordsSince` is the day from which the words are as they are now; null where they always were. `earlier` are the
 * meanings the question had before, ascending by the day they ended; absent where there are none. Answers are kept by id,
 * so nothing a person does to a question touches them.
 */
export type Question = Stamp & {
  readonly kind: 'question'
  readonly text: string | null
  readonly answer: Answer
  readonly words: PointWords
  readonly wordsSince: Day | null
  readonly wears: Wears | null
  readonly hidden: boolean
  readonly position: number
  readonly earlier?: readonly EarlierWording[]
}

/** A question as it stands for this person today: built in or own, with its place. */
export type AskedQuestion = Omit<Question, 'kind' | 'editedAt'> & {
  readonly builtIn: BuiltInQuestionId | null
}

/** A question as it stood on a day, with the words and the direction that answers of that day were given by. */
export function questionOn(question: AskedQuestion, day: Day): AskedQuestion {
  const stood = question.earlier?.find(({ until }) => day < until)
  if (!stood) return question
  const { until: _, ...then } = stood
  return { ...question, ...then }
}

/** Whether an id names a question that came with the app. */
export function isBuiltInQuestion(id: string): id is BuiltInQuestionId {
  return BUILT_IN_QUESTIONS.some((question) => question.id === id)
}

/** Every question, hidden ones too, in the person's order; built-in ones they never touched keep their place. */
export function questionsFrom(own: Iterable<Question>): readonly AskedQuestion[] {
  const byId = new Map(Array.from(own, (question) => [question.id, question]))
  const builtIn = BUILT_IN_QUESTIONS.map(({ id, wears }, index): AskedQuestion => {
    const mine = byId.get(id)
    byId.delete(id)
    return mine ? { ...asked(mine), builtIn: id, answer: 'scale' } : untouched(id, wears, index)
  })
  const others = Array.from(byId.values(), asked)
  return [...builtIn, ...others].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

function untouched(id: BuiltInQuestionId, wears: Wears, position: number): AskedQuestion {
  return {
    id,
    builtIn: id,
    text: null,
    answer: 'scale',
    words: NO_WORDS,
    wordsSince: null,
    wears,
    hidden: false,
    position,
  }
}

function asked({ kind: _, editedAt: __, ...question }: Question): AskedQuestion {
  return { ...question, builtIn: null }
}
