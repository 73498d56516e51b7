import type { Journal, Page } from './journal.ts'
import type { Instant } from './wallTime.ts'

/** When anything but a setting was last edited; null in a journal in which nothing was written. */
export function lastEdit(journal: Journal): Instant | null {
  return spanOfEdits(journal)?.last ?? null
}

/** The first and the last edit of anything but a setting or a deletion. */
export type SpanOfEdits = { first: Instant; last: Instant }

const spans = new WeakMap<Page, SpanOfEdits | 'none'>()

/** That of a whole journal; null in one in which nothing was written. */
export function spanOfEdits(journal: Journal): SpanOfEdits | null {
  let whole: SpanOfEdits | null = null
  for (const page of journal.pages.values()) {
    const span = spans.get(page) ?? spanOfPage(page) ?? 'none'
    spans.set(page, span)
    if (span !== 'none') whole = widen(whole, span)
  }
  return whole
}

function spanOfPage(page: Page): SpanOfEdits | null {
  let span: SpanOfEdits | null = null
  for (const { kind, editedAt } of page.values()) {
    if (kind !== 'setting' && kind !== 'deleted') span = widen(span, { first: editedAt, last: editedAt })
  }
  return span
}

function widen(span: SpanOfEdits | null, { first, last }: SpanOfEdits): SpanOfEdits {
  if (!span) return { first, last }
  if (first < span.first) span.first = first
  if (last > span.last) span.last = last
  return span
}
