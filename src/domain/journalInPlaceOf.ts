import { type Journal, withPage } from './journal.ts'
import { isOfDevice } from './kinds/setting.ts'

/** A journal in the place of another on this device: what belongs to the device stays as it was here. */
export function journalInPlaceOf(here: Journal, other: Journal): Journal {
  const own = [...(here.pages.get('desk') ?? [])].filter(([id]) => isOfDevice(id))
  const others = [...(other.pages.get('desk') ?? [])].filter(([id]) => !isOfDevice(id))
  return withPage(other, 'desk', new Map([...others, ...own]))
}
