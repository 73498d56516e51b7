import type { Page } from '@playwright/test'
import { enterSample, goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'

test.beforeEach(({ page }) => setEvening(page))

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const height = (page: Page) => page.evaluate(() => Math.round(window.scrollY))

/** Where the screen at hand stands: which it is, and how far down. */
async function standing(page: Page) {
  return { heading: (await heading(page).textContent()) ?? '', height: await height(page) }
}

/** Scrolls a thing to the middle. */
async function bringToHand(page: Page, selector: string) {
  const found = page.locator(selector).first()
  await found.waitFor()
  await found.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  return found
}

async function expectStanding(page: Page, at: { heading: string; height: number }, why: string) {
  await expect(heading(page), why).toHaveText(at.heading)
  await expect
    .poll(async () => Math.abs((await height(page)) - at.height), { message: why })
    .toBeLessThanOrEqual(2)
}

/** Deep into every room by links alone, each from as far down as its link lies. */
const WALK = [
  'nav a[href="#/patterns"]',
  'main a[data-at="/patterns/moment%3Alate-email"]',
  'nav a[href="#/pause"]',
  'main a[data-at^="/pause/2026-W"]',
  'nav a[href="#/care"]',
  'main a[data-at^="/care/repair/"]',
  'nav a[href="#/journal"]',
  'main a[href="#/journal/search"]',
  'nav a[href="#/settings"]',
  'main a[href="#/settings/questions"]',
  'main a[data-at^="/settings/questions/joy"]',
  'nav a[href="#/settings"]',
  'main a[href="#/settings/protection"]',
  'nav a[href="#/help"]',
] as const

test('a walk through every room leads back through all of it by the back button alone, to the same height', async ({
  page,
}) => {
  test.slow()
  await page.setViewportSize({ width: 390, height: 844 })
  await enterSample(page)
  const left: { heading: string; height: number }[] = []
  for (const selector of WALK) {
    const link = await bringToHand(page, selector)
    const at = await standing(page)
    left.push(at)
    await link.click()
    await expect(heading(page), selector).not.toHaveText(at.heading)
    expect(await height(page), `${selector} opens at its head`).toBe(0)
  }
  expect(left.filter((at) => at.height > 0).length, 'some of them were scrolled').toBeGreaterThan(4)
  for (const [index, at] of [...left.entries()].reverse()) {
    await page.goBack()
    await expectStanding(page, at, `back to where ${WALK[index]} was followed`)
  }
})

test('the app’s own way back leads to where one was too, and says so where that is elsewhere', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await enterSample(page)
  await goTo(page, '/settings')
  const link = await bringToHand(page, 'main a[href="#/settings/protection"]')
  const at = await standing(page)
  expect(at.height).toBeGreaterThan(0)
  await link.click()
  await page.getByRole('link', { name: 'Settings', exact: true }).first().waitFor()
  await page.locator('main a[href="#/settings"]', { hasText: 'Settings' }).last().click()
  await expectStanding(page, at, 'back in Settings')

  await goTo(page, '/')
  await page.getByRole('link', { name: 'Add your own' }).click()
  await expect(heading(page)).toHaveText('Moments')
  await page.getByRole('link', { name: 'Back', exact: true }).click()
  await expect(heading(page)).toHaveText('18 March')
})

test('the day that was opened from the journal stands as high as it did', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await enterSample(page)
  await page.locator('nav a[href="#/journal"]').click()
  const day = page.locator('#day-2026-03-14')
  await day.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const top = await day.evaluate((element) => element.getBoundingClientRect().top)
  await day.getByRole('link').click()
  await expect(heading(page)).toHaveText('14 March')
  await page.goBack()
  await expect
    .poll(() => day.evaluate((element, was) => Math.abs(element.getBoundingClientRect().top - was), top))
    .toBeLessThanOrEqual(2)
})

test('one step back closes a sheet, and one more leaves the screen beneath, as it was', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await enterSample(page)
  await page.locator('nav a[href="#/care"]').click()
  await page.locator('main a[href="#/care/rest"]').click()
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'I rested' }).click()
  await dialog.waitFor()
  await page.waitForFunction(() => history.state?.over === 1)
  await page.goBack()
  await expect(dialog).toHaveCount(0)
  await expect(heading(page)).toHaveText('Rest')
  // Closed by its own button it leaves nothing to go back through.
  await page.getByRole('button', { name: 'I rested' }).click()
  await page.waitForFunction(() => history.state?.over === 1)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.waitForFunction(() => !history.state?.over)
  await page.goBack()
  await expect(heading(page)).toHaveText('Care')
})

test('a link that is followed while a closed sheet is still leaving leads to where it says', async ({
  page,
}) => {
  await enterSample(page)
  await page.locator('nav a[href="#/care"]').click()
  await page.locator('main a[href="#/care/rest"]').click()
  await page.getByRole('button', { name: 'I rested' }).click()
  await page.waitForFunction(() => history.state?.over === 1)
  await page.evaluate(() => {
    const go = history.go.bind(history)
    history.go = (steps) => {
      go(steps)
      document.querySelector<HTMLElement>('nav a[href="#/settings"]')?.click()
    }
  })
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(heading(page)).toHaveText('Settings')
  await page.waitForFunction(() => history.state?.over === undefined)
  await expect(heading(page)).toHaveText('Settings')
  await page.goBack()
  await expect(heading(page)).toHaveText('Rest')
})

test('a way back that the browser loses holds up no link for long', async ({ page }) => {
  await enterSample(page)
  await page.locator('nav a[href="#/care"]').click()
  await page.locator('main a[href="#/care/rest"]').click()
  await page.getByRole('button', { name: 'I rested' }).click()
  await page.waitForFunction(() => history.state?.over === 1)
  await page.evaluate(() => {
    history.go = () => undefined
  })
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.locator('nav a[href="#/settings"]').click()
  await expect(heading(page)).toHaveText('Settings')
})

test('a link in a sheet leads on, and back to the screen without it', async ({ page }) => {
  await enterSample(page)
  await page.getByRole('button', { name: 'Energy', exact: true }).click()
  await page.waitForFunction(() => history.state?.over === 1)
  await page.getByRole('link', { name: 'Reword or hide this question' }).click()
  await expect(heading(page)).toHaveText('Energy')
  await page.goBack()
  await expect(heading(page)).toHaveText('18 March')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.waitForFunction(() => !history.state?.over)
})

test('steps are gone back one by one, and then out of the screen', async ({ page }) => {
  await enterSample(page)
  await page.locator('nav a[href="#/care"]').click()
  await page.locator('main a[href="#/care/before"]').click()
  const asks = (question: string) => expect(page.getByText(question)).toBeVisible()
  await page.getByRole('button', { name: 'guilt' }).click()
  await page.getByRole('button', { name: 'my rest' }).click()
  await page.getByRole('heading', { name: 'A kind no' }).or(page.getByText('kind no')).first().waitFor()
  await page.waitForFunction(() => history.state?.over === 2)
  await page.goBack()
  await asks('Who pays')
  await page.getByRole('link', { name: 'Back', exact: true }).click()
  await expect(page.getByRole('button', { name: 'guilt' })).toBeVisible()
  await page.getByRole('link', { name: 'Care', exact: true }).last().click()
  await expect(heading(page)).toHaveText('Care')
})

test('what a page is in the middle of stays, where its own address is gone to once more', async ({
  page,
}) => {
  await enterSample(page)
  await page.getByRole('button', { name: 'Energy', exact: true }).click()
  await page.waitForFunction(() => history.state?.over === 1)
  await page.evaluate(() => {
    history.replaceState(null, '', location.hash || '#/')
    dispatchEvent(new PopStateEvent('popstate'))
  })
  await page.waitForFunction(() => history.state?.over === 1)
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(heading(page)).toHaveText('18 March')
})
