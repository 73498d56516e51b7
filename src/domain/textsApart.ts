import type { Entry } from './kinds/entry.ts'
import { isText } from './kinds/parts.ts'

/** Whether what an entry from outside says was written apart can be: words, where its kind has words. */
export function areTextsApart(entry: Entry): boolean {
  const { kind, apart = [] } = entry
  if (kind === 'deleted') return apart.length === 0
  return apart.every(
    ({ part, value }) =>
      isText(kind, part) && (typeof value === 'string') === !(kind === 'pause' && part === 'other'),
  )
}
