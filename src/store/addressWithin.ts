import type { Week } from '../domain/day.ts'
import { ADDRESSES, type Place, within } from './address.ts'

/** The pause of one week. */
export function addressOfPause(week: Week): Place {
  return within(ADDRESSES.pause, `/pause/${week}`)
}

/** The sheet of one week, to print. */
export function addressOfSheet(week: Week): Place {
  return within(ADDRESSES.pause, `/pause/${week}/sheet`)
}

/** The page of one repair. */
export function addressOfRepair(id: string): Place {
  return within(ADDRESSES.care, `/care/repair/${id}`)
}

/** The page of one boundary statement. */
export function addressOfStatement(id: string): Place {
  return within(ADDRESSES.words, `/care/words/${id}`)
}

/** Where something asked earlier is answered. */
export function addressOfAsking(id: string): Place {
  return within(ADDRESSES.before, `/care/before/${id}`)
}

/** The page of one signal, by its key. */
export function addressOfSignal(key: string): Place {
  return within(ADDRESSES.patterns, `/patterns/${encodeURIComponent(key)}`)
}

/** The page of one question. */
export function addressOfQuestion(id: string): Place {
  return within(ADDRESSES.questions, `/settings/questions/${encodeURIComponent(id)}`)
}
