import type { Page } from '@playwright/test'
import { sampleYears } from '../fixtures/sampleYears.ts'
import { axeFindings } from './harness/axe.ts'
import { coveredAtTheEnd, enlargeText, layoutFaults } from './harness/layout.ts'
import { beginNotebook, bringJournal, enterSample, goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'

test.beforeEach(({ page }) => setEvening(page))

function rowOf(page: Page, signal: string) {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: signal, exact: true }) })
}

test('an empty notebook has nothing to lay side by side, and says where to begin', async ({ page }) => {
  await beginNotebook(page)
  await goTo(page, '/compare')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Then and now')
  await expect(page.getByText('Nothing to lay side by side yet.')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  await page.getByRole('link', { name: 'Write about today' }).click()
  await expect(page.getByRole('radio').first()).toBeEnabled()
})

test('two years of days stand side by side, each with how many entries it rests on', async ({ page }) => {
  test.slow()
  await bringJournal(page, sampleYears(2))
  await goTo(page, '/compare')
  await expect(page.getByText('Two spans of a life always differ somewhat.')).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'The six weeks before' })).toContainText(
    '25 Dec 2025 to 4 Feb 2026',
  )
  await expect(page.getByRole('columnheader', { name: 'The last six weeks' })).toContainText(
    '5 Feb to 18 Mar 2026',
  )
  await expect(rowOf(page, 'Energy').getByRole('cell').first()).toHaveText(
    /^(nearly |between “)?(spent|running low|enough for today|steady|plenty).*\d+ entries$/,
  )
  await expect(rowOf(page, 'Late email').getByRole('cell').nth(1)).toHaveText(/^[\d.]+ a week\d+ entries$/)

  await page.getByRole('radio', { name: 'A year ago' }).check({ force: true })
  await expect(page.getByRole('columnheader', { name: 'The same weeks a year ago' })).toContainText(
    '6 Feb to 19 Mar 2025',
  )

  await page.getByRole('radio', { name: 'A season' }).check({ force: true })
  await expect(page.getByRole('button', { name: /^Away by the lake, / }).first()).toHaveAttribute(
    'aria-pressed',
    'true',
  )

  // The choice is still there on the way back from a signal's page.
  await page.getByRole('radio', { name: 'A year ago' }).check({ force: true })
  await page.getByRole('link', { name: 'Energy', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Energy')
  await page.goBack()
  await expect(page.getByRole('radio', { name: 'A year ago' })).toBeChecked()
})

test('two spans by date: too few entries are counted, none are said, and what is no span is refused', async ({
  page,
}) => {
  test.slow()
  await bringJournal(page, sampleYears(1))
  await goTo(page, '/compare')
  await page.getByRole('radio', { name: 'By date' }).check({ force: true })
  const [first, second] = [
    page.getByRole('group', { name: 'First span' }),
    page.getByRole('group', { name: 'Second span' }),
  ]
  await second.getByLabel('From').fill('2026-03-14')
  await expect(page.getByText(/^Too few entries: a difference is named from 8 on each side$/)).toBeVisible()
  await expect(rowOf(page, 'Energy').getByRole('cell').nth(1)).toHaveText(/^[1-7] entr(y|ies)$/)

  await first.getByLabel('From').fill('2019-01-01')
  await first.getByLabel('To').fill('2018-01-31')
  await expect(page.getByRole('alert')).toContainText('A span begins on or before the day it ends.')
  await expect(page.getByRole('columnheader', { name: 'First span' })).toContainText('1 Jan 2019')

  await first.getByLabel('To').fill('2019-01-31')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByText('1 to 31 Jan 2019: nothing was written.')).toBeVisible()

  await first.getByLabel('To').fill('2026-03-18')
  await expect(page.getByText('The two spans share days.')).toBeVisible()
})

for (const language of ['en', 'fr-CA'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'en' ? 'en-CA' : 'fr-CA' })

    test('is whole to a screen reader and on every screen', async ({ page }) => {
      test.slow()
      await enterSample(page, language)
      await goTo(page, '/compare')
      await expect(page.getByRole('table')).toBeVisible()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        expect(await axeFindings(page)).toEqual([])
      }
      for (const [width, height] of [
        [390, 844],
        [320, 640],
        [1280, 800],
      ] as const) {
        await page.setViewportSize({ width, height })
        expect(await layoutFaults(page)).toEqual([])
      }
      await page.setViewportSize({ width: 320, height: 640 })
      await enlargeText(page, 2)
      await page.getByRole('radio', { name: language === 'en' ? 'By date' : 'Dates' }).check({ force: true })
      expect(await layoutFaults(page)).toEqual([])
      expect(await coveredAtTheEnd(page)).toEqual([])
    })

    test('the page about readings is whole too', async ({ page }) => {
      await beginNotebook(page, language)
      await goTo(page, '/readings')
      await expect(page.getByRole('table')).toBeVisible()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        expect(await axeFindings(page)).toEqual([])
      }
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await layoutFaults(page)).toEqual([])
      await enlargeText(page, 2)
      expect(await layoutFaults(page)).toEqual([])
    })
  })
}
