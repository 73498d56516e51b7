import type { Page } from '@playwright/test'
import { openToday, restoreBackup } from './harness/app.ts'
import { goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { answer, carryOut, expectSaved, loggedMoments, momentButton } from './harness/writing.ts'

/** Monday to Sunday of one week; every other evening is written after midnight, when it still is that evening. */
const WEEK = [
  ['2026-03-09', '2026-03-09T23:40:00-04:00', 'spent'],
  ['2026-03-10', '2026-03-11T00:40:00-04:00', 'running low'],
  ['2026-03-11', '2026-03-11T23:40:00-04:00', 'steady'],
  ['2026-03-12', '2026-03-13T00:40:00-04:00', 'running low'],
  ['2026-03-13', '2026-03-13T23:40:00-04:00', 'spent'],
  ['2026-03-14', '2026-03-15T00:40:00-04:00', 'plenty'],
  ['2026-03-15', '2026-03-15T23:40:00-04:00', 'steady'],
] as const

async function eveningOf(page: Page, instant: string): Promise<Page> {
  const evening = await page.context().newPage()
  await setEvening(evening, new Date(instant))
  await openToday(evening)
  return evening
}

test('a week is lived, paused over, looked back on the week after, and carried to another device', async ({
  page,
  browser,
}) => {
  test.slow()
  for (const [day, instant, word] of WEEK) {
    const evening = await eveningOf(page, instant)
    await expect(evening.getByRole('heading', { level: 1 })).toHaveText(`${Number(day.slice(-2))} March`)
    await answer(evening, 'Energy', word)
    await momentButton(evening, 'Late email').click()
    await expectSaved(evening)
    if (day === '2026-03-13') {
      await goTo(evening, '/pause')
      await expect(evening.getByText('Week 11')).toBeVisible()
      await evening.getByRole('textbox', { name: 'What is heavy?' }).fill('Three intakes.')
      await evening.getByRole('textbox', { name: 'What needs to shift?' }).fill('No calls after four.')
      await expectSaved(evening)
    }
    await evening.close()
  }

  const after = await eveningOf(page, '2026-03-17T23:40:00-04:00')
  await expect(after.getByText('No calls after four.')).toBeVisible()
  await goTo(after, '/pause')
  await after.getByRole('button', { name: 'Not this week' }).click()
  await expectSaved(after)
  await goTo(after, '/pause/2026-W11')
  const mirror = after.getByRole('region', { name: 'The week as you wrote it' })
  await expect(mirror.getByRole('link')).toHaveText(['Energyspent to plenty, 7 days', 'Late email7 times'])
  await goTo(after, '/day/2026-03-12')
  await expect(loggedMoments(after)).toContainText(['00:40'])
  const text = await carryOut(after)

  const elsewhere = await (
    await browser.newContext({ locale: 'en-CA', timezoneId: 'America/Vancouver' })
  ).newPage()
  await setEvening(elsewhere, new Date('2026-03-18T20:00:00-04:00'))
  await openToday(elsewhere)
  await restoreBackup(elsewhere, text)
  await goTo(elsewhere, '/pause')
  await expect(elsewhere.getByRole('button', { name: 'Not this week' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await goTo(elsewhere, '/pause/2026-W11')
  await expect(elsewhere.getByRole('textbox', { name: 'What is heavy?' })).toHaveValue('Three intakes.')
  await expect(elsewhere.getByText('spent to plenty, 7 days')).toBeVisible()
  await elsewhere.context().close()
})

test('a pause is one in two tabs, and its words outlive the way back', async ({ page, context }) => {
  await setEvening(page)
  await openToday(page)
  await goTo(page, '/pause')
  const other = await context.newPage()
  await setEvening(other)
  await openToday(other)
  await goTo(other, '/pause')
  const working = (tab: Page) => tab.getByRole('textbox', { name: 'What is working?' })
  await working(page).fill('Lunch outside.')
  await expect(working(other)).toHaveValue('Lunch outside.')
  await working(other).fill('Lunch outside. Twice.')
  await other.goBack()
  await other.goForward()
  await expect(working(other)).toHaveValue('Lunch outside. Twice.')
  await expect(working(page)).toHaveValue('Lunch outside. Twice.')
})
