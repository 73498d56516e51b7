import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleFile } from '../fixtures/samples.ts'
import { choose, mailbox, test } from './harness/intakeFolder.ts'
import { beginNotebook, goTo, setEvening } from './harness/notebook.ts'
import { expect } from './harness/test.ts'

test.beforeEach(async ({ page }) => {
  await setEvening(page)
  await beginNotebook(page)
})

test('a calendar is dropped, its sessions chosen, and kept without a name', async ({ page }) => {
  const text = await (await sampleFile('ics/own-therapist-google.ics')).text()
  await goTo(page, '/settings/imports')
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([content], 'praxis.ics', { type: 'text/calendar' }))
    return transfer
  }, text)
  const place = page.locator('label', { hasText: 'Choose files' })
  await place.dispatchEvent('dragover', { dataTransfer: dropped })
  await place.dispatchEvent('drop', { dataTransfer: dropped })
  const preview = page.getByRole('region', { name: 'praxis.ics' })
  const fifty = preview.getByRole('button', { name: '50 min' })
  await expect(fifty).toHaveAttribute('aria-pressed', 'true')
  await expect(preview.getByText('Client A weekly')).toBeVisible()
  await preview.getByRole('button', { name: '90 min' }).click()
  await expect(preview.getByText('The names are shown only here')).toBeVisible()
  const usual = (await preview.getByText(/^On an ordinary day \(of/).textContent()) ?? ''
  await preview.getByRole('button', { name: 'Keep this' }).click()
  await expect(page.getByText('It is in your notebook now')).toBeVisible()
  await expect(page.getByText('Client A weekly')).toHaveCount(0)
  await goTo(page, '/patterns/workload%3Asessions')
  await expect(page.getByText('When it happens')).toBeVisible()
  await page.getByRole('radio', { name: 'All' }).click()
  await expect(page.getByText(usual)).toBeVisible()
})

test('which calendars and categories hold sessions is chosen, and only those count', async ({
  page,
  folder,
}) => {
  const event = (day: number, hour: number, lines: string) =>
    [
      ...['BEGIN:VEVENT', `UID:${day}-${hour}-${lines.length}@praxis.example`],
      ...[`DTSTART:202603${day}T${hour}0000Z`, `DTEND:202603${day}T${hour}5000Z`, lines, 'END:VEVENT'],
    ].join('\r\n')
  const calendar = (name: string, events: string[]) =>
    ['BEGIN:VCALENDAR', `X-WR-CALNAME:${name}`, ...events, 'END:VCALENDAR', ''].join('\r\n')
  const paths = [join(folder, 'practice.ics'), join(folder, 'home.ics')]
  const practice = [
    event(10, 14, 'CATEGORIES:Client'),
    event(11, 14, 'CATEGORIES:Client'),
    event(12, 15, 'CATEGORIES:Admin'),
  ]
  await writeFile(paths[0] ?? '', calendar('Practice', practice))
  await writeFile(paths[1] ?? '', calendar('Home', [event(13, 16, 'SUMMARY:Choir')]))
  await goTo(page, '/settings/imports')
  await choose(page, paths)
  const preview = page.getByRole('region', { name: '2 files' })
  await expect(preview.getByText('4 sessions on 4 days, from 4 entries.')).toBeVisible()
  await preview.getByRole('button', { name: 'Home' }).click()
  await expect(preview.getByText('3 sessions on 3 days, from 4 entries.')).toBeVisible()
  await preview.getByRole('button', { name: 'Client' }).click()
  await expect(preview.getByText('2 sessions on 2 days, from 4 entries.')).toBeVisible()
  await preview.getByRole('button', { name: 'Client' }).click()
  await expect(preview.getByText(/^Nothing/)).toBeVisible()
  await expect(preview.getByRole('button', { name: 'Keep this' })).toHaveCount(0)
  await preview.getByRole('button', { name: 'Client' }).click()
  await preview.getByRole('button', { name: 'Keep this' }).click()
  await goTo(page, '/patterns/workload%3Asessions')
  await page.getByRole('radio', { name: 'All' }).click()
  await expect(page.getByText('On an ordinary day (of 2): 50 min in session')).toBeVisible()
})

test('days that are worked are not days off, and what was sent on them counts by the hour', async ({
  page,
  folder,
}) => {
  const path = join(folder, 'Sent')
  await writeFile(path, mailbox())
  await goTo(page, '/settings')
  const days = page.getByRole('group', { name: 'Working days' })
  for (const day of ['Saturday', 'Sunday']) await days.getByRole('button', { name: day }).click()
  await goTo(page, '/settings/imports')
  await choose(page, path)
  await expect(page.getByText('48 outside your working hours and days.')).toBeVisible()
})

test('other working hours count what is already there anew', async ({ page, folder }) => {
  const path = join(folder, 'Sent')
  await writeFile(path, mailbox())
  await goTo(page, '/settings/imports')
  await choose(page, path)
  await expect(page.getByText('68 outside your working hours and days.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep this' }).click()
  await goTo(page, '/settings')
  const from = page.getByRole('group', { name: 'Working hours, from' })
  for (const hour of ['09:00', '10:00', '11:00']) {
    await from.getByRole('button', { name: 'An hour later' }).click()
    await expect(from.getByText(hour)).toBeVisible()
  }
  const night = page.getByRole('group', { name: 'Your night, from' })
  await night.getByRole('button', { name: 'An hour later' }).click()
  await goTo(page, '/settings/imports')
  await choose(page, path)
  await expect(page.getByText('118 outside your working hours and days.')).toBeVisible()
  await goTo(page, '/patterns/workload%3AafterHoursEmails')
  await expect(page.getByText('25 of 118 between 23:00 and 06:00.')).toBeVisible()

  await goTo(page, '/settings')
  for (const hour of ['10:00', '09:00', '08:00']) {
    await from.getByRole('button', { name: 'An hour earlier' }).click()
    await expect(from.getByText(hour)).toBeVisible()
  }
  const to = page.getByRole('group', { name: 'Working hours, to' })
  for (let hour = 18; hour > 9; hour -= 1) await to.getByRole('button', { name: 'An hour earlier' }).click()
  await goTo(page, '/settings/imports')
  await choose(page, path)
  await expect(page.getByText('118 outside your working hours and days.')).toBeVisible()
})
