import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { beginLocked } from './harness/lock.ts'
import { expect, test } from './harness/test.ts'

type Noted = Window & { shifted?: number }

// A worker would give the scripts from its cache, where nobody can hold them back.
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
  })
})

/** Adds up every layout shift of each page from now on. */
async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted = window as Noted
    noted.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        noted.shifted = (noted.shifted ?? 0) + (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/**
 * Opens the app with its scripts held back; what is returned lets them come. The few lines that put on the light that
 * was chosen come with the styles, and before anything is drawn: without them a dark evening would begin with a flash.
 */
async function openWithoutScripts(page: Page): Promise<() => Promise<void>> {
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(/(?<!appearance)\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('./', { waitUntil: 'commit' })
  return async () => {
    letGo()
    await page.waitForLoadState('load')
  }
}

/** The shore of the page itself, in its place and colours, painted, with nothing else beside it. */
async function expectShoreAlone(page: Page) {
  const shore = page.locator('#shore svg')
  await expect(shore).toBeVisible()
  await expect(page.locator('#root > *')).toHaveCount(0)
  await expect(page.getByRole('main')).toBeHidden()
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
    .toBe(1)
  // Nothing of it can be scrolled, so no bar takes up room that the app would give back.
  expect(await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)).toBe(true)
  return shore.boundingBox()
}

async function expectNothingMoved(page: Page): Promise<void> {
  await expect(page.locator('#shore')).toBeHidden()
  expect(await page.evaluate(() => (window as Noted).shifted)).toBe(0)
}

for (const [colorScheme, paper] of [
  ['light', 'rgb(245, 241, 232)'],
  ['dark', 'rgb(16, 24, 30)'],
] as const)
  for (const direction of ['ltr', 'rtl'] as const)
    test.describe(`${colorScheme}, ${direction}`, () => {
      test.use({ colorScheme })

      test('paper and shore are there before any script, and the welcome has them in the same place', async ({
        page,
      }) => {
        await noteShifts(page)
        await page.addInitScript((dir) => {
          new MutationObserver(() => {
            if (document.documentElement) document.documentElement.dir = dir
          }).observe(document, { childList: true })
        }, direction)
        const comeScripts = await openWithoutScripts(page)
        const before = await expectShoreAlone(page)
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
          paper,
        )
        await comeScripts()
        await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible()
        expect(await page.locator('main svg').first().boundingBox()).toEqual(before)
        await expectNothingMoved(page)
      })
    })

test.describe('a notebook that is there', () => {
  test('opens on Today without a shift', async ({ page }) => {
    await openToday(page)
    await noteShifts(page)
    const comeScripts = await openWithoutScripts(page)
    await expectShoreAlone(page)
    await comeScripts()
    await expect(page.getByRole('radio').first()).toBeEnabled()
    await expectNothingMoved(page)
  })

  test('shows nothing but the shore before its lock, which has it in the same place', async ({ page }) => {
    test.slow()
    await beginLocked(page)
    await noteShifts(page)
    const comeScripts = await openWithoutScripts(page)
    const before = await expectShoreAlone(page)
    await comeScripts()
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible()
    expect(await page.locator('main svg').first().boundingBox()).toEqual(before)
    await expectNothingMoved(page)
  })
})
