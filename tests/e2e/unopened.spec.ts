import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { type Spoken, speak } from './harness/speech.ts'
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

/** Words of the app in its language, and someone to call behind one tap. */
async function expectWordsOfTheApp(
  page: Page,
  heading: string | RegExp,
  language: Spoken = 'en',
): Promise<void> {
  const say = speak(language)
  await expect(page.locator('#root').getByText(heading)).toBeVisible()
  await expect(page.getByRole('button', { name: say('common.tryAgain') })).toBeVisible()
  await page.getByRole('button', { name: say('nav.help') }).click()
  await expect(page.locator('#root').locator('a[href^="tel:"]').first()).toBeVisible()
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

for (const language of ['en', 'fr-CA'] as const)
  test.describe(language, () => {
    test.use({ locale: language === 'en' ? 'en-CA' : 'fr-CA' })

    test('a browser without storage is told so, with someone to call', async ({ page }) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'indexedDB', { value: undefined })
      })
      await page.goto('./')
      await expectWordsOfTheApp(page, speak(language)('open.no-storage.title'), language)
    })

    test('storage that may not be touched is told, with someone to call', async ({ page }) => {
      await page.addInitScript(() => {
        for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches'])
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('Denied by a test', 'SecurityError')
            },
          })
      })
      await page.goto('./')
      await expectWordsOfTheApp(page, speak(language)('open.no-storage.title'), language)
    })

    for (const [what, breakDown] of [
      [
        'encryption that is refused',
        () =>
          Object.defineProperty(SubtleCrypto.prototype, 'importKey', {
            value: () => Promise.reject(new TypeError('Not in this browser')),
          }),
      ],
      [
        'dates that are refused in every zone',
        () => {
          Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
            construct: () => {
              throw new RangeError('Not in this browser')
            },
          })
        },
      ],
    ] as const)
      test(`an opening that breaks down over ${what} is told, with someone to call`, async ({
        page,
        watch,
      }) => {
        watch.allow(/Not in this browser/)
        await page.addInitScript(breakDown)
        await page.goto('./')
        await expectWordsOfTheApp(page, speak(language)('open.broke-down.title'), language)
      })
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

test('a screen whose style sheet did not come says so, and the next try fetches it', async ({
  page,
  watch,
}) => {
  watch.allow(/Failed to load|style sheet could not be fetched|net::ERR_FAILED/)
  const sheet = /assets\/parts-[^/]+\.css$/
  await page.route(sheet, (route) => route.abort())
  await openToday(page)
  // At the first time the page is loaded anew, as an update may have taken the file away; then it is told.
  await page.goto('#/care')
  await expect(page.getByText('This screen did not open')).toBeVisible({ timeout: LONG })
  await page.unroute(sheet)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Care' })).toBeVisible()
  // The page's own sheet comes first and once: behind the others it would win over them.
  await expect(page.locator('link[rel="stylesheet"]')).toHaveCount(2)
  const sheets = page.locator('link[rel="stylesheet"][href*="parts-"]')
  await expect(sheets).toHaveCount(1)
  expect(
    await sheets.evaluate((link) => (link as HTMLLinkElement).sheet?.cssRules.length ?? 0),
  ).toBeGreaterThan(0)
})

test('where the lines to call do not come, those that the page itself has are there', async ({
  page,
  watch,
}) => {
  watch.allow(/Failed to load|dynamically imported module|could not be fetched/)
  await openToday(page)
  await page.route(/assets\/practice-[^/]+\.js$/, (route) => route.abort())
  await page.getByRole('link', { name: 'Someone to call' }).first().click()
  // At the first time the page is loaded anew, as an update may have taken the file away; then it is told.
  await expect(page.getByText('This screen did not open')).toBeVisible({ timeout: LONG })
  await expect(page.locator('#root a[href="tel:988"]').first()).toBeVisible()
})

test('where nothing can be noted, a screen that did not come is not loaded anew for ever', async ({
  page,
  watch,
}) => {
  watch.allow(/Failed to load|dynamically imported module|could not be fetched/)
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('Denied by a test', 'SecurityError')
      },
    })
  })
  await openToday(page)
  const practice = /assets\/practice-[^/]+\.js$/
  await page.route(practice, (route) => route.abort())
  await page.getByRole('link', { name: 'Care' }).click()
  await expect(page.getByText('This screen did not open')).toBeVisible({ timeout: LONG })
  await page.unroute(practice)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Care' })).toBeVisible()
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
