import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { choose, mailbox, test } from './harness/intakeFolder.ts'
import { beginNotebook, goTo, setEvening } from './harness/notebook.ts'
import { expect } from './harness/test.ts'

test.beforeEach(async ({ page }) => {
  await setEvening(page)
  await beginNotebook(page)
})

test('two mailboxes are said to be two, and the first read again takes nothing from the second', async ({
  page,
  folder,
}) => {
  const [first, second, again] = ['Sent', 'Practice', 'Again'].map((name) => join(folder, name))
  if (!first || !second || !again) throw new Error('No paths')
  await writeFile(first, mailbox())
  // Out of the second everything goes before work begins, and in no night.
  await writeFile(second, mailbox().replaceAll(/ \d\d:\d\d:00 /g, ' 08:00:00 '))
  const keep = page.getByRole('button', { name: 'Keep this' })
  const account = page.getByRole('group', { name: 'Here already, or another' })

  await goTo(page, '/settings/imports')
  await choose(page, first)
  await expect(keep).toBeVisible()
  await expect(account).toHaveCount(0)
  await keep.click()
  await expect(page.getByText('It is in your notebook now')).toBeVisible()

  await choose(page, second)
  await expect(account.getByRole('radio', { name: 'the same mailbox' })).toBeChecked()
  await account.getByRole('radio', { name: 'another mailbox' }).check()
  await keep.click()
  await expect(page.getByRole('region', { name: 'Brought in so far' }).getByRole('listitem')).toHaveCount(2)
  await goTo(page, '/patterns/workload%3AafterHoursEmails')
  await expect(page.getByText('48 of 236 between 22:00 and 06:00.')).toBeVisible()

  // A newer export of the first: three more messages of one night.
  const more = mailbox().slice(0, mailbox().indexOf('From - ', 1)).replaceAll('<0@', '<new@')
  await writeFile(again, mailbox() + more)
  await goTo(page, '/settings/imports')
  await choose(page, again)
  await expect(page.getByText('You brought in 2 mailboxes before.')).toBeVisible()
  await expect(account.getByRole('radio', { name: 'mailbox 1' })).toBeChecked()
  await expect(account.getByRole('radio', { name: 'another mailbox' })).not.toBeChecked()
  await keep.click()
  await goTo(page, '/patterns/workload%3AafterHoursEmails')
  await expect(page.getByText('48 of 237 between 22:00 and 06:00.')).toBeVisible()
})

test('a calendar read again offers what was chosen the last time, and says from when on it counts otherwise', async ({
  page,
  folder,
}) => {
  const event = (day: number, hour: number, minutes: number) =>
    [
      ...['BEGIN:VEVENT', `UID:${day}-${hour}@praxis.example`],
      ...[`DTSTART:202603${String(day).padStart(2, '0')}T${hour}0000Z`, `DURATION:PT${minutes}M`],
      'END:VEVENT',
    ].join('\r\n')
  const calendar = (days: readonly number[]) =>
    [
      ...['BEGIN:VCALENDAR', 'X-WR-CALNAME:Practice'],
      ...days.flatMap((day) => [event(day, 14, 50), event(day, 16, 90)]),
      ...['END:VCALENDAR', ''],
    ].join('\r\n')
  const [first, newer] = ['first.ics', 'newer.ics'].map((name) => join(folder, name))
  if (!first || !newer) throw new Error('No paths')
  await writeFile(first, calendar([2, 3, 4, 5, 6, 9, 10]))
  await writeFile(newer, calendar([9, 10, 11, 12, 13]))
  const ninety = page.getByRole('button', { name: '90 min' })

  await goTo(page, '/settings/imports')
  await choose(page, first)
  await expect(page.getByText('14 sessions on 7 days, from 14 entries.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep this' }).click()
  await expect(page.getByText('It is in your notebook now')).toBeVisible()

  await choose(page, newer)
  await expect(ninety).toHaveAttribute('aria-pressed', 'true')
  await ninety.click()
  await expect(page.getByText('5 sessions on 5 days, from 10 entries.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep this' }).click()
  await goTo(page, '/patterns/workload%3Asessions')
  await expect(
    page.getByText('From 9 March 2026 on with another choice of sessions.', { exact: true }),
  ).toBeVisible()

  await goTo(page, '/settings/imports')
  await writeFile(newer, calendar([9, 10, 11, 12, 13, 16]))
  await choose(page, newer)
  await expect(page.getByText('6 sessions on 6 days, from 12 entries.')).toBeVisible()
  await expect(ninety).toHaveAttribute('aria-pressed', 'false')
})
