import type { Day } from './day.ts'
import { entriesOf, reflectionOn } from './entries.ts'
import { type Journal, putEntry, rate, writeNote } from './journal.ts'
import { isRating, type Rating } from './kinds/question.ts'
import { type Reflection, reflectionIdOf } from './kinds/reflection.ts'
import type { Instant } from './wallTime.ts'

/** What another app's history says of one day: ratings by question, and words. */
export type BroughtDay = {
  readonly day: Day
  readonly ratings: ReadonlyMap<string, Rating>
  readonly note: string
}

/**
 * Of these days, what the journal does not have yet: a rating where the question has none that day, words where
 * nothing is written. So bringing the same history again adds nothing, and nothing the person wrote is changed.
 */
export function additionsTo(journal: Journal, days: readonly BroughtDay[]): readonly BroughtDay[] {
  return days.flatMap(({ day, ratings, note }) => {
    const here = reflectionOn(journal, day)
    const added = new Map([...ratings].filter(([question]) => here?.ratings[question] === undefined))
    const words = here && here.note.trim() !== '' ? '' : note
    return added.size > 0 || words !== '' ? [{ day, ratings: added, note: words }] : []
  })
}

/** What an app is called where nobody said which it was. */
const SOME_APP = 'other'

/**
 * Adds what is missing, each to its day's reflection, and keeps by it that it came from another app: what was asked
 * there may have meant something else, and a day that was only brought says nothing of what was not asked there.
 */
export function addBrought(
  journal: Journal,
  days: readonly BroughtDay[],
  now: Instant,
  app: string = SOME_APP,
): Journal {
  let next = journal
  for (const { day, ratings, note } of additionsTo(journal, days)) {
    const id = reflectionIdOf(day)
    const blank = { kind: 'reflection', id, day, ratings: {}, counts: {}, contexts: [], note: '' } as const
    const found: Reflection = reflectionOn(next, day) ?? { ...blank, editedAt: now }
    const { editedAt: _, ...before } = found
    const added = {
      ...before,
      ratings: { ...before.ratings, ...Object.fromEntries(ratings) },
      ...(note !== '' && { note, noteFrom: app }),
      ...(ratings.size > 0 && {
        brought: { ...before.brought, ...Object.fromEntries([...ratings.keys()].map((key) => [key, app])) },
      }),
    }
    next = putEntry(next, added, now)
  }
  return next
}

/** Takes back what was added, but for what the person has changed since. */
export function removeBrought(journal: Journal, additions: readonly BroughtDay[], now: Instant): Journal {
  let next = journal
  for (const { day, ratings, note } of additions) {
    const here = reflectionOn(next, day)
    for (const [question, rating] of ratings)
      if (here?.ratings[question] === rating) next = rate(next, day, question, null, now)
    if (note !== '' && here?.note === note) next = writeNote(next, day, '', now)
  }
  return next
}

/**
 * What still stands of the histories of other apps, by app and in order of days: all that the person has not answered
 * or written anew since, whichever day it was brought on. {@link removeBrought} takes it back.
 */
export function broughtStanding(journal: Journal): ReadonlyMap<string, readonly BroughtDay[]> {
  const byApp = new Map<string, BroughtDay[]>()
  const reflections = [...entriesOf(journal, 'reflection')].sort((a, b) => (a.day < b.day ? -1 : 1))
  for (const { day, ratings, note, brought = {}, noteFrom } of reflections) {
    const apps = new Set([...Object.values(brought), ...(noteFrom !== undefined ? [noteFrom] : [])])
    for (const app of apps) {
      const own = Object.entries(ratings).filter(([question]) => brought[question] === app)
      const days = byApp.get(app) ?? []
      days.push({ day, ratings: new Map(own), note: noteFrom === app ? note : '' })
      byApp.set(app, days)
    }
  }
  return byApp
}

/** The point nearest to a number on a scale of 0 to 4. */
export function nearestRating(value: number): Rating {
  const point = Math.min(4, Math.max(0, Math.round(value)))
  return isRating(point) ? point : 2
}
