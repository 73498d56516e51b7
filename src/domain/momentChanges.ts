import type { Day } from './day.ts'
import { entriesOn, momentKindsOf } from './entries.ts'
import { type Journal, putEntry } from './journal.ts'
import type { MomentWhat, OwnMomentId } from './kinds/moment.ts'
import { momentKindIdOf } from './kinds/momentKindId.ts'
import type { OfferedMoment, OwnMoment } from './kinds/ownMoment.ts'
import { isSameMeant, joinedSince, type MeaningParts, meaningSince, usedOn } from './meanings.ts'
import { momentKindOf } from './momentKind.ts'
import type { Instant } from './wallTime.ts'

/** What a person may change of a kind of moment, whenever they like; a null `text` gives the words back to the app. */
export type MomentChange = {
  readonly text?: string | null
  readonly restores?: boolean
  readonly hidden?: boolean
}

/** Adds a kind of moment of the person's own, before the others of its direction. Its name holds a word. */
export function addMomentKind(
  journal: Journal,
  what: OwnMomentId,
  { text, restores }: { readonly text: string; readonly restores: boolean },
  now: Instant,
): Journal {
  const beside = momentKindsOf(journal).filter((kind) => kind.restores === restores)
  const position = Math.min(0, ...beside.map((kind) => kind.position - 1))
  const blank = { builtIn: null, hidden: false, wordsSince: null }
  return put(journal, { ...blank, what, text, restores, position }, now)
}

/**
 * Changes a kind of moment; what was logged stays. Where one was logged on an earlier day in other words, or with another
 * direction, what is logged from `today` on means something else, as with questions. The direction of what came with the
 * app stays as it came.
 */
export function changeMomentKind(
  journal: Journal,
  what: MomentWhat,
  { restores, ...change }: MomentChange,
  today: Day,
  now: Instant,
): Journal {
  const { earlier, wordsSince, ...kind } = momentKindOf(journal, what)
  const changed = { ...kind, ...change, ...(restores !== undefined && !kind.builtIn && { restores }) }
  if (isSameMeant(changed, kind)) return journal
  const found = { ...kind, wordsSince, ...(earlier && { earlier }) }
  const since = meaningSince(
    found,
    changed,
    MEANING,
    today,
    () => momentsLogged(journal, what)?.first ?? null,
  )
  return put(journal, { ...changed, ...since }, now)
}

/** Moves a kind of moment one place up (−1) or down (1) among those of its direction; at either end it stays. */
export function moveMomentKind(journal: Journal, what: MomentWhat, step: -1 | 1, now: Instant): Journal {
  const { restores } = momentKindOf(journal, what)
  const order = momentKindsOf(journal).filter((kind) => kind.restores === restores)
  const from = order.findIndex((kind) => kind.what === what)
  const moved = order[from]
  const other = order[from + step]
  if (!moved || !other) return journal
  const least = order[0]?.position ?? 0
  // Places follow each other again after any move; only what is not in its place is written.
  return order
    .with(from, other)
    .with(from + step, moved)
    .reduce(
      (before, kind, place) =>
        kind.position === least + place ? before : put(before, { ...kind, position: least + place }, now),
      journal,
    )
}

/** Says that moments logged before the last change of a kind mean what those since then mean: a slip was put right. */
export function joinMomentMeanings(journal: Journal, what: MomentWhat, now: Instant): Journal {
  const { earlier, wordsSince, ...kind } = momentKindOf(journal, what)
  const since = joinedSince({ wordsSince, ...(earlier && { earlier }) })
  return since ? put(journal, { ...kind, ...since }, now) : journal
}

/** How often a kind of moment was logged, and on which days first and last; null where never. */
export function momentsLogged(journal: Journal, what: MomentWhat): ReturnType<typeof usedOn> {
  return usedOn(loggedDays(journal, what))
}

function* loggedDays(journal: Journal, what: MomentWhat): Generator<Day> {
  for (const page of journal.pages.values())
    for (const moment of entriesOn(page, 'moment'))
      if (moment.what === what) for (let time = 0; time < moment.times; time++) yield moment.day
}

type Meaning = Pick<OwnMoment, 'text' | 'restores'>

/** What a moment of a kind means: its words, and whether it restores. */
const MEANING: MeaningParts<Meaning> = {
  only: ({ text, restores }) => ({ text, restores }),
  words: ({ text }) => JSON.stringify(text),
  direction: ({ restores }) => String(restores),
}

function put(journal: Journal, { builtIn: _, ...kind }: OfferedMoment, now: Instant): Journal {
  return putEntry(journal, { ...kind, kind: 'momentKind', id: momentKindIdOf(kind.what) }, now)
}
