import type { Day } from '../day.ts'
import type { Rating } from './question.ts'
import type { Stamp } from './stamp.ts'

/** Reasons in the world that a day can be marked with, by id; their words are in the message catalogue. The person may add their own. */
export const BUILT_IN_CONTEXTS = [
  'money',
  'workload',
  'discrimination',
  'grief',
  'belonging',
  'power',
  'conflict',
  'illness',
  'family',
  'news',
] as const

/** The id of a context that came with the app. */
export type BuiltInContextId = (typeof BUILT_IN_CONTEXTS)[number]

/**
 * A context in the person's own words, or what they made of one that came with the app: then `id` is the built-in's,
 * and an empty `text` keeps the app's words.
 */
export type Context = Stamp & { readonly kind: 'context'; readonly text: string; readonly hidden: boolean }

/** A context as it stands for this person; `text` is null where the app's words stand. */
export type NamedContext = {
  readonly id: string
  readonly builtIn: BuiltInContextId | null
  readonly text: string | null
  readonly hidden: boolean
}

/** Every context, hidden ones too: the app's in their order, then the person's own by their words. */
export function contextsFrom(own: Iterable<Context>): readonly NamedContext[] {
  const byId = new Map(Array.from(own, (context) => [context.id, context]))
  const builtIn = BUILT_IN_CONTEXTS.map((id): NamedContext => {
    const mine = byId.get(id)
    byId.delete(id)
    return { id, builtIn: id, text: mine?.text || null, hidden: mine?.hidden ?? false }
  })
  const others = Array.from(byId.values(), ({ id, text, hidden }) => ({ id, builtIn: null, text, hidden }))
  return [...builtIn, ...others.sort((a, b) => (`${a.text} ${a.id}` < `${b.text} ${b.id}` ? -1 : 1))]
}

/**
 * What the person wrote of one day; at most one a day. An answer that is absent was not given: unknown, never zero.
 * `ratings` (points of a scale) and `counts` (0 to `MOST_COUNT`; 1 or 0 for yes or no) are keyed by question id,
 * `contexts` holds context ids without repeats. `brought` says by question id which ratings came out of another app's
 * history, and from which app, and `noteFrom` the app the note came from; whatever the person answers or writes here
 * themselves is named in neither.
 */
export type Reflection = Stamp & {
  readonly kind: 'reflection'
  readonly day: Day
  readonly ratings: Readonly<Record<string, Rating>>
  readonly counts: Readonly<Record<string, number>>
  readonly contexts: readonly string[]
  readonly note: string
  readonly brought?: Readonly<Record<string, string>>
  readonly noteFrom?: string
}

/** The id of the day's reflection. */
export function reflectionIdOf(day: Day): string {
  return `reflection:${day}`
}

/** Whether there is nothing in it: no answer, no context, no word. */
export function isBlank(reflection: Pick<Reflection, 'ratings' | 'counts' | 'contexts' | 'note'>): boolean {
  return (
    Object.keys(reflection.ratings).length === 0 &&
    Object.keys(reflection.counts).length === 0 &&
    reflection.contexts.length === 0 &&
    reflection.note.trim() === ''
  )
}
