import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { addImport } from '../../src/domain/imports.ts'
import { emptyJournal, type Journal } from '../../src/domain/journal.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { firstChoice, mailToKeep, sessionsToKeep } from '../../src/features/intake/previewFigures.ts'
import { writeBackup } from '../../src/vault/backup.ts'
import { PLANTED_CALENDAR, PLANTED_MAIL, plantedIn, readPlanted } from '../fixtures/planted.ts'

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
