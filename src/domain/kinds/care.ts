import type { Day } from '../day.ts'
import type { Stamp } from './stamp.ts'

/** Where a rupture that is being returned to stands. */
export const REPAIR_STATES = ['open', 'repaired', 'resting'] as const

/** What a person wrote when they returned to a rupture; at most one a day. */
export type Return = { readonly day: Day; readonly words: string }

/**
 * A rupture that is being returned to. `opened` is the day it was written, `by` when the next step is wanted,
 * `story` each return to it, earliest first.
 */
export type Repair = Stamp & {
  readonly kind: 'repair'
  readonly opened: Day
  readonly title: string
  readonly happened: string
  readonly myPart: string
  readonly entrusted: string
  readonly nextStep: string
  readonly by: Day | null
  readonly state: (typeof REPAIR_STATES)[number]
  readonly story: readonly Return[]
}

/** Words to use: what we can offer, what we can't, and that the door stays open. */
export type BoundaryStatement = Stamp & {
  readonly kind: 'statement'
  readonly situation: string
  readonly offer: string
  readonly limit: string
  readonly door: string
}

/** One of the person's own ways to rest, with what it gave back last time. */
export type Restorative = Stamp & {
  readonly kind: 'restorative'
  readonly name: string
  readonly gaveBack: string
}

/** Someone who holds the person, and how to reach them. */
export type HoldingPerson = Stamp & {
  readonly kind: 'person'
  readonly name: string
  readonly about: string
  readonly call: string
  readonly message: string
}

/** A story with what was written on a day in it, in order; without words that day is not in it. */
export function storyWith(story: readonly Return[], day: Day, words: string): readonly Return[] {
  const others = story.filter((each) => each.day !== day)
  if (words.trim() === '') return others
  return [...others, { day, words }].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** A statement as it is said: its parts that hold words, one after the other. */
export function spokenStatement({
  offer,
  limit,
  door,
}: Pick<BoundaryStatement, 'offer' | 'limit' | 'door'>): string {
  return [offer, limit, door]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
}
