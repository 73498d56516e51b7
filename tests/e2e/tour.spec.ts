import { openFresh } from './harness/app.ts'
import { unknownFields } from './harness/fields.ts'
import { beginNotebook, goTo, setEvening } from './harness/notebook.ts'
import { emptyPlaces } from './harness/places.ts'
import { samplePlaces, signalPlaces } from './harness/samplePlaces.ts'
import { speak } from './harness/speech.ts'
import { expect, test } from './harness/test.ts'

test.beforeEach(({ page }) => setEvening(page))

// Every screen is visited in French too by the checks of layout, which fail by themselves on what is asked of others.
for (const language of process.env.DEEP ? (['en', 'fr-CA'] as const) : (['en'] as const)) {
  test.describe(language, () => {
    test.use({ locale: language === 'en' ? 'en-CA' : 'fr-CA' })

    test('a tour of every screen and state asks nothing of anybody else', async ({ page, watch }) => {
      test.slow()
      const asked = new Set<string>()
      page.on('request', (request) => asked.add(new URL(request.url()).origin))
      const places = new Set<string>()
      const unknown = new Set<string>()
      const see = async (name: string) => {
        places.add(name)
        if (language === 'en') for (const label of await unknownFields(page)) unknown.add(label)
        for (const colorScheme of ['dark', 'light'] as const) await page.emulateMedia({ colorScheme })
      }

      await openFresh(page)
      await see('welcome')
      await beginNotebook(page, language)
      for (const place of emptyPlaces(page, language)) {
        await place.open()
        await see(place.name)
      }
      await goTo(page, '/settings')
      await page.getByRole('button', { name: speak(language)('settings.sampleEnter') }).click()
      await page.getByText(speak(language)('sample.banner')).waitFor()
      for (const place of [...samplePlaces(page, language), ...(await signalPlaces(page, language))]) {
        await place.open()
        await see(place.name)
      }
      await goTo(page, '/patterns/moment%3Alate-email')
      const chart = page.locator('main figure svg').first()
      // What answers to pointing comes some frames after the picture.
      await page.locator('main figure .recharts-line').first().waitFor({ state: 'attached' })
      await chart.hover()
      await expect(page.locator('main figure').getByText(/\d{4}\s?: /)).toBeVisible()

      expect([...unknown], 'fields that are neither kept nor meant to be gone').toEqual([])
      expect(places.size).toBeGreaterThan(35)
      const here = new URL(page.url()).origin
      expect([...asked].filter((origin) => origin !== here && origin !== 'null')).toEqual([])
      expect(watch.faults).toEqual([])
    })
  })
}
