type Span = { readonly start: number; readonly end: number }

/** A place among fewer than this many is told by the low half of a number, the time by the high one. */
const PLACES = 2 ** 21
const TIMES = 2 ** 31
const FEW = 5000

/**
 * Sorts by start, then by end; what is alike in both stays in its order. Of a million, comparing two at a time takes
 * seconds, as each look is somewhere else in memory: so numbers are sorted, by as much of the time as they can hold.
 */
export function sortByStart<One extends Span>(spans: One[]): One[] {
  const count = spans.length
  if (count < FEW || count >= PLACES) return spans.sort(compared)
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { start } of spans) {
    first = Math.min(first, start)
    last = Math.max(last, start)
  }
  const unit = Math.max(1000, (last - first) / TIMES)
  const keys = Float64Array.from(
    spans,
    ({ start }, place) => Math.floor((start - first) / unit) * PLACES + place,
  )
  keys.sort()
  const sorted = Array.from(keys, (key) => spans[key % PLACES] as One)
  for (let from = 0, at = 1; at <= count; at++) {
    if (at < count && sameTime(keys, at - 1, at)) continue
    if (at - from > 1) sortPart(sorted, from, at)
    from = at
  }
  return sorted
}

function sameTime(keys: Float64Array, one: number, other: number): boolean {
  return Math.floor((keys[one] ?? 0) / PLACES) === Math.floor((keys[other] ?? 0) / PLACES)
}

function sortPart(spans: Span[], from: number, to: number): void {
  for (let at = from + 1; at < to; at++)
    if (compared(spans[at - 1] as Span, spans[at] as Span) > 0) {
      const part = spans.slice(from, to).sort(compared)
      for (const [place, span] of part.entries()) spans[from + place] = span
      return
    }
}

function compared(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}
