import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { setSight } from './harness/lock.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { dayNote, expectSaved, writeNote } from './harness/writing.ts'

const PASSPHRASE = 'seven quiet herons by water'

/** No test can tap the system's own window: it hands over a folder in the origin's private one, which acts the same. */
async function letChoose(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('shared', { create: true }),
    })
  })
}

/** The names and the bytes of what lies in the folder of a device; read anew where the app replaced a file meanwhile. */
function filesOf(page: Page): Promise<Record<string, number[]>> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('shared', { create: true })
    const entries = folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }
    for (let again = 9; ; again--) {
      const files: Record<string, number[]> = {}
      try {
        for await (const handle of entries.values())
          files[handle.name] = Array.from(new Uint8Array(await (await handle.getFile()).arrayBuffer()))
        return files
      } catch (error) {
        const isReplaced =
          error instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(error.name)
        if (!isReplaced || again === 0) throw error
      }
    }
  })
}

/** What a service does that keeps a folder on two devices. */
async function carry(from: Page, to: Page): Promise<void> {
  await to.evaluate(
    async (files) => {
      const root = await navigator.storage.getDirectory()
      const folder = await root.getDirectoryHandle('shared', { create: true })
      for (const [name, bytes] of Object.entries(files)) {
        const stream = await (await folder.getFileHandle(name, { create: true })).createWritable()
        await stream.write(new Uint8Array(bytes))
        await stream.close()
      }
    },
    await filesOf(from),
  )
}

const way = (page: Page) => page.getByRole('region', { name: 'A folder that joins your devices' })
const together = (page: Page) =>
  expect(way(page).getByText('Brought together on')).toBeVisible({ timeout: 30_000 })

async function begin(page: Page): Promise<void> {
  await letChoose(page)
  await openToday(page)
}

async function joinFirst(page: Page): Promise<void> {
  await goTo(page, '/settings/backup')
  await way(page).getByRole('button', { name: 'Choose the folder' }).click()
  await way(page).getByLabel('Passphrase of the folder').fill(PASSPHRASE)
  await way(page).getByRole('button', { name: 'Join' }).click()
  await together(page)
}

async function joinAs(page: Page, passphrase: string): Promise<void> {
  await way(page).getByLabel('Passphrase of the folder').fill(passphrase)
  await way(page).getByRole('button', { name: 'Join' }).click()
}

test('a phone and a laptop share a folder: what each wrote of one day is on both', async ({
  page: phone,
  browser,
  baseURL,
}) => {
  test.slow()
  await begin(phone)
  await writeNote(phone, 'written on the phone')
  await joinFirst(phone)
  expect(Object.keys(await filesOf(phone))).toEqual([expect.stringMatching(/^shoreline-\w+\.age$/)])

  const other = await browser.newContext({ ...(baseURL && { baseURL }) })
  const laptop = await other.newPage()
  await begin(laptop)
  await laptop.getByRole('radio').nth(3).locator('xpath=..').click()
  await expectSaved(laptop)
  await carry(phone, laptop)
  await goTo(laptop, '/settings/backup')
  await way(laptop).getByRole('button', { name: 'Choose the folder' }).click()

  // Another passphrase is refused, and nothing of this device is in the folder.
  await joinAs(laptop, 'some other words altogether')
  await expect(way(laptop).getByRole('alert')).toContainText('This does not open the files', {
    timeout: 30_000,
  })
  expect(Object.keys(await filesOf(laptop))).toHaveLength(1)

  // Two notebooks that never met become one only when the person says so.
  await joinAs(laptop, PASSPHRASE)
  await together(laptop)
  await expect(way(laptop)).toContainText('has nothing in common with this one')
  await way(laptop)
    .getByRole('button', { name: /^Take in/ })
    .click()
  await expect(way(laptop)).not.toContainText('has nothing in common', { timeout: 30_000 })
  await goTo(laptop, '/')
  await expect(dayNote(laptop)).toHaveValue('written on the phone')
  await expect(laptop.getByRole('radio').nth(3)).toBeChecked()

  await carry(laptop, phone)
  await way(phone).getByRole('button', { name: 'Bring together now' }).click()
  await expect(async () => expect(Object.keys(await filesOf(phone))).toHaveLength(3)).toPass()
  await goTo(phone, '/')
  await expect(phone.getByRole('radio').nth(3)).toBeChecked({ timeout: 30_000 })

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
  await joinFirst(page)
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
