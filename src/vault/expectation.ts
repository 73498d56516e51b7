import { DATABASE_NAME } from './database.ts'

const MARK = 'shoreline notebook'

/** Leaves word, outside the database, that a notebook was kept here: nothing of what is in it. */
export function expectNotebook(databaseName = DATABASE_NAME): void {
  try {
    localStorage.setItem(`${MARK} ${databaseName}`, 'kept')
  } catch {
    // No room or not allowed: then a notebook that was cleared away looks like a new one, as it always did.
    return
  }
}

/** Whether a notebook was kept here; false also where the browser does not let anybody know. */
export function isNotebookExpected(databaseName = DATABASE_NAME): boolean {
  try {
    return localStorage.getItem(`${MARK} ${databaseName}`) !== null
  } catch {
    return false
  }
}

/** Takes the word back: the notebook was erased, or the person begins a new one knowing that it is gone. */
export function forgetNotebook(databaseName = DATABASE_NAME): void {
  try {
    localStorage.removeItem(`${MARK} ${databaseName}`)
  } catch {
    // What cannot be written cannot have been left there either.
    return
  }
}
