import { openFresh } from './harness/app.ts'
import { beginNotebook, enterSample, setEvening } from './harness/notebook.ts'
import { placeOf } from './harness/placeOf.ts'
import { speak } from './harness/speech.ts'
import { tapInPlace } from './harness/taps.ts'
import { expect, test } from './harness/test.ts'

// The same promises as in taps.spec.ts and oneScreen.spec.ts, where words are longer and the sample's line and last
// week's shift stand above the questions.

test.use({ viewport: { width: 390, height: 844 }, locale: 'fr-CA' })

const say = speak('fr-CA')

test.beforeEach(({ page }) => setEvening(page))

test('a full reflection is eight taps without scrolling, under the line of the sample and last week’s shift', async ({
  page,
}) => {
  await enterSample(page, 'fr-CA')
  await expect(page.getByText(say('pause.lastShift'))).toBeInViewport()
  const questions = page.getByRole('radiogroup')
  await expect(questions).toHaveCount(8)
  for (const question of await questions.all()) {
    const second = question.getByRole('radio').nth(1)
    await tapInPlace(page, second)
    await expect(second).toBeChecked()
  }
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('a moment is one tap and its reason the second, from the top and from the end of Today', async ({
  page,
}) => {
  await enterSample(page, 'fr-CA')
  for (const at of ['top', 'end'] as const) {
    await page.evaluate((end) => scrollTo(0, end ? document.body.scrollHeight : 0), at === 'end')
    const chip = page.getByRole('button', { name: new RegExp(`^${say('moment.reluctant-yes')}`) }).first()
    const place = await placeOf(chip)
    const logged = page
      .getByRole('list', { name: say('today.dayMoments') })
      .getByRole('listitem')
      .filter({ hasText: say('because.guilt') })
    const before = await logged.count()
    await tapInPlace(page, chip)
    await tapInPlace(page, page.getByRole('status').getByRole('button', { name: say('because.guilt') }))
    await expect(logged).toHaveCount(before + 1)
    expect(await placeOf(chip), 'the chip did not move').toEqual(place)
  }
})

test('what has changed is one tap from Today, and a day two months ago three', async ({ page }) => {
  await enterSample(page, 'fr-CA')
  await tapInPlace(page, page.getByRole('link', { name: say('nav.patterns'), exact: true }))
  const shore = page.getByRole('region', { name: say('shore.title') })
  await expect(shore.getByText(/ont quitté leur repère depuis/).first()).toBeInViewport()
  await expect(shore.getByRole('list', { name: say('patterns.group.wearing') })).toBeInViewport()
  const box = await placeOf(page.getByRole('slider', { name: say('shore.time.week') }))
  // Twenty-six weeks lie beside each other, and the last ends today.
  await page.mouse.click(box.x + box.width * (1 - 8.5 / 26), box.y + 2)
  const day = page
    .getByRole('dialog')
    .getByRole('list', { name: say('shore.period.days') })
    .getByRole('link')
    .first()
  await expect(day).toBeInViewport()
  await tapInPlace(page, day)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/janvier/)
})

test('a backup is two taps from Today', async ({ page }) => {
  await openFresh(page)
  await beginNotebook(page, 'fr-CA')
  const answer = page.getByRole('radio').first()
  await answer.click()
  await expect(page.getByRole('status').getByText(say('common.saved'), { exact: true })).toBeVisible()
  await tapInPlace(page, page.getByRole('link', { name: say('nav.settings'), exact: true }))
  const save = page.getByRole('button', { name: say('backup.save') })
  await save.scrollIntoViewIfNeeded()
  await expect(save).toHaveAttribute('aria-disabled', 'false')
  const [download] = await Promise.all([page.waitForEvent('download'), tapInPlace(page, save)])
  expect(download.suggestedFilename()).toMatch(/^shoreline-.*json$/)
})
