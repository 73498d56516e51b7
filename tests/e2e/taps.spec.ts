import { sampleYears } from '../fixtures/sampleYears.ts'
import { openToday, restoreBackup } from './harness/app.ts'
import { backupOf, goTo, setEvening } from './harness/notebook.ts'
import { ON, onAnotherDay } from './harness/onAnotherDay.ts'
import { tapInPlace } from './harness/taps.ts'
import { expect, test } from './harness/test.ts'
import { answer } from './harness/writing.ts'

// A reflection and a moment are counted in oneScreen.spec.ts.

test.use({ viewport: { width: 390, height: 844 } })

test('what has changed is one tap from Today: a sentence, and the picture it is read off', async ({
  page,
}) => {
  await setEvening(page)
  await openToday(page)
  await restoreBackup(page, backupOf(sampleYears(1)))
  await goTo(page, '/')
  await tapInPlace(page, page.getByRole('link', { name: 'Patterns', exact: true }))
  const shore = page.getByRole('region', { name: 'The shore' })
  await expect(shore.getByText(/left (its|their) band since/).first()).toBeInViewport()
  await expect(shore.getByRole('list', { name: 'Wearing down' })).toBeInViewport()
})

test('a day two months ago is three taps from Today: Patterns, its week, the day', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await restoreBackup(page, backupOf(sampleYears(1)))
  await goTo(page, '/')
  await tapInPlace(page, page.getByRole('link', { name: 'Patterns', exact: true }))
  const weeks = page.getByRole('slider', { name: 'Weeks of the picture' })
  const box = await weeks.boundingBox()
  if (!box) throw new Error('The picture has no weeks')
  // Twenty-six weeks lie beside each other, and the last ends today.
  await page.mouse.click(box.x + box.width * (1 - 8.5 / 26), box.y + 2)
  const days = page.getByRole('dialog').getByRole('list', { name: 'Days with entries' })
  const day = days.getByRole('link').first()
  await expect(day).toBeInViewport()
  await tapInPlace(page, day)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/January/)
})

test('a backup is two taps, from where it is asked for and from the settings', async ({ page }) => {
  await setEvening(page, ON('2026-03-01'))
  await openToday(page)
  await answer(page, 'Energy', 'steady')
  const later = await onAnotherDay(page, ON('2026-03-18'))
  for (const [address, name] of [
    ['/', 'Back up now'],
    ['/settings', /^Backup/],
  ] as const) {
    await goTo(later, address)
    await later.getByRole('link', { name }).scrollIntoViewIfNeeded()
    await tapInPlace(later, later.getByRole('link', { name }))
    // The settings, which have such a button too, stand until it is there.
    await expect(later.getByRole('heading', { level: 1 })).toHaveText('Backup')
    const save = later.getByRole('button', { name: 'Save a backup' })
    await expect(save).toHaveAttribute('aria-disabled', 'false')
    const [download] = await Promise.all([later.waitForEvent('download'), tapInPlace(later, save)])
    expect(download.suggestedFilename()).toMatch(/^shoreline-.*json$/)
  }
})

test('a tap for one counts also while it is still being made', async ({ page }) => {
  await openToday(page)
  await answer(page, 'Energy', 'steady')
  // It is made once nothing more pressing is going on.
  await page.evaluate(() => {
    const waiting: (() => void)[] = []
    window.requestIdleCallback = (task) => waiting.push(task as () => void)
    addEventListener('idle', () => {
      for (const task of waiting) task()
    })
  })
  await goTo(page, '/settings/backup')
  const save = page.getByRole('button', { name: 'Save a backup' })
  await expect(save).toHaveAttribute('aria-disabled', 'true')
  await tapInPlace(page, save)
  const saved = page.waitForEvent('download')
  await page.evaluate(() => dispatchEvent(new Event('idle')))
  expect((await saved).suggestedFilename()).toMatch(/^shoreline-.*json$/)
  await expect(save).toHaveAttribute('aria-disabled', 'false')
})

test('it is two taps from Today too where nothing asks for one, unless it wants a passphrase', async ({
  page,
}) => {
  await setEvening(page)
  await openToday(page)
  await answer(page, 'Energy', 'steady')
  await expect(page.getByRole('link', { name: 'Back up now' })).toHaveCount(0)
  await tapInPlace(page, page.getByRole('link', { name: 'Settings', exact: true }))
  const save = page.getByRole('button', { name: 'Save a backup' })
  await save.scrollIntoViewIfNeeded()
  await expect(save).toHaveAttribute('aria-disabled', 'false')
  const [download] = await Promise.all([page.waitForEvent('download'), tapInPlace(page, save)])
  expect(download.suggestedFilename()).toMatch(/^shoreline-.*json$/)
  await expect(page.getByRole('button', { name: 'It is there' })).toBeVisible()
  await goTo(page, '/settings/backup')
  await page.getByRole('radio', { name: 'With a passphrase' }).click()
  await goTo(page, '/settings')
  await expect(page.getByRole('link', { name: /^Backup/ })).toBeVisible()
  await expect(save).toHaveCount(0)
})
