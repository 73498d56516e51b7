import type { Day } from '../day.ts'
import { MOMENT_KINDS, type MomentKind, type MomentWhat, WEARING_MOMENTS } from './moment.ts'
import type { Stamp } from './stamp.ts'

/** How a kind of moment stood before the day `until`, where one logged from then on means something else. */
export type EarlierMoment = Pick<OwnMoment, 'text' | 'restores' | 'wordsSince'> & { readonly until: Day }

/**
 * What the person made of a kind of moment: one of their own, or one that came with the app which they reworded, hid or
 * moved (then `text` is null while the app's words stand, and `restores` is as it came). `position` orders all kinds
 * of one direction, low first. `wordsSince` is the day from which the words are as they are now; null where they always
 * were. `earlier` are the meanings it had before, ascending by the day they ended; absent where there are none. Moments
 * are kept by `what`, so nothing a person does to a kind touches them.
 */
export type OwnMoment = Stamp & {
  readonly kind: 'momentKind'
  readonly what: MomentWhat
  readonly text: string | null
  readonly restores: boolean
  readonly hidden: boolean
  readonly position: number
  readonly wordsSince: Day | null
  readonly earlier?: readonly EarlierMoment[]
}

/** A kind of moment as it stands for this person today: one of the app's or their own, with its place. */
export type OfferedMoment = Omit<OwnMoment, 'kind' | 'id' | 'editedAt'> & {
  readonly builtIn: MomentKind | null
}

/** Every kind of moment, hidden ones too: those that wear, then those that restore, each in the person's order. */
export function momentKindsFrom(own: Iterable<OwnMoment>): readonly OfferedMoment[] {
  const kinds = new Map<MomentWhat, OwnMoment | undefined>(MOMENT_KINDS.map((what) => [what, undefined]))
  for (const kind of own) kinds.set(kind.what, kind)
  return Array.from(kinds, ([what, kind]) => offeredMoment(what, kind)).sort(
    (a, b) =>
      Number(a.restores) - Number(b.restores) || a.position - b.position || (a.what < b.what ? -1 : 1),
  )
}

/** One kind as it stands, with what the person made of it; of their own that nothing is left of, that it wore is not said. */
export function offeredMoment(what: MomentWhat, own: OwnMoment | undefined): OfferedMoment {
  const position = MOMENT_KINDS.indexOf(what as MomentKind)
  const builtIn = position < 0 ? null : (what as MomentKind)
  const restores = position >= WEARING_MOMENTS.length
  return { what, builtIn, text: null, restores, hidden: false, position, wordsSince: null, ...own }
}
