import { randomBytes } from 'node:crypto'
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { deflateRawSync, gunzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { sampleFile } from '../fixtures/samples.ts'
import { zipOf } from '../fixtures/zipOf.ts'
import { beginNotebook, goTo, setEvening } from './harness/notebook.ts'
import { test as base, expect } from './harness/test.ts'

/** A folder that is gone after the test. */
const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'shoreline-intake-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

const HOUR = 3_600_000
const FIRST = Date.parse('2025-12-29T00:00:00Z')

/** A Sent mailbox of ten weeks: by day always, at 23:30 and 00:40 every third day. */
function mailbox(): string {
  const messages: string[] = []
  const add = (instant: number) => {
    const date = new Date(instant).toUTCString().replace('GMT', '-0400')
    messages.push(
      `From - ${date}\nDate: ${date}\nMessage-ID: <${messages.length}@praxis.example>\nSubject: PLANTED-SUBJECT\nFrom: planted@praxis.example\n\nPLANTED-BODY\n\n`,
    )
  }
  for (let day = 0; day < 70; day++) {
    add(FIRST + day * 24 * HOUR + 10 * HOUR)
    if (day % 3 === 0) add(FIRST + day * 24 * HOUR + 23.5 * HOUR)
    if (day % 3 === 0) add(FIRST + day * 24 * HOUR + 24 * HOUR + 40 * 60_000)
  }
  return messages.join('')
}

const choose = (page: Page, path: string | string[]) => page.locator('input[type=file]').setInputFiles(path)

test.beforeEach(async ({ page }) => {
  await setEvening(page)
  await beginNotebook(page)
})

test('a mailbox is watched, stopped, read again, kept, seen, and taken back', async ({ page, folder }) => {
  test.setTimeout(120_000)
  const sent = join(folder, 'Sent')
  await writeFile(sent, mailbox())
  const huge = join(folder, 'Huge.mbox')
  const file = await open(huge, 'w')
  await file.write(mailbox())
  await file.truncate(6_000_000_000)
  await file.close()

  await goTo(page, '/settings')
  await page.getByRole('link', { name: 'Bring in' }).click()
  await choose(page, huge)
  const progress = page.getByRole('progressbar')
  await expect.poll(async () => Number(await progress.getAttribute('value'))).toBeGreaterThan(10_000_000)
  // Timed in the page: what the test's own messages take on a busy machine is not the app's.
  const took = await page.getByRole('button', { name: 'Stop reading' }).evaluate(
    (button: HTMLElement) =>
      new Promise<number>((resolve) => {
        const start = performance.now()
        const look = () =>
          document.querySelector('progress') ? setTimeout(look, 5) : resolve(performance.now() - start)
        button.click()
        look()
      }),
  )
  console.log(`A reading of 6 GB stops in ${took.toFixed(0)} ms`)
  expect(took, 'the rest of the file is not read first').toBeLessThan(2000)
  await expect(page.getByText('Choose files')).toBeVisible()

  await choose(page, sent)
  const preview = page.getByRole('region', { name: 'Sent' })
  await expect(preview.getByText('118 messages counted, of 118 read.')).toBeVisible()
  await expect(preview.getByText('29 December 2025 to 8 March 2026')).toBeVisible()
  await expect(preview.getByText('48 of 118 between 22:00 and 06:00.')).toBeVisible()
  await expect(preview.getByText('70 days, with a count for each of their hours')).toBeVisible()
  await preview.getByRole('button', { name: 'Keep this' }).click()
  await expect(page.getByText('It is in your notebook now, hour by hour.')).toBeFocused()

  await choose(page, sent)
  await expect(page.getByText('All of it is here already.')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()

  await page.reload()
  await page.getByRole('heading', { name: 'Bring in' }).waitFor()
  await goTo(page, '/patterns/workload%3AafterHoursEmails')
  await expect(page.getByText('48 of 118 between 22:00 and 06:00.')).toBeVisible()

  await goTo(page, '/settings/imports')
  await page
    .getByRole('region', { name: 'Brought in so far' })
    .getByRole('button', { name: 'Take back' })
    .click()
  await expect(page.getByRole('region', { name: 'Brought in so far' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page
    .getByRole('region', { name: 'Brought in so far' })
    .getByRole('button', { name: 'Take back' })
    .click()
  await goTo(page, '/patterns/workload%3AafterHoursEmails')
  await expect(page.getByText('between 22:00 and 06:00')).toHaveCount(0)
})

test('of mail by several people only what the chosen address sent counts, and no address stays', async ({
  page,
  folder,
}) => {
  const own = mailbox()
  const received = own
    .replaceAll('planted@praxis.example', 'planted@tide.example')
    .replace(/<(\d+)@/g, '<in-$1@')
    .replaceAll(' 23:30:', ' 05:30:')
  const all = join(folder, 'mbox')
  await writeFile(all, own + received)
  await goTo(page, '/settings/imports')
  await choose(page, all)
  const preview = page.getByRole('region', { name: 'mbox' })
  await expect(preview.getByText('0 messages counted, of 236 read.')).toBeVisible()
  await expect(preview.getByText('Nothing is chosen yet, so nothing would be kept.')).toBeVisible()
  await expect(preview.getByRole('button', { name: 'Keep this' })).toHaveCount(0)
  await preview.getByRole('button', { name: 'planted@praxis.example' }).click()
  await expect(preview.getByText('118 messages counted, of 236 read.')).toBeVisible()
  await expect(preview.getByText('48 of 118 between 22:00 and 06:00.')).toBeVisible()
  await preview.getByRole('button', { name: 'Keep this' }).click()
  await expect(page.getByText('It is in your notebook now, hour by hour.')).toBeFocused()
  await expect(page.getByText('planted@')).toHaveCount(0)

  const [inbox, sent] = [join(folder, 'Inbox'), join(folder, 'Sent')]
  await writeFile(inbox, received)
  await writeFile(sent, own)
  await choose(page, [inbox, sent])
  const both = page.getByRole('region', { name: '2 files' })
  await expect(both.getByText('118 messages counted, of 236 read.')).toBeVisible()
  await expect(both.getByRole('button', { name: 'Inbox' })).toHaveAttribute('aria-pressed', 'false')
})

test('a Takeout ZIP is chosen as it is, watched, kept, seen, and taken back', async ({ page, folder }) => {
  test.setTimeout(120_000)
  const mail = Buffer.from(mailbox())
  const small = join(folder, 'takeout-20260401T101010Z-001.zip')
  const calendar = Buffer.from(await (await sampleFile('ics/own-therapist-google.ics')).text())
  const parts = { 'Takeout/Mail/Sent.mbox': mail, 'Takeout/Calendar/practice.ics': calendar }
  const packed = Object.entries(parts).map(([name, bytes]) => ({
    ...{ name, packed: deflateRawSync(bytes), size: bytes.length },
  }))
  await writeFile(small, zipOf(packed))
  const large = join(folder, 'takeout-large.zip')
  const noise = randomBytes(96 * 1024 * 1024)
  const long = Buffer.concat([mail, noise, noise])
  await writeFile(
    large,
    zipOf([
      { name: 'Takeout/Mail/Sent.mbox', packed: deflateRawSync(long, { level: 1 }), size: long.length },
    ]),
  )

  await goTo(page, '/settings/imports')
  await choose(page, large)
  const progress = page.getByRole('progressbar')
  await expect.poll(async () => Number(await progress.getAttribute('value'))).toBeGreaterThan(1_000_000)
  await page.getByRole('button', { name: 'Stop reading' }).click()
  await expect(page.getByText('Choose files')).toBeVisible()

  await choose(page, small)
  await expect(page.getByText('This is 1 of 2.')).toBeVisible()
  const sent = page.getByRole('region', { name: 'Sent.mbox' })
  await expect(sent.getByText('118 messages counted, of 118 read.')).toBeVisible()
  await sent.getByRole('button', { name: 'Keep this' }).click()
  await expect(page.getByText('This is 2 of 2.')).toBeVisible()
  await page.getByRole('region', { name: 'practice.ics' }).getByRole('button', { name: 'Keep this' }).click()
  await expect(page.getByText('It is in your notebook now, hour by hour.')).toBeFocused()

  await goTo(page, '/patterns/workload%3AafterHoursEmails')
  await expect(page.getByText('48 of 118 between 22:00 and 06:00.')).toBeVisible()
  await goTo(page, '/settings/imports')
  const here = page.getByRole('region', { name: 'Brought in so far' })
  await here.getByRole('button', { name: 'Take back' }).first().click()
  await here.getByRole('button', { name: 'Take back' }).click()
  await expect(here).toHaveCount(0)
  await goTo(page, '/patterns/workload%3AafterHoursEmails')
  await expect(page.getByText('between 22:00 and 06:00')).toHaveCount(0)
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

test.describe('with what takes in files laid in', () => {
  test.use({ laidIn: true })

  test('files that the system opens with the app, or another app shares, are read at once', async ({
    page,
  }) => {
    const text = mailbox()
    await page.addInitScript((content) => {
      const file = new File([content], 'Opened.mbox')
      const launchQueue = {
        setConsumer: (consumer: (launch: object) => void) =>
          consumer({ files: [{ getFile: async () => file }] }),
      }
      if (location.hash === '#/settings') Object.defineProperty(window, 'launchQueue', { value: launchQueue })
    }, text)
    await goTo(page, '/settings')
    await page.reload()
    await expect(page.getByRole('region', { name: 'Opened.mbox' })).toBeVisible()

    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.reload()
    await page.evaluate(async (content) => {
      const form = new FormData()
      form.append('files', new File([content], 'Shared.mbox'))
      await fetch('./share', { method: 'POST', body: form })
    }, text)
    await page.goto('./?shared#/settings/imports')
    await expect(page.getByRole('region', { name: 'Shared.mbox' })).toBeVisible()
    expect(new URL(page.url()).search).toBe('')
    const stored = await page.evaluate(async () => {
      const names = await caches.keys()
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return all.flat().map(({ url }) => url)
    })
    expect(stored.filter((url) => url.includes('/share'))).toEqual([])
  })
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

test('another app’s history answers the questions the person chooses', async ({ page, folder }) => {
  const path = join(folder, 'daylio.csv')
  const rows = [
    '2026-03-02,9:10 pm,rad,Slept well',
    '2026-03-03,1:00 am,awful,',
    '2026-03-04,9:00 am,wobbly,',
  ]
  await writeFile(path, `full_date,time,mood,note\n${rows.join('\n')}\n`)
  await goTo(page, '/settings/imports')
  await choose(page, path)
  const preview = page.getByRole('region', { name: 'daylio.csv' })
  await expect(preview.getByText('3 entries of Daylio, from 2 March 2026 to 4 March 2026.')).toBeVisible()
  await preview.getByRole('button', { name: 'Joy' }).click()
  await expect(preview.getByText('What will be added: 1 answer.')).toBeVisible()
  await preview.getByRole('button', { name: 'One point higher: wobbly' }).click()
  await preview.getByRole('radio', { name: 'bring them' }).click()
  await expect(preview.getByText('What will be added: 2 answers and words on 1 day.')).toBeVisible()
  await preview.getByRole('button', { name: 'Keep this' }).click()
  await expect(page.getByText('It is in your journal now, day by day.')).toBeFocused()

  await choose(page, path)
  await preview.getByRole('button', { name: 'Joy' }).click()
  await expect(preview.getByText('What will be added: no answers.')).toBeVisible()
  await preview.getByRole('button', { name: 'Leave it' }).click()

  await goTo(page, '/day/2026-03-02')
  await expect(page.getByText('Slept well')).toBeVisible()

  // Long after, it can still be taken back.
  await page.reload()
  await goTo(page, '/settings/imports')
  const row = page.getByRole('listitem').filter({ hasText: '2 March 2026 to 4 March 2026' })
  await expect(row.getByText('Daylio')).toBeVisible()
  await row.getByRole('button', { name: 'Take back' }).click()
  await expect(row).toHaveCount(0)
  await goTo(page, '/day/2026-03-02')
  await expect(page.getByText('Slept well')).toHaveCount(0)
})

test('Outlook’s stores and messages are read as they are', async ({ page, folder }) => {
  const paths = ['tika.pst', 'testMSG.msg'].map((name) => join(folder, name))
  for (const path of paths)
    await writeFile(path, gunzipSync(await readFile(`tests/fixtures/outlook/${basename(path)}.gz`)))
  await goTo(page, '/settings/imports')
  await choose(page, paths)
  const preview = page.getByRole('region', { name: '2 files' })
  await expect(preview.getByText('Which address is yours?')).toBeVisible()
  await preview.getByRole('button', { name: /^jukka zitting/ }).click()
  await preview.getByRole('button', { name: 'Keep this' }).click()
  await expect(page.getByText('It is in your notebook now, hour by hour.')).toBeFocused()
})

test('what is no mailbox is named, and a way is shown', async ({ page, folder }) => {
  await goTo(page, '/settings/imports')
  const cases = [
    ['a.zip', Buffer.from([0x50, 0x4b, 3, 4, 0]), 'The end of this archive is missing'],
    ['a.7z', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0]), 'This is a 7-Zip archive.'],
    ['a.vcf', Buffer.from('BEGIN:VCARD\r\nFN:A\r\n'), 'These are contacts'],
    ['a.pst', Buffer.from('!BDN'), 'The end of this Outlook file is missing'],
    ['a.mbox', Buffer.from(''), 'This file is empty.'],
    ['a.txt', Buffer.from('Dear diary'), 'neither a mailbox nor a calendar'],
  ] as const
  for (const [name, content, said] of cases) {
    const path = join(folder, name)
    await writeFile(path, content)
    await choose(page, path)
    await expect(page.getByRole('alert')).toContainText(said)
    await expect(page.getByRole('alert')).toContainText('Nothing was kept')
  }

  // Beside what can be read it is named, and the rest is read.
  await writeFile(join(folder, 'Sent.mbox'), mailbox())
  await choose(page, [join(folder, 'a.zip'), join(folder, 'Sent.mbox')])
  await expect(page.getByRole('region', { name: 'Sent.mbox' })).toBeVisible()
  await expect(page.getByText('a.zip: The end of this archive is missing')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Keep this' })).toBeVisible()
})
