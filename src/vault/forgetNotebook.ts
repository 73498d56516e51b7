import { KEPT_FILE_MARK } from './carry/keptFileMark.ts'
import { expectationOf } from './expectation.ts'
import { DATABASE_NAME } from './pages/database.ts'
import { WORDS_MARK } from './pages/handOver.ts'

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
