import { editTime } from './editEntry.ts'
import { entryOf, laterFirst, pastKey, settle, stateOf, writeAnew } from './entryState.ts'
import { type Journal, withPage } from './journal.ts'
import { canonical, type LiveEntry, type PageName, pageOf } from './kinds/entry.ts'
import type { Apart } from './kinds/stamp.ts'
import type { Instant } from './wallTime.ts'

/** What a person makes of words that were written apart: one text of both, or one of the two let go. */
export type Settling = 'both' | 'let-go' | 'instead'

/** What stands in a part of an entry in the place where words written apart stand beside it; null where nothing does. */
export function standingIn(entry: LiveEntry, part: string): Apart['value'] | null {
  const values = settle(stateOf(entry)).parts.get(part)?.values
  const first = values && [...values].sort(laterFirst)[0]
  return first ? (JSON.parse(first[0]) as Apart['value']) : null
}

/**
 * Settles what becomes of one text that was written apart: joined to the one in its place, the earlier first; let go;
 * or put in that one's place. A journal in which it no longer stands so is returned as it is.
 */
export function settleApart(
  journal: Journal,
  { id, page }: { readonly id: string; readonly page: PageName },
  { part, value }: Apart,
  how: Settling,
  now: Instant,
): Journal {
  const previous = journal.pages.get(page)?.get(id)
  if (!previous || previous.kind === 'deleted') return journal
  const state = settle(stateOf(previous))
  const values = state.parts.get(part)?.values
  const [first] = [...(values ?? [])].sort(laterFirst)
  const json = canonical(value)
  const writtenAt = values?.get(json)
  if (!values || !first || writtenAt === undefined || first[0] === json) return journal
  const time = editTime(previous, now)
  const takeBack = (text: string) => {
    values.delete(text)
    state.past.set(pastKey(part, 'text', text), time)
  }
  if (how !== 'let-go') takeBack(first[0])
  if (how !== 'instead') takeBack(json)
  if (how === 'both') {
    // A name sorts the two where both were written at one instant, so that every device joins them alike.
    const [early, late] = [first, [json, writtenAt] as const].sort(laterFirst).reverse()
    if (early && late) values.set(canonical(together(parsed(early[0]), parsed(late[0]))), time)
  } else if (how === 'instead') writeAnew(state, part, values, json, time)
  const settled = entryOf(settle({ ...state, last: { at: time, page } }))
  return withPage(journal, page, new Map(journal.pages.get(page)).set(id, settled))
}

/** Puts words that were let go beside the others again. */
export function bringApartBack(
  journal: Journal,
  { id, page }: { readonly id: string; readonly page: PageName },
  { part, value }: Apart,
  now: Instant,
): Journal {
  const previous = journal.pages.get(page)?.get(id)
  if (!previous || previous.kind === 'deleted') return journal
  const state = settle(stateOf(previous))
  const values = state.parts.get(part)?.values
  const [first] = [...(values ?? [])].sort(laterFirst)
  if (!values || !first) return journal
  // Later than their being let go, and earlier than what stands in their place.
  const time = editTime(previous, now) + 1
  writeAnew(state, part, values, first[0], time)
  values.set(canonical(value), time - 1)
  const settled = entryOf(settle({ ...state, last: { at: time, page: pageOf(previous) } }))
  return withPage(journal, page, new Map(journal.pages.get(page)).set(id, settled))
}

function parsed(json: string): Apart['value'] {
  return JSON.parse(json) as Apart['value']
}

function together(early: Apart['value'], late: Apart['value']): Apart['value'] {
  if (typeof early === 'string' || typeof late === 'string') return joined(String(early), String(late))
  const [heavy, working, shift] = (['heavy', 'working', 'shift'] as const).map((name) =>
    joined(early[name], late[name]),
  )
  return { heavy: heavy ?? '', working: working ?? '', shift: shift ?? '' }
}

function joined(early: string, late: string): string {
  return [early, late].filter((words) => words.trim() !== '').join('\n\n')
}
