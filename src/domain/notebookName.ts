import { type Journal, withPage } from './journal.ts'
import type { Entry } from './kinds/entry.ts'
import type { Instant } from './wallTime.ts'

const NAME = /^notebook:/

/** Whether an entry is a notebook's name: it says which notebook this is, and nothing that a person wrote. */
export function isNotebookName({ id }: Entry): boolean {
  return NAME.test(id)
}

/** Whether a notebook has a name already; one that came of several has the name of each. */
export function hasNotebookName(journal: Journal): boolean {
  return [...(journal.pages.get('desk')?.values() ?? [])].some(isNotebookName)
}

/**
 * The notebook with a name, made of a word that no other notebook's is made of; one that has a name keeps it. The name
 * goes along in every merge and stays whatever is written over, so that notebooks which once were one are known to have
 * been also where nothing was written yet, or nothing of it stands any more. It is kept as word of a deletion: every
 * version of the app and of a backup brings those along, and no screen shows them.
 */
export function withNotebookName(journal: Journal, word: string, now: Instant): Journal {
  if (hasNotebookName(journal)) return journal
  const name: Entry = { kind: 'deleted', id: `notebook:${word}`, editedAt: now, page: 'desk' }
  return withPage(journal, 'desk', new Map(journal.pages.get('desk')).set(name.id, name))
}
