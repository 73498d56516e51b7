import { openToday, restoreBackup } from './harness/app.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { answer, carryOut, point, writtenIn } from './harness/writing.ts'

test('a notebook that the browser cleared away is missed, and a backup brings it back', async ({ page }) => {
  await openToday(page)
  await answer(page, 'Energy', 'running low')
  const backup = await carryOut(page)
  // What was written is expected from the next opening on.
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Carry it out' })).toBeVisible()
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('shoreline').onsuccess = resolve
      }),
  )
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Your notes are not here' })).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Your notes are not here' })).toBeVisible()
  await page.getByRole('button', { name: 'Bring a backup back' }).click()
  await expect(page.getByRole('heading', { name: 'Bring one back' })).toBeVisible()
  await restoreBackup(page, backup)
  expect(writtenIn(await carryOut(page))).toEqual(writtenIn(backup))
  await page.reload()
  await goTo(page, '/')
  await expect(point(page, 'Energy', 'running low')).toBeChecked()
})

test('a private window is said, as far as the browser lets it be known', async ({ page }) => {
  await openToday(page)
  await goTo(page, '/settings/backup')
  await expect(page.getByText(/This looks like a private window/)).toBeHidden()
  await page.addInitScript(() => {
    StorageManager.prototype.getDirectory = () =>
      Promise.reject(new DOMException('Not in private browsing', 'SecurityError'))
  })
  await page.reload()
  await expect(page.getByText(/This looks like a private window/)).toBeVisible()
})
