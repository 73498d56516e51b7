import type { Page } from '@playwright/test'
import { openFresh, openToday, readyForOffline } from './harness/app.ts'
import { goTo } from './harness/notebook.ts'
import { storedOnDevice } from './harness/storage.ts'
import { expect, test } from './harness/test.ts'
import { answer, dayNote, loggedMoments, momentButton, point, writeNote } from './harness/writing.ts'

test.use({ laidIn: true })

const BANNER = 'A sample. Nothing here is kept.'

test('the sample is entered from the welcome, marked on every screen, and left without a trace', async ({
  page,
}) => {
  await openFresh(page)
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible()
  await readyForOffline(page)
  const before = await storedOnDevice(page)
  expect(Object.keys(before)).toContain('shoreline/keyring/device')

  await page.getByRole('button', { name: 'Look around with a sample journal' }).click()
  await expect(page.getByText(BANNER)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Patterns')
  await writeEverywhere(page)
  for (const address of ['/patterns', '/journal', '/settings', '/settings/backup']) {
    await goTo(page, address)
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
    await expect(page.getByText(BANNER)).toBeVisible()
  }
  await page.getByRole('button', { name: 'Leave the sample' }).first().click()
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible()
  expect(await storedOnDevice(page)).toEqual(before)

  await page.getByRole('button', { name: 'Begin' }).click()
  await goTo(page, '/journal')
  await expect(page.getByText('Nothing is written yet.')).toBeVisible()
})

test('the sample, one’s own and the first evening each open at their head', async ({ page }) => {
  // So low that whoever taps a button of the welcome has scrolled down to it.
  await page.setViewportSize({ width: 390, height: 420 })
  const height = () => page.evaluate(() => window.scrollY)
  await openFresh(page)
  await page.getByRole('button', { name: 'Look around with a sample journal' }).click()
  await expect(page.getByText(BANNER)).toBeVisible()
  expect(await height()).toBe(0)
  await expect(page.getByRole('heading', { name: 'Wearing down' })).toBeAttached()
  await page.evaluate(() => scrollTo(0, 400))
  expect(await height()).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Leave the sample' }).first().click()
  const begin = page.getByRole('button', { name: 'Begin' })
  await expect(begin).toBeVisible()
  expect(await height()).toBe(0)
  await begin.click()
  await expect(page.getByRole('radio').first()).toBeEnabled()
  expect(await height()).toBe(0)
})

test('the sample shows two years of somebody’s days, which can be read and charted', async ({ page }) => {
  await openFresh(page)
  await page.getByRole('button', { name: 'Look around with a sample journal' }).click()
  await expect(page.getByText(BANNER)).toBeVisible()
  await goTo(page, '/journal')
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.getByRole('button', { name: 'Go to a month' }).click()
  const years = page.getByRole('dialog').getByRole('button', { name: /^20\d\d$/ })
  await expect.poll(() => years.count()).toBeGreaterThanOrEqual(3)
  await page.keyboard.press('Escape')
  await goTo(page, '/patterns')
  await expect(page.getByRole('heading', { name: 'Wearing down' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Emails after hours' }).first()).toBeVisible()
  await goTo(page, '/scores')
  await expect(page.getByText('ProQOL').first()).toBeVisible()
})

test('one’s own notebook is untouched by a look around from Settings', async ({ page }) => {
  await openToday(page)
  await readyForOffline(page)
  await answer(page, 'Energy', 'running low')
  await momentButton(page, 'Laughter').click()
  await writeNote(page, 'Mine')
  await goTo(page, '/settings')
  await expect(page.getByRole('button', { name: 'Look around' })).toBeVisible()
  const before = await storedOnDevice(page)

  await page.getByRole('button', { name: 'Look around' }).click()
  await expect(page.getByText(BANNER)).toBeVisible()
  await expect(page.getByText('Mine')).toBeHidden()
  await writeEverywhere(page)
  await goTo(page, '/settings/backup')
  await expect(page.getByText('The sample cannot be carried out')).toBeVisible()
  await goTo(page, '/settings')
  await expect(page.getByText('You are looking at somebody else’s days.')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Leave the sample' }).last().click()
  await expect(page.getByText(BANNER)).toBeHidden()
  await expectOwn(page)
  expect(await storedOnDevice(page)).toEqual(before)

  await goTo(page, '/')
  await page.reload()
  await expectOwn(page)
})

test('loading the page again leaves the sample', async ({ page }) => {
  await openToday(page)
  await answer(page, 'Energy', 'running low')
  await momentButton(page, 'Laughter').click()
  await writeNote(page, 'Mine')
  await goTo(page, '/settings')
  await page.getByRole('button', { name: 'Look around' }).click()
  await expect(page.getByText(BANNER)).toBeVisible()
  await writeEverywhere(page)
  await page.reload()
  await expect(page.getByText(BANNER)).toBeHidden()
  await expectOwn(page)
})

/** Answers, marks, logs, deletes and sets things in the sample; it never says that anything was saved. */
async function writeEverywhere(page: Page): Promise<void> {
  await goTo(page, '/')
  await point(page, 'Energy', 'plenty').click()
  await expect(point(page, 'Energy', 'plenty')).toBeChecked()
  await momentButton(page, 'Late email').click()
  await expect(momentButton(page, 'Late email')).toContainText('×1')
  await dayNote(page).fill('Written in a sample')
  await page.getByRole('button', { name: 'grief' }).click()
  await expect(page.getByRole('status').getByText('Saved')).toBeHidden()
  await goTo(page, '/settings')
  await page
    .getByRole('group', { name: 'A day ends at' })
    .getByRole('button', { name: 'An hour later' })
    .click()
  await expect(page.getByRole('group', { name: 'A day ends at' })).toContainText('05:00')
  await goTo(page, '/journal')
  await expect(page.getByText('Written in a sample')).toBeVisible()
  await page
    .getByRole('button', { name: /^Delete/ })
    .nth(1)
    .click()
  await expect(page.getByRole('status').getByText(/ deleted$/)).toBeVisible()
  await expect(page.getByRole('status').getByText('Saved')).toBeHidden()
  await goTo(page, '/')
}

async function expectOwn(page: Page): Promise<void> {
  await expect(point(page, 'Energy', 'running low')).toBeChecked()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
  await expect(loggedMoments(page)).toHaveText([/Laughter/])
  await expect(dayNote(page)).toHaveValue('Mine')
  await goTo(page, '/settings')
  await expect(page.getByRole('group', { name: 'A day ends at' })).toContainText('04:00')
}
