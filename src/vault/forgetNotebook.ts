import { DATABASE_NAME } from './database.ts'
import { expectationOf } from './expectation.ts'

/** Takes back the word that a notebook was kept here: it was erased, or the person begins anew knowing that it is gone. */
export function forgetNotebook(databaseName = DATABASE_NAME): void {
  try {
    localStorage.removeItem(expectationOf(databaseName))
  } catch {
    // What cannot be written cannot have been left there either.
    return
  }
}
