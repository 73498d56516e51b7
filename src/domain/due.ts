import { addDays, type Day } from './day.ts'
import { entriesOf } from './entries.ts'
import type { Journal } from './journal.ts'

/** For how many days something that is due stands there; after that it is left alone. */
const STANDS_FOR = 7

/** Something whose day has come: an answer that was put off, or the next step of a repair. `words` may be empty. */
export type Due = {
  readonly kind: 'asking' | 'repair'
  readonly id: string
  readonly words: string
  readonly on: Day
}

/**
 * What has come due by `today` and no longer than a week ago, the earliest first: answers put off (*later*,
 * *tomorrow*) that are still open, and open repairs whose next step has words and a day.
 */
export function dueThings(journal: Journal, today: Day): readonly Due[] {
  const due: Due[] = []
  const isDue = (on: Day | null): on is Day => on !== null && on <= today && addDays(on, STANDS_FOR) > today
  for (const { id, answer, askOn, words } of entriesOf(journal, 'asking')) {
    if ((answer === 'later' || answer === 'tomorrow') && isDue(askOn))
      due.push({ kind: 'asking', id, words, on: askOn })
  }
  for (const { id, state, by, nextStep } of entriesOf(journal, 'repair')) {
    if (state === 'open' && nextStep.trim() !== '' && isDue(by))
      due.push({ kind: 'repair', id, words: nextStep, on: by })
  }
  return due.sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
}
