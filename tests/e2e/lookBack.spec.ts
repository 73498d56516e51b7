import type { Page } from '@playwright/test'
import { sampleYears } from '../fixtures/sampleYears.ts'
import { openToday, restoreBackup } from './harness/app.ts'
import { backupOf, goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { answer, expectSaved, momentButton } from './harness/writing.ts'

const week = (page: Page) => page.getByRole('region', { name: 'This week, day by day' })

test('on its last evening a week is seen day by day, and at no other time', async ({ page }) => {
  // A Sunday.
  await page.clock.install({ time: new Date('2026-03-22T15:30:00-04:00') })
  await openToday(page)
  for (const [day, word] of [
    ['2026-03-16', 'steady'],
    ['2026-03-19', 'spent'],
  ] as const) {
    await goTo(page, `/day/${day}`)
    await answer(page, 'Energy', word)
  }
  await goTo(page, '/')
  await answer(page, 'Energy', 'running low')
  await answer(page, 'Rest', 'deep')
  await momentButton(page, 'Laughter').click()
  await momentButton(page, 'Laughter').click()
  await expectSaved(page)
  await expect(week(page)).toHaveCount(0)

  await page.clock.setSystemTime(new Date('2026-03-22T19:00:00-04:00'))
  await page.reload()
  await expect(week(page).getByRole('row')).toHaveCount(2)
  await expect(week(page).getByRole('row').nth(1).getByRole('cell')).toHaveText([
    'steady',
    '',
    '',
    'spent',
    '',
    '',
    'running low',
  ])
  await expect(week(page)).toContainText('Laughter ×2')
  await goTo(page, '/day/2026-03-19')
  await expect(week(page)).toHaveCount(0)
})

test('after midnight it is still that Sunday, and its week in the pause too, until the day ends', async ({
  page,
  context,
}) => {
  await setEvening(page, new Date('2026-03-22T19:00:00-04:00'))
  await openToday(page)
  await goTo(page, '/day/2026-03-19')
  await answer(page, 'Energy', 'spent')
  await goTo(page, '/')
  await answer(page, 'Energy', 'running low')
  await expectSaved(page)
  await expect(week(page)).toHaveCount(1)
  for (const [time, weeks, range] of [
    ['03:55', 1, '16 to 22 March'],
    ['04:05', 0, '23 to 29 March'],
  ] as const) {
    const night = await context.newPage()
    await setEvening(night, new Date(`2026-03-23T${time}:00-04:00`))
    await openToday(night)
    await expect(night.getByRole('radio').first()).toBeEnabled()
    await expect(week(night)).toHaveCount(weeks)
    await goTo(night, '/pause')
    await expect(night.getByRole('main')).toContainText(range)
    await night.close()
  }
})

test('from the first day on what was answered is drawn, and nothing is counted down', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  const water = page.getByRole('region', { name: 'The first water' })
  await expect(water).toHaveCount(0)
  await answer(page, 'Energy', 'steady')
  await expect(water.getByRole('listitem')).toHaveText(['Energy'])
  await answer(page, 'Rest', 'deep')
  await expect(water.getByRole('listitem')).toHaveText(['Energy', 'Rest'])
  await expect(water.locator('svg')).toHaveCount(2)
  await expect(water).not.toContainText(/\d/)
  await goTo(page, '/day/2026-03-17')
  await answer(page, 'Energy', 'spent')
  await expect(water).toHaveCount(0)
  await goTo(page, '/')
  await expect(water.getByRole('listitem')).toHaveText(['Energy', 'Rest'])
  await restoreBackup(page, backupOf(sampleYears(2)))
  await goTo(page, '/')
  await expect(page.getByText('A year ago, about now')).toBeVisible()
  await expect(water).toHaveCount(0)
})

test('a year ago about now is there for who opens it, and only then', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await answer(page, 'Energy', 'steady')
  const then = page.getByText('A year ago, about now')
  await expect(then).toHaveCount(0)
  await restoreBackup(page, backupOf(sampleYears(2)))
  await goTo(page, '/')
  await expect(then).toBeVisible()
  await expect(page.getByRole('link', { name: /March 2025/ })).toHaveCount(0)
  await then.click()
  await page.getByRole('link', { name: /\b[12]\d March 2025/ }).click()
  await expect(page.getByText(/\d+ days ago/)).toBeVisible()
})
