import { beginNotebook, enterSample, goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { expectSaved } from './harness/writing.ts'

test.beforeEach(({ page }) => setEvening(page))

test('a day’s work can be typed in, is kept as it is typed, and can be taken back', async ({ page }) => {
  await beginNotebook(page)
  const open = page.getByRole('button', { name: 'The day’s work' })
  await open.click()
  const dialog = page.getByRole('dialog', { name: 'The day’s work' })
  const sessions = dialog.getByLabel('Sessions', { exact: true })
  await sessions.fill('six')
  await sessions.blur()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await sessions.fill('6')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expectSaved(page)
  await goTo(page, '/patterns/workload:sessions')
  await expect(page.getByRole('heading', { name: 'Sessions' })).toBeVisible()
  await goTo(page, '/')
  await open.click()
  await expect(sessions).toHaveValue('6')
  await sessions.fill('')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await goTo(page, '/patterns/workload:sessions')
  await expect(page.getByText('Nothing was written about this yet.')).toBeVisible()
})

test('a kind of moment is known from a day the person says, until they take it back', async ({ page }) => {
  await enterSample(page)
  await goTo(page, '/patterns/moment:late-email')
  await expect(page.getByText(/^Counted from .*, the first one you logged/)).toBeVisible()
  await page.getByRole('button', { name: 'Say from which day' }).click()
  await page.getByLabel('From which day on you logged each one').fill('2025-10-01')
  await expect(page.getByText('Counted from 1 October 2025, as you said.')).toBeVisible()
  await page.getByRole('button', { name: 'Go by the first one logged' }).click()
  await expect(page.getByText(/the first one you logged/)).toBeVisible()
})
