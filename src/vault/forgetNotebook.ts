import { CARRIED_MARKS } from './carry/keptFileMark.ts'
import { expectationOf } from './expectation.ts'
import { DATABASE_NAME } from './pages/database.ts'
import { WORDS_MARK } from './pages/handOver.ts'

/**
 * Takes back the word that a notebook was kept here, a file kept current, and a folder joined: it was erased, or the
 * person begins anew knowing that it is gone.
 */
export function forgetNotebook(databaseName = DATABASE_NAME): void {
  try {
    for (const mark of [expectationOf(databaseName), WORDS_MARK, ...CARRIED_MARKS])
      localStorage.removeItem(mark)
  } catch {
    // What cannot be written cannot have been left there either.
    return
  }
}
