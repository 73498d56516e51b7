import type { Page } from '@playwright/test'
import { openFresh } from './harness/app.ts'
import { coveredAtTheEnd, enlargeText, lastingFaults, layoutFaults } from './harness/layout.ts'
import { lockPlaces } from './harness/lockPlaces.ts'
import { beginNotebook, enterSample, goTo, setEvening } from './harness/notebook.ts'
import { emptyPlaces, type Place } from './harness/places.ts'
import { samplePlaces, signalPlaces } from './harness/samplePlaces.ts'
import { expect, test } from './harness/test.ts'

const SHAPES = [
  { shape: 'a wide screen', size: { width: 1280, height: 800 }, times: 1 },
  { shape: 'a phone 320 px wide', size: { width: 320, height: 640 }, times: 1 },
  { shape: 'a phone with text twice as large', size: { width: 390, height: 844 }, times: 2 },
  { shape: 'a narrow phone with text twice as large', size: { width: 320, height: 640 }, times: 2 },
] as const

type Shapes = readonly (typeof SHAPES)[number][]

/** French words are the longer ones, and seen in every shape; English takes every other shape at each place, the other two at the next. */
const shapesIn = (language: 'en' | 'fr-CA') => (index: number) =>
  language === 'fr-CA' || process.env.DEEP ? SHAPES : SHAPES.filter((_, at) => at % 2 === index % 2)

async function faultsNow(page: Page, shapes: Shapes = SHAPES): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { shape, size, times } of shapes) {
    await page.setViewportSize(size)
    await enlargeText(page, times)
    const found = async () => [...(await layoutFaults(page)), ...(await coveredAtTheEnd(page))]
    for (const fault of await lastingFaults(found)) faults.push(`on ${shape}: ${fault}`)
  }
  return faults
}

async function faultsAt(
  page: Page,
  places: readonly Place[],
  shapesOf: (index: number) => Shapes,
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const [index, place] of places.entries()) {
    await place.open()
    faults.push(...(await faultsNow(page, shapesOf(index))).map((fault) => `${place.name}, ${fault}`))
  }
  return faults
}

for (const language of ['en', 'fr-CA'] as const) {
  const shapes = shapesIn(language)
  test.describe(language, () => {
    test.use({ locale: language === 'en' ? 'en-CA' : 'fr-CA' })
    test.beforeEach(async ({ page }) => {
      test.slow()
      await setEvening(page)
      await page.emulateMedia({ reducedMotion: 'reduce' })
    })

    test('an empty notebook is whole on every screen, and within reach of a thumb', async ({ page }) => {
      await openFresh(page)
      expect(await faultsNow(page)).toEqual([])
      await beginNotebook(page, language)
      expect(await faultsAt(page, emptyPlaces(page, language), shapes)).toEqual([])
    })

    // The rules are the same in both; the words of one are longer.
    if (language === 'fr-CA')
      test('a lock is whole from setting it to opening it, and within reach of a thumb', async ({ page }) => {
        await beginNotebook(page, language)
        expect(await faultsAt(page, await lockPlaces(page, language), shapes)).toEqual([])
      })

    test('two years of days are whole, and within reach of a thumb', async ({ page }) => {
      await enterSample(page, language)
      const places = [...samplePlaces(page, language), ...(await signalPlaces(page, language)).slice(0, 4)]
      expect(await faultsAt(page, places, shapes)).toEqual([])
    })
  })
}

test('nothing moves for a person who asked for less motion', async ({ page }) => {
  await setEvening(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await beginNotebook(page)
  const running = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0) > 1)
        .map((animation) => (animation instanceof CSSAnimation ? animation.animationName : 'a transition')),
    )
  for (const place of emptyPlaces(page, 'en')) {
    await place.open()
    expect(await running(), place.name).toEqual([])
  }
  await goTo(page, '/')
  await page.getByRole('radio').nth(8).click()
  expect(await running()).toEqual([])
})
