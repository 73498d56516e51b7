import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { addImport } from '../../src/domain/imports.ts'
import { emptyJournal, type Journal } from '../../src/domain/journal.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { firstChoice, mailToKeep, sessionsToKeep } from '../../src/features/intake/previewFigures.ts'
import type { IntakeReading } from '../../src/intake/intakeMessages.ts'
import { readFiles } from '../../src/intake/readFiles.ts'
import { writeBackup } from '../../src/vault/backup.ts'

const NOW = '2026-11-23T10:00:00.000Z' as Instant
const PLANTED = Array.from(
  { length: 20 },
  (_, index) => `planted${'abcdefghijklmnopqrst'[index]}${index * 7919}`,
)
const plant = (index: number) => PLANTED[index % PLANTED.length] ?? ''

const MAIL = PLANTED.map((_, index) =>
  [
    `From ${plant(index)}@praxis.example Tue Mar 10 23:59:01 2026`,
    `Date: Tue, ${String((index % 28) + 1)} Mar 2026 23:10:00 +0100 (${plant(index + 1)})`,
    `Message-ID: <${plant(index + 2)}@${plant(index + 3)}.example>`,
    `Subject: ${plant(index + 4)}`,
    `From: ${plant(index + 5)} <${plant(index + 6)}@praxis.example>`,
    `To: ${plant(index + 7)}@example.org`,
    '',
    plant(index + 8),
    '',
  ].join('\r\n'),
).join('\r\n')

const CALENDAR = [
  ...['BEGIN:VCALENDAR', `X-WR-CALNAME:${plant(0)}`],
  ...PLANTED.flatMap((_, index) => [
    ...[
      'BEGIN:VEVENT',
      `UID:${plant(index)}`,
      `SUMMARY:${plant(index + 1)}`,
      `CATEGORIES:${plant(index + 2)}`,
    ],
    ...[
      `LOCATION:${plant(index + 3)}`,
      `DESCRIPTION:${plant(index + 4)}`,
      `ATTENDEE;CN=${plant(index + 5)}:mailto:${plant(index + 6)}@example.org`,
    ],
    ...[`DTSTART:202603${String((index % 28) + 1).padStart(2, '0')}T090000Z`, 'DURATION:PT50M', 'END:VEVENT'],
  ]),
  'END:VCALENDAR',
].join('\r\n')

test('of 20 planted names, subjects and addresses nothing is in the journal, in memory or as it is written', async () => {
  const mail = await read('planted0-sent.mbox', MAIL)
  const calendar = await read('planted1.ics', CALENDAR)
  if (mail.kind !== 'mailbox' || calendar.kind !== 'calendar') throw new Error('Read as something else.')
  // Told of mail is numbers and days alone, even before anything is kept.
  expect(found(inspect(mail, { depth: null, maxArrayLength: null }))).toEqual([])
  expect(
    found(inspect(calendar, { depth: null, maxArrayLength: null })),
    'names are there to choose by',
  ).not.toEqual([])

  const sent = mailToKeep(mail, 'there', 'all')
  const sessions = sessionsToKeep(calendar, firstChoice(calendar), 4, 'all')
  if (!sent || !sessions) throw new Error('Nothing to keep.')
  expect(sent.days.length + sessions.days.length).toBeGreaterThan(30)
  const journal: Journal = addImport(addImport(emptyJournal, sent, NOW), sessions, NOW)
  expect(found(inspect(journal, { depth: null, maxArrayLength: null }))).toEqual([])
  expect(found(writeBackup(journal, { appVersion: '0.1.0', now: new Date(NOW) }))).toEqual([])
})

function found(text: string): readonly string[] {
  return PLANTED.filter((word) => text.includes(word))
}

async function read(name: string, text: string): Promise<IntakeReading> {
  const request = {
    files: [new File([text], name)],
    timeZone: 'Europe/Berlin',
    dayEndsAt: 4,
    today: '2026-11-23' as Day,
  }
  const result = await readFiles(request, () => undefined)
  if (!result.ok) throw new Error(result.fault)
  return result.value
}
