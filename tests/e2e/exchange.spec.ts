import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { answer, carryOut, dayNote, point, writeNote, writtenIn } from './harness/writing.ts'

const PASSPHRASE = 'seven quiet herons by water'

/** A device whose browser lets nobody choose a folder, as on an iPhone. */
async function begin(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showDirectoryPicker')
  })
  await openToday(page)
}

async function anotherDevice(browser: Browser): Promise<Page> {
  const { baseURL } = test.info().project.use
  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) })
  return context.newPage()
}

type Sealed = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

const way = (page: Page) => page.getByRole('region', { name: 'Bring two devices together' })
const toScreen = (page: Page) => goTo(page, '/settings/backup')

/** Sends the notebook, and gives back the file. */
async function send(page: Page, name: string | RegExp = /^Send this/): Promise<Sealed> {
  await toScreen(page)
  const button = way(page).getByRole('button', { name })
  await expect(button).toHaveAttribute('aria-disabled', 'false')
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return {
    name: download.suggestedFilename(),
    mimeType: 'text/plain',
    buffer: await readFile(await download.path()),
  }
}

async function take(page: Page, file: Sealed): Promise<void> {
  await toScreen(page)
  await way(page).getByLabel('Take in the other device’s file').setInputFiles(file)
}

async function choosePassphrase(page: Page): Promise<void> {
  await toScreen(page)
  await way(page).getByRole('button', { name: 'Begin on this device' }).click()
  await way(page).getByLabel('Passphrase of the file', { exact: true }).fill(PASSPHRASE)
  await way(page).getByRole('button', { name: 'Use this passphrase' }).click()
}

async function tell(page: Page, passphrase: string): Promise<void> {
  await way(page).getByLabel('Passphrase of the file', { exact: true }).fill(passphrase)
  await way(page).getByRole('button', { name: 'Open the file' }).click()
}

test('a phone and a laptop are brought together by one file each way, and the second time without a passphrase', async ({
  page: phone,
  browser,
}) => {
  test.slow()
  const laptop = await anotherDevice(browser)
  await begin(phone)
  await begin(laptop)
  await writeNote(phone, 'written between two sessions')
  await answer(laptop, 'Energy', 'running low')
  await answer(laptop, 'Joy', 'a glimmer')

  await choosePassphrase(phone)
  const first = await send(phone)
  expect(first.name).toMatch(/^shoreline-together-\d{4}-\d\d-\d\d\.age\.txt$/)
  expect(first.buffer.toString()).not.toContain('between two sessions')
  await expect(way(phone)).toContainText('this device still lacks what was written there')

  // Of a file from a device that was never met the person is asked, once its passphrase is told.
  await take(laptop, first)
  await tell(laptop, 'some other words altogether')
  await expect(way(laptop)).toContainText('This passphrase does not open the file')
  await tell(laptop, PASSPHRASE)
  await expect(way(laptop)).toContainText('has nothing in common with this one')
  await way(laptop).getByRole('button', { name: 'Leave it there' }).click()
  // What was asked had a place in the history, which goes a moment later.
  await laptop.waitForFunction(() => !history.state?.over)
  await goTo(laptop, '/')
  await expect(dayNote(laptop)).toHaveValue('')

  await take(laptop, first)
  await tell(laptop, PASSPHRASE)
  await way(laptop).getByRole('button', { name: 'Take it in' }).click()
  await expect(way(laptop)).toContainText('now send this one back, so that the other has it too')
  const back = await send(laptop, 'Send this one back')
  await expect(way(laptop)).toContainText('Once the other device has taken it in, both hold the same')

  await take(phone, back)
  await expect(way(phone)).toContainText('Both devices held the same')
  for (const page of [phone, laptop]) {
    await goTo(page, '/')
    await expect(dayNote(page)).toHaveValue('written between two sessions')
    await expect(point(page, 'Energy', 'running low')).toBeChecked()
    await expect(point(page, 'Joy', 'a glimmer')).toBeChecked()
  }
  expect(writtenIn(await carryOut(phone))).toEqual(writtenIn(await carryOut(laptop)))

  // The second time, after both were closed: two taps on each, and nothing is typed or asked.
  await goTo(laptop, '/')
  await writeNote(laptop, 'and a line from the laptop')
  for (const page of [phone, laptop]) await page.reload()
  await toScreen(laptop)
  await expect(way(laptop)).toContainText('The other device lacks that.')
  await take(phone, await send(laptop))
  await expect(way(phone)).toContainText('1 was brought up to date')
  await expect(way(phone)).toContainText('Both devices held the same')
  await goTo(phone, '/')
  await expect(dayNote(phone)).toHaveValue('and a line from the laptop')

  // What came in can be taken back, and what is known of the other device with it.
  await goTo(laptop, '/')
  await writeNote(laptop, 'words that the phone takes back')
  await take(phone, await send(laptop))
  await expect(way(phone)).toContainText('1 was brought up to date')
  await phone.getByRole('button', { name: 'Undo' }).click()
  await expect(way(phone)).toContainText('The notebook is as it was before the file.')
  await goTo(phone, '/')
  await expect(dayNote(phone)).toHaveValue('and a line from the laptop')
  await laptop.context().close()
})

test('from the second time on it is two taps on each device, and each says which is next', async ({
  page: phone,
  browser,
}) => {
  test.slow()
  const laptop = await anotherDevice(browser)
  await begin(phone)
  await begin(laptop)
  await writeNote(phone, 'written between two sessions')
  await choosePassphrase(phone)
  await take(laptop, await send(phone))
  await tell(laptop, PASSPHRASE)
  // Nothing was written there yet.
  await expect(way(laptop)).toContainText('Both devices held the same')
  await take(phone, await send(laptop))
  await expect(way(phone)).toContainText('Both devices held the same')

  await goTo(laptop, '/')
  await answer(laptop, 'Joy', 'a glimmer')
  for (const page of [phone, laptop]) {
    await toScreen(page)
    await page.evaluate(() => {
      const count = ({ isTrusted }: Event) =>
        isTrusted && Object.assign(window, { taps: Number(Reflect.get(window, 'taps') ?? 0) + 1 })
      addEventListener('pointerdown', count, true)
    })
  }
  const taps = (page: Page) => page.evaluate(() => Reflect.get(window, 'taps'))
  // The tap opens the system's own window, in which the file is chosen.
  const takeByTap = async (page: Page, file: Sealed) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      way(page).getByLabel('Take in the other device’s file').click(),
    ])
    await chooser.setFiles(file)
  }
  const sendByTap = async (page: Page, name: string | RegExp): Promise<Sealed> => {
    const button = way(page).getByRole('button', { name })
    await expect(button).toHaveAttribute('aria-disabled', 'false')
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    const buffer = await readFile(await download.path())
    return { name: download.suggestedFilename(), mimeType: 'text/plain', buffer }
  }
  await expect(way(laptop)).toContainText('lacks')
  const there = await sendByTap(laptop, /^Send this/)
  await takeByTap(phone, there)
  // That both held the same has been said there since the first time.
  await expect(way(phone)).toContainText(/brought (in|up to date)/)
  await expect(way(phone)).toContainText('Both devices held the same')
  await takeByTap(laptop, await sendByTap(phone, /^Send this/))
  await expect(way(laptop)).toContainText('Both devices held the same')
  for (const page of [phone, laptop]) expect(await taps(page)).toBe(2)
  // Both are whole after these four, by what is carried out and by what is on the screen.
  const [onPhone, onLaptop] = [writtenIn(await carryOut(phone)), writtenIn(await carryOut(laptop))]
  expect(onPhone).toEqual(onLaptop)
  for (const page of [phone, laptop]) {
    await goTo(page, '/')
    await expect(dayNote(page)).toHaveValue('written between two sessions')
    await expect(point(page, 'Joy', 'a glimmer')).toBeChecked()
  }
  await laptop.context().close()
})

test('devices that began to exchange before anything was written are not asked whether they belong together', async ({
  page: phone,
  browser,
}) => {
  const laptop = await anotherDevice(browser)
  for (const page of [phone, laptop]) await begin(page)
  await choosePassphrase(phone)
  await take(laptop, await send(phone))
  await tell(laptop, PASSPHRASE)
  await expect(way(laptop)).toContainText(/send this one back|held the same/)

  for (const page of [phone, laptop]) await goTo(page, '/')
  await answer(phone, 'Energy', 'running low')
  await writeNote(laptop, 'from the laptop')
  await take(phone, await send(laptop))
  await expect(way(phone)).toContainText('now send this one back')
  await expect(way(phone)).not.toContainText('nothing in common')
  await goTo(phone, '/')
  await expect(dayNote(phone)).toHaveValue('from the laptop')
  await expect(point(phone, 'Energy', 'running low')).toBeChecked()
  await laptop.context().close()
})

test('a wrong file, a file of this device and one under another passphrase are named, and nothing is changed', async ({
  page,
  browser,
}) => {
  test.slow()
  const other = await anotherDevice(browser)
  await begin(page)
  await begin(other)
  await writeNote(page, 'of this device')
  await choosePassphrase(page)
  const own = await send(page)
  const before = writtenIn(await carryOut(page))
  await take(page, { name: 'holiday.txt', mimeType: 'text/plain', buffer: Buffer.from('sand and wind') })
  await expect(way(page)).toContainText('This file is not a Shoreline backup.')
  await expect(way(page)).toContainText('Your notebook is untouched.')
  await take(page, { ...own, buffer: own.buffer.subarray(0, own.buffer.length - 400) })
  await expect(way(page)).toContainText('This is a file that this device sent.')
  await take(page, own)
  await expect(way(page)).toContainText('This is a file that this device sent.')

  await writeNote(other, 'of the other')
  await toScreen(other)
  await way(other).getByRole('button', { name: 'Begin on this device' }).click()
  await way(other).getByLabel('Passphrase of the file', { exact: true }).fill('five other words of another')
  await way(other).getByRole('button', { name: 'Use this passphrase' }).click()
  const theirs = await send(other)
  await take(page, { ...theirs, buffer: theirs.buffer.subarray(0, theirs.buffer.length - 400) })
  await expect(way(page)).toContainText(/cut short|does not open/)
  await take(page, theirs)
  await expect(way(page)).toContainText('The passphrase that is kept here does not open this file.')
  await way(page).getByRole('button', { name: 'Cancel' }).click()
  expect(writtenIn(await carryOut(page))).toEqual(before)

  // Told once, that passphrase is the one of both from then on.
  await take(page, theirs)
  await tell(page, 'five other words of another')
  await way(page).getByRole('button', { name: 'Take it in' }).click()
  await take(other, await send(page, 'Send this one back'))
  await expect(way(other)).toContainText('Both devices held the same')
  await other.context().close()
})

test('where a folder can be chosen, a file each way is offered beside it', async ({ page }) => {
  await openToday(page)
  await toScreen(page)
  await page.getByText('Without a shared folder: one file each way').click()
  await expect(page.getByRole('button', { name: 'Begin on this device' })).toBeVisible()
})
