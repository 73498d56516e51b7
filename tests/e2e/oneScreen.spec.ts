import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { enterSample, goTo, setEvening } from './harness/notebook.ts'
import { placeOf } from './harness/placeOf.ts'
import { tapInPlace } from './harness/taps.ts'
import { expect, test } from './harness/test.ts'
import { expectSaved, loggedMoments, momentButton, point } from './harness/writing.ts'

const ANSWERS = [
  ['Energy', 'running low'],
  ['How boundaries held', 'mostly held'],
  ['Rest', 'scraps'],
  ['Dread before sessions', 'heavy'],
  ['Presence with people', 'in and out'],
  ['What I do feels like enough', 'not at all'],
  ['Held by others', 'well held'],
  ['Joy', 'a glimmer'],
] as const

test.use({ viewport: { width: 390, height: 844 } })

async function writeLastShift(page: Page, words: string, later: string): Promise<void> {
  await goTo(page, '/pause')
  await page.getByRole('textbox', { name: 'What needs to shift' }).fill(words)
  await expectSaved(page)
  await page.clock.setSystemTime(new Date(later))
  await page.goto('./#/')
  await page.reload()
  await expect(page.getByText(words)).toBeVisible()
}

for (const [under, later] of [
  ['', null],
  [', under last week’s shift', '2026-03-25T21:15:00-04:00'],
  [', under last week’s shift after midnight', '2026-03-26T00:40:00-04:00'],
] as const) {
  test(`a full reflection is eight taps without scrolling${under}`, async ({ page }) => {
    await page.clock.install({ time: new Date('2026-03-18T21:15:00-04:00') })
    await openToday(page)
    if (later) await writeLastShift(page, 'No intake calls after four.', later)
    await page.evaluate(() => scrollTo(0, 0))
    let taps = 0
    for (const [question, word] of ANSWERS) {
      await tapInPlace(page, point(page, question, word))
      taps += 1
      await expect(point(page, question, word)).toBeChecked()
    }
    expect(taps).toBe(8)
    if (later?.includes('T00')) await expect(page.getByText('Wednesday until 04:00')).toBeInViewport()
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await expectSaved(page)
    await page.reload()
    for (const [question, word] of ANSWERS) await expect(point(page, question, word)).toBeChecked()
  })
}

for (const language of ['en', 'fr-CA'] as const)
  test.describe(`in the sample, ${language}`, () => {
    test.use({ locale: language === 'en' ? 'en-CA' : 'fr-CA' })

    test('all eight rows stand above the moments too, under its line and last week’s shift', async ({
      page,
    }) => {
      await setEvening(page)
      await enterSample(page, language)
      const rows = page.getByRole('radiogroup')
      await expect(rows).toHaveCount(8)
      const chip = page.getByRole('button', { name: language === 'en' ? 'Late email' : 'Courriel tardif' })
      await expect
        .poll(async () => {
          const [row, bar] = await Promise.all([rows.last().boundingBox(), chip.first().boundingBox()])
          return row && bar ? row.y + row.height <= bar.y : null
        })
        .toBe(true)
      expect(await page.evaluate(() => scrollY)).toBe(0)
    })
  })

test('a moment is one tap from wherever Today stands, and its reason the second', async ({ page }) => {
  await openToday(page)
  for (const at of ['top', 'end'] as const) {
    await page.evaluate((end) => scrollTo(0, end ? document.body.scrollHeight : 0), at === 'end')
    for (const [name, logged] of [
      ['A yes that meant no', /A yes that meant no · guilt/],
      ['Laughter', /Laughter/],
    ] as const) {
      const chip = momentButton(page, name)
      const place = await placeOf(chip)
      const before = await loggedMoments(page).filter({ hasText: logged }).count()
      await tapInPlace(page, chip)
      if (name !== 'Laughter')
        await tapInPlace(page, page.getByRole('status').getByRole('button', { name: 'guilt' }))
      await expect(loggedMoments(page).filter({ hasText: logged })).toHaveCount(before + 1)
      expect(await placeOf(chip), 'the chip did not move').toEqual(place)
    }
  }
  await expect(page.getByRole('status')).toContainText('Laughter')
  await expectSaved(page)
})

test('a reason that was tapped is undone with its moment', async ({ page }) => {
  await openToday(page)
  await momentButton(page, 'A yes that meant no').click()
  const status = page.getByRole('status')
  await expect(status.getByRole('group', { name: 'Because' }).getByRole('button')).toHaveCount(7)
  await status.getByRole('button', { name: 'fear of conflict' }).click()
  await expect(status).toContainText('A yes that meant no · fear of conflict')
  await status.getByRole('button', { name: 'Undo' }).click()
  await expect(loggedMoments(page)).toHaveCount(0)
})

test('no chip moves when moments are logged, in either row', async ({ page }) => {
  await openToday(page)
  const chips = page.getByRole('list', { name: /^What (wore|restored)$/ }).getByRole('button')
  await chips.first().waitFor()
  const places = async () => Promise.all((await chips.all()).map(placeOf))
  const before = await places()
  for (const name of ['Late email', 'Late email', 'Boundary kept'])
    await tapInPlace(page, momentButton(page, name))
  await expect(momentButton(page, 'Late email')).toContainText('×2')
  expect(await places()).toEqual(before)
})

test('an answer put off stands on Today in a line once its day has come, and leads to it', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-03-18T21:15:00-04:00') })
  await openToday(page)
  await goTo(page, '/care/before')
  await page.getByRole('button', { name: 'guilt' }).click()
  await page.getByRole('button', { name: 'my rest' }).click()
  await page.getByRole('button', { name: /tomorrow/ }).click()
  await page.getByRole('textbox').first().fill('The Tuesday group')
  await expectSaved(page)
  await goTo(page, '/')
  await expect(page.getByRole('link', { name: /Tuesday group/ })).toHaveCount(0)
  await page.clock.setSystemTime(new Date('2026-03-19T08:15:00-04:00'))
  await page.reload()
  const due = page.getByRole('link', { name: /To answer by now.*The Tuesday group/ })
  await expect(due).toBeInViewport()
  await due.click()
  await expect(page.getByText('The Tuesday group')).toBeVisible()
})
