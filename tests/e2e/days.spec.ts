import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { changeDay } from './harness/changeDay.ts'
import { launchElsewhere } from './harness/elsewhere.ts'
import { goTo, lookAt, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import {
  answer,
  carryOut,
  dayNote,
  expectSaved,
  loggedMoments,
  momentButton,
  point,
  writeNote,
  writtenIn,
} from './harness/writing.ts'

const PAST_MIDNIGHT = new Date('2026-03-18T00:40:00-04:00')

/** The day that the screen says it is about, like `17 March`. */
function shownDay(page: Page) {
  return page.getByRole('main').getByRole('heading', { level: 1 })
}

test('what is written at 00:40 lands on the evening before, and the screen says so', async ({ page }) => {
  await page.clock.install({ time: PAST_MIDNIGHT })
  await openToday(page)
  await expect(shownDay(page)).toHaveText('17 March')
  await expect(page.getByText('Tuesday until 04:00')).toBeVisible()
  await expect(
    page.getByText('It is past midnight. Until 04:00, what you write belongs to Tuesday.'),
  ).toBeVisible()
  await answer(page, 'Energy', 'spent')
  await momentButton(page, 'Late email').click()
  await expectSaved(page)
  await expect(loggedMoments(page)).toHaveText([/00:40.*Late email/])

  const { reflections, moments } = writtenIn(await carryOut(page))
  expect(reflections?.map(({ day }) => day)).toEqual(['2026-03-17'])
  expect(moments?.map(({ day, at }) => [day, at])).toEqual([['2026-03-17', '2026-03-18T00:40-04:00']])
})

test('after 04:00 it is a new day, also where the app stayed open', async ({ page }) => {
  await page.clock.install({ time: PAST_MIDNIGHT })
  await openToday(page)
  await answer(page, 'Energy', 'spent')
  await page.clock.fastForward('03:19:00')
  await expect(shownDay(page), 'a minute before').toHaveText('17 March')
  await page.clock.fastForward('00:01:30')
  await expect(shownDay(page)).toHaveText('18 March')
  await expect(page.getByText('It is past midnight.')).toBeHidden()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await answer(page, 'Energy', 'plenty')
  await page.reload()
  await expect(point(page, 'Energy', 'plenty')).toBeChecked()
  await goTo(page, '/day/2026-03-17')
  await expect(point(page, 'Energy', 'spent')).toBeChecked()
})

test('a day that ends amid a sentence is over a minute after it', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-23T03:59:30-04:00') })
  await openToday(page)
  await expect(shownDay(page)).toHaveText('22 March')
  await dayNote(page).pressSequentially('Nearly as')
  await page.clock.runFor(45_000)
  await expect(shownDay(page)).toHaveText('22 March')
  await dayNote(page).pressSequentially('leep')
  await expect(dayNote(page)).toHaveValue('Nearly asleep')
  await page.clock.runFor(80_000)
  await expect(shownDay(page)).toHaveText('23 March')
  await expect(dayNote(page)).toHaveValue('')
  const { reflections } = writtenIn(await carryOut(page))
  expect(reflections?.map(({ day, note }) => [day, note])).toEqual([['2026-03-22', 'Nearly asleep']])
})

test('another end of the day moves the line, but no stored day', async ({ page }) => {
  await page.clock.install({ time: PAST_MIDNIGHT })
  await openToday(page)
  await answer(page, 'Energy', 'spent')
  await momentButton(page, 'Late email').click()
  await expectSaved(page)
  const before = writtenIn(await carryOut(page))
  const dayEnd = page.getByRole('group', { name: 'A day ends at' })
  await goTo(page, '/settings')
  for (const shown of ['03:00', '02:00', '01:00', 'midnight']) {
    await dayEnd.getByRole('button', { name: 'An hour earlier' }).click()
    await expect(dayEnd).toContainText(shown)
  }
  await expectSaved(page)
  await page.reload()
  await expect(dayEnd).toContainText('midnight')
  await goTo(page, '/')
  await expect(shownDay(page)).toHaveText('18 March')
  await expect(page.getByText('It is past midnight.')).toBeHidden()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await goTo(page, '/day/2026-03-17')
  await expect(point(page, 'Energy', 'spent')).toBeChecked()
  await expect(loggedMoments(page)).toHaveText([/00:40.*Late email/])
  const after = writtenIn(await carryOut(page))
  expect(after.reflections).toEqual(before.reflections)
  expect(after.moments).toEqual(before.moments)

  await goTo(page, '/settings')
  for (let hour = 1; hour <= 8; hour += 1)
    await page
      .getByRole('group', { name: 'A day ends at' })
      .getByRole('button', { name: 'An hour later' })
      .click()
  await expect(dayEnd).toContainText('08:00')
  await expect(
    page.getByRole('group', { name: 'A day ends at' }).getByRole('button', { name: 'An hour later' }),
  ).toHaveAttribute('aria-disabled', 'true')
  await page.clock.setSystemTime(new Date('2026-03-18T07:50:00-04:00'))
  await goTo(page, '/')
  await page.reload()
  await expect(shownDay(page)).toHaveText('17 March')
  await expect(page.getByText('Until 08:00, what you write belongs to Tuesday.')).toBeVisible()
})

test('travelling moves no stored day, however far', async ({ profileFolder, server }) => {
  const faults: string[] = []
  const visit = async (timeZone: string, now: string, look: (page: Page) => Promise<void>) => {
    const device = await launchElsewhere(profileFolder, server.origin, { timeZone, now })
    await openToday(device.page)
    await look(device.page)
    await device.close()
    faults.push(...device.faults)
  }
  let home = {}
  await visit('America/Toronto', '2026-03-18T00:40:00-04:00', async (page) => {
    await answer(page, 'Energy', 'spent')
    await momentButton(page, 'Late email').click()
    await expectSaved(page)
    home = writtenIn(await carryOut(page))
  })
  for (const [timeZone, now, today] of [
    ['Pacific/Kiritimati', '2026-03-18T15:00:00Z', '19 March'],
    ['Pacific/Honolulu', '2026-03-18T10:00:00Z', '17 March'],
    ['Asia/Kolkata', '2026-03-18T10:00:00Z', '18 March'],
  ] as const) {
    await visit(timeZone, now, async (page) => {
      await expect(shownDay(page)).toHaveText(today)
      await goTo(page, '/day/2026-03-17')
      await expect(shownDay(page)).toHaveText('17 March')
      await expect(point(page, 'Energy', 'spent')).toBeChecked()
      await expect(loggedMoments(page)).toHaveText([/00:40.*Late email/])
      expect(writtenIn(await carryOut(page))).toEqual(home)
    })
  }
  expect(faults).toEqual([])
})

test('earlier days are reached along the strip and by their date, and can be written in', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-03-18T21:15:00-04:00') })
  await openToday(page)
  const days = page.getByRole('navigation', { name: 'Days' })
  // Turned, and turned back, the day that is looked at stays in sight.
  for (const size of [
    { width: 844, height: 390 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size)
    await expect(days.getByRole('link', { name: /18 March 2026/ })).toBeInViewport({ ratio: 1 })
  }
  await days.getByRole('link', { name: /15 March 2026/ }).click()
  await expect(shownDay(page)).toHaveText('15 March')
  await expect(page.getByText('Sunday, 3 days ago')).toBeVisible()
  await answer(page, 'Rest', 'deep')
  await expect(days.getByRole('link', { name: /15 March 2026, something written/ })).toHaveAttribute(
    'aria-current',
    'date',
  )
  await days.getByRole('button', { name: 'An earlier day' }).click()
  const dialog = page.getByRole('dialog', { name: 'An earlier day' })
  await dialog.getByLabel('Which day').fill('2026-03-19')
  await dialog.getByRole('button', { name: 'Open this day' }).click()
  await expect(dialog.getByRole('alert')).toHaveText(
    'That day has not come yet. Choose today or an earlier one.',
  )
  await dialog.getByLabel('Which day').fill('2024-02-29')
  await dialog.getByRole('button', { name: 'Open this day' }).click()
  await expect(shownDay(page)).toHaveText('29 February')
  await writeNote(page, 'A leap day, remembered late')
  await page.reload()
  await expect(page.getByText('A leap day, remembered late')).toBeVisible()
  await page.getByRole('link', { name: 'Back to today' }).click()
  await expect(shownDay(page)).toHaveText('18 March')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.getByRole('link', { name: 'Journal' }).click()
  await expect(page.getByRole('article')).toHaveCount(2)
  await page.getByRole('link', { name: /15 March 2026/ }).click()
  await expect(page.getByRole('main').getByText('deep', { exact: true })).toBeVisible()
  await changeDay(page)
  await expect(point(page, 'Rest', 'deep')).toBeChecked()
})

test('the address of a day to come, or of none, shows today', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-18T21:15:00-04:00') })
  await openToday(page)
  for (const day of ['2026-03-19', '2031-01-01', '2026-02-31', 'yesterday']) {
    await goTo(page, `/day/${day}`)
    await expect(shownDay(page)).toHaveText('18 March')
    await expect(page.getByText('Wednesday evening')).toBeVisible()
  }
  await answer(page, 'Energy', 'steady')
  const { reflections } = writtenIn(await carryOut(page))
  expect(reflections?.map(({ day }) => day)).toEqual(['2026-03-18'])
})

test('an earlier day is read first and changed on wish, by the keyboard too; an empty one is written on at once', async ({
  page,
}) => {
  await setEvening(page)
  await openToday(page)
  await goTo(page, '/day/2026-03-10')
  await answer(page, 'Energy', 'running low')
  await writeNote(page, 'A long one.')
  await momentButton(page, 'Late email').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await expectSaved(page)

  await lookAt(page, '/journal')
  await lookAt(page, '/day/2026-03-10')
  const read = page.getByRole('main')
  await expect(read).toContainText(/A long one\..*Energy.*running low.*Late email/s)
  await expect(read.getByRole('radio')).toHaveCount(0)
  await expect(read.getByRole('textbox')).toHaveCount(0)
  const change = page.getByRole('button', { name: 'Change this day' })
  await change.focus()
  await page.keyboard.press('Enter')
  await expect(change).toHaveCount(0)
  await expect(point(page, 'Energy', 'running low')).toBeChecked()
  // What was tapped is gone; the keyboard goes on with the first question.
  await page.keyboard.press('Tab')
  await expect(page.locator('main :focus')).toHaveCount(1)
  await answer(page, 'Energy', 'steady')
  await expect(dayNote(page)).toHaveValue('A long one.')

  await lookAt(page, '/day/2026-03-17')
  await expect(read.getByRole('radio').first()).toBeVisible()
  await lookAt(page, '/')
  await expect(read.getByRole('radio').first()).toBeVisible()
})
