import type { BoundaryStatement, HoldingPerson, Repair, Restorative } from './kinds/care.ts'

/** What the sample person writes, in the language they write it; no list may be empty. */
export type SampleWords = {
  readonly notes: readonly string[]
  readonly momentNotes: readonly string[]
  readonly heavy: readonly string[]
  readonly working: readonly string[]
  readonly shifts: readonly string[]
  /** What last week's pause wanted to shift. */
  readonly lastShift: string
  /** What the person calls their weeks away. */
  readonly leave: string
  /** What the person calls a moment of their own, which restores; without it they have none. */
  readonly ownMoment?: string
  /** The first is still open, the others are repaired. */
  readonly repairs: readonly Pick<Repair, 'title' | 'happened' | 'myPart' | 'entrusted' | 'nextStep'>[]
  readonly statements: readonly Pick<BoundaryStatement, 'situation' | 'offer' | 'limit' | 'door'>[]
  readonly restoratives: readonly Pick<Restorative, 'name' | 'gaveBack'>[]
  readonly people: readonly Pick<HoldingPerson, 'name' | 'about' | 'call' | 'message'>[]
}
