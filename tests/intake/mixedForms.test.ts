import { deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { IntakeReading } from '../../src/intake/intakeMessages.ts'
import { readingsOf } from '../fixtures/readOne.ts'
import { tarOf } from '../fixtures/tarOf.ts'
import { zipOf } from '../fixtures/zipOf.ts'

/** Files of one kind within another, as people get them. */
const letter = (day: number, from = 'own@shore.example', to = 'kim@shore.example') =>
  [
    `Date: Tue, ${day} Mar 2026 22:15:00 +0100`,
    `Message-ID: <${day}@shore.example>`,
    `From: ${from}`,
    `To: ${to}`,
    'Subject: Tide',
    '',
    'Words.',
    '',
  ].join('\n')
const mailbox = (...days: number[]) =>
  days.map((day) => `From - Tue Mar 10 22:15:00 2026\n${letter(day)}\n`).join('')
const CALENDAR = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-TIMEZONE:Europe/Berlin', 'BEGIN:VEVENT', 'UID:a'],
  ...[
    'DTSTART:20260302T080000Z',
    'DTEND:20260302T085000Z',
    'SUMMARY:S\xe9ance',
    'END:VEVENT',
    'END:VCALENDAR',
  ],
  '',
].join('\r\n')

const wide = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
type Part = readonly [name: string, bytes: string | Uint8Array]
const bytesIn = (bytes: string | Uint8Array) => (typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
const zip = (...parts: Part[]) =>
  zipOf(
    parts.map(([name, bytes]) => ({
      ...{ name, packed: deflateRawSync(bytesIn(bytes)), size: bytesIn(bytes).length },
    })),
  )
const tar = (...parts: Part[]) => tarOf(parts.map(([name, bytes]) => [name, bytesIn(bytes)]))
const file = (name: string, bytes: string | Uint8Array) => new File([new Uint8Array(bytesIn(bytes))], name)

function said(readings: readonly IntakeReading[] | string) {
  if (typeof readings === 'string') return readings
  return readings.map((one) => {
    if (one.kind === 'calendar')
      return one.candidates.map(({ start }) => new Date(start).toISOString().slice(0, 16)).join()
    if (one.kind !== 'mailbox') return one.kind
    const asked = one.asked?.choices.map(({ name, counts }) => `${name} ${counts.counted}`) ?? []
    return [`${one.counted} of ${one.messages}`, ...asked].join(', ')
  })
}

describe('together in an archive', () => {
  test.each<[string, File, readonly string[]]>([
    [
      'a calendar in UTF-16 and a mailbox',
      file('a.zip', zip(['Practice.ics', wide(CALENDAR)], ['Sent.mbox', mailbox(10)])),
      ['1 of 1', '2026-03-02T09:00'],
    ],
    [
      'a calendar in an old code page and a mailbox without ending, packed by tar',
      file('a.tgz', gzipSync(tar(['Practice.ics', Buffer.from(CALENDAR, 'latin1')], ['Sent', mailbox(10)]))),
      ['1 of 1', '2026-03-02T09:00'],
    ],
    [
      'a ZIP, packed by tar',
      file(
        'a.tgz',
        gzipSync(tar(['box/inner.zip', zip(['Sent.mbox', mailbox(10, 11)])], ['Sent', mailbox(12)])),
      ),
      ['3 of 3'],
    ],
    [
      'packed mailboxes, packed by tar',
      file(
        'a.tar.gz',
        gzipSync(tar(['Sent.mbox.gz', gzipSync(mailbox(10))], ['b/Sent.mbox.gz', gzipSync(mailbox(11))])),
      ),
      ['2 of 2'],
    ],
    [
      'a Maildir with its flags, packed by tar',
      file(
        'a.tar',
        tar(
          ['Maildir/.INBOX.Sent/cur/1.M1.host!2,S', letter(10)],
          ['Maildir/.INBOX.Sent/cur/2.M1.host!2,ST', letter(11)],
          ['Maildir/.INBOX.Sent/dovecot-uidlist', '3 V1 N2\n1 :1.M1.host\n'],
          ['Maildir/cur/3.M1.host!2,S', letter(12, 'kim@shore.example', 'own@shore.example')],
        ),
      ),
      ['1 of 3, Maildir 1'],
    ],
    [
      'Apple Mail’s packages',
      file(
        'Mail.zip',
        zip(
          ['Export/Gesendet.mbox/mbox', mailbox(10, 11)],
          ['Export/Gesendet.mbox/table_of_contents', Buffer.from([0, 1, 2, 3])],
          ['__MACOSX/Export/Gesendet.mbox/._mbox', Buffer.from([0, 5, 22, 7])],
        ),
      ),
      ['2 of 2'],
    ],
  ])('%s', async (_, given, expected) => {
    expect(said(await readingsOf([given]))).toEqual(expected)
  })

  test('a ZIP in a ZIP that tar packed is one too deep', async () => {
    const inner = zip(['deeper.zip', zip(['Sent.mbox', mailbox(10)])])
    expect(await readingsOf([file('a.tgz', gzipSync(tar(['inner.zip', inner])))])).toBe('archive-nested')
  })
})

test.each(['{"error":"unauthorized"}', '\n<!DOCTYPE html><html><body>Sign in</body></html>'])(
  'what a server answered in place of a calendar is told apart: %s',
  async (text) => {
    expect(await readingsOf([file('calendar.ics', text)])).toBe('web-page')
  },
)

test('what Outlook logs of its own work was not sent, in whatever language', async () => {
  for (const name of [
    ...['Sync Issues', 'Synchronisierungsprobleme', 'Problèmes de synchronisation'],
    ...['Conversation History', 'Historique des conversations', 'Aufgezeichnete Unterhaltungen'],
    ...['Problemas de sincronización', 'Problemi di sincronizzazione', 'Synchronisatieproblemen'],
  ]) {
    const given = file('a.zip', zip(['Sent', mailbox(10)], [`${name}.mbox`, mailbox(11)]))
    expect(said(await readingsOf([given])), name).toEqual(['1 of 2'])
  }
})
