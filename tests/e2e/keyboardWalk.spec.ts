import type { Page } from '@playwright/test'
import { openFresh } from './harness/app.ts'
import { keyboardFaults } from './harness/keyboardWalk.ts'
import { lockPlaces } from './harness/lockPlaces.ts'
import { beginNotebook, enterSample, setEvening } from './harness/notebook.ts'
import { emptyPlaces, type Place } from './harness/places.ts'
import { samplePlaces, signalPlaces } from './harness/samplePlaces.ts'
import { expect, test } from './harness/test.ts'

/** Where the keyboard leads is the same in every light; how its place is shown is not. */
const WAYS = process.env.DEEP
  ? (['en light', 'en dark', 'fr-CA light', 'fr-CA dark'] as const)
  : (['en light', 'fr-CA dark'] as const)

/** What is in the way at each place. A place that any key leaves is only passed through. */
async function faultsAt(
  page: Page,
  places: readonly Place[],
  leftByKeys: (name: string) => boolean = () => false,
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const place of places) {
    await place.open()
    if (leftByKeys(place.name)) continue
    faults.push(...(await keyboardFaults(page)).map((fault) => `${place.name}: ${fault}`))
  }
  return faults
}

for (const [index, way] of WAYS.entries()) {
  const [language, colorScheme] = way.split(' ') as ['en' | 'fr-CA', 'light' | 'dark']
  // At every change one way sees the places of a new notebook, the other those of a full one.
  const seesEmpty = process.env.DEEP !== undefined || index === 0
  const seesFull = process.env.DEEP !== undefined || index === 1

  test.describe(way, () => {
    test.use({ locale: language === 'en' ? 'en-CA' : 'fr-CA', colorScheme })
    test.beforeEach(async ({ page }) => {
      test.slow()
      await setEvening(page)
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme })
    })

    if (seesEmpty)
      test('every control of an empty notebook is reached by Tab, and shows it', async ({ page }) => {
        await openFresh(page)
        expect(await keyboardFaults(page)).toEqual([])
        await beginNotebook(page, language)
        expect(await faultsAt(page, emptyPlaces(page, language))).toEqual([])
      })

    if (seesFull)
      test('every control of two years of days is reached by Tab, and shows it', async ({ page }) => {
        await enterSample(page, language)
        const signals = (await signalPlaces(page, language)).slice(0, process.env.DEEP ? 30 : 2)
        expect(await faultsAt(page, [...samplePlaces(page, language), ...signals])).toEqual([])
      })

    if (seesFull)
      test('every control of a lock is reached by Tab, and shows it', async ({ page }) => {
        await beginNotebook(page, language)
        const places = await lockPlaces(page, language)
        expect(await faultsAt(page, places, (name) => name === 'half a minute before it closes')).toEqual([])
      })
  })
}
