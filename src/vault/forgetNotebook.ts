import { DATABASE_NAME } from './database.ts'
import { expectationOf } from './expectation.ts'
import { WORDS_MARK } from './handOver.ts'
import { KEPT_FILE_MARK } from './keptFileMark.ts'

/** Takes back the word that a notebook was kept here, and a file kept current: it was erased, or the person begins anew knowing that it is gone. */
export function forgetNotebook(databaseName = DATABASE_NAME): void {
  try {
    localStorage.removeItem(expectationOf(databaseName))
    localStorage.removeItem(KEPT_FILE_MARK)
    localStorage.removeItem(WORDS_MARK)
  } catch {
    // What cannot be written cannot have been left there either.
    return
  }
}
