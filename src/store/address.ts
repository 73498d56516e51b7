import type { Day, Week } from '../domain/day.ts'

/**
 * Where each screen is. Addresses live behind the `#`, which no browser sends to a server: which day is being
 * looked at stays on the device.
 */
export const ADDRESSES = {
  today: '#/',
  pause: '#/pause',
  patterns: '#/patterns',
  seasons: '#/seasons',
  year: '#/year',
  compare: '#/compare',
  scores: '#/scores',
  readings: '#/readings',
  care: '#/care',
  words: '#/care/words',
  before: '#/care/before',
  rest: '#/care/rest',
  breath: '#/care/breath',
  journal: '#/journal',
  help: '#/help',
  search: '#/journal/search',
  saveSpan: '#/journal/save',
  settings: '#/settings',
  backup: '#/settings/backup',
  imports: '#/settings/imports',
  questions: '#/settings/questions',
  contexts: '#/settings/contexts',
  lock: '#/settings/lock',
  erase: '#/settings/erase',
  reminder: '#/settings/reminder',
  guide: '#/settings/guide',
  protection: '#/settings/protection',
  licences: '#/settings/licences',
} as const

/** The page of one day. */
export function addressOfDay(day: Day): string {
  return `#/day/${day}`
}

/** The pause of one week. */
export function addressOfPause(week: Week): string {
  return `#/pause/${week}`
}

/** The sheet of one week, to print. */
export function addressOfSheet(week: Week): string {
  return `#/pause/${week}/sheet`
}

/** The page of one repair. */
export function addressOfRepair(id: string): string {
  return `#/care/repair/${id}`
}

/** The page of one boundary statement. */
export function addressOfStatement(id: string): string {
  return `#/care/words/${id}`
}

/** Where something asked earlier is answered. */
export function addressOfAsking(id: string): string {
  return `#/care/before/${id}`
}

/** The page of one signal, by its key. */
export function addressOfSignal(key: string): string {
  return `#/patterns/${encodeURIComponent(key)}`
}

/** The page of one question. */
export function addressOfQuestion(id: string): string {
  return `${ADDRESSES.questions}/${encodeURIComponent(id)}`
}

/** Goes there, as a tap on a link would. */
export function goTo(address: string): void {
  window.location.hash = address
}
