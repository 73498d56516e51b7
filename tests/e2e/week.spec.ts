import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { openToday, restoreBackup } from './harness/app.ts'
import { AFTER, expectLived, liveWeek, SAID_BY_THE_OTHER } from './harness/livedWeek.ts'
import { closeNotebook, openNotebook, setLock } from './harness/lock.ts'
import { goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { carryOut, saveSpan, writtenIn } from './harness/writing.ts'

const CLIPBOARD = ['clipboard-read', 'clipboard-write']

test('a week is lived, and all of it is there after a reload, after the lock, and on another device', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(CLIPBOARD)
  const after = await liveWeek(page)
  await after.reload()
  await expectLived(after)
  const files = await filesOf(after)
  expect(files.reminder).toMatch(/SUMMARY:Water the plants/)
  expect(files.table).toContain('One more intake')
  expect(files.markdown).toContain('## Thursday, 12 March 2026')

  await goTo(after, '/settings/lock')
  await setLock(after)
  await closeNotebook(after)
  await openNotebook(after)
  await expectLived(after)
  await after.reload()
  await openNotebook(after)
  expect(await filesOf(after)).toEqual(files)
  const text = await carryOut(after)
  expect(text).not.toContain(SAID_BY_THE_OTHER.slice(-8))

  const device = await browser.newContext({ locale: 'en-CA', timezoneId: 'America/Vancouver' })
  await device.grantPermissions(CLIPBOARD)
  const elsewhere = await device.newPage()
  await setEvening(elsewhere, AFTER)
  await openToday(elsewhere)
  await restoreBackup(elsewhere, text)
  await expectLived(elsewhere)
  expect(await filesOf(elsewhere)).toEqual(files)
  expect(writtenIn(await carryOut(elsewhere))).toEqual(writtenIn(text))
  await device.close()
})

/** What can be carried out of the week as files, but for when the reminder's was made. */
async function filesOf(page: Page): Promise<{ reminder: string; table: string; markdown: string }> {
  await goTo(page, '/settings/reminder')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the calendar file' }).click(),
  ])
  const reminder = (await readFile(await download.path(), 'utf8')).replace(/^(DTSTAMP|SEQUENCE):.*$/gm, '')
  await goTo(page, '/journal/save')
  await page.getByLabel('From').fill('2026-03-09')
  const table = await saveSpan(page, 'Table (CSV)')
  const markdown = await saveSpan(page, 'Markdown')
  return { reminder, table: table.text, markdown: markdown.text }
}

test('a pause is one in two tabs, and its words outlive the way back', async ({ page, context }) => {
  await setEvening(page)
  await openToday(page)
  await goTo(page, '/pause')
  const other = await context.newPage()
  await setEvening(other)
  await openToday(other)
  await goTo(other, '/pause')
  const working = (tab: Page) => tab.getByRole('textbox', { name: 'What is working?' })
  await working(page).fill('Lunch outside.')
  await expect(working(other)).toHaveValue('Lunch outside.')
  await working(other).fill('Lunch outside. Twice.')
  await other.goBack()
  await other.goForward()
  await expect(working(other)).toHaveValue('Lunch outside. Twice.')
  await expect(working(page)).toHaveValue('Lunch outside. Twice.')
})
