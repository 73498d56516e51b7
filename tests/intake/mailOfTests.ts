import { readMailbox } from '../../src/intake/mailbox.ts'

const HOME = { timeZone: 'Europe/Berlin' }

export const read = (text: string | Uint8Array<ArrayBuffer>) => readMailbox(new Blob([text]), HOME)

export const instants = async (text: string | Uint8Array<ArrayBuffer>) =>
  (await read(text)).sent.filter(({ skipped }) => skipped === null).map(({ instant }) => instant.slice(0, 16))

export const FROM = 'From a@b.example Tue Mar 10 23:59:01 2026'

/** A message of the given day of April 2026, sent at 20:05 UTC. */
export const message = (day: number, more = '', body = 'Words.') =>
  `${more}Date: ${day} Apr 2026 22:05:00 +0200\nFrom: Robin <robin@shore.example>\nSubject: Tide\nMessage-ID: <${day}@shore.example>\n\n${body}\n\n`

export const at = (...days: number[]) => days.map((day) => `2026-04-${String(day).padStart(2, '0')}T20:05`)
