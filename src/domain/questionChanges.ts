import type { Day } from './day.ts'
import { entriesOn, questionsOf } from './entries.ts'
import { type Journal, putEntry } from './journal.ts'
import {
  type Answer,
  type AskedQuestion,
  NO_WORDS,
  type PointWords,
  type Question,
  type Rating,
  type Wears,
} from './kinds/question.ts'
import { isSameMeant, joinedSince, type MeaningParts, meaningSince, usedOn } from './meanings.ts'
import type { Instant } from './wallTime.ts'

/** What a person may change of a question, whenever they like. */
export type QuestionChange = {
  readonly text?: string | null
  /** One point's word; null gives it back to the app. */
  readonly word?: { readonly point: Rating; readonly text: string | null }
  readonly wears?: Wears | null
  readonly hidden?: boolean
}

/** Since when a question has been answered, and how often. Null where it never was. */
export type AnswersGiven = { readonly first: Day; readonly last: Day; readonly count: number }

/** Adds a question of the person's own, last in order and still without words. */
export function addQuestion(journal: Journal, id: string, answer: Answer, now: Instant): Journal {
  const position = Math.max(...questionsOf(journal).map((question) => question.position)) + 1
  const blank = { text: null, words: NO_WORDS, wordsSince: null, wears: null, hidden: false }
  return putEntry(journal, { kind: 'question', id, answer, position, ...blank }, now)
}

/**
 * Changes a question; its answers stay. Where an earlier day was answered in other words, or with another direction,
 * answers mean something else from `today` on: how the question stood is kept among `earlier`, and words that differ say
 * since when they hold. Whoever puts it back the same day changes nothing. A first direction takes no meaning from
 * answers before it. A question that is not there is left alone.
 */
export function changeQuestion(
  journal: Journal,
  id: string,
  { word, ...change }: QuestionChange,
  today: Day,
  now: Instant,
): Journal {
  const found = questionsOf(journal).find((question) => question.id === id)
  if (!found) return journal
  const { builtIn: _, earlier: __, wordsSince: ___, ...question } = found
  const words = word ? (found.words.with(word.point, word.text) as unknown as PointWords) : found.words
  const changed = { ...question, ...change, words }
  if (isSameMeant(changed, question)) return journal
  const since = meaningSince(found, changed, MEANING, today, () => answersGiven(journal, id)?.first ?? null)
  return putEntry(journal, { kind: 'question', ...changed, ...since }, now)
}

/**
 * Says that answers before the last change of a question mean what answers since then mean: a slip of the pen was put
 * right, or the direction was. The earlier meaning is forgotten, so that they are one again.
 */
export function joinMeanings(journal: Journal, id: string, now: Instant): Journal {
  const found = questionsOf(journal).find((question) => question.id === id)
  if (!found) return journal
  const { builtIn: _, earlier: __, wordsSince: ___, ...question } = found
  const since = joinedSince(found)
  return since ? putEntry(journal, { kind: 'question', ...question, ...since }, now) : journal
}

type Meaning = Pick<Question, 'text' | 'words' | 'wears'>

/** What an answer means: the question, its points' words, and the direction that wears. */
const MEANING: MeaningParts<Meaning> = {
  only: ({ text, words, wears }) => ({ text, words, wears }),
  words: ({ text, words }) => JSON.stringify([text, words]),
  direction: ({ wears }) => wears,
}

/** Moves a question one place up (−1) or down (1) among all; at either end it stays. */
export function moveQuestion(journal: Journal, id: string, step: -1 | 1, now: Instant): Journal {
  const order = [...questionsOf(journal)]
  const from = order.findIndex((question) => question.id === id)
  const moved = order[from]
  const other = order[from + step]
  if (!moved || !other) return journal
  order[from] = other
  order[from + step] = moved
  // Places are whole numbers again after any move; only what is not in its place is written.
  return order.reduce(
    (before, question, position) =>
      question.position === position ? before : place(before, question, position, now),
    journal,
  )
}

/** How often a question was answered, and on which days first and last; null where never. */
export function answersGiven(journal: Journal, id: string): AnswersGiven | null {
  return usedOn(answeredDays(journal, id))
}

function* answeredDays(journal: Journal, id: string): Generator<Day> {
  for (const [name, page] of journal.pages) {
    if (name === 'desk') continue
    for (const { day, ratings, counts } of entriesOn(page, 'reflection'))
      if (ratings[id] !== undefined || counts[id] !== undefined) yield day
  }
}

function place(
  journal: Journal,
  { builtIn: _, ...question }: AskedQuestion,
  position: number,
  now: Instant,
): Journal {
  return putEntry(journal, { kind: 'question', ...question, position }, now)
}
