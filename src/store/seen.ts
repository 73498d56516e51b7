import { changedFrom, seenAfter } from '../domain/changedFrom.ts'
import type { Journal } from '../domain/journal.ts'

/** The notebook as it stood before somebody who is writing. */
export type Seen = { journal: Journal }

let handedOver: Seen | null = null

/** Carries out `save`: what it changes in the notebook before it returns or waits counts as thought of on what was seen. */
export function handOver<Outcome>(seen: Seen | null, save: () => Outcome): Outcome {
  handedOver = seen
  try {
    return save()
  } finally {
    handedOver = null
  }
}

/** A change of the notebook, thought of on what was seen by who hands it over at this moment, if anybody does. */
export function asSeen(change: (journal: Journal) => Journal): (journal: Journal) => Journal {
  const writing = handedOver
  if (writing === null) return change
  const seen = writing.journal
  return (journal) => {
    const changed = changedFrom(seen, journal, change)
    writing.journal = seenAfter(seen, changed, change)
    return changed
  }
}
