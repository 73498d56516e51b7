/** Where word is left, outside the database, that a notebook was kept. */
export function expectationOf(databaseName: string): string {
  return `shoreline notebook ${databaseName}`
}

/**
 * Whether a notebook was kept here before, as far as the browser lets anybody know; `isHere` leaves word that one is.
 * The word says nothing of what is in it.
 */
export function isNotebookExpected(databaseName: string, isHere: boolean): boolean {
  try {
    const key = expectationOf(databaseName)
    if (isHere) localStorage[key] = 1
    return key in localStorage
  } catch {
    // No room or not allowed: then a notebook that was cleared away looks like a new one.
    return false
  }
}
