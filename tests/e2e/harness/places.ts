import type { Page } from '@playwright/test'
import type { MessageId } from '../../../src/words/words.ts'
import { appleHealthOf, sleepRecord, stepRecord } from '../../fixtures/healthOf.ts'
import { samplePath } from '../../fixtures/samples.ts'
import { sampleYears } from '../../fixtures/sampleYears.ts'
import { backupOf, goTo } from './notebook.ts'
import { type Spoken, speak } from './speech.ts'

/** One screen in one state; `open` leads there from any other place of the same notebook. */
export type Place = { readonly name: string; readonly open: () => Promise<void> }

/** The header of an age file, as far as it is read before a passphrase. */
const ENCRYPTED = `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 17\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`

/** A history as Daylio exports it. */
const DAYLIO = `full_date,date,weekday,time,mood,activities,note_title,note
2026-02-03,February 3,Tuesday,21:10,good,,,
2026-02-02,February 2,Monday,22:00,meh,,,
2026-02-01,February 1,Sunday,20:30,rad,,,
`

/** Sleep, a night in bed and steps, as Apple's Health exports them. */
const SLEEP = appleHealthOf([
  sleepRecord('AsleepCore', '2026-02-02 23:00:00 -0500', '2026-02-03 06:00:00 -0500'),
  sleepRecord('AsleepREM', '2026-02-03 23:30:00 -0500', '2026-02-04 05:00:00 -0500'),
  sleepRecord('InBed', '2026-02-04 23:00:00 -0500', '2026-02-05 07:00:00 -0500'),
  stepRecord(4200, '2026-02-03 12:00:00 -0500', '2026-02-03 13:00:00 -0500'),
])

/** Of what any other program writes, with nothing to tell what it means. */
const TABLE = 'D,T,S\n03/02/2026,09:00,ok\n03/04/2026,11:00,no\n'

/** Every screen and state of a notebook in which little or nothing is written; past the welcome. */
export function emptyPlaces(page: Page, language: Spoken): readonly Place[] {
  const say = speak(language)
  const button = (id: MessageId) => page.getByRole('button', { name: say(id), exact: true })
  const chooseFile = (text: string, name = 'shoreline-backup.json') =>
    page.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })
  return [
    { name: 'today, empty', open: () => goTo(page, '/') },
    { name: 'patterns, empty', open: () => goTo(page, '/patterns') },
    { name: 'a signal, empty', open: () => goTo(page, '/patterns/moment%3Alate-email') },
    { name: 'journal, empty', open: () => goTo(page, '/journal') },
    ...(
      ['/pause', '/care', '/care/words', '/care/before', '/care/rest', '/care/breath', '/help'] as const
    ).map((address) => ({
      name: `${address.slice(1)}, empty`,
      open: () => goTo(page, address),
    })),
    { name: 'search, nothing asked', open: () => goTo(page, '/journal/search') },
    { name: 'saving some days, none', open: () => goTo(page, '/journal/save') },
    ...(['/year', '/seasons', '/compare', '/scores', '/readings'] as const).map((address) => ({
      name: `${address.slice(1)}, empty`,
      open: () => goTo(page, address),
    })),
    { name: 'settings', open: () => goTo(page, '/settings') },
    { name: 'questions', open: () => goTo(page, '/settings/questions') },
    { name: 'what a shortcut asks', open: () => goTo(page, '/log') },
    { name: 'a question', open: () => goTo(page, '/settings/questions/energy') },
    { name: 'a question that is not here', open: () => goTo(page, '/settings/questions/none') },
    { name: 'moments', open: () => goTo(page, '/settings/moments') },
    { name: 'a kind of moment', open: () => goTo(page, '/settings/moments/late-email') },
    { name: 'a kind of moment that is not here', open: () => goTo(page, '/settings/moments/own:none') },
    { name: 'contexts', open: () => goTo(page, '/settings/contexts') },
    { name: 'a reminder', open: () => goTo(page, '/settings/reminder') },
    { name: 'the guide', open: () => goTo(page, '/settings/guide') },
    {
      name: 'licences, one open',
      open: async () => {
        await goTo(page, '/settings/licences')
        await page.locator('main summary').first().click()
      },
    },
    {
      name: 'the notebook checked',
      open: async () => {
        await goTo(page, '/settings/check')
        await button('check.do').click()
        await page.locator('main [role=status] p').first().waitFor()
        await page.locator('main section button[aria-disabled=false]').waitFor()
      },
    },
    { name: 'backup', open: () => goTo(page, '/settings/backup') },
    { name: 'bring in', open: () => goTo(page, '/settings/imports') },
    {
      name: 'bring in, what is no mailbox',
      open: async () => {
        await goTo(page, '/settings')
        await goTo(page, '/settings/imports')
        await chooseFile('Dear reader')
        await page.getByRole('alert').waitFor()
      },
    },
    {
      name: 'bring in, a mailbox read',
      open: async () => {
        await goTo(page, '/settings')
        await goTo(page, '/settings/imports')
        await page.locator('input[type=file]').setInputFiles(samplePath('mbox/own-takeout-sent.mbox'))
        await button('intake.keep').waitFor()
      },
    },
    {
      name: 'bring in, a calendar read',
      open: async () => {
        await goTo(page, '/settings')
        await goTo(page, '/settings/imports')
        await page.locator('input[type=file]').setInputFiles(samplePath('ics/own-therapist-google.ics'))
        await button('intake.keep').waitFor()
      },
    },
    {
      name: 'bring in, sleep read',
      open: async () => {
        await goTo(page, '/settings')
        await goTo(page, '/settings/imports')
        await chooseFile(SLEEP, 'export.xml')
        await button('intake.keep').waitFor()
      },
    },
    {
      name: 'bring in, another app’s history read',
      open: async () => {
        await goTo(page, '/settings')
        await goTo(page, '/settings/imports')
        await chooseFile(DAYLIO, 'daylio_export.csv')
        await page.locator('main button[aria-pressed=false]').first().click()
        await button('intake.keep').waitFor()
      },
    },
    {
      name: 'bring in, what a table means',
      open: async () => {
        await goTo(page, '/settings')
        await goTo(page, '/settings/imports')
        await chooseFile(TABLE, 'hours.csv')
        await page.getByRole('radio', { name: say('intake.table.sessions') }).click()
        await page.getByRole('group', { name: say('intake.table.minutes') }).waitFor()
      },
    },
    {
      name: 'backup, a file that is none',
      open: async () => {
        await goTo(page, '/settings')
        await goTo(page, '/settings/backup')
        await chooseFile('{}')
        await page.getByRole('alert').waitFor()
      },
    },
    {
      name: 'backup, an encrypted file',
      open: async () => {
        await goTo(page, '/settings')
        await goTo(page, '/settings/backup')
        await chooseFile(ENCRYPTED, 'shoreline-2026-11-23.age')
        await button('backup.openFile').waitFor()
      },
    },
    {
      name: 'backup, with a passphrase too short',
      open: async () => {
        await goTo(page, '/settings/backup')
        await page.getByRole('radio', { name: say('backup.form.encrypted') }).click()
        await button('backup.encrypt').click()
        await page.getByRole('alert').filter({ hasText: /./ }).waitFor()
      },
    },
    {
      name: 'backup, readable again',
      open: async () => {
        await goTo(page, '/settings/backup')
        await page.getByRole('radio', { name: say('backup.form.readable') }).click()
        await button('backup.save').waitFor()
      },
    },
    {
      name: 'backup, the preview of a file',
      open: async () => {
        await goTo(page, '/settings')
        await goTo(page, '/settings/backup')
        await chooseFile(backupOf(sampleYears(0.25)))
        await button('backup.add').waitFor()
      },
    },
    {
      name: 'backup, a folder chosen',
      open: async () => {
        // No test can tap the system's own window: a folder in the origin's private one acts the same.
        await page.evaluate(() => {
          Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() })
        })
        await goTo(page, '/settings')
        await goTo(page, '/settings/backup')
        await button('folder.choose').click()
        await page
          .getByRole('region', { name: say('folder.title') })
          .getByText(say('folder.firstIn'))
          .waitFor()
      },
    },
    {
      name: 'today, answered and logged',
      open: async () => {
        await goTo(page, '/')
        await page.getByRole('radio').nth(3).click()
        await button('moment.reluctant-yes').click()
        await button('common.undo').waitFor()
      },
    },
    {
      name: 'today, with own questions',
      open: async () => {
        for (const answer of ['count', 'yes-no'] as const) {
          await goTo(page, '/settings/questions')
          await button(`questions.add.${answer}`).click()
          await page.getByLabel(say('questions.text')).fill(answer === 'count' ? 'Tea' : 'Walked')
          await page.getByLabel(say('questions.text')).blur()
        }
        await goTo(page, '/')
        await page.getByRole('group', { name: 'Walked' }).waitFor()
      },
    },
    {
      name: 'a moment, closely',
      open: async () => {
        await goTo(page, '/')
        await page
          .getByRole('list', { name: say('today.dayMoments') })
          .getByRole('button')
          .first()
          .click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'a moment that has not come yet',
      open: async () => {
        await page.getByRole('dialog').getByLabel(say('today.momentDay')).fill('2031-01-01')
        await page.getByRole('alert').waitFor()
      },
    },
    {
      name: 'asking for an earlier day',
      open: async () => {
        await goTo(page, '/')
        await button('today.earlier').click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'replacing everything',
      open: async () => {
        await goTo(page, '/settings/backup')
        await chooseFile(backupOf(sampleYears(0.25)))
        await button('backup.replace').click()
        await page.getByRole('dialog').waitFor()
      },
    },
  ]
}
