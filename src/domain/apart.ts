import { laterFirst } from './bases.ts'
import { editTime } from './editEntry.ts'
import { type EntryState, entryOf, pastKey, settle, stateOf, writeAnew } from './entryState.ts'
import { type Journal, withPage } from './journal.ts'
import { canonical, type LiveEntry, type PageName } from './kinds/entry.ts'
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
  place: Place,
  { part, value }: Apart,
  how: Settling,
  now: Instant,
): Journal {
  return changeTexts(journal, place, part, now, (state, values, first, time) => {
    const json = canonical(value)
    const writtenAt = values.get(json)
    if (writtenAt === undefined || first[0] === json) return null
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
    return time
  })
}

/** Puts words that were let go beside the others again. */
export function bringApartBack(
  journal: Journal,
  place: Place,
  { part, value }: Apart,
  now: Instant,
): Journal {
  return changeTexts(journal, place, part, now, (state, values, first, time) => {
    // Later than their being let go, and earlier than what stands in their place.
    writeAnew(state, part, values, first[0], time + 1)
    values.set(canonical(value), time)
    return time + 1
  })
}

type Place = { readonly id: string; readonly page: PageName }

/** The journal with other texts in one part of an entry, where it has any: `change` says as of when, null for none. */
function changeTexts(
  journal: Journal,
  { id, page }: Place,
  part: string,
  now: Instant,
  change: (
    state: EntryState,
    values: Map<string, number>,
    first: readonly [json: string, at: number],
    time: number,
  ) => number | null,
): Journal {
  const entries = journal.pages.get(page)
  const previous = entries?.get(id)
  if (!previous || previous.kind === 'deleted') return journal
  const state = settle(stateOf(previous))
  const values = state.parts.get(part)?.values
  const [first] = [...(values ?? [])].sort(laterFirst)
  const at = values && first ? change(state, values, first, editTime(previous, now)) : null
  if (at === null) return journal
  const settled = settle({ ...state, last: at, bases: new Map() })
  return withPage(journal, page, new Map(entries).set(id, entryOf(settled)))
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
