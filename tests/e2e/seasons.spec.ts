import { openToday } from './harness/app.ts'
import { enterSample, goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'

test('a season is named, changed, left out of yardsticks, deleted and brought back, and lasts', async ({
  page,
}) => {
  await openToday(page)
  await page.goto('./#/seasons')
  await page.getByRole('button', { name: 'Name a season' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'grief' }).click()
  await dialog.getByLabel('What it is called').fill('After the funeral')
  await dialog.getByLabel('From', { exact: true }).fill('2026-01-10')
  await dialog.getByLabel('To', { exact: true }).fill('2026-02-01')
  await dialog.getByRole('radio', { name: 'Count it in' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Saved')).toBeVisible()

  await page.reload()
  const line = page.getByRole('button', { name: /After the funeral/ })
  await expect(line).toContainText('10 Jan to 1 Feb 2026')
  await expect(line).not.toContainText('left out')

  await line.click()
  await dialog.getByLabel('To', { exact: true }).fill('2026-01-01')
  await expect(dialog.getByRole('alert')).toContainText('It stays as it was')
  await dialog.getByRole('button', { name: 'Delete this season' }).click()
  await expect(page.getByText('No season has a name yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(line).toContainText('10 Jan to 1 Feb 2026')
})

test('a season is opened and named from the picture it stands behind', async ({ page }) => {
  await enterSample(page)
  await page.goto('./#/patterns/question%3Aenergy')
  await page.getByRole('radio', { name: '2 years' }).click()
  const behind = page.getByRole('region', { name: 'Seasons' })
  await expect(behind.getByRole('button', { name: /Away by the lake/ }).first()).toBeVisible()
  const named = await behind.getByRole('button').evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel))
  expect(new Set(named).size, 'two of one name are told apart').toBe(named.length)
  const before = named.length
  await behind
    .getByRole('button', { name: /Away by the lake/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What it is called').fill('By the sea')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(behind.getByRole('button', { name: /By the sea/ })).toBeVisible()

  await page.getByRole('button', { name: 'Name a season' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toHaveCount(0)
  // Nothing was chosen, so nothing was named.
  await expect(behind.getByRole('button')).toHaveCount(before)

  await page.getByRole('button', { name: 'Name a season' }).click()
  await expect(dialog.getByRole('button', { pressed: true })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'illness' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(behind.getByRole('button')).toHaveCount(before + 1)
})

test('each hour of the round is read with the arrow keys', async ({ page }) => {
  await enterSample(page)
  await goTo(page, '/patterns/moment%3Alate-email')
  const clock = page.getByRole('application', { name: /of the last/ })
  await clock.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('output')).toHaveText(/^23:00: \d+ times$/)
  await page.keyboard.press('Escape')
  await expect(page.locator('output')).toHaveText('')
})
