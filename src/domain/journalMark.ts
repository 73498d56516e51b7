import type { Journal } from './journal.ts'
import { isOfDevice } from './kinds/setting.ts'

/**
 * A mark that changes with the journal: how many entries there are, the latest edit and the sum of all. What belongs to
 * the device is no change of it, or each backup would ask for the next.
 */
export function markOf(journal: Journal): string {
  let count = 0
  let newest = ''
  let sum = 0
  for (const page of journal.pages.values()) {
    for (const { id, editedAt } of page.values()) {
      if (isOfDevice(id)) continue
      count += 1
      sum += Date.parse(editedAt)
      if (editedAt > newest) newest = editedAt
    }
  }
  return `${count} ${newest} ${sum}`
}
