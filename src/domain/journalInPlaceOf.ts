import { type Journal, withPage } from './journal.ts'
import { isOfDevice } from './kinds/setting.ts'
import { isNotebookName, nameInPlace, namesOf, withNotebookName } from './notebookName.ts'
import type { Instant } from './wallTime.ts'

/**
 * A journal in the place of another on this device: what belongs to the device stays as it was here. Where the one here
 * had a name it is not called so any more, but after the moment: by that whoever wrote it into a file knows that what is
 * there is not what is here, also where both are of one notebook at two times.
 */
export function journalInPlaceOf(here: Journal, other: Journal, now: Instant): Journal {
  const names = namesOf(here)
  const desk = here.pages.get('desk')
  const own = [...(desk ?? [])].filter(([id]) => isOfDevice(id))
  const others = [...(other.pages.get('desk') ?? [])].filter(
    ([id, entry]) => !isOfDevice(id) && !(isNotebookName(entry) && desk?.has(id)),
  )
  const replaced = withPage(other, 'desk', new Map([...others, ...own]))
  return names.size > 0 ? withNotebookName(replaced, nameInPlace(now), now) : replaced
}
