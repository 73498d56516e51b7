import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { beginChange, beginLocked, closeNotebook, copyCode, openNotebook, setSight } from './harness/lock.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { dayNote, writeNote } from './harness/writing.ts'

const FILE_PASSPHRASE = 'a passphrase of the file'

/** No test can tap the system's own window: it hands over a file in the origin's private folder, which acts the same. */
async function letChoose(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
    })
  })
}

/** What is in the chosen file; read anew where the app put another in its place meanwhile. */
async function contentOf(page: Page, name: string): Promise<Buffer> {
  const bytes = await page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory()
    for (let again = 9; ; again--) {
      const found = await (await folder.getFileHandle(file)).getFile()
      try {
        return Array.from(new Uint8Array(await found.arrayBuffer()))
      } catch (error) {
        const isReplaced = error instanceof DOMException && error.name === 'NotReadableError'
        if (!isReplaced || again === 0) throw error
      }
    }
  }, name)
  return Buffer.from(bytes)
}

/** A minute goes by, as the page counts it: files are not written again at once. */
async function letTimePass(page: Page): Promise<void> {
  await page.evaluate(() => {
    const now = performance.now.bind(performance)
    performance.now = () => now() + 60_000
  })
}

const way = (page: Page) => page.getByRole('region', { name: 'A file that keeps itself current' })

test('a readable file follows what is written, is asked for again, and can be let go', async ({ page }) => {
  await letChoose(page)
  await openToday(page)
  await writeNote(page, 'before the file was chosen')
  await goTo(page, '/settings/backup')
  await expect(way(page)).toContainText('Without a lock the file is readable')
  await way(page).getByRole('button', { name: 'Choose the file' }).click()
  await expect(way(page).getByText('Last written on')).toBeVisible()
  expect((await contentOf(page, 'shoreline.json')).toString()).toContain('before the file was chosen')

  // Written on, and then the app is left: a moment later the file has it too.
  await letTimePass(page)
  await goTo(page, '/')
  await writeNote(page, 'after it was chosen')
  await setSight(page, 'hidden')
  await expect
    .poll(async () => (await contentOf(page, 'shoreline.json')).toString())
    .toContain('after it was chosen')
  await setSight(page, 'visible')

  // The browser takes its leave back: nothing of the notebook is disturbed, and one tap gives it again.
  await page.addInitScript(() => {
    let allowed = false
    Object.assign(FileSystemFileHandle.prototype, {
      queryPermission: async () => (allowed ? 'granted' : 'prompt'),
      requestPermission: async () => {
        allowed = true
        return 'granted'
      },
    })
  })
  await page.reload()
  await writeNote(page, 'while it was not allowed')
  await letTimePass(page)
  await setSight(page, 'hidden')
  await setSight(page, 'visible')
  await page.getByRole('button', { name: 'Allow again' }).click()
  await expect
    .poll(async () => (await contentOf(page, 'shoreline.json')).toString())
    .toContain('while it was not allowed')

  await goTo(page, '/settings/backup')
  await way(page).getByRole('button', { name: 'Stop keeping it' }).click()
  await expect(way(page).getByRole('button', { name: 'Choose the file' })).toBeVisible()
  await page.reload()
  await expect(way(page).getByRole('button', { name: 'Choose the file' })).toBeVisible()
})

test('under a lock the file is encrypted, restores to the same notebook, and ends with the key', async ({
  page,
}) => {
  test.slow()
  await letChoose(page)
  await beginLocked(page)
  await writeNote(page, 'sealed here and in the file')
  await goTo(page, '/settings/backup')
  await way(page).getByLabel('Passphrase of the file').fill(FILE_PASSPHRASE)
  await way(page).getByRole('button', { name: 'Choose the file' }).click()
  await expect(way(page).getByText('Last written on')).toBeVisible({ timeout: 30_000 })
  const file = await contentOf(page, 'shoreline.age')
  expect(file.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 17\n/)

  // The passphrase is known after the notebook was closed, and nobody is asked for it again.
  await closeNotebook(page)
  await openNotebook(page)
  await goTo(page, '/settings/backup')
  await expect(way(page).getByText('Last written on')).toBeVisible()

  const bringBack = page.getByRole('region', { name: 'Bring one back' })
  await goTo(page, '/')
  await writeNote(page, 'changed since')
  await goTo(page, '/settings/backup')
  await bringBack
    .getByLabel('Choose a backup file')
    .setInputFiles({ name: 'shoreline.age', mimeType: 'application/octet-stream', buffer: file })
  await bringBack.getByLabel('Passphrase of the file').fill(FILE_PASSPHRASE)
  await bringBack.getByRole('button', { name: 'Open the file' }).click()
  await bringBack.getByRole('button', { name: 'Replace everything here' }).click({ timeout: 30_000 })
  await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click()
  await expect(page.getByText('The notebook is now as it was in the file.')).toBeVisible({ timeout: 30_000 })
  await goTo(page, '/')
  await expect(dayNote(page)).toHaveValue('sealed here and in the file')

  await beginChange(page, 'Seal everything again')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('New passphrase', { exact: true }).fill('the second passphrase')
  await dialog.getByRole('button', { name: 'Next' }).click()
  await copyCode(page)
  await dialog.getByRole('button', { name: 'Seal everything again' }).click()
  await expect(page.getByText('Every page is sealed under a new key.')).toBeVisible({ timeout: 20_000 })
  await goTo(page, '/settings/backup')
  await expect(way(page)).toContainText('is no longer kept: the lock was changed')
})
