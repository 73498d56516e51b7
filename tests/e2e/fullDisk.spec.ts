import { readFile } from 'node:fs/promises'
import { openToday } from './harness/app.ts'
import { expect, test } from './harness/test.ts'
import { dayNote } from './harness/writing.ts'

test('on a full disk the words stay, and a backup that holds them is one tap away', async ({ page }) => {
  await openToday(page)
  await page.evaluate(() => {
    const full = () => {
      throw new DOMException('No room', 'QuotaExceededError')
    }
    Object.assign(IDBObjectStore.prototype, { put: full, add: full })
  })
  await dayNote(page).fill('written on a full disk')
  await dayNote(page).blur()
  await expect(page.getByText('This device has no room left.')).toBeVisible()
  await expect(dayNote(page)).toHaveValue('written on a full disk')
  await page.getByRole('link', { name: 'Back up now' }).click()
  const carried = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a backup' }).click()
  expect(await readFile(await (await carried).path(), 'utf8')).toContain('written on a full disk')
})
