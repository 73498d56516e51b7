import { sameEntry } from './joinEntries.ts'
import { deleteEntry, type Journal, joinJournals, journalOf } from './journal.ts'
import type { PageName } from './kinds/entry.ts'
import { settingIdOf } from './kinds/setting.ts'
import { instantOf } from './wallTime.ts'

type Change = (journal: Journal) => Journal

/**
 * What `change` makes of `journal` where it was thought of on `seen`, the journal as it was when somebody began to
 * write. What stands there as it was seen is changed; what came in between, from another tab or device, was not seen,
 * so it is brought together with the change part by part: answers by the later edit, and words beside words.
 */
export function changedFrom(seen: Journal, journal: Journal, change: Change): Journal {
  const meant = differing(seen, change(seen))
  // Who ended with what they had begun from takes nothing away that came in meanwhile.
  if (meant.length === 0) return journal
  const stands = meant.every(([page, id]) =>
    sameEntry(seen.pages.get(page)?.get(id), journal.pages.get(page)?.get(id)),
  )
  if (stands) return change(journal)
  // Nothing is known of where the words that it replaces may lie by now, so all of them are remembered as replaced.
  const before = withoutCarriedAt(seen)
  const made = change(before)
  const entries = differing(before, made).flatMap(([page, id]) => made.pages.get(page)?.get(id) ?? [])
  return joinJournals(journal, journalOf(entries))
}

/**
 * What has been seen once `change`, thought of on `seen`, led to `changed`: all of it where what was written stands
 * there, and else no more than one's own words.
 */
export function seenAfter(seen: Journal, changed: Journal, change: Change): Journal {
  return change(changed) === changed ? changed : change(seen)
}

/** Where two journals hold different entries. */
function differing(a: Journal, b: Journal): readonly (readonly [page: PageName, id: string])[] {
  return [...new Set([...a.pages.keys(), ...b.pages.keys()])].flatMap((name) => {
    const [before, after] = [a.pages.get(name), b.pages.get(name)]
    if (before === after) return []
    const ids = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])
    return [...ids].flatMap((id) => (before?.get(id) === after?.get(id) ? [] : [[name, id] as const]))
  })
}

function withoutCarriedAt(journal: Journal): Journal {
  return deleteEntry(journal, settingIdOf('carriedAt'), 'desk', instantOf(new Date(0)))
}
