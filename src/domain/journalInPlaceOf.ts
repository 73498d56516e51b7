import { areStrangers } from './areStrangers.ts'
import { type Journal, withPage } from './journal.ts'
import { isOfDevice } from './kinds/setting.ts'
import { isByDevice, nameInPlace, namesOf, withNotebookName } from './notebookName.ts'
import type { Instant } from './wallTime.ts'

/**
 * A journal in the place of another on this device: what belongs to the device stays as it was here. The words by which
 * devices named the one here are gone, and one says when: so whoever wrote it into a file knows that what is there is not
 * what is here. Where both are one notebook at two times it keeps the other names.
 */
export function journalInPlaceOf(here: Journal, other: Journal, now: Instant): Journal {
  const names = [...namesOf(here)]
  const isOne = !areStrangers([here], other)
  const desk = new Map(here.pages.get('desk'))
  const gone = new Set(names.filter(isByDevice).map((word) => `notebook:${word}`))
  const kept = new Set(
    isOne ? names.filter((word) => !isByDevice(word)).map((word) => `notebook:${word}`) : [],
  )
  const own = [...desk].filter(([id]) => isOfDevice(id) || kept.has(id))
  const others = [...(other.pages.get('desk') ?? [])].filter(([id]) => !isOfDevice(id) && !gone.has(id))
  const replaced = withPage(other, 'desk', new Map([...others, ...own]))
  return names.length > 0 ? withNotebookName(replaced, nameInPlace(now), now) : replaced
}
