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

/**
 * What the person made of a question: a built-in one they hid or moved (`id` is the built-in's and the words
 * are null), or one of their own with their own words for 0 and 4. `position` orders all questions, low first.
 */
export type Question = Stamp & {
  readonly kind: 'question'
  readonly text: string | null
  readonly low: string | null
  readonly high: string | null
  readonly wears: Wears | null
  readonly hidden: boolean
  readonly position: number
}

/** A question as it stands for this person today: built in or own, with its place. */
export type AskedQuestion = {
  readonly id: string
  readonly builtIn: BuiltInQuestionId | null
  readonly text: string | null
  readonly low: string | null
  readonly high: string | null
  readonly wears: Wears | null
  readonly hidden: boolean
}

/** Whether an id names a question that came with the app. */
export function isBuiltInQuestion(id: string): id is BuiltInQuestionId {
  return BUILT_IN_QUESTIONS.some((question) => question.id === id)
}

/** Every question, hidden ones too, in the person's order; built-in ones they never touched keep their place. */
export function questionsFrom(own: Iterable<Question>): readonly AskedQuestion[] {
  const byId = new Map(Array.from(own, (question) => [question.id, question]))
  const builtIn = BUILT_IN_QUESTIONS.map(({ id, wears }, index) => {
    const mine = byId.get(id)
    byId.delete(id)
    const { text = null, low = null, high = null, hidden = false, position = index } = mine ?? {}
    return { id, builtIn: id, text, low, high, wears: mine ? mine.wears : wears, hidden, position }
  })
  const others = Array.from(byId.values(), (question) => ({ ...question, builtIn: null }))
  return [...builtIn, ...others]
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map(({ id, builtIn, text, low, high, wears, hidden }) => ({
      id,
      builtIn,
      text,
      low,
      high,
      wears,
      hidden,
    }))
}
