import { type Day, type Month, monthOf, parseDay } from '../../domain/day.ts'
import type { PageName } from '../../domain/kinds/entry.ts'
import { ok, type Result } from '../../domain/result.ts'
import { PAGES_AT_ONCE, type PageReader } from './pageReader.ts'
import type { SaveFault } from './saveFault.ts'
import type { Shelf } from './shelf.ts'

/** How far the months that are looked for by name reach: a year ahead of today, fifty behind. */
const MONTHS_AHEAD = 12
const MONTHS_BACK = 600

/** The pages that Today needs: the desk, this month and the one before. */
export function firstPages(today: Day): readonly PageName[] {
  const month = monthOf(today)
  const before = monthBefore(month, 1)
  return before ? ['desk', month, before] : ['desk', month]
}

/** Opens the pages of these names, each down to the part that opens or is not there. */
export async function openNames(
  names: readonly PageName[],
  shelf: Shelf,
  reader: PageReader,
): Promise<Result<void, SaveFault>> {
  for (;;) {
    const places = await Promise.all(names.map((name) => shelf.placeOf(name)))
    const unknown = places.filter((place) => !place.known).map((place) => place.id)
    if (unknown.length === 0) return ok(undefined)
    const loaded = await reader.load(unknown)
    if (!loaded.ok) return loaded
  }
}

/**
 * The other pages, a few at a time, newest month first. Ids say nothing of their month, so months are named until
 * every page is accounted for; a page whose month is beyond them comes last, like a second part.
 */
export async function* restInOrder(
  ids: readonly string[],
  today: Day,
  shelf: Shelf,
): AsyncGenerator<readonly string[]> {
  const rest = new Set(ids)
  let chunk: string[] = []
  for (let back = -MONTHS_AHEAD; back <= MONTHS_BACK && rest.size > 0; back += 1) {
    const month = monthBefore(monthOf(today), back)
    if (!month) continue
    const id = await shelf.idFor(month, 0)
    if (!rest.delete(id)) continue
    chunk.push(id)
    if (chunk.length === PAGES_AT_ONCE) {
      yield chunk
      chunk = []
    }
  }
  chunk.push(...rest)
  for (let from = 0; from < chunk.length; from += PAGES_AT_ONCE) yield chunk.slice(from, from + PAGES_AT_ONCE)
}

/** Lets taps and paint go first. */
export function letOthersGo(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}

function monthBefore(month: Month, count: number): Month | null {
  const first = new Date(month)
  first.setUTCMonth(first.getUTCMonth() - count)
  const day = parseDay(first.toISOString().slice(0, 10))
  return day && monthOf(day)
}
