import { afterEach, expect, it } from 'vitest'
import { addImport } from '../../src/domain/imports.ts'
import { firstChoice, mailToKeep, sessionsToKeep } from '../../src/features/intake/previewFigures.ts'
import { open } from '../../src/vault/pages/sealing.ts'
import { PLANTED, PLANTED_CALENDAR, PLANTED_MAIL, plantedIn, readPlanted } from '../fixtures/planted.ts'
import { closeAll, freshName, keysOf, NOW, openOrFail, rawRows, write } from './shelfOfTests.ts'

afterEach(closeAll)

it('none of 20 planted names, subjects and addresses is in any page, opened', async () => {
  const mail = await readPlanted('planted0-sent.mbox', PLANTED_MAIL)
  const calendar = await readPlanted('planted1.ics', PLANTED_CALENDAR)
  if (mail.kind !== 'mailbox' || calendar.kind !== 'calendar') throw new Error('Read as something else.')
  const sent = mailToKeep(mail, 'there', 'all')
  const sessions = sessionsToKeep(calendar, firstChoice(calendar), 4, 'all')
  if (!sent || !sessions) throw new Error('Nothing to keep.')

  const name = freshName()
  const vault = await openOrFail(name)
  await vault.change((journal) => addImport(addImport(journal, sent, NOW), sessions, NOW))
  expect(plantedIn(await everyPage(name))).toEqual([])
  // Looked for as it lies, a word that was written is found.
  await vault.change(write(`a note that holds ${PLANTED[3]}`))
  expect(plantedIn(await everyPage(name))).toEqual([PLANTED[3]])
})

/** Every page of a notebook as the text under its seal. */
async function everyPage(name: string): Promise<string> {
  const keys = await keysOf(name)
  const rows = await rawRows(name)
  expect(rows.length).toBeGreaterThan(0)
  const texts = await Promise.all(
    rows.map(async (row) => {
      const opened = await open(keys, row.sealed, row)
      if (!opened) throw new Error('A page did not open.')
      return opened.text
    }),
  )
  return texts.join('\n')
}
