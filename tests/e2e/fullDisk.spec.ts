import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { sampleYears } from '../fixtures/sampleYears.ts'
import { openToday } from './harness/app.ts'
import { bringJournal, goTo } from './harness/notebook.ts'
import { placeOf } from './harness/placeOf.ts'
import { expect, test } from './harness/test.ts'
import { dayNote } from './harness/writing.ts'

for (const [name, said] of [
  ['QuotaExceededError', 'This device has no room left.'],
  // As Chromium calls a disk that is full, and some other things.
  ['UnknownError', 'The browser closed its storage.'],
] as const)
  test(`on a full disk the words stay, and a backup that holds them is one tap away (${name})`, async ({
    page,
  }) => {
    await openToday(page)
    await refuseToStore(page, name)
    await dayNote(page).fill('written on a full disk')
    await dayNote(page).blur()
    // At the end of the page, where it was written.
    await expect(page.getByText(said)).toBeInViewport({ ratio: 1 })
    await expect(dayNote(page)).toHaveValue('written on a full disk')
    await expect(dayNote(page)).toBeInViewport({ ratio: 1 })
    await page.getByRole('link', { name: 'Back up now' }).click()
    const carried = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save a backup' }).click()
    expect(await readFile(await (await carried).path(), 'utf8')).toContain('written on a full disk')
  })

test('nothing that stays on the upper edge of the journal lies over what is said there', async ({ page }) => {
  await bringJournal(page, sampleYears(1))
  await goTo(page, '/')
  await refuseToStore(page, 'UnknownError')
  await dayNote(page).fill('written on a full disk')
  await dayNote(page).blur()
  const said = page.getByRole('alert')
  await expect(said).toBeVisible()
  await goTo(page, '/journal')
  const month = page.getByRole('heading', { level: 2 }).first()
  await expect(month).toBeVisible()
  await page.mouse.move(195, 600)
  await page.mouse.wheel(0, 700)
  await expect(month).not.toBeInViewport()
  const { x, y, width, height } = await placeOf(said)
  const isSeen = ([left, top]: readonly [number, number]) =>
    said.evaluate((notice, at) => notice.contains(document.elementFromPoint(at[0], at[1])), [
      left,
      top,
    ] as const)
  for (const corner of [
    [x + 20, y + 20],
    [x + width - 20, y + 20],
    [x + width - 20, y + height - 20],
  ] as const)
    expect(await isSeen(corner), String(corner)).toBe(true)
})

/** From now on nothing can be put into the database. */
async function refuseToStore(page: Page, name: string): Promise<void> {
  await page.evaluate((error) => {
    const full = () => {
      throw new DOMException('No room', error)
    }
    Object.assign(IDBObjectStore.prototype, { put: full, add: full })
  }, name)
}
