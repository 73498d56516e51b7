import { randomBytes } from 'node:crypto'
import { open, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { deflateRawSync, gunzipSync } from 'node:zlib'
import { sampleFile } from '../fixtures/samples.ts'
import { zipOf } from '../fixtures/zipOf.ts'
import { choose, mailbox, test } from './harness/intakeFolder.ts'
import { beginNotebook, goTo, setEvening } from './harness/notebook.ts'
import { expect } from './harness/test.ts'

test.beforeEach(async ({ page }) => {
  await setEvening(page)
  await beginNotebook(page)
})

test('a mailbox is watched, stopped, read again, kept, seen, and taken back', async ({ page, folder }) => {
  const sent = join(folder, 'Sent')
  await writeFile(sent, mailbox())
  const huge = join(folder, 'Huge.mbox')
  const file = await open(huge, 'w')
  await file.write(mailbox())
  await file.truncate(6_000_000_000)
  await file.close()

  await goTo(page, '/settings')
  await page.getByRole('link', { name: 'Bring in' }).click()
  const began = performance.now()
  await choose(page, huge)
  const progress = page.getByRole('progressbar')
  const read = async () => Number(await progress.getAttribute('value'))
  await expect.poll(read).toBeGreaterThan(10_000_000)
  const rate = (await read()) / (performance.now() - began)
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
  expect(took, 'the rest of the file is not read first').toBeLessThan(6_000_000_000 / rate / 10)
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
  // A click would wait until nothing moves around the button, and the reading may be over by then.
  await page.getByRole('button', { name: 'Stop reading' }).press('Enter')
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
  await expect(preview.getByText('3 entries of Daylio, from 2 to 4 March 2026.')).toBeVisible()
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
  const row = page.getByRole('listitem').filter({ hasText: '2 to 4 March 2026' })
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
