import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { setSight } from './harness/lock.ts'
import { goTo } from './harness/notebook.ts'
import {
  bringTogether,
  carry,
  expectTogether,
  FOLDER_PASSPHRASE,
  filesOf,
  joinFolder,
  letChoose,
  tellPassphrase,
  folderOn as way,
} from './harness/sharedFolder.ts'
import { expect, test } from './harness/test.ts'
import { dayNote, expectSaved, writeNote } from './harness/writing.ts'

async function begin(page: Page): Promise<void> {
  await letChoose(page)
  await openToday(page)
}

test('a phone and a laptop share a folder: what each wrote of one day is on both', async ({
  page: phone,
  browser,
  baseURL,
}) => {
  test.slow()
  await begin(phone)
  await writeNote(phone, 'written on the phone')
  await joinFolder(phone)
  await expectTogether(phone)
  expect(Object.keys(await filesOf(phone))).toEqual([expect.stringMatching(/^shoreline-\w+\.age$/)])

  const other = await browser.newContext({ ...(baseURL && { baseURL }) })
  const laptop = await other.newPage()
  await begin(laptop)
  await laptop.getByRole('radio').nth(3).locator('xpath=..').click()
  await expectSaved(laptop)
  await carry(phone, laptop)

  // Another passphrase is refused, and nothing of this device is in the folder.
  await joinFolder(laptop, 'some other words altogether')
  await expect(way(laptop).getByRole('alert')).toContainText('This does not open the files')
  expect(Object.keys(await filesOf(laptop))).toHaveLength(1)

  // Two notebooks that never met become one only when the person says so.
  await tellPassphrase(laptop, FOLDER_PASSPHRASE)
  await expectTogether(laptop)
  await expect(way(laptop)).toContainText('has nothing in common with this one')
  await way(laptop).getByRole('button', { name: 'Take it in' }).click()
  await expect(way(laptop)).not.toContainText('has nothing in common')
  await goTo(laptop, '/')
  await expect(dayNote(laptop)).toHaveValue('written on the phone')
  await expect(laptop.getByRole('radio').nth(3)).toBeChecked()

  await carry(laptop, phone)
  await bringTogether(phone)
  // Each device's own file, and the one before it.
  expect(Object.keys(await filesOf(phone))).toHaveLength(4)
  await goTo(phone, '/')
  await expect(phone.getByRole('radio').nth(3)).toBeChecked()

  // From then on by itself: on coming back into sight.
  await writeNote(phone, 'written on the phone, and more')
  await setSight(phone, 'hidden')
  await expect
    .poll(
      async () => {
        await carry(phone, laptop)
        await setSight(laptop, 'hidden')
        await setSight(laptop, 'visible')
        return dayNote(laptop).inputValue()
      },
      { timeout: 45_000 },
    )
    .toBe('written on the phone, and more')
  await other.close()
})

test('a folder is left, forgotten with everything else, and says on Today when it may not be used', async ({
  page,
}) => {
  await begin(page)
  await writeNote(page, 'of this device')
  await joinFolder(page)
  await expectTogether(page)
  await page.addInitScript(() => {
    Object.assign(FileSystemDirectoryHandle.prototype, { queryPermission: async () => 'prompt' })
  })
  await page.reload()
  await goTo(page, '/')
  await expect(page.getByText('The browser asks again before “shared” may be used')).toBeVisible()
  await goTo(page, '/settings/backup')
  await way(page).getByRole('button', { name: 'Leave the folder' }).click()
  await expect(way(page).getByRole('button', { name: 'Choose the folder' })).toBeVisible()
  expect(Object.keys(await filesOf(page))).toHaveLength(1)
  await page.reload()
  await expect(way(page).getByRole('button', { name: 'Choose the folder' })).toBeVisible()
})
