import type { Instant } from '../wallTime.ts'

/** A text that stands beside the one in its part: both were written apart, neither knowing of the other. */
export type Apart = {
  /** The part's name, as `partsOf` gives it. */
  readonly part: string
  /** Words; three of them where they are the other's answers of a pause. */
  readonly value: string | { readonly heavy: string; readonly working: string; readonly shift: string }
  readonly editedAt: Instant
}

/** What a thing was for some of what was written of it, where it has become something else on another device since. */
export type Base = {
  /** The frame's name, as `partsOf` gives it. */
  readonly part: string
  readonly value: unknown
  readonly editedAt: Instant
  /** Whose it is: a place among the entry's parts, as `partsOf` gives them, and its texts apart after these. */
  readonly of: number
}

/**
 * What every entry carries: an id of its own in the whole journal, and when it was last edited. The rest is there only
 * where parts of it have histories of their own, and is read and written by `entryState.ts` alone.
 */
export type Stamp = {
  readonly id: string
  readonly editedAt: Instant
  /** When each part was written, where not at `editedAt`. */
  readonly written?: string
  /** What was replaced or taken back here, as fingerprints, and when. A deletion without it knew everything before it. */
  readonly undone?: string
  /** What was written apart on another device and is neither joined nor let go yet. */
  readonly apart?: readonly Apart[]
  /** What was written upon another frame than the one that stands. */
  readonly base?: readonly Base[]
}

/** An id that text from outside may carry: 1 to 64 letters, digits, `-`, `_`, `:` and `.`. */
export function isEntryId(text: string): boolean {
  return /^[A-Za-z0-9_:.-]{1,64}$/.test(text)
}
