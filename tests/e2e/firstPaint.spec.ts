import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { beginLocked } from './harness/lock.ts'
import { expect, test } from './harness/test.ts'

type Noted = Window & { shifted?: number; strips?: number[] }

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

/** Notes each place to which the strip of days was scrolled when a frame was painted, one after the other. */
async function notePaintedStrips(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const strips: number[] = []
    ;(window as Noted).strips = strips
    const { port1, port2 } = new MessageChannel()
    const find = () => document.querySelector('main nav ul')
    port1.onmessage = () => {
      const strip = find()
      if (strip && strips.at(-1) !== strip.scrollLeft) strips.push(strip.scrollLeft)
    }
    // A frame's callbacks run before it is laid out; a message sent by them comes once what is there then is painted.
    const each = () => {
      if (find()) port2.postMessage(null)
      requestAnimationFrame(each)
    }
    requestAnimationFrame(each)
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

test('the app and its styles are asked for without waiting for the lines that put on a light, and painted after them', async ({
  page,
}) => {
  const asked: string[] = []
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.route(/appearance\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('./', { waitUntil: 'commit' })
  await expect.poll(() => asked.some((path) => /index-[^/]*\.js$/.test(path))).toBe(true)
  await expect.poll(() => asked.some((path) => /index-[^/]*\.css$/.test(path))).toBe(true)
  // Nor is anything painted before them, in a light that was not chosen.
  await expect.poll(() => page.evaluate(() => document.styleSheets.length)).toBe(1)
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => performance.getEntriesByType('paint').length)).toBe(0)
  letGo()
  await expect(page.getByRole('main')).toBeVisible()
})

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
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ])
    test.describe(`${viewport.width} px wide`, () => {
      test.use({ viewport })

      test('opens on Today without a shift, its strip of days never painted elsewhere than on today', async ({
        page,
      }) => {
        await openToday(page)
        await noteShifts(page)
        await notePaintedStrips(page)
        const comeScripts = await openWithoutScripts(page)
        await expectShoreAlone(page)
        await comeScripts()
        await expect(page.getByRole('radio').first()).toBeEnabled()
        // Comes last.
        await expect(page.getByRole('textbox')).toBeAttached()
        await expectNothingMoved(page)
        const strips = await page.evaluate(() => (window as Noted).strips ?? [])
        expect(strips.length).toBe(1)
        expect(strips[0]).toBeGreaterThan(0)
      })
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
