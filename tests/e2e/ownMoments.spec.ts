import type { Page } from '@playwright/test'
import { openToday, restoreBackup } from './harness/app.ts'
import { axeFindings } from './harness/axe.ts'
import { goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { carryOut, expectSaved, expectUndone, loggedMoments, momentButton } from './harness/writing.ts'

const form = (page: Page) => page.getByRole('region', { name: 'Add your own' })

async function add(page: Page, name: string, way: 'It wears' | 'It restores'): Promise<void> {
  await page.getByRole('link', { name: 'Add your own' }).click()
  await form(page).getByLabel('What happens').fill(name)
  await form(page).getByRole('radio', { name: way }).click()
  await form(page).getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByRole('status')).toContainText(`${name}, added`)
  await page.goBack()
}

test('a moment of one’s own is added on Today, logged with one tap, and the last tap is taken back', async ({
  page,
}) => {
  await setEvening(page)
  await openToday(page)
  await add(page, 'A walk at noon', 'It restores')
  const restored = page.getByRole('list', { name: 'What restored' })
  await expect(restored.getByRole('button').first()).toHaveAccessibleName('A walk at noon')
  await momentButton(page, 'A walk at noon').click()
  await momentButton(page, 'A walk at noon').click()
  await expect(loggedMoments(page)).toHaveText([/A walk at noon/, /A walk at noon/])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(loggedMoments(page)).toHaveText([/A walk at noon/])
  await expectUndone(page)
  await page.reload()
  await expect(momentButton(page, 'A walk at noon')).toHaveAccessibleName('A walk at noon, 1 time')
  await expect(loggedMoments(page)).toHaveText([/21:1\d.*A walk at noon/])
})

test('nothing is added without a name and a direction, and what was added can be taken back', async ({
  page,
}) => {
  await setEvening(page)
  await openToday(page)
  await page.getByRole('link', { name: 'Add your own' }).click()
  await form(page).getByLabel('What happens').fill('  ')
  await form(page).getByRole('button', { name: 'Add it' }).click()
  await expect(form(page).getByRole('alert')).toContainText('Nothing is added yet')
  await form(page).getByLabel('What happens').fill('A form filled in at night')
  await form(page).getByRole('radio', { name: 'It wears' }).click()
  await form(page).getByLabel('What happens').press('Enter')
  await expect(page.getByRole('link', { name: 'A form filled in at night' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: 'A form filled in at night' })).toHaveCount(0)
  await page.goBack()
  await expect(momentButton(page, 'A form filled in at night')).toHaveCount(0)
  await page.reload()
  await expect(momentButton(page, 'Late email')).toBeVisible()
  await expect(momentButton(page, 'A form filled in at night')).toHaveCount(0)
})

test('reworded, it keeps on earlier days the name it had; hidden, what was logged stays; another device reads it all', async ({
  page,
  browser,
}) => {
  await setEvening(page)
  await openToday(page)
  await add(page, 'A walk at noon', 'It restores')
  await momentButton(page, 'A walk at noon').click()
  await goTo(page, '/day/2026-03-10')
  await momentButton(page, 'A walk at noon').click()
  await page.getByRole('dialog').getByRole('link', { name: 'Reword or put away this kind of moment' }).click()
  await expect(page.getByText('Logged 2 times since 10 March 2026, last on 18 March 2026.')).toBeVisible()
  await page.getByLabel('In which words').fill('Out of the door')
  await page.getByLabel('In which words').blur()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Out of the door')
  await expect(page.getByText('It is as it is now since 18 March 2026.')).toBeVisible()
  await expectSaved(page)

  await goTo(page, '/')
  await expect(loggedMoments(page)).toHaveText([/Out of the door/])
  await goTo(page, '/day/2026-03-10')
  await expect(loggedMoments(page)).toHaveText([/A walk at noon/])
  await goTo(page, '/patterns')
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /Out of the door/ })
      .first(),
  ).toBeVisible()
  await goTo(page, '/journal/search')
  await page.getByLabel('Words').first().fill('walk')
  await expect(page.getByRole('list', { name: 'Found' }).getByRole('listitem').first()).toBeVisible()

  await goTo(page, '/settings')
  await page.getByRole('link', { name: /^Moments/ }).click()
  await page.getByRole('link', { name: /Out of the door/ }).click()
  await page.getByRole('radio', { name: 'Put it away' }).click()
  await goTo(page, '/settings/moments/late-email')
  await page.getByRole('radio', { name: 'Put it away' }).click()
  await expectSaved(page)
  await page.reload()
  await goTo(page, '/day/2026-03-05')
  await expect(momentButton(page, 'Skipped break')).toBeVisible()
  await expect(momentButton(page, 'Out of the door')).toHaveCount(0)
  await expect(momentButton(page, 'Late email')).toHaveCount(0)
  const backup = await carryOut(page)

  const other = await (await browser.newContext()).newPage()
  await setEvening(other)
  await openToday(other)
  await restoreBackup(other, backup)
  await goTo(other, '/day/2026-03-10')
  await expect(loggedMoments(other)).toHaveText([/A walk at noon/])
  await goTo(other, '/settings/moments')
  await expect(other.getByRole('link', { name: /Out of the door/ })).toContainText('your own · put away')
  await other.getByRole('link', { name: /Out of the door/ }).click()
  await other.getByRole('button', { name: 'It still means the same' }).click()
  await other.getByRole('radio', { name: 'Offer it' }).click()
  await goTo(other, '/day/2026-03-10')
  await expect(loggedMoments(other)).toHaveText([/Out of the door/])
  await other.context().close()
})

test('one that was never logged can be deleted, and put back', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await goTo(page, '/settings/moments')
  await page.getByLabel('What happens').fill('Tea with a colleague')
  await page.getByRole('radio', { name: 'It restores' }).click()
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByRole('link', { name: /Tea with a colleague/ }).click()
  await expect(page.getByText('Not logged yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Delete this moment' }).click()
  await expect(page.getByText('This moment is not here, or not any more.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tea with a colleague')
})

test('where moments are added and changed, a check of accessibility has nothing to say', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await page.getByRole('link', { name: 'Add your own' }).click()
  await expect(form(page).getByLabel('What happens')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.goBack()
  await add(page, 'A form filled in at night, once more, and nobody asked', 'It wears')
  expect(await axeFindings(page)).toEqual([])
})

test('moments stand on Today in the order they were moved into', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  const wore = page.getByRole('list', { name: 'What wore' }).getByRole('button')
  await expect(wore.first()).toHaveAccessibleName('Late email')
  await goTo(page, '/settings/moments')
  await expect(page.getByRole('button', { name: 'Move up: Late email' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.getByRole('button', { name: 'Move down: Late email' }).click()
  await expectSaved(page)
  await page.reload()
  await goTo(page, '/')
  await expect(wore.first()).toHaveAccessibleName('A yes that meant no')
  await expect(wore.nth(1)).toHaveAccessibleName('Late email')
})
