import type { Page } from '@playwright/test'
import { samplePath } from '../fixtures/samples.ts'
import { beginLocked, chooseForLock, expectClosed, openNotebook, setSight } from './harness/lock.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { dayNote, writeNote } from './harness/writing.ts'

const minutes = (count: number) => count * 60_000
const seconds = (count: number) => count * 1_000

test.beforeEach(() => {
  test.slow()
})

test('out of sight it is blank at once, and closed after a minute', async ({ page }) => {
  await page.clock.install()
  await beginLocked(page)
  await expectWatched(page)
  await dayNote(page).pressSequentially('on the way out')
  await expectHiddenBlank(page)
  expect(await setSight(page, 'visible')).toBe('shown')
  await expect(dayNote(page)).toHaveValue('on the way out')
  await setSight(page, 'hidden')
  await page.clock.fastForward(seconds(61))
  await expectClosedSoon(page)
  await setSight(page, 'visible')
  await openNotebook(page)
  await expect(dayNote(page)).toHaveValue('on the way out')
})

test('a page that slept and comes back too late shows nothing before it is closed', async ({ page }) => {
  await beginLocked(page)
  await expectWatched(page)
  await expectHiddenBlank(page)
  // No timer ran meanwhile, as on a phone that freezes what is out of sight.
  await page.evaluate(() => {
    const now = Date.now
    Date.now = () => now() + 61_000
  })
  expect(await setSight(page, 'visible')).toBe('blank')
  await expectClosed(page)
})

test('at once, a quarter of an hour, or never: as chosen, and kept', async ({ page }) => {
  await page.clock.install()
  await beginLocked(page)
  await expectWatched(page)
  await chooseForLock(page, 'Without a touch', 'Never')
  await chooseForLock(page, 'Out of sight', 'Never')
  await setSight(page, 'hidden')
  await page.clock.fastForward(minutes(180))
  await expectStaysOpen(page)
  await setSight(page, 'visible')

  await chooseForLock(page, 'Out of sight', '15 min')
  await setSight(page, 'hidden')
  await page.clock.fastForward(minutes(14))
  await expectStaysOpen(page)
  await page.clock.fastForward(minutes(2))
  await expectClosedSoon(page)
  await setSight(page, 'visible')
  await openNotebook(page)
  await expectWatched(page)

  await chooseForLock(page, 'Out of sight', 'At once')
  await page.reload()
  await openNotebook(page)
  await setSight(page, 'hidden')
  await expectClosedSoon(page)
})

test('at once, a chooser of files that hides the page is waited for, blank, and not for ever', async ({
  page,
}) => {
  await page.clock.install()
  await beginLocked(page)
  await expectWatched(page)
  await chooseForLock(page, 'Out of sight', 'At once')
  await goTo(page, '/settings/imports')
  const openChooser = async () => {
    const chooser = page.waitForEvent('filechooser')
    await page.locator('label:has(input[type=file])').click()
    return chooser
  }
  const chooser = await openChooser()
  expect(await setSight(page, 'hidden')).toBe('blank')
  await page.clock.fastForward(minutes(2))
  await expectNotClosed(page)
  expect(await setSight(page, 'visible')).toBe('shown')
  await chooser.setFiles(samplePath('mbox/own-takeout-sent.mbox'))
  await expect(page.getByRole('button', { name: 'Keep', exact: false }).first()).toBeVisible()
  await setSight(page, 'hidden')
  await expectClosedSoon(page)
  await setSight(page, 'visible')
  await openNotebook(page)
  await expectWatchedAtOnce(page)

  await goTo(page, '/settings/imports')
  await openChooser()
  await setSight(page, 'hidden')
  await page.clock.fastForward(minutes(3) + seconds(1))
  await expectClosedSoon(page)
})

test('at once, printing that hides the page prints what is there, and again', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-18T20:00:00-04:00') })
  await page.addInitScript(() => {
    // As on Android: another app prints, and the browser is done with it before the person is.
    window.print = () => {
      document.documentElement.dataset.prints = String(
        Number(document.documentElement.dataset.prints ?? 0) + 1,
      )
      window.dispatchEvent(new Event('beforeprint'))
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  await beginLocked(page)
  await writeNote(page, 'for supervision')
  await expectWatched(page)
  await chooseForLock(page, 'Out of sight', 'At once')
  await goTo(page, '/pause/2026-W12/sheet')
  await page.locator('main button[aria-pressed]').last().click()
  const print = page.getByRole('button', { name: /Print/ })
  for (const times of ['1', '2']) {
    await expect(print).toBeEnabled()
    await print.click()
    await expectNotClosed(page)
    const seen = () => page.evaluate(() => getComputedStyle(document.body).visibility)
    expect(await seen()).toBe('hidden')
    await page.emulateMedia({ media: 'print' })
    expect(await seen(), 'on paper').toBe('visible')
    await page.emulateMedia({ media: 'screen' })
    expect(await setSight(page, 'visible')).toBe('shown')
    await expect(page.locator('html')).toHaveAttribute('data-prints', times)
  }
  await setSight(page, 'hidden')
  await expectClosedSoon(page)
})

test('at once, a share sheet is waited for, and the app that took the file is not', async ({ page }) => {
  await page.addInitScript(() => {
    const own = window.matchMedia.bind(window)
    window.matchMedia = (query) =>
      query.includes('coarse') ? ({ matches: true } as MediaQueryList) : own(query)
    navigator.canShare = () => true
    navigator.share = () =>
      new Promise((resolve) => window.addEventListener('taken', () => resolve(), { once: true }))
  })
  await beginLocked(page)
  await expectWatched(page)
  await chooseForLock(page, 'Out of sight', 'At once')
  await goTo(page, '/settings/backup')
  await page.getByRole('radio', { name: 'Readable' }).click()
  const save = page.getByRole('button', { name: 'Save a backup' })
  await expect(save).toHaveAttribute('aria-disabled', 'false')
  await save.click()
  await setSight(page, 'hidden')
  await expectNotClosed(page)
  await page.evaluate(() => window.dispatchEvent(new Event('taken')))
  await expectClosedSoon(page)
})

test('a tab that is looked at keeps the one behind it open', async ({ page, context }) => {
  await context.clock.install()
  await beginLocked(page)
  await expectWatched(page)
  await chooseForLock(page, 'Without a touch', 'Never')
  await chooseForLock(page, 'Out of sight', '15 min')
  const second = await context.newPage()
  await second.goto('./')
  await openNotebook(second)
  await expectWatched(second)
  await setSight(page, 'hidden')
  await context.clock.fastForward(minutes(20))
  await expectStaysOpen(page)
  await setSight(second, 'hidden')
  await context.clock.fastForward(minutes(16))
  await expectClosedSoon(page)
  await expectClosedSoon(second)
})

test('untouched for five minutes it closes, half a minute after saying so; a touch keeps it open', async ({
  page,
}) => {
  await page.clock.install()
  await beginLocked(page)
  await expectWatched(page)
  await dayNote(page).pressSequentially('left lying')
  const warning = page.getByRole('button', { name: 'Keep it open' })
  await page.clock.fastForward(minutes(4))
  await expect(warning).toHaveCount(0)
  await page.clock.fastForward(seconds(31))
  await expect(warning).toBeVisible()
  await expect(page.getByText(/The notebook closes in \d+ seconds/).last()).toBeVisible()
  await warning.click()
  await expect(warning).toHaveCount(0)
  await expect(dayNote(page)).toHaveValue('left lying')
  await chooseForLock(page, 'Without a touch', '2 min')
  await page.clock.fastForward(seconds(91))
  await expect(warning).toBeVisible()
  await page.clock.fastForward(seconds(31))
  await expectClosedSoon(page)
  await openNotebook(page)
  await goTo(page, '/')
  await expect(dayNote(page)).toHaveValue('left lying')
})

test('a clock that was set back keeps nothing open for hours, and moves no entry', async ({ page }) => {
  await page.clock.install()
  await beginLocked(page)
  await expectWatched(page)
  await chooseForLock(page, 'Without a touch', '2 min')
  await goTo(page, '/')
  await dayNote(page).pressSequentially('before the clock')
  await setClock(page, -3)
  const warning = page.getByRole('button', { name: 'Keep it open' })
  await page.clock.fastForward(seconds(91))
  // Before it looks again, the others were asked whether they are in use.
  await page.clock.runFor(seconds(1))
  await page.clock.fastForward(seconds(91))
  await expect(warning).toBeVisible()
  await page.clock.fastForward(seconds(31))
  await expectClosedSoon(page)
  await setClock(page, 3)
  await openNotebook(page)
  await expect(dayNote(page)).toHaveValue('before the clock')
})

test('a clock that was set forward closes at worst too early, and moves no entry', async ({ page }) => {
  await beginLocked(page)
  await expectWatched(page)
  await writeNote(page, 'before the clock')
  await setClock(page, 24 * 40)
  await setSight(page, 'hidden')
  await setSight(page, 'visible')
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await expect(dayNote(page)).toHaveValue('before the clock')
  await setSight(page, 'hidden')
  await setClock(page, 24)
  await setSight(page, 'visible')
  await expectClosed(page)
})

async function expectClosedSoon(page: Page): Promise<void> {
  await expect(page.locator('#root h1')).toHaveText('Your notebook is closed')
}

/** The lock's own screen stays, also once every timer that was due has asked the other tabs. */
async function expectStaysOpen(page: Page): Promise<void> {
  await page.waitForTimeout(1_000)
  await expect(page.locator('#root h1')).toHaveText('Lock')
}

/** What watches over the lock is fetched after the screen: resolves once it is there, with the page in sight. */
async function expectWatched(page: Page): Promise<void> {
  await expectHiddenBlank(page)
  expect(await setSight(page, 'visible')).toBe('shown')
}

/** Goes out of sight, once what watches over the lock is there. */
async function expectHiddenBlank(page: Page): Promise<void> {
  await expect.poll(() => setSight(page, 'hidden')).toBe('blank')
}

/** Sets the device's clock by so many hours. */
async function setClock(page: Page, hours: number): Promise<void> {
  await page.evaluate((milliseconds) => {
    const now = Date.now
    Date.now = () => now() + milliseconds
  }, hours * 3_600_000)
}

/** A moment later the notebook is still open. */
async function expectNotClosed(page: Page): Promise<void> {
  await page.waitForTimeout(1_000)
  await expect(page.locator('#root h1')).not.toHaveText('Your notebook is closed')
}

/** As {@link expectWatched}, where going out of sight closes it at once: a page that is left is blank, and nothing more. */
async function expectWatchedAtOnce(page: Page): Promise<void> {
  const isWatched = () =>
    page.evaluate(() => {
      window.dispatchEvent(new Event('pagehide'))
      const { dataset } = document.documentElement
      const isBlank = 'blank' in dataset
      delete dataset.blank
      return isBlank
    })
  await expect.poll(isWatched).toBe(true)
}
