import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { addImport } from '../../src/domain/imports.ts'
import { emptyJournal, type Journal } from '../../src/domain/journal.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { firstChoice, mailToKeep, sessionsToKeep } from '../../src/features/intake/previewFigures.ts'
import { readMailbox } from '../../src/intake/mailbox.ts'
import { joinedCounts } from '../../src/intake/mailDays.ts'
import { writeBackup } from '../../src/vault/backup.ts'
import { PLANTED, PLANTED_CALENDAR, PLANTED_MAIL, plantedIn, readPlanted } from '../fixtures/planted.ts'

const NOW = '2026-11-23T10:00:00.000Z' as Instant

test('of 20 planted names, subjects and addresses nothing is in the journal, in memory or as it is written', async () => {
  const mail = await readPlanted('planted0-sent.mbox', PLANTED_MAIL)
  const calendar = await readPlanted('planted1.ics', PLANTED_CALENDAR)
  if (mail.kind !== 'mailbox' || calendar.kind !== 'calendar') throw new Error('Read as something else.')
  // Told of mail is numbers and days alone, even before anything is kept.
  expect(plantedIn(inspect(mail, { depth: null, maxArrayLength: null }))).toEqual([])
  expect(
    plantedIn(inspect(calendar, { depth: null, maxArrayLength: null })),
    'names are there to choose by',
  ).not.toEqual([])

  const sent = mailToKeep(mail, 'there', 'all')
  const sessions = sessionsToKeep(calendar, firstChoice(calendar), 4, 'all')
  if (!sent || !sessions) throw new Error('Nothing to keep.')
  expect(sent.days.length + sessions.days.length).toBeGreaterThan(30)
  const journal: Journal = addImport(addImport(emptyJournal, sent, NOW), sessions, NOW)
  expect(plantedIn(inspect(journal, { depth: null, maxArrayLength: null }))).toEqual([])
  expect(plantedIn(writeBackup(journal, { appVersion: '0.1.0', now: new Date(NOW) }))).toEqual([])
})

test('of mail whose sender has to be asked about, the addresses are told to the person, and nobody else', async () => {
  // Under a name that says nothing, from twenty addresses: which is one's own only the person knows.
  const mail = await readPlanted('mbox', PLANTED_MAIL)
  if (mail.kind !== 'mailbox' || !mail.asked) throw new Error('Not asked.')
  const { asked, ...told } = mail
  expect(plantedIn(inspect(told, { depth: null, maxArrayLength: null }))).toEqual([])
  const shown = asked.choices.map(({ name }) => name)
  expect(shown.every((name) => name.includes('@'))).toBe(true)
  expect(
    plantedIn(
      inspect(
        asked.choices.map(({ counts }) => counts),
        { depth: null, maxArrayLength: null },
      ),
    ),
  ).toEqual([])

  const chosen = joinedCounts([mail, ...asked.choices.map(({ counts }) => counts)])
  const sent = mailToKeep(chosen, 'home', 'all')
  if (!sent) throw new Error('Nothing to keep.')
  const journal = addImport(emptyJournal, sent, NOW)
  expect(plantedIn(inspect(journal, { depth: null, maxArrayLength: null }))).toEqual([])
  expect(plantedIn(writeBackup(journal, { appVersion: '0.1.0', now: new Date(NOW) }))).toEqual([])
})

test('nor does a message say anything but when it was sent', async () => {
  const labels = PLANTED.map((word) => `X-Gmail-Labels: Sent,${word}\r\n`)
  const files = PLANTED_MAIL.split(/\r\n(?=From )/).map((text, index) =>
    text.replace('\r\n', `\r\n${labels[index]}`),
  )
  for (const text of files) {
    const reading = await readMailbox(new Blob([text]), { timeZone: 'Europe/Berlin' })
    expect(reading.sent).toHaveLength(1)
    expect(plantedIn(JSON.stringify(reading))).toEqual([])
  }
})
