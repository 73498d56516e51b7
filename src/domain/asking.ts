import { addDays, type Day, monthOf } from './day.ts'
import { entriesOf, findEntry } from './entries.ts'
import { deleteEntry, type Journal, putEntry } from './journal.ts'
import type { AnswerGiven, Asking, YesSource } from './kinds/asking.ts'
import { pageOf } from './kinds/entry.ts'
import type { Because, Moment } from './kinds/moment.ts'
import type { Instant } from './wallTime.ts'

/** For how many days a yes or a no is left alone before the app asks once how it turned out. */
const TURNS_OUT_AFTER = 3

/** When an answer is asked about once more: a delayed one soon, the others once they have had time to turn out. */
export function askAgainOn(answer: AnswerGiven, day: Day): Day {
  if (answer === 'tomorrow') return addDays(day, 1)
  return addDays(day, answer === 'later' ? 2 : TURNS_OUT_AFTER)
}

/** The moment an answer is: a boundary kept, a yes that meant no; none for a yes that was meant, or while it is open. */
function momentOfAnswer(answer: AnswerGiven): Moment['what'] | null {
  if (answer === 'no') return 'boundary-kept'
  return answer === 'reluctant-yes' ? 'reluctant-yes' : null
}

/**
 * Keeps what was asked with its answer, and the moment it becomes. `newMoment` is the id of that moment, `now` the
 * instant; where an earlier answer had become a moment, that one is taken back.
 */
export function putAsking(
  journal: Journal,
  asking: Omit<Asking, 'kind' | 'editedAt' | 'moment'>,
  newMoment: string,
  now: Instant,
): Journal {
  const before = journal.pages.get(monthOf(asking.day))?.get(asking.id)
  const earlier = before?.kind === 'asking' ? momentOfAsking(journal, before) : null
  const cleared = earlier ? deleteEntry(journal, earlier.id, pageOf(earlier), now) : journal
  const what = momentOfAnswer(asking.answer)
  const kept = putEntry(cleared, { ...asking, kind: 'asking', moment: what ? newMoment : null }, now)
  if (!what) return kept
  const { day, at, words } = asking
  const because = what === 'reluctant-yes' ? becauseOf(asking.from) : null
  return putEntry(kept, { kind: 'moment', id: newMoment, what, day, at, times: 1, because, note: words }, now)
}

/** Keeps the person's words about what was asked, with the moment it became. */
export function tellAsking(journal: Journal, { id, day }: Asking, words: string, now: Instant): Journal {
  const found = journal.pages.get(monthOf(day))?.get(id)
  if (found?.kind !== 'asking') return journal
  const { editedAt: _, ...asking } = found
  const told = putEntry(journal, { ...asking, words }, now)
  const moment = momentOfAsking(told, asking)
  if (!moment) return told
  const { editedAt: __, ...before } = moment
  return putEntry(told, { ...before, note: words }, now)
}

/** The moment an asking became, wherever it was moved to since; null where it became none, or that one is gone. */
export function momentOfAsking(journal: Journal, { moment }: Pick<Asking, 'moment'>): Moment | null {
  return moment === null ? null : findEntry(journal, moment, 'moment')
}

/** What the person says of an asking: with the moment it became, where those words may have been changed since. */
export function wordsOfAsking(journal: Journal, asking: Pick<Asking, 'moment' | 'words'>): string {
  return momentOfAsking(journal, asking)?.note ?? asking.words
}

/** Whether an asking still waits for its answer. */
export function isOpenAsking({ answer }: Pick<Asking, 'answer'>): boolean {
  return answer === 'later' || answer === 'tomorrow'
}

/**
 * The asking that is due to be asked about, the oldest first; null when there is none. One whose moment was taken back
 * is not asked about.
 */
export function dueAsking(journal: Journal, today: Day): Asking | null {
  let due: Asking | null = null
  for (const asking of entriesOf(journal, 'asking')) {
    const { askOn, moment } = asking
    if (askOn === null || askOn > today || (due?.askOn && due.askOn <= askOn)) continue
    if (moment === null || momentOfAsking(journal, asking)) due = asking
  }
  return due
}

function becauseOf(from: YesSource | null): Because | null {
  return from === 'fear' ? 'conflict' : from
}
