import { type Journal, withPage } from './journal.ts'
import type { Entry } from './kinds/entry.ts'
import type { Instant } from './wallTime.ts'

const NAME = /^notebook:/

/** Whether an entry is a notebook's name: it says which notebook this is, and nothing that a person wrote. */
export function isNotebookName({ id }: Entry): boolean {
  return NAME.test(id)
}

/** The word by which a device names the notebook that it keeps; it is no other's, and does not outlive its replacement. */
export function nameByDevice(device: string): string {
  return `.${device}`
}

/** Whether it is such a word. */
export function isByDevice(word: string): boolean {
  return word.startsWith('.')
}

/** The word for a notebook that took the place of a named one at an instant; no other begins so. */
export function nameInPlace(now: Instant): string {
  return `-${Date.parse(now).toString(36)}`
}

/** Whether a notebook took the place of another, where `known` says by which words that is known already. */
export function hasTakenPlace(journal: Journal, known: ReadonlySet<string | null>): boolean {
  return [...namesOf(journal)].some((word) => word.startsWith('-') && !known.has(word))
}

/** The words that a notebook is named by; one that came of several has those of each. */
export function namesOf(journal: Journal): ReadonlySet<string> {
  const entries = [...(journal.pages.get('desk')?.values() ?? [])]
  return new Set(entries.filter(isNotebookName).map(({ id }) => id.replace(NAME, '')))
}

/**
 * The notebook with a name, made of a word that no other notebook's is made of, beside those it has; one of
 * that name stays as it is. The name goes along in every merge and stays whatever is written over, so that notebooks which
 * once were one are known to have been also where nothing was written yet, or nothing of it stands any more. It is kept as
 * word of a deletion: every version of the app and of a backup brings those along, and no screen shows them.
 */
export function withNotebookName(journal: Journal, word: string, now: Instant): Journal {
  if (namesOf(journal).has(word)) return journal
  const name: Entry = { kind: 'deleted', id: `notebook:${word}`, editedAt: now, page: 'desk' }
  return withPage(journal, 'desk', new Map(journal.pages.get('desk')).set(name.id, name))
}
