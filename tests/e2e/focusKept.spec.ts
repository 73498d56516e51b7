import type { Page } from '@playwright/test'
import { openFresh, openToday } from './harness/app.ts'
import { press, stopNow, tabTo } from './harness/focus.ts'
import { beginLocked, openNotebook } from './harness/lock.ts'
import { enterSample, goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { answer } from './harness/writing.ts'

const heading = (page: Page) => page.locator('#root h1')

/** Presses a button as somebody without a pointer does, wherever it stands. */
async function pressButton(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().focus()
  await page.keyboard.press('Enter')
}

test('the first screen after the welcome, and the one behind it, is where keys go on', async ({ page }) => {
  await openFresh(page)
  await pressButton(page, 'It lives on this device only')
  await expect(heading(page)).toHaveText('It lives on this device only')
  await expect(heading(page)).toBeFocused()
  await pressButton(page, 'Back')
  await expect(heading(page)).toHaveText('A notebook by the water')
  await expect(heading(page)).toBeFocused()
  await pressButton(page, 'Begin')
  await expect(page.getByRole('radio').first()).toBeEnabled()
  await expect(heading(page)).toBeFocused()
})

test('the sample is entered and left without the focus being lost', async ({ page }) => {
  await openFresh(page)
  await pressButton(page, 'Look around with a sample journal')
  await expect(heading(page)).toHaveText('Patterns')
  await expect(heading(page)).toBeFocused()
  await pressButton(page, 'Leave the sample')
  await expect(heading(page)).toHaveText('A notebook by the water')
  await expect(heading(page)).toBeFocused()
})

test('a notebook that is closed and opened by keys goes on at its heading', async ({ page }) => {
  test.slow()
  await beginLocked(page)
  await pressButton(page, 'Close the notebook')
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await openNotebook(page)
  await expect(heading(page)).toBeFocused()
})

test('a notice that is put away leaves the focus where one was, and a tapped one at the heading', async ({
  page,
}) => {
  await setEvening(page, new Date('2026-03-01T20:00:00-05:00'))
  await openToday(page)
  await answer(page, 'Energy', 'steady')
  const later = await page.context().newPage()
  await setEvening(later, new Date('2026-03-20T20:00:00-04:00'))
  await openToday(later)
  const reminder = later.getByText('There is no backup of this notebook yet.')
  await expect(reminder).toBeVisible()
  const stops = await tabTo(later, 'In two weeks')
  expect(stops.at(-2)?.name).toBe('Back up now')
  await press(later, 'Enter')
  await expect(reminder).toHaveCount(0)
  await expect.poll(async () => (await later.evaluate(stopNow)).name).toBe(stops.at(-3)?.name)

  const tapped = await page.context().newPage()
  await setEvening(tapped, new Date('2026-04-10T20:00:00-04:00'))
  await openToday(tapped)
  await tapped.getByRole('button', { name: 'In two weeks' }).click()
  await expect(heading(tapped)).toBeFocused()
})

test('a step that gives way to the next, and a pause that is stopped, leave keys on the screen', async ({
  page,
}) => {
  await enterSample(page)
  await goTo(page, '/care/before')
  for (const word of ['guilt', 'my rest', 'Yes, though I mean no']) await pressButton(page, word)
  await expect(page.getByLabel('What was asked')).toBeVisible()
  await expect(page.locator('main :focus')).toHaveCount(1)
  await goTo(page, '/care/breath')
  await pressButton(page, 'Begin')
  await pressButton(page, 'Stop')
  await expect(page.getByText('That was it.')).toBeVisible()
  await expect(page.locator('main :focus')).toHaveCount(1)
})
