import type { Reflection } from './kinds/reflection.ts'

/** Whether anything of the day was written here, and not only brought from another app. */
export function isWrittenHere({ ratings, counts, contexts, note, brought, noteFrom }: Reflection): boolean {
  if (!brought && noteFrom === undefined) return true
  return (
    Object.keys(counts).length > 0 ||
    contexts.length > 0 ||
    (note.trim() !== '' && noteFrom === undefined) ||
    Object.keys(ratings).some((question) => brought?.[question] === undefined)
  )
}
