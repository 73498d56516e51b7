import type { Browser, Page } from '@playwright/test'
import { writeBackup } from '../../src/vault/backup.ts'
import { sampleYears } from '../fixtures/sampleYears.ts'
import { openToday, restoreBackup } from './harness/app.ts'
import { goTo } from './harness/notebook.ts'
import { test as base, expect } from './harness/test.ts'
import { watchContext } from './harness/watch.ts'
import {
  answer,
  carryOut,
  dayNote,
  expectSaved,
  loggedMoments,
  momentButton,
  point,
  writeNote,
  writtenIn,
} from './harness/writing.ts'

/** A second device: nothing of the first one's storage. */
const test = base.extend<{ other: Page }>({
  other: async ({ browser, baseURL }, use) => {
    const { page, faults } = await anotherDevice(browser, baseURL ?? '')
    await openToday(page)
    await use(page)
    await page.context().close()
    expect(faults).toEqual([])
  },
})

test('a backup made on one device comes back on another as an equal notebook', async ({ page, other }) => {
  const sample = writeBackup(sampleYears(2), { appVersion: '0.1.0', now: new Date() })
  await openToday(page)
  await restoreBackup(page, sample)
  await goTo(page, '/')
  await answer(page, 'Energy', 'running low')
  await momentButton(page, 'A yes that meant no').click()
  await page.getByRole('button', { name: 'Add words' }).click()
  const dialog = page.getByRole('dialog', { name: 'A yes that meant no' })
  await dialog.getByRole('button', { name: 'fear of conflict' }).click()
  await dialog
    .getByRole('textbox', { name: 'Words about it' })
    .fill('« Bien sûr », ai-je dit 🙃 and "no" was the word\n\t\\ </script>')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await momentButton(page, 'Laughter').click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await writeNote(page, 'Le chœur, œufs & thé 🌊👩🏽‍🦽 — “enough”.\n\nÀ demain.')
  const carried = await carryOut(page)

  await restoreBackup(other, carried)
  const again = await carryOut(other)
  expect(writtenIn(again)).toEqual(writtenIn(carried))
  const { reflections, moments, deleted } = writtenIn(again)
  expect(reflections?.length).toBeGreaterThan(200)
  expect(moments?.length).toBeGreaterThan(100)
  expect(deleted?.length, 'what was taken back stays taken back').toBeGreaterThan(0)
  console.log(`Carried over: ${reflections?.length} reflections, ${moments?.length} moments`)
  await goTo(other, '/')
  await other.reload()
  await expect(point(other, 'Energy', 'running low')).toBeChecked()
  await expect(dayNote(other)).toHaveValue('Le chœur, œufs & thé 🌊👩🏽‍🦽 — “enough”.\n\nÀ demain.')
  await expect(loggedMoments(other)).toHaveText([/« Bien sûr », ai-je dit 🙃 and "no" was the word/])
})

test('adding a backup keeps the later edit of each entry, and what is new on either side', async ({
  page,
  other,
}) => {
  await openToday(page)
  await answer(page, 'Energy', 'spent')
  await momentButton(page, 'A repair').click()
  await expectSaved(page)
  await restoreBackup(other, await carryOut(page))

  await goTo(other, '/')
  await answer(other, 'Energy', 'plenty')
  await momentButton(other, 'Late email').click()
  await expectSaved(other)

  await goTo(page, '/')
  await loggedMoments(page)
    .getByRole('button', { name: /A repair/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'A repair' })
  await dialog.getByRole('textbox', { name: 'Words about it' }).fill('Edited here later')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await momentButton(page, 'Laughter').click()
  await expectSaved(page)

  await chooseFile(page, await carryOut(other))
  const preview = page.getByRole('region', { name: 'Bring one back' })
  await expect(preview).toContainText(/New\s*1 moment/)
  await expect(preview).toContainText(/Edited later there\s*1 reflection/)
  await preview.getByRole('button', { name: 'Add to this notebook' }).click()
  await expect(
    preview.getByText(/1 new entry is here now; \d+ (was|were) brought up to date\./),
  ).toBeVisible()
  await page.reload()
  await goTo(page, '/')
  await expect(point(page, 'Energy', 'plenty')).toBeChecked()
  await expect(loggedMoments(page)).toHaveCount(3)
  await expect(loggedMoments(page).filter({ hasText: 'A repair' })).toContainText('Edited here later')
  for (const name of ['Late email', 'Laughter', 'A repair'])
    await expect(momentButton(page, name)).toContainText('×1')

  await goTo(other, '/')
  await restoreBackup(other, await carryOut(page))
  expect(writtenIn(await carryOut(other)), 'both devices agree').toEqual(writtenIn(await carryOut(page)))
})

test('a preview changes nothing before the choice, and the choice can be undone', async ({ page, other }) => {
  await momentButton(other, 'Late email').click()
  await expectSaved(other)
  const theirs = await carryOut(other)
  await openToday(page)
  await answer(page, 'Energy', 'steady')
  const before = writtenIn(await carryOut(page))
  await chooseFile(page, theirs)
  const way = page.getByRole('region', { name: 'Bring one back' })
  await expect(way.getByRole('button', { name: 'Add to this notebook' })).toBeVisible()
  await way.getByRole('button', { name: 'Cancel' }).click()
  expect(writtenIn(await carryOut(page))).toEqual(before)

  await restoreBackup(page, theirs)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(way.getByText('Taken back. The notebook is as it was before the file.')).toBeVisible()
  await goTo(page, '/')
  await expect(momentButton(page, 'Late email')).toHaveAccessibleName('Late email')
  await expect(point(page, 'Energy', 'steady')).toBeChecked()
})

test('replacing everything asks a second question, which says what would be gone', async ({
  page,
  other,
}) => {
  await momentButton(other, 'Late email').click()
  await expectSaved(other)
  const theirs = await carryOut(other)
  await openToday(page)
  await answer(page, 'Energy', 'steady')
  await momentButton(page, 'Laughter').click()
  await expectSaved(page)

  await chooseFile(page, theirs)
  const way = page.getByRole('region', { name: 'Bring one back' })
  const question = page.getByRole('dialog', { name: 'Replace everything here?' })
  await way.getByRole('button', { name: 'Replace everything here' }).click()
  await expect(question.getByText(/only here, and would be gone: 1 reflection and 1 moment/)).toBeVisible()
  await question.getByRole('button', { name: 'Cancel' }).click()
  await goTo(page, '/')
  await expect(loggedMoments(page)).toHaveText([/Laughter/])

  await chooseFile(page, theirs)
  await way.getByRole('button', { name: 'Replace everything here' }).click()
  await question.getByRole('button', { name: 'Replace everything here' }).click()
  await expect(way.getByText('The notebook is now as it was in the file.')).toBeVisible()
  await page.reload()
  expect(writtenIn(await carryOut(page))).toEqual(writtenIn(theirs))
  await goTo(page, '/')
  await expect(loggedMoments(page)).toHaveText([/Late email/])
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('after two weeks of writing without a backup a quiet reminder comes, and can be put off', async ({
  page,
}) => {
  const reminder = page.getByText('A backup is what brings it back if this device is lost.')
  const visit = async (day: string) => {
    await page.clock.setFixedTime(new Date(`${day}T21:00:00-04:00`))
    await page.goto('./#/')
    await page.reload()
    await expect(point(page, 'Energy', 'steady')).toBeEnabled()
  }
  await page.clock.install({ time: new Date('2026-04-01T21:00:00-04:00') })
  await openToday(page)
  await answer(page, 'Energy', 'steady')
  await visit('2026-04-14')
  await expect(reminder).toBeHidden()
  await visit('2026-04-15')
  await expect(page.getByText('There is no backup of this notebook yet.')).toBeVisible()
  await page.getByRole('button', { name: 'In two weeks' }).click()
  await expect(reminder).toBeHidden()
  await expectSaved(page)
  await visit('2026-04-28')
  await expect(reminder).toBeHidden()
  await visit('2026-04-29')
  await expect(reminder).toBeVisible()

  await page.getByRole('link', { name: 'Back up now' }).click()
  const save = page.getByRole('button', { name: 'Save a backup' })
  await expect(save).toHaveAttribute('aria-disabled', 'false')
  await Promise.all([page.waitForEvent('download'), save.click()])
  await visit('2026-04-30')
  await expect(reminder, 'nobody has said that the download is there').toBeVisible()
  await carryOut(page)
  await expect(page.getByText('Noted. This backup counts.')).toBeVisible()
  await visit('2026-05-30')
  await expect(reminder, 'nothing was written since').toBeHidden()
  await answer(page, 'Energy', 'spent')
  await expect(
    page.getByText('The last backup is from 30 April 2026, and you have written since.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Don’t remind me' }).click()
  await expect(reminder).toBeHidden()
  await expectSaved(page)
  await visit('2026-12-01')
  await expect(reminder).toBeHidden()

  await goTo(page, '/settings/backup')
  await page
    .getByRole('group', { name: 'A quiet reminder' })
    .getByRole('radio', { name: 'Remind me' })
    .click()
  await expectSaved(page)
  await visit('2026-12-01')
  await expect(reminder).toBeVisible()
})

async function anotherDevice(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ baseURL })
  const { faults } = await watchContext(context, new URL(baseURL).origin)
  return { page: await context.newPage(), faults }
}

async function chooseFile(page: Page, text: string): Promise<void> {
  await goTo(page, '/settings/backup')
  const input = page.getByLabel('Choose a backup file')
  // Phones grey out what has an ending that is not listed: nothing is.
  await expect(input).not.toHaveAttribute('accept')
  await input.setInputFiles({
    ...{ name: 'shoreline.json', mimeType: 'application/json', buffer: Buffer.from(text) },
  })
}
