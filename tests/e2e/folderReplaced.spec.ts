import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { goTo } from './harness/notebook.ts'
import {
  bringTogether,
  carry,
  expectTogether,
  filesOf,
  joinFolder,
  letChoose,
  folderOn as way,
} from './harness/sharedFolder.ts'
import { expect, test } from './harness/test.ts'
import { answer, carryOut, dayNote, writeNote } from './harness/writing.ts'

test.beforeEach(() => {
  test.slow()
})

async function begin(page: Page): Promise<void> {
  await letChoose(page)
  await openToday(page)
}

async function write(page: Page, note: string): Promise<void> {
  await goTo(page, '/')
  await writeNote(page, note)
}

/** Puts a backup in the place of the notebook. */
async function replaceBy(page: Page, backup: string): Promise<void> {
  await goTo(page, '/settings/backup')
  const bringing = page.getByRole('region', { name: 'Bring one back' })
  const file = { name: 'shoreline.json', mimeType: 'application/json', buffer: Buffer.from(backup) }
  await bringing.getByLabel('Choose a backup file').setInputFiles(file)
  const replace = { name: 'Replace everything here' }
  await bringing.getByRole('button', replace).click()
  await page.getByRole('dialog').getByRole('button', replace).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
}

/** The names of the devices' files in a folder, without those before them. */
async function namesIn(page: Page): Promise<string[]> {
  return Object.keys(await filesOf(page)).filter((name) => !name.endsWith('.before.age'))
}

test('an earlier state put in place leaves the file as it was, goes on under another name, and the other device has all of it', async ({
  page: phone,
  browser,
  baseURL,
}) => {
  await begin(phone)
  await answer(phone, 'Energy', 'running low')
  await writeNote(phone, 'written first')
  const earlier = await carryOut(phone)
  await write(phone, 'written first, and more')
  await joinFolder(phone)
  await expectTogether(phone)
  const [first = ''] = await namesIn(phone)
  const held = (await filesOf(phone))[first]

  await replaceBy(phone, earlier)
  await bringTogether(phone)
  await expect(way(phone)).not.toContainText('nothing in common')
  await goTo(phone, '/')
  await expect(dayNote(phone)).toHaveValue('written first')
  await write(phone, 'written anew')
  await bringTogether(phone)
  // Twice, as the second writing takes away what is kept beside the file.
  await write(phone, 'written anew, twice')
  await bringTogether(phone)
  expect((await filesOf(phone))[first]).toEqual(held)
  expect(await namesIn(phone)).toHaveLength(2)

  // After a fresh start as well.
  await phone.reload()
  await write(phone, 'written anew, three times')
  await bringTogether(phone)
  expect((await filesOf(phone))[first]).toEqual(held)
  expect(await namesIn(phone)).toHaveLength(2)
  await goTo(phone, '/')
  await expect(dayNote(phone)).toHaveValue('written anew, three times')

  const other = await browser.newContext({ ...(baseURL && { baseURL }) })
  const laptop = await other.newPage()
  await begin(laptop)
  await carry(phone, laptop)
  await joinFolder(laptop)
  await expectTogether(laptop)
  await goTo(laptop, '/')
  await expect(dayNote(laptop)).toHaveValue('written anew, three times')
  await expect(laptop.getByText('written first, and more')).toBeVisible()
  await other.close()
})

test('somebody else’s notebook put in place is asked about, and what was there can be taken in again', async ({
  page: phone,
  browser,
  baseURL,
}) => {
  const other = await browser.newContext({ ...(baseURL && { baseURL }) })
  const elsewhere = await other.newPage()
  await begin(elsewhere)
  await writeNote(elsewhere, 'of somebody else')
  const theirs = await carryOut(elsewhere)
  await other.close()

  await begin(phone)
  await writeNote(phone, 'of this device')
  await joinFolder(phone)
  await expectTogether(phone)
  const [first = ''] = await namesIn(phone)
  const held = (await filesOf(phone))[first]
  await replaceBy(phone, theirs)
  await bringTogether(phone)
  await expect(way(phone)).toContainText(`“${first}” holds a notebook that has nothing in common`)
  expect(await namesIn(phone)).toHaveLength(2)
  expect((await filesOf(phone))[first]).toEqual(held)
  await way(phone).getByRole('button', { name: 'Take it in' }).click()
  await expect(way(phone)).not.toContainText('nothing in common')
  await goTo(phone, '/')
  // Written later, it is in the place, and the other beside it.
  await expect(dayNote(phone)).toHaveValue('of this device')
  await expect(phone.getByText('of somebody else')).toBeVisible()
})
