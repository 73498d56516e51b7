import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import {
  beginChange,
  beginLocked,
  closeNotebook,
  copyCode,
  openNotebook,
  setLock,
  setSight,
} from './harness/lock.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { whileReplaced } from './harness/whileReplaced.ts'
import { answer, carryOut, dayNote, writeNote } from './harness/writing.ts'

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

/** What is in the chosen file. */
async function contentOf(page: Page, name: string): Promise<Buffer> {
  const bytes = await whileReplaced(() =>
    page.evaluate(async (file) => {
      const folder = await navigator.storage.getDirectory()
      const found = await (await folder.getFileHandle(file)).getFile()
      return Array.from(new Uint8Array(await found.arrayBuffer()))
    }, name),
  )
  return Buffer.from(bytes)
}

/** A minute goes by, as the page counts it: files are not written again at once. */
async function letTimePass(page: Page): Promise<void> {
  await page.evaluate(() => {
    const now = performance.now.bind(performance)
    performance.now = () => now() + 60_000
  })
}

/** Puts something else into the chosen file, as another device or program would. */
async function putInFile(page: Page, name: string, content: string): Promise<void> {
  await page.evaluate(
    async ([file, text]) => {
      const folder = await navigator.storage.getDirectory()
      const stream = await (await folder.getFileHandle(file, { create: true })).createWritable()
      await stream.write(text)
      await stream.close()
    },
    [name, content] as const,
  )
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

test('under a plain name the file is proposed by that name', async ({ page }) => {
  await letChoose(page)
  await openToday(page)
  await writeNote(page, 'whoever sees the file')
  await goTo(page, '/settings')
  await page.getByRole('radio', { name: 'Plain' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-plain')
  await goTo(page, '/settings/backup')
  await way(page).getByRole('button', { name: 'Choose the file' }).click()
  await expect(way(page).getByText('Last written on')).toBeVisible()
  expect((await contentOf(page, 'notebook.json')).toString()).toContain('whoever sees the file')
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
  await expect(way(page).getByText('Last written on')).toBeVisible()
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
  await bringBack.getByRole('button', { name: 'Replace everything here' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click()
  await expect(page.getByText('The notebook is now as it was in the file.')).toBeVisible()
  await goTo(page, '/')
  await expect(dayNote(page)).toHaveValue('sealed here and in the file')

  await beginChange(page, 'Seal everything again')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('New passphrase', { exact: true }).fill('the second passphrase')
  await dialog.getByRole('button', { name: 'Next' }).click()
  await copyCode(page)
  await dialog.getByRole('button', { name: 'Seal everything again' }).click()
  await expect(page.getByText('Every page is sealed under a new key.')).toBeVisible()
  await goTo(page, '/settings/backup')
  await expect(way(page)).toContainText('is no longer kept: the lock was changed')
})

test('words written while another tab has its turn at the file are in it too', async ({ page }) => {
  await letChoose(page)
  await openToday(page)
  await writeNote(page, 'before')
  await goTo(page, '/settings/backup')
  await way(page).getByRole('button', { name: 'Choose the file' }).click()
  await expect(way(page).getByText('Last written on')).toBeVisible()
  await letTimePass(page)
  await goTo(page, '/')
  await page.evaluate(async () => {
    const held = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    void navigator.locks.request('shoreline kept file', () => {
      begun.resolve()
      return held.promise
    })
    await begun.promise
    Object.assign(window, { letGo: held.resolve })
  })
  await writeNote(page, 'waits for its turn')
  await setSight(page, 'hidden')
  await setSight(page, 'visible')
  await writeNote(page, 'the very last words')
  await page.evaluate(() => (window as unknown as { letGo(): void }).letGo())
  await expect
    .poll(async () => (await contentOf(page, 'shoreline.json')).toString())
    .toContain('the very last words')
})

test('a file that holds more is not written over unasked, and what it held before can be had', async ({
  page,
  browser,
}) => {
  test.slow()
  const { baseURL } = test.info().project.use
  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) })
  const other = await context.newPage()
  await openToday(other)
  await writeNote(other, 'from another notebook')
  const theirs = await carryOut(other)
  await context.close()

  await letChoose(page)
  await openToday(page)
  await answer(page, 'Energy', 'running low')
  await putInFile(page, 'shoreline.json', theirs)
  await goTo(page, '/settings/backup')
  await way(page).getByRole('button', { name: 'Choose the file' }).click()
  await expect(way(page)).toContainText('holds something that is not in this notebook')
  expect((await contentOf(page, 'shoreline.json')).toString()).toBe(theirs)
  await goTo(page, '/')
  await expect(page.getByText('What you wrote since is only on this device.')).toBeVisible()
  await goTo(page, '/settings/backup')
  await way(page).getByRole('button', { name: 'Add it to this notebook' }).click()
  await expect(way(page).getByText('Last written on')).toBeVisible()
  await goTo(page, '/')
  await expect(dayNote(page)).toHaveValue('from another notebook')
  await goTo(page, '/settings/backup')
  const download = page.waitForEvent('download')
  await way(page).getByRole('button', { name: 'Save what it held before' }).click()
  const saved = await (await download).createReadStream()
  expect(Buffer.concat(await saved.toArray()).toString()).toBe(theirs)
})

test('a file that is gone is said on Today at once, with a backup offered', async ({ page }) => {
  await letChoose(page)
  await openToday(page)
  await writeNote(page, 'while it was there')
  await goTo(page, '/settings/backup')
  await way(page).getByRole('button', { name: 'Choose the file' }).click()
  await expect(way(page).getByText('Last written on')).toBeVisible()
  await letTimePass(page)
  // The origin's private folder would make the file anew; a disk that was taken out does not.
  await page.evaluate(() => {
    FileSystemFileHandle.prototype.createWritable = async () => {
      throw new DOMException('', 'NotFoundError')
    }
  })
  await goTo(page, '/')
  await writeNote(page, 'after it was gone')
  await setSight(page, 'hidden')
  await setSight(page, 'visible')
  await expect(page.getByText('“shoreline.json” is not where it was.')).toBeVisible()
  await page.getByRole('link', { name: 'Back up now' }).click()
  await expect(way(page)).toContainText('is not where it was')
})

test('setting a lock lists what can still be read, and an encrypted file takes its place', async ({
  page,
}) => {
  test.slow()
  await letChoose(page)
  await openToday(page)
  await writeNote(page, 'readable until now')
  await goTo(page, '/settings/backup')
  await way(page).getByRole('button', { name: 'Choose the file' }).click()
  await expect(way(page).getByText('Last written on')).toBeVisible()
  await goTo(page, '/settings/lock')
  await setLock(page)
  const copies = page.getByRole('region', { name: 'Copies that can still be read' })
  await expect(copies).toContainText('“shoreline.json”, which kept itself current.')
  await copies.getByRole('button', { name: 'Replace them by an encrypted one' }).click()
  await way(page).getByLabel('Passphrase of the file').fill(FILE_PASSPHRASE)
  await way(page).getByRole('button', { name: 'Encrypt it and go on' }).click()
  await expect(way(page).getByText('Last written on')).toBeVisible()
  expect((await contentOf(page, 'shoreline.json')).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/)
  await goTo(page, '/settings/lock')
  await expect(page.getByRole('heading', { name: 'What opens it' })).toBeVisible()
  await expect(copies).toHaveCount(0)
})
