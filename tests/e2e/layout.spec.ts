import type { Page } from '@playwright/test'
import { openFresh } from './harness/app.ts'
import { coveredAtTheEnd, doubleText, layoutFaults } from './harness/layout.ts'
import { lockPlaces } from './harness/lockPlaces.ts'
import { beginNotebook, enterSample, goTo, setEvening } from './harness/notebook.ts'
import { emptyPlaces, type Place } from './harness/places.ts'
import { samplePlaces, signalPlaces } from './harness/samplePlaces.ts'
import { expect, test } from './harness/test.ts'

const SHAPES = [
  { shape: 'a phone 320 px wide', size: { width: 320, height: 640 }, doubled: false },
  { shape: 'a phone with text twice as large', size: { width: 390, height: 844 }, doubled: true },
  { shape: 'a narrow phone with text twice as large', size: { width: 320, height: 640 }, doubled: true },
  { shape: 'a wide screen', size: { width: 1280, height: 800 }, doubled: false },
] as const

async function faultsAt(page: Page, places: readonly Place[]): Promise<readonly string[]> {
  const faults: string[] = []
  for (const place of places) {
    await place.open()
    const covered = await coveredAtTheEnd(page)
    for (const fault of [...(await layoutFaults(page)), ...(covered ? [`covered: ${covered}`] : [])])
      faults.push(`${place.name}: ${fault}`)
  }
  return faults
}

for (const { shape, size, doubled } of SHAPES) {
  for (const language of ['en', 'fr-CA'] as const) {
    test.describe(`on ${shape}, in ${language}`, () => {
      test.use({ viewport: size, locale: language === 'en' ? 'en-CA' : 'fr-CA' })
      test.beforeEach(async ({ page }) => {
        await setEvening(page)
        await page.emulateMedia({ reducedMotion: 'reduce' })
      })

      test('an empty notebook is whole, and within reach of a thumb', async ({ page }) => {
        test.slow()
        await openFresh(page)
        if (doubled) await doubleText(page)
        expect(await layoutFaults(page)).toEqual([])
        await beginNotebook(page, language)
        if (doubled) await doubleText(page)
        expect(await faultsAt(page, emptyPlaces(page, language))).toEqual([])
      })

      // The narrowest in the longer language, and the widest: what lies between is laid out by the same rules.
      if (
        (doubled && size.width === 320 && language === 'fr-CA') ||
        (size.width === 1280 && language === 'en')
      )
        test('a lock is whole from setting it to opening it, and within reach of a thumb', async ({
          page,
        }) => {
          test.slow()
          await beginNotebook(page, language)
          if (doubled) await doubleText(page)
          expect(await faultsAt(page, await lockPlaces(page, language))).toEqual([])
        })

      test('two years of days are whole, and within reach of a thumb', async ({ page }) => {
        test.slow()
        await enterSample(page, language)
        if (doubled) await doubleText(page)
        const places = [...samplePlaces(page, language), ...(await signalPlaces(page, language)).slice(0, 4)]
        expect(await faultsAt(page, places)).toEqual([])
      })
    })
  }
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
