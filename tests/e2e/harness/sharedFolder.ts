import { expect, type Locator, type Page } from '@playwright/test'
import { goTo } from './notebook.ts'
import { whileReplaced } from './whileReplaced.ts'

/** How long two devices may take over one file: a slow derivation beside other tests, each way. In milliseconds. */
const TAKES_ITS_TIME = 90_000

/** The passphrase of the folder in these tests. */
export const FOLDER_PASSPHRASE = 'seven quiet herons by water'

/** No test can tap the system's own window: it hands over a folder in the origin's private one, which acts the same. */
export async function letChoose(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('shared', { create: true }),
    })
  })
}

/** The names and the bytes of what lies in the folder of a device. */
export function filesOf(page: Page): Promise<Record<string, number[]>> {
  return whileReplaced(() =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory()
      const folder = await root.getDirectoryHandle('shared', { create: true })
      const entries = folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }
      const files: Record<string, number[]> = {}
      for await (const handle of entries.values())
        files[handle.name] = Array.from(new Uint8Array(await (await handle.getFile()).arrayBuffer()))
      return files
    }),
  )
}

/** Puts files into the folder of a device, in place of those of the same name. */
export async function putFiles(to: Page, files: Readonly<Record<string, number[]>>): Promise<void> {
  await to.evaluate(async (given) => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('shared', { create: true })
    for (const [name, bytes] of Object.entries(given)) {
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable()
      await stream.write(new Uint8Array(bytes))
      await stream.close()
    }
  }, files)
}

/** What a service does that keeps a folder on two devices. */
export async function carry(from: Page, to: Page): Promise<void> {
  await putFiles(to, await filesOf(from))
}

/** Takes a file out of the folder of a device, where it lies there. */
export async function removeFile(from: Page, name: string): Promise<void> {
  if (!(name in (await filesOf(from)))) return
  await from.evaluate(async (file) => {
    const root = await navigator.storage.getDirectory()
    await (await root.getDirectoryHandle('shared')).removeEntry(file)
  }, name)
}

/** What some services call the second of two files that came to one name. */
export function conflictedCopies(files: Readonly<Record<string, number[]>>): Record<string, number[]> {
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name.replace('.age', ' (conflicted copy).age'), bytes]),
  )
}

/** Files as they lie there while a service is amid writing them. */
export function halves(files: Readonly<Record<string, number[]>>): Record<string, number[]> {
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, bytes.slice(0, bytes.length >> 1)]),
  )
}

/** What the Backup screen says of the folder. */
export function folderOn(page: Page): Locator {
  return page.getByRole('region', { name: 'A folder that joins your devices' })
}

/** Waits until it says that both were brought together. */
export async function expectTogether(page: Page): Promise<void> {
  await expect(folderOn(page).getByText('Brought together on')).toBeVisible({ timeout: TAKES_ITS_TIME })
}

/** Joins the folder, of which this device knows the passphrase. */
export async function joinFolder(page: Page, passphrase = FOLDER_PASSPHRASE): Promise<void> {
  await goTo(page, '/settings/backup')
  await folderOn(page).getByRole('button', { name: 'Choose the folder' }).click()
  await tellPassphrase(page, passphrase)
}

/** Tells the passphrase of a folder that was chosen. */
export async function tellPassphrase(page: Page, passphrase: string): Promise<void> {
  await folderOn(page).getByLabel('Passphrase of the folder').fill(passphrase)
  await folderOn(page).getByRole('button', { name: 'Join' }).click()
}

/** Taps to bring both together. */
export async function startTogether(page: Page): Promise<void> {
  await goTo(page, '/settings/backup')
  const button = folderOn(page).getByRole('button', { name: 'Bring together now' })
  await expect(button).toHaveAttribute('aria-disabled', 'false', { timeout: TAKES_ITS_TIME })
  await button.click()
}

/** Brings both together, and resolves once that is done and noted. */
export async function bringTogether(page: Page): Promise<void> {
  await startTogether(page)
  // Whoever asks for the lock after the tap has it after the tap is done.
  await page.evaluate(() => navigator.locks.request('shoreline folder', () => undefined))
  await expectTogether(page)
}
