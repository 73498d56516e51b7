import { contextsOf, questionsOf } from './entries.ts'
import { stateOf } from './entryState.ts'
import { emptyJournal, type Journal } from './journal.ts'
import type { Entry } from './kinds/entry.ts'
import { isBuiltInLine } from './kinds/ownLine.ts'
import { isOfDevice } from './kinds/setting.ts'
import { isNotebookName } from './notebookName.ts'

/**
 * Whether a notebook never was one with any of `known`, though something is written on both sides: no part of an entry
 * stands in two of them as it was written once, and none of a name of its own does, as the notebook's own is. A notebook
 * in which nothing was written yet is a stranger to none.
 */
export function areStrangers(known: readonly Journal[], theirs: Journal): boolean {
  const here = new Map<string, Entry[]>()
  let isEmptyHere = true
  for (const journal of known)
    for (const entry of sharedIn(journal)) {
      const met = here.get(entry.id)
      if (met) met.push(entry)
      else here.set(entry.id, [entry])
      isEmptyHere &&= isNotebookName(entry)
    }
  let isEmpty = true
  for (const entry of sharedIn(theirs)) {
    isEmpty &&= isNotebookName(entry)
    const met = here.get(entry.id)
    if (met && (hasNameOfItsOwn(entry) || met.some((mine) => haveMet(mine, entry)))) return false
  }
  return !isEmptyHere && !isEmpty
}

const CAME_WITH_APP = new Set([...questionsOf(emptyJournal), ...contextsOf(emptyJournal)].map(({ id }) => id))

/**
 * A name that chance made for one thing says that it is the same thing. A day, a week, a setting, what came with the app
 * and what is counted or told of them is called the same in every notebook.
 */
function hasNameOfItsOwn(entry: Entry): boolean {
  const { id } = entry
  if (id.includes(':')) return isNotebookName(entry)
  return !CAME_WITH_APP.has(id) && !isBuiltInLine(id)
}

function* sharedIn(journal: Journal): Generator<Entry> {
  for (const page of journal.pages.values())
    for (const entry of page.values()) if (!isOfDevice(entry.id)) yield entry
}

/** Whether a part of an entry, or all of it, was written by the same hand at the same moment. */
function haveMet(mine: Entry, theirs: Entry): boolean {
  if (mine.editedAt === theirs.editedAt) return true
  const known = stateOf(mine).parts
  return [...stateOf(theirs).parts].some(([name, { values }]) =>
    [...values].some(([json, at]) => known.get(name)?.values.get(json) === at),
  )
}
