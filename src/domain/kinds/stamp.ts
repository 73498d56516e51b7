import type { Instant } from '../wallTime.ts'

/** What every entry carries: an id of its own in the whole journal, and when it was last edited. */
export type Stamp = {
  readonly id: string
  readonly editedAt: Instant
}

/** An id that text from outside may carry: 1 to 64 letters, digits, `-`, `_`, `:` and `.`. */
export function isEntryId(text: string): boolean {
  return /^[A-Za-z0-9_:.-]{1,64}$/.test(text)
}
