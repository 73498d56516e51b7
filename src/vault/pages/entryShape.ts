import type { Entry } from '../../domain/kinds/entry.ts'
import { hasMembers } from '../../domain/kinds/parts.ts'

/**
 * Whether a value from a page of our own has the members an entry of its kind is worked with. A light check, for
 * what this app sealed itself; what comes from outside goes through the backup's full one.
 */
export function hasEntryShape(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false
  const members = value as Readonly<Record<string, unknown>>
  const { kind, id, editedAt, page, written, undone, apart, base } = members
  if (typeof kind !== 'string' || typeof id !== 'string' || typeof editedAt !== 'string') return false
  // What says how parts of it came to be may be absent.
  const areTexts = [written, undone].every((trace) => trace === undefined || typeof trace === 'string')
  if (!areTexts || ![apart, base].every((trace) => trace === undefined || Array.isArray(trace))) return false
  return kind === 'deleted' ? typeof page === 'string' : hasMembers(kind, members)
}
