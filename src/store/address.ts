import type { Day } from '../domain/day.ts'

/**
 * Where each room is. Addresses live behind the `#`, which no browser sends to a server. They name rooms alone, as a
 * browser keeps addresses in its history and may carry them to an account.
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
  apart: '#/journal/apart',
  settings: '#/settings',
  backup: '#/settings/backup',
  imports: '#/settings/imports',
  questions: '#/settings/questions',
  moments: '#/settings/moments',
  contexts: '#/settings/contexts',
  check: '#/settings/check',
  lock: '#/settings/lock',
  erase: '#/settings/erase',
  reminder: '#/settings/reminder',
  guide: '#/settings/guide',
  protection: '#/settings/protection',
  licences: '#/settings/licences',
} as const

/** Where something within a room is, as a link takes it: an address that says the room, and what the link leads to in it. */
export type Place = { readonly href: string; readonly 'data-at': string }

/** The page of one day. */
export function addressOfDay(day: Day): Place {
  return within(ADDRESSES.today, `/day/${day}`)
}

/** An address that says the room, with what a link leads to in it. */
export function within(href: string, at: string): Place {
  return { href, 'data-at': at }
}
