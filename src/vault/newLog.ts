/** Holds nothing, and is gone in a moment, at the next start at the latest: whoever erases everything need not name it. */
export const PASSING_DATABASE = 'shoreline passing'

/**
 * Has Chromium begin a new log for the databases of this origin: at a start, and where they are opened anew after a
 * fault. A kill, an empty battery or a full disk may end the one there is amid a record; Chromium goes on behind it, finds
 * it not whole at the next start, and then takes every database away as corrupt. Deleting one, however small, makes it lay
 * elsewhere all that the log holds, and begin another. Only Chromium has `dataLoss`; other engines store otherwise. Where
 * storage refuses, nothing is lost by it, and the next start asks again: what that means for words is said where they are
 * saved.
 */
export function beginNewLog(): void {
  if (!('dataLoss' in IDBVersionChangeEvent.prototype)) return
  const opening = indexedDB.open(PASSING_DATABASE)
  opening.onsuccess = () => {
    opening.result.close()
    indexedDB.deleteDatabase(PASSING_DATABASE)
  }
}
