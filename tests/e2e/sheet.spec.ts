import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import type { Day } from '../../src/domain/day.ts'
import { emptyJournal, rate, writeNote } from '../../src/domain/journal.ts'
import { bringJournal, enterSample, goTo, setEvening } from './harness/notebook.ts'
import { chooseEverything, pagesOf } from './harness/sheet.ts'
import { speak } from './harness/speech.ts'
import { expect, test } from './harness/test.ts'

test.beforeEach(({ page }) => setEvening(page))

const sheet = (page: Page) => page.getByRole('article', { name: 'The sheet' })
const choices = (page: Page, group: string | RegExp) => page.getByRole('group', { name: group })
const isTooMuch = (page: Page) => page.getByText(/^One page does not hold all of it/)

test('a sheet begins blank and holds what was chosen and nothing else, on paper too', async ({ page }) => {
  await enterSample(page)
  await goTo(page, '/pause/2026-W11')
  await page.getByRole('textbox', { name: 'What is heavy?' }).fill('A family I keep thinking of.')
  await page.getByRole('textbox', { name: 'What is working?' }).fill('The long way home.')
  await page.getByRole('textbox', { name: 'What is heavy?' }).focus()
  await page.getByRole('link', { name: 'Make a sheet' }).click()
  const print = page.getByRole('button', { name: 'Print or save as PDF' })
  await expect(print).toBeDisabled()
  await choices(page, /^Week 11/)
    .getByRole('button', { name: 'What is heavy?' })
    .click()
  await choices(page, 'The shore').getByRole('button', { name: 'Late email' }).click()
  await choices(page, 'With the picture').getByRole('button', { name: 'What the lines say' }).click()
  await choices(page, 'What restored').getByRole('button', { name: 'Laughter' }).click()
  await choices(page, /^Notes from /)
    .getByRole('button')
    .first()
    .click()
  await expect(print).toBeEnabled()

  await page.emulateMedia({ media: 'print' })
  const seen = await linesOf(page.locator('body'))
  expect(seen).toEqual(await linesOf(sheet(page)))
  expect(seen).toEqual([
    '18 March 2026',
    'Late email has left its band since December.',
    ...['Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'],
    'Late email',
    'out of its band since December',
    expect.stringMatching(/^18 September 2025 to 18 March 2026\./),
    'Late email',
    expect.stringMatching(/a week; before that/),
    expect.stringMatching(/^That is more than your usual ups and downs/),
    expect.stringMatching(/^Week 11/),
    'What is heavy?',
    'A family I keep thinking of.',
    'What restored, 16 Feb to 15 Mar 2026',
    'Laughter',
    expect.stringMatching(/^\d+ times$/),
    'Notes from 16 Feb to 15 Mar 2026',
    expect.stringMatching(/March 2026$/),
    expect.stringMatching(/./),
  ])
  expect(await pagesOf(page)).toEqual([1, 1])
})

for (const [language, begun] of [
  ['en', '21 March 2024 to'],
  ['fr-CA', 'Du 21 mars 2024 au'],
] as const)
  test.describe(language, () => {
    test.use({ locale: language === 'en' ? 'en-CA' : 'fr-CA' })

    test('all of two years of the sample is set smaller, and lies on one page of A4 or Letter', async ({
      page,
    }) => {
      const say = speak(language)
      await enterSample(page, language)
      await goTo(page, '/pause/2026-W11/sheet')
      await chooseEverything(page, language)
      await page
        .getByRole('radio', { name: say('patterns.span.2y') })
        .locator('xpath=ancestor::label')
        .click()
      await expect(page.getByRole('article', { name: say('sheet.paper') })).toContainText(begun)
      await expect(page.getByText(say('sheet.more'))).toHaveCount(0)
      expect(await pagesOf(page)).toEqual([1, 1])
    })
  })

test('the days of what was counted stand in its heading once, and not over what was not counted', async ({
  page,
}) => {
  await enterSample(page)
  await goTo(page, '/pause/2026-W11/sheet')
  await choices(page, 'What restored').getByRole('button', { name: 'Swimming' }).click()
  const heading = sheet(page).getByRole('heading', { level: 3 })
  await expect(heading).toHaveText(['What restored'])
  await choices(page, 'What restored').getByRole('button', { name: 'Laughter' }).click()
  await expect(heading).toHaveText(['What restored, 16 Feb to 15 Mar 2026'])
})

test('it says when one page does not hold what was chosen, and not before', async ({ page }) => {
  const NOW = '2026-03-18T12:00:00.000Z' as never
  const long = 'A day that I would rather tell than write, and so I write it at some length. '.repeat(8)
  let journal = emptyJournal
  for (const day of Array.from(
    { length: 12 },
    (_, index) => `2026-03-${String(index + 7).padStart(2, '0')}`,
  )) {
    journal = rate(journal, day as Day, 'energy', 2, NOW)
    journal = writeNote(journal, day as Day, long, NOW)
  }
  await bringJournal(page, journal)
  await goTo(page, '/pause/now/sheet')
  const notes = choices(page, /^Notes from /).getByRole('button')
  await expect(notes).toHaveCount(12)
  for (let index = 0; index < 12; index += 1) {
    await notes.nth(index).click()
    await expect(sheet(page).locator('dd')).toHaveCount(index + 1)
    const pages = await pagesOf(page)
    // Where one paper needs a second page, that is said for both.
    await expect(isTooMuch(page), `${index + 1} notes`).toBeVisible({ visible: Math.max(...pages) > 1 })
  }
  await expect(isTooMuch(page)).toBeVisible()
})

test('the picture to share is a PNG as wide and at least as high as a phone, light in any light', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 320, height: 640 })
  await enterSample(page)
  await goTo(page, '/pause/2026-W11/sheet')
  await choices(page, 'The shore').getByRole('button', { name: 'Late email' }).click()
  const before = await sheet(page).evaluate((node) => getComputedStyle(node).backgroundColor)
  const first = await pictureOf(page)
  expect([first.width, first.height]).toEqual([1080, 1920])
  expect(first.corner).toEqual([253, 250, 243])
  // Water, and the ink of words.
  expect(first.inked).toBeGreaterThan(1000)
  await chooseEverything(page)
  const whole = await pictureOf(page)
  expect(whole.width).toBe(1080)
  expect(whole.height).toBeGreaterThan(1920)
  expect(await sheet(page).evaluate((node) => getComputedStyle(node).backgroundColor)).toBe(before)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

async function linesOf(part: Locator): Promise<readonly string[]> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen on paper is the point, not what lies in the page
  return (await part.innerText()).split('\n').filter((line) => line.trim() !== '')
}

test('a year prints on one page, without what is only for the screen', async ({ page }) => {
  await enterSample(page)
  await goTo(page, '/year')
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
  expect(await pagesOf(page)).toEqual([1, 1])
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeHidden()
})

async function pictureOf(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'A picture to share' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('sheet-2026-03-18.png')
  const bytes = await readFile(await download.path())
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  return page.evaluate(async (data) => {
    const png = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([png], { type: 'image/png' }))
    const { width, height } = picture
    const context = new OffscreenCanvas(width, height).getContext('2d')
    if (!context) throw new Error('No canvas')
    context.drawImage(picture, 0, 0)
    const pixels = context.getImageData(0, 0, width, height).data
    const inked = pixels.reduce((count, value, at) => count + Number(at % 4 === 0 && value < 100), 0)
    return { width, height, corner: [...pixels.subarray(0, 3)], inked }
  }, bytes.toString('base64'))
}
