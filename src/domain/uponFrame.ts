import { canonical, type LiveEntry } from './kinds/entry.ts'
import { membersFrom, partsOf } from './kinds/parts.ts'

/** An entry as it would be upon another frame, without its traces; null where its kind has no such frame. */
export function uponFrame(entry: LiveEntry, part: string, value: unknown): LiveEntry | null {
  const parts = partsOf(entry)
  if (!parts.some(({ name, sort }) => name === part && sort === 'frame')) return null
  const values = new Map(parts.map(({ name, json }) => [name, JSON.parse(json) as unknown]))
  const { kind, id, editedAt } = entry
  const other = { kind, id, ...membersFrom(entry, values.set(part, value)), editedAt } as LiveEntry
  // Such as a list with a member more.
  const isWhole = partsOf(other).some(({ name, json }) => name === part && json === canonical(value))
  return isWhole ? other : null
}
