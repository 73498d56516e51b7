/** A stretch of time, in milliseconds since the page was asked for. */
export type Stretch = { readonly from: number; readonly to: number }

/** What was seen of a visit so far: when something was first painted, tasks over 50 ms, and requests that are over. */
export type Visit = {
  readonly firstPaint: number | null
  readonly tasks: readonly Stretch[]
  readonly requests: readonly Stretch[]
}

/** How long nothing may happen until a page counts as ready, in milliseconds. */
export const QUIET = 1000

/** What a task may take without holding anybody up; the rest of it blocks. */
const UNNOTICED = 50

/**
 * When a page could be used: the first moment from its first paint on after which for a second no long task began and
 * nothing was fetched. Null while that is not known `by` then.
 */
export function interactiveAfter({ firstPaint, tasks, requests }: Visit, by: number): number | null {
  if (firstPaint === null) return null
  let ready = firstPaint
  for (const { from, to } of [...tasks, ...requests].sort((a, b) => a.from - b.from)) {
    if (from > ready + QUIET) break
    ready = Math.max(ready, to)
  }
  return by >= ready + QUIET ? ready : null
}

/** How long tasks held the page up between its first paint and its being ready: of each what is over 50 ms. */
export function blockingTime({ firstPaint, tasks }: Visit, ready: number): number {
  return tasks
    .filter(({ from, to }) => to > (firstPaint ?? 0) && from < ready)
    .reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, firstPaint ?? 0) - UNNOTICED), 0)
}

/** Ours over theirs, as it is printed; where theirs is nothing there is no ratio. */
export function ratioOf(ours: number, theirs: number): string {
  if (theirs === 0) return ours === 0 ? '1.00' : '–'
  return (ours / theirs).toFixed(2)
}
