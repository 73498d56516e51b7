import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { changeDay } from './harness/changeDay.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { expectSaved, expectUndone, loggedMoments, momentButton } from './harness/writing.ts'

// A Wednesday evening.
const NOW = new Date('2026-03-18T21:15:00-04:00')

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: NOW })
  await openToday(page)
})

test('one tap from Today logs a moment, a second tap makes it twice', async ({ page }) => {
  await momentButton(page, 'Late email').click()
  await expect(momentButton(page, 'Late email')).toHaveAccessibleName('Late email, 1 time')
  await expect(momentButton(page, 'Late email')).toContainText('×1')
  await expectSaved(page)
  await momentButton(page, 'Late email').click()
  await expect(momentButton(page, 'Late email')).toHaveAccessibleName('Late email, 2 times')
  await expect(momentButton(page, 'Late email')).toContainText('×2')
  await expectSaved(page)
  await expect(loggedMoments(page)).toHaveText([/21:15.*Late email/, /21:15.*Late email/])
  await page.reload()
  await expect(momentButton(page, 'Late email')).toContainText('×2')
  await expect(loggedMoments(page)).toHaveCount(2)
})

test('what tells of wear before it is called so has a chip too', async ({ page }) => {
  for (const name of ['Relief at a cancellation', 'Watching the clock']) {
    await momentButton(page, name).click()
    await expect(loggedMoments(page).filter({ hasText: name })).toHaveCount(1)
  }
  await expectSaved(page)
  await page.reload()
  await expect(loggedMoments(page)).toHaveText([/Relief at a cancellation/, /Watching the clock/])
})

test('undo takes exactly the last moment back', async ({ page }) => {
  await momentButton(page, 'Late email').click()
  await momentButton(page, 'Laughter').click()
  await expect(page.getByRole('status')).toContainText('Laughter, 21:15')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(loggedMoments(page)).toHaveText([/Late email/])
  await expect(momentButton(page, 'Laughter')).toHaveAccessibleName('Laughter')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden()
  await expectUndone(page)
  await momentButton(page, 'Late email').click()
  await expectSaved(page)
  await page.reload()
  await expect(loggedMoments(page)).toHaveText([/Late email/, /Late email/])
})

test('words can be added to a moment: because of what, how often, and a note', async ({ page }) => {
  await momentButton(page, 'A yes that meant no').click()
  await page.getByRole('button', { name: 'Add words' }).click()
  const dialog = page.getByRole('dialog', { name: 'A yes that meant no' })
  await dialog.getByRole('button', { name: 'guilt' }).click()
  await dialog.getByRole('button', { name: 'fear of conflict' }).click()
  await expect(dialog.getByRole('button', { pressed: true })).toHaveText(['fear of conflict'])
  await dialog.getByRole('button', { name: 'One more' }).click()
  await dialog.getByRole('button', { name: 'One more' }).click()
  await dialog.getByRole('button', { name: 'One fewer' }).click()
  await dialog.getByRole('textbox', { name: 'Words about it' }).fill('Une séance de plus, in the corridor')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toBeHidden()
  await expectSaved(page)
  const said = [/A yes that meant no · fear of conflict.*×2.*Une séance de plus, in the corridor/]
  await expect(loggedMoments(page)).toHaveText(said)
  await page.reload()
  await expect(loggedMoments(page)).toHaveText(said)
  await expect(momentButton(page, 'A yes that meant no')).toContainText('×2')
})

test('only a yes that meant no is asked where it came from', async ({ page }) => {
  await momentButton(page, 'Late email').click()
  await page.getByRole('button', { name: 'Add words' }).click()
  await expect(page.getByRole('dialog', { name: 'Late email' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Because' })).toBeHidden()
})

for (const [far, date, address] of [
  ['an earlier day', '2026-03-16', '/day/2026-03-16'],
  ['another month', '2026-02-27', '/day/2026-02-27'],
  ['another year', '2025-12-31', '/day/2025-12-31'],
] as const) {
  test(`a moment can be moved to ${far}, and is then only there`, async ({ page }) => {
    await momentButton(page, 'Late email').click()
    await momentButton(page, 'Laughter').click()
    const dialog = await openMoment(page, 'Late email')
    await dialog.getByLabel('Day', { exact: true }).fill(date)
    await dialog.getByLabel('Time', { exact: true }).fill('22:50')
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expectSaved(page)
    await expect(loggedMoments(page)).toHaveText([/Laughter/])
    await goTo(page, address)
    await expect(loggedMoments(page)).toHaveText([/22:50.*Late email/])
    await page.reload()
    await changeDay(page)
    await expect(loggedMoments(page)).toHaveText([/22:50.*Late email/])
    await goTo(page, '/')
    await expect(loggedMoments(page)).toHaveText([/Laughter/])
    await page.getByRole('link', { name: 'Journal' }).click()
    await expect(page.getByText('Late email')).toHaveCount(1)
  })
}

test('a moment at 00:40 belongs to the evening before, and the words say so', async ({ page }) => {
  await goTo(page, '/day/2026-03-17')
  await momentButton(page, 'Late email').click()
  const dialog = page.getByRole('dialog', { name: 'Late email' })
  await expect(
    dialog.getByLabel('Time', { exact: true }),
    'an earlier day’s moment opens to be put right',
  ).toHaveValue('')
  await dialog.getByLabel('Time', { exact: true }).fill('00:40')
  await expect(dialog.getByText('In the night after Tuesday, so it stays with that day.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expectSaved(page)
  await expect(loggedMoments(page)).toHaveText([/00:40.*Late email/])
  await momentButton(page, 'Laughter').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await expect(loggedMoments(page), 'the night comes after the day').toHaveText([/Laughter/, /00:40/])
  await page.reload()
  await changeDay(page)
  await expect(loggedMoments(page)).toHaveText([/Laughter/, /00:40/])
  await goTo(page, '/day/2026-03-18')
  await expect(loggedMoments(page)).toHaveCount(0)
})

for (const [what, date, time] of [
  ['A time later today', '2026-03-18', '21:40'],
  ['The night that is still to come', '2026-03-18', '00:40'],
  ['A day to come', '2026-03-19', '09:00'],
] as const) {
  test(`${what} is refused in words, and the moment stays as it was`, async ({ page }) => {
    await momentButton(page, 'Late email').click()
    await expectSaved(page)
    const dialog = await openMoment(page, 'Late email')
    await dialog.getByLabel('Day', { exact: true }).fill(date)
    await dialog.getByLabel('Time', { exact: true }).fill(time)
    await expect(dialog.getByRole('alert')).toHaveText(
      'That time has not come yet, or is not on the calendar. The moment stays as it was.',
    )
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(loggedMoments(page)).toHaveText([/21:15.*Late email/])
    await page.reload()
    await expect(loggedMoments(page)).toHaveText([/21:15.*Late email/])
  })
}

test('a moment of an earlier day has no hour until one is named, and one of a night stays in it', async ({
  page,
}) => {
  await goTo(page, '/day/2026-03-17')
  await momentButton(page, 'Late email').click()
  const dialog = page.getByRole('dialog', { name: 'Late email' })
  await expect(dialog.getByText('No hour is kept until you name one')).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expectSaved(page)
  await expect(loggedMoments(page)).not.toHaveText([/\d\d:\d\d/])

  const time = (await openMoment(page, 'Late email')).getByLabel('Time', { exact: true })
  await time.fill('00:40')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expectSaved(page)
  await goTo(page, '/settings')
  for (let hour = 4; hour > 0; hour--)
    await page
      .getByRole('group', { name: 'A day ends at' })
      .getByRole('button', { name: 'An hour earlier' })
      .click()
  await goTo(page, '/day/2026-03-17')
  await (await openMoment(page, 'Late email')).getByLabel('Time', { exact: true }).fill('00:41')
  await expect(dialog.getByText('In the night after Tuesday')).toBeVisible()
})

test('a deleted moment can be put back with its words, and stays away when it is not', async ({ page }) => {
  await momentButton(page, 'A repair').click()
  await momentButton(page, 'Laughter').click()
  const dialog = await openMoment(page, 'A repair')
  await dialog.getByRole('textbox', { name: 'Words about it' }).fill('Named it at the start')
  await dialog.getByRole('button', { name: 'Delete this moment' }).click()
  await expect(dialog).toBeHidden()
  await expect(loggedMoments(page)).toHaveText([/Laughter/])
  await expect(page.getByRole('status')).toContainText('A repair deleted')
  await page.getByRole('button', { name: 'Undo' }).click()
  const putBack = loggedMoments(page).filter({ hasText: 'A repair' })
  await expect(putBack).toHaveText(/Named it at the start/)
  await expect(loggedMoments(page)).toHaveCount(2)
  await expectUndone(page)
  await page.reload()
  await expect(putBack).toHaveText(/Named it at the start/)
  await expect(loggedMoments(page)).toHaveCount(2)

  await (await openMoment(page, 'A repair')).getByRole('button', { name: 'Delete this moment' }).click()
  await expectSaved(page)
  await page.reload()
  await expect(loggedMoments(page)).toHaveText([/Laughter/])
})

async function openMoment(page: Page, name: string) {
  await loggedMoments(page).getByRole('button').filter({ hasText: name }).click()
  return page.getByRole('dialog', { name })
}
