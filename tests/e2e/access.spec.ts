import type { Page } from '@playwright/test'
import { openFresh } from './harness/app.ts'
import { axeFindings, MORE_CONTRAST } from './harness/axe.ts'
import { lockPlaces } from './harness/lockPlaces.ts'
import { beginNotebook, enterSample, goTo, setEvening } from './harness/notebook.ts'
import { emptyPlaces, type Place } from './harness/places.ts'
import { samplePlaces, signalPlaces } from './harness/samplePlaces.ts'
import { speak } from './harness/speech.ts'
import { expect, test } from './harness/test.ts'

const LIGHTS = ['light', 'dark'] as const
const LANGUAGES = ['en', 'fr-CA'] as const

/** The lights a place is looked at in. The colours are the same in every language: each takes every other place. */
const lightsIn = (language: (typeof LANGUAGES)[number]) => (index: number) => {
  if (process.env.DEEP) return LIGHTS
  const first = (index + (language === 'en' ? 0 : 1)) % LIGHTS.length
  return LIGHTS.slice(first, first + 1)
}

/** What axe finds at each place, in each light that is asked for. */
async function findingsAt(
  page: Page,
  places: readonly Place[],
  lightsOf: (index: number) => readonly ('light' | 'dark')[] = () => LIGHTS,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const [index, place] of places.entries()) {
    await place.open()
    for (const colorScheme of lightsOf(index)) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      found.push(...(await axeFindings(page)).map((each) => `${place.name}, ${colorScheme}: ${each}`))
    }
  }
  return found
}

for (const language of LANGUAGES) {
  const lights = lightsIn(language)
  test.describe(language, () => {
    test.use({ locale: language === 'en' ? 'en-CA' : 'fr-CA' })
    test.beforeEach(({ page }) => setEvening(page))

    test('a first visit and an empty notebook are whole to a screen reader, in every light', async ({
      page,
    }) => {
      test.slow()
      await openFresh(page)
      await expect(page).toHaveTitle('Shoreline')
      const welcome = { name: 'welcome', open: async () => undefined }
      expect(await findingsAt(page, [welcome], lights)).toEqual([])
      await beginNotebook(page, language)
      expect(await findingsAt(page, emptyPlaces(page, language), lights)).toEqual([])
    })

    test('two years of days are whole to a screen reader, in every light', async ({ page }) => {
      test.slow()
      await enterSample(page, language)
      expect(await findingsAt(page, samplePlaces(page, language), lights)).toEqual([])
    })

    // In French it is looked at by its layout: what a screen reader is told has the same shape.
    if (language === 'en')
      test('a lock, from setting it to opening it, is whole to a screen reader', async ({ page }) => {
        test.slow()
        await beginNotebook(page, language)
        expect(await findingsAt(page, await lockPlaces(page, language), lights)).toEqual([])
      })

    test('every screen is named in the title, in the language it speaks', async ({ page }) => {
      const say = speak(language)
      await beginNotebook(page, language)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      for (const screen of ['pause', 'patterns', 'care', 'journal', 'help', 'settings'] as const) {
        await goTo(page, `/${screen}`)
        await expect(page).toHaveTitle(`${say(`nav.${screen}`)} · Shoreline`)
      }
      await goTo(page, '/settings/backup')
      await expect(page).toHaveTitle(`${say('backup.title')} · Shoreline`)
      await goTo(page, '/')
      await expect(page).toHaveTitle(`${say('nav.today')} · Shoreline`)
    })
  })
}

test('the page of every signal and its table are whole to a screen reader', async ({ page }) => {
  test.slow()
  await setEvening(page)
  await enterSample(page)
  const places = await signalPlaces(page, 'en')
  expect(places.length).toBeGreaterThan(15)
  expect(await findingsAt(page, places, lightsIn('en'))).toEqual([])
})

test('every text stands out by seven to one where more contrast is asked for', async ({ page }) => {
  test.slow()
  await setEvening(page)
  await page.emulateMedia({ contrast: 'more', reducedMotion: 'reduce' })
  await enterSample(page)
  const found: string[] = []
  for (const [index, place] of samplePlaces(page, 'en').entries()) {
    await page.emulateMedia({ colorScheme: LIGHTS[index % 2] as 'light' | 'dark' })
    await place.open()
    found.push(...(await axeFindings(page, [MORE_CONTRAST])).map((each) => `${place.name}: ${each}`))
  }
  expect(found).toEqual([])
})

test('a browser that stores nothing is told so on a screen that can be read out', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await openFresh(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nowhere to keep your words')
  expect(await findingsAt(page, [{ name: 'no storage', open: async () => undefined }])).toEqual([])
})

test('what is read out unasked is short, and never interrupts but for a fault', async ({ page }) => {
  await setEvening(page)
  await enterSample(page)
  for (const place of [...samplePlaces(page, 'en')]) {
    await place.open()
    await expect(page.getByRole('alert')).toHaveCount(0)
    const lengths = await page
      .locator('[role=status], [aria-live], output')
      .evaluateAll((regions) => regions.map(({ textContent }) => textContent?.length ?? 0))
    expect(Math.max(0, ...lengths), place.name).toBeLessThan(160)
  }
})
