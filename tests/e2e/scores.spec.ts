import type { Page } from '@playwright/test'
import { axeFindings } from './harness/axe.ts'
import { coveredAtTheEnd, enlargeText, layoutFaults } from './harness/layout.ts'
import { beginNotebook, goTo, setEvening } from './harness/notebook.ts'
import { speak } from './harness/speech.ts'
import { expect, test } from './harness/test.ts'
import { expectSaved, expectUndone } from './harness/writing.ts'

test.beforeEach(({ page }) => setEvening(page))

async function openEmpty(page: Page) {
  await beginNotebook(page)
  await goTo(page, '/scores')
  await expect(page.getByText('No total is kept here yet.')).toBeVisible()
}

async function add(page: Page, instrument: string, day: string, total: string) {
  await page.getByRole('button', { name: 'Add a total' }).click()
  const dialog = page.getByRole('dialog', { name: 'A total' })
  await dialog.getByRole('button', { name: instrument, exact: true }).click()
  await dialog.getByLabel('Day').fill(day)
  await dialog.getByLabel('Total').fill(total)
  await dialog.getByRole('button', { name: 'Done' }).click()
  return dialog
}

/** What does not fit once a picture has taken its new size, which it does a frame or two after its place did. */
async function settledFaults(page: Page) {
  await expect.poll(() => layoutFaults(page)).toEqual([])
  return layoutFaults(page)
}

test('totals are kept, drawn over the published bands with their names, bounds and source, and listed', async ({
  page,
}) => {
  await openEmpty(page)
  await expect(await add(page, 'ProQOL-5, burnout', '2025-09-01', '24')).toBeHidden()
  await expect(await add(page, 'ProQOL-5, burnout', '2026-03-01', '43')).toBeHidden()
  await expectSaved(page)
  await page.reload()
  const section = page.getByRole('region', { name: 'ProQOL-5, burnout' })
  await expect(section.getByRole('row')).toHaveText([
    /Day.*Total.*Band/,
    /1 Mar 2026.*43.*high/,
    /1 Sept 2025.*24.*moderate/,
  ])
  for (const words of ['low10 to 22', 'moderate23 to 41', 'high42 to 50'])
    await expect(section.getByRole('figure')).toContainText(words)
  await expect(section.getByRole('figure')).toContainText(
    'ProQOL-5, burnout: 2 totals. The latest, on 1 March 2026, is 43, in the band called high.',
  )
  await expect(section).toContainText('Stamm (2010)')
  await expect(section.getByRole('link')).toHaveCount(0)
})

test('what is missing or out of range is refused in words, and nothing is kept', async ({ page }) => {
  await openEmpty(page)
  await page.getByRole('button', { name: 'Add a total' }).click()
  const dialog = page.getByRole('dialog', { name: 'A total' })
  const refusal = dialog.getByRole('alert')
  const done = dialog.getByRole('button', { name: 'Done' })
  await done.click()
  await expect(refusal).toHaveText('Choose the questionnaire it came from. It is not kept yet.')
  await dialog.getByRole('button', { name: 'Burnout Assessment Tool' }).click()
  await expect(refusal).toHaveText('The total is missing. It is not kept yet.')
  await dialog.getByLabel('Total').fill('5.5')
  await expect(refusal).toHaveText(
    'A total of this questionnaire is a number from 1.00 to 5.00. It is not kept yet.',
  )
  await dialog.getByLabel('Day').fill('2026-03-19')
  await expect(refusal).toContainText('That day has not come yet')
  await dialog.getByLabel('Total').fill('2.5')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('table')).toHaveCount(0)
  await expect(page.getByText('No total is kept here yet.')).toBeVisible()
})

test('a total can be mended, moved to another month, deleted and put back', async ({ page }) => {
  await openEmpty(page)
  await add(page, 'Oldenburg Burnout Inventory', '2026-03-02', '2,25')
  const section = page.getByRole('region', { name: 'Oldenburg Burnout Inventory' })
  await expect(section).toContainText('No bands are published for this total.')
  await section.getByRole('button', { name: '2 Mar 2026' }).click()
  const dialog = page.getByRole('dialog', { name: 'A total' })
  await dialog.getByLabel('Total').fill('9')
  await expect(dialog.getByRole('alert')).toContainText('The total stays as it was.')
  await dialog.getByLabel('Total').fill('3')
  await dialog.getByLabel('Day').fill('2026-01-15')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(section.getByRole('row')).toHaveText([/Day/, /15 Jan 2026.*3\.00/])

  await section.getByRole('button', { name: '15 Jan 2026' }).click()
  await dialog.getByRole('button', { name: 'Delete this total' }).click()
  await expect(section).toBeHidden()
  await expect(page.getByRole('status')).toContainText('Oldenburg Burnout Inventory, 15 Jan 2026: deleted')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(section.getByRole('row')).toHaveText([/Day/, /15 Jan 2026.*3\.00/])
  await expectUndone(page)
  await page.reload()
  await expect(section.getByRole('row')).toHaveText([/Day/, /15 Jan 2026.*3\.00/])
})

for (const language of ['en', 'fr-CA'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'en' ? 'en-CA' : 'fr-CA' })

    test('is whole to a screen reader and on every screen', async ({ page }) => {
      test.slow()
      const say = speak(language)
      const faults = async (where: string) => {
        const found: string[] = []
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          found.push(...(await axeFindings(page)))
        }
        for (const [width, height] of [
          [320, 640],
          [1280, 800],
          [390, 844],
        ] as const) {
          await page.setViewportSize({ width, height })
          found.push(...(await settledFaults(page)))
        }
        return found.map((fault) => `${where}: ${fault}`)
      }
      await beginNotebook(page, language)
      await goTo(page, '/scores')
      expect(await faults('empty')).toEqual([])
      const dialog = page.getByRole('dialog')
      for (const [name, total] of [
        [/^ProQOL-5.*(stress)/, '24'],
        ['Burnout Assessment Tool', '2.7'],
        [/^Copenhagen Burnout Inventory, .*(work|travail)/, '40'],
      ] as const) {
        await page.getByRole('button', { name: say('scores.add') }).click()
        await dialog.getByRole('button', { name }).click()
        await dialog.getByLabel(say('scores.total'), { exact: true }).fill(total)
        if (total === '24') expect(await faults('dialog')).toEqual([])
        await dialog.getByRole('button', { name: say('care.done') }).click()
        await expect(dialog).toBeHidden()
      }
      expect(await faults('three instruments')).toEqual([])
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 640 })
        await enlargeText(page, 2)
        expect(await settledFaults(page)).toEqual([])
        expect(await coveredAtTheEnd(page)).toEqual([])
      }
    })
  })
}
