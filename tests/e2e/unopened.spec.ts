import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { expect, test } from './harness/test.ts'

/** How long nothing may be on the screen before there are words, in milliseconds. */
const LONG = 15_000

/** Words, a number to call and a way on, in a page that the app itself never drew. */
async function expectWordsOfThePage(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'The notebook is not open' })).toBeVisible({ timeout: LONG })
  await expect(page.getByRole('heading', { name: 'Le carnet n’est pas ouvert' })).toBeVisible({
    timeout: LONG,
  })
  await expect(page.locator('a[href="tel:988"]').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Try again' })).toBeVisible()
}

/** Words of the app, and someone to call behind one tap. */
async function expectWordsOfTheApp(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.locator('#root').getByText(heading)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await page.getByRole('button', { name: 'Someone to call' }).click()
  await expect(page.getByRole('link', { name: /Call/ }).first()).toHaveAttribute('href', /^tel:/)
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says what it needs, and whom to call, at once', async ({ page }) => {
    await page.goto('./')
    await expectWordsOfThePage(page)
    for (const needs of await page.locator('noscript p').all()) await expect(needs).toBeVisible()
  })
})

for (const [what, file] of [
  ['the app’s own script', /assets\/index-[^/]+\.js$/],
  ['its first words', /assets\/english-[^/]+\.js$/],
] as const) {
  test(`where ${what} does not come, the page has words, and trying again opens it once it does`, async ({
    page,
    watch,
  }) => {
    watch.allow(/Failed to load|^Uncaught: $/)
    await page.route(file, (route) => route.abort())
    await page.goto('./#/patterns')
    await expectWordsOfThePage(page)
    await page.unroute(file)
    await page.getByRole('link', { name: 'Try again' }).click()
    await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'The notebook is not open' })).toBeHidden()
  })
}

test('storage that never answers leaves words on the screen', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest
  })
  await page.goto('./')
  await expectWordsOfThePage(page)
})

test('a browser without storage is told so, with someone to call', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  await page.goto('./')
  await expectWordsOfTheApp(page, 'Nowhere to keep your words')
})

test('an opening that breaks down is told, with someone to call', async ({ page, watch }) => {
  watch.allow(/Not in this browser/)
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new TypeError('Not in this browser'))
    Object.defineProperty(SubtleCrypto.prototype, 'importKey', { value: refuse })
  })
  await page.goto('./')
  await expectWordsOfTheApp(page, 'The notebook is not open')
})

test('where even the screen for that does not come, the page has words', async ({ page, watch }) => {
  watch.allow(/Failed to load|dynamically imported module|^Uncaught: $/)
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  await page.route(/assets\/lock-[^/]+\.js$/, (route) => route.abort())
  await page.goto('./')
  await expectWordsOfThePage(page)
})

test('a fault outside every screen leaves words, and someone to call', async ({ page, watch }) => {
  watch.allow(/Not in this browser/)
  await openToday(page)
  await page.evaluate(() => {
    window.scrollTo = () => {
      throw new TypeError('Not in this browser')
    }
  })
  await page.getByRole('link', { name: 'Care' }).click()
  await expectWordsOfTheApp(page, /This screen did not open/)
})

test('a notebook that opens shows nothing of it', async ({ page }) => {
  await openToday(page)
  await page.waitForTimeout(7_000)
  await expect(page.locator('#unopened')).toBeHidden()
})
