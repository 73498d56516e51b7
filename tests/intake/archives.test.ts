import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateRawSync, gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { IntakeReading } from '../../src/intake/intakeMessages.ts'
import { fileOf } from '../fixtures/healthOf.ts'
import { readingsOf, readOne } from '../fixtures/readOne.ts'
import { zipOf } from '../fixtures/zipOf.ts'

const bytesOf = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../fixtures/archives/${name}`, import.meta.url)))
const archive = (name: string, as = name) => new File([new Uint8Array(bytesOf(name))], as)
const caseFile = (path: string) =>
  new File(
    [
      new Uint8Array(
        readFileSync(fileURLToPath(new URL(`../fixtures/cases/kinds/${path}`, import.meta.url))),
      ),
    ],
    path.split('/').at(-1) ?? path,
  )
/** What a reading came to, in a few words. */
function said(readings: readonly IntakeReading[] | string): unknown {
  if (typeof readings === 'string') return readings
  return readings.map((one) => {
    if (one.kind === 'mailbox') return `${one.counted} of ${one.messages} messages`
    return one.kind === 'calendar'
      ? `${one.candidates.length} sessions`
      : `${one.kind === 'tracker' ? one.entries.length : one.kind} entries`
  })
}

describe('archives as programs make them are read as they are', () => {
  test.each([
    ['infozip-stored.zip', ['3 of 3 messages']],
    ['infozip-descriptor.zip', ['3 of 3 messages']],
    ['infozip-streamed.zip', ['3 of 3 messages']],
    ['infozip-zip64.zip', ['3 of 3 messages']],
    ['infozip-accents.zip', ['1 of 1 messages']],
    ['sevenzip-deflate64.zip', ['3 of 3 messages']],
    ['python.zip', ['3 of 3 messages']],
    ['macos.zip', ['3 of 3 messages']],
    ['codepage437.zip', ['3 of 3 messages']],
    ['prefix.zip', ['3 of 3 messages']],
    ['trailing.zip', ['3 of 3 messages']],
    ['nested.zip', ['4 of 5 messages']],
    ['nested-stored.zip', ['4 of 5 messages']],
    ['Sent.mbox.gz', ['3 of 3 messages']],
    ['two-members.mbox.gz', ['4 of 5 messages']],
    ['trailing.mbox.gz', ['3 of 3 messages']],
    ['infozip.zip', ['4 of 5 messages', '1 sessions']],
    ['sevenzip.zip', ['4 of 5 messages', '1 sessions']],
    ['bsdtar.zip', ['4 of 5 messages', '1 sessions']],
    ['bsdtar-pax.tar', ['4 of 5 messages', '1 sessions']],
    ['gnu.tar', ['4 of 5 messages', '1 sessions']],
    ['ustar.tgz', ['4 of 5 messages', '1 sessions']],
    ['mixed.zip', ['4 of 5 messages', '1 sessions', '2 entries']],
  ])('%s', async (name, expected) => {
    expect(said(await readingsOf([archive(name)]))).toEqual(expected)
  })

  test('several parts of one export are counted together, and nothing twice', async () => {
    const parts = [archive('python.zip', 'takeout-001.zip'), archive('takeout-part-002.zip')]
    expect(said(await readingsOf(parts))).toEqual(['4 of 5 messages', '1 sessions'])
  })

  test('an archive is known by what it holds, not by its name', async () => {
    expect(said(await readingsOf([archive('python.zip', 'download')]))).toEqual(['3 of 3 messages'])
  })

  test('what was read is called as it is called there, and what was not is counted', async () => {
    const [mail, calendar] = (await readingsOf([archive('infozip.zip')])) as IntakeReading[]
    expect(mail).toMatchObject({ from: { files: 2, name: 'infozip.zip' }, passedOver: 1 })
    expect(calendar).toMatchObject({ from: { files: 1, name: 'practice.ics' }, passedOver: 0 })
  })

  test('a large one is told of on the way, and never as more than there is', async () => {
    const { readFiles } = await import('../../src/intake/readFiles.ts')
    const told: [number, number][] = []
    const request = { timeZone: 'Europe/Berlin', dayEndsAt: 4, today: '2026-11-23' as never }
    await readFiles({ ...request, files: [archive('infozip.zip')] }, (read, total) =>
      told.push([read, total]),
    )
    expect(told.length).toBeGreaterThan(2)
    for (const [read, total] of told) expect(read).toBeLessThanOrEqual(total)
  })
})

describe('what cannot be read is named', () => {
  test.each([
    ['infozip-locked.zip', 'archive-locked'],
    ['sevenzip-locked.zip', 'archive-locked'],
    ['infozip-bzip2.zip', 'archive-method'],
    ['sevenzip-lzma.zip', 'archive-method'],
    ['sevenzip.7z', 'archive-7z'],
    ['Sent.mbox.xz', 'archive-xz'],
    ['Sent.mbox.bz2', 'archive-bz2'],
    ['Sent.mbox.zst', 'archive-zst'],
    ['cut-short.zip', 'archive-cut-short'],
    ['split.zip.001', 'archive-in-parts'],
    ['nested-twice.zip', 'archive-nested'],
  ])('%s: %s', async (name, expected) => {
    expect(await readingsOf([archive(name)])).toBe(expected)
  })

  test.each(['Sent.mbox.gz', 'ustar.tgz', 'gnu.tar', 'infozip.zip', 'sevenzip-deflate64.zip'])(
    '%s cut anywhere is never read as less',
    async (name) => {
      const bytes = bytesOf(name)
      for (let share = 0.1; share < 0.95; share += 0.12) {
        const cut = new File([new Uint8Array(bytes.subarray(0, Math.floor(bytes.length * share)))], name)
        const readings = await readingsOf([cut])
        // A tar may end after any of its parts.
        if (typeof readings !== 'string') expect(name).toBe('gnu.tar')
        else expect(readings).toMatch(/^archive-(?:cut-short|damaged)$|^not-known$/)
      }
    },
  )

  test('what unpacks to a thousand times its size is left, whatever it is called', async () => {
    const noughts = Buffer.concat([
      Buffer.from('From - \nDate: 10 Mar 2026 22:15:00 +0100\n\n'),
      Buffer.alloc(1e8),
    ])
    const packed = deflateRawSync(noughts)
    const bomb = zipOf([{ name: 'Sent.mbox', packed, size: noughts.length }])
    expect(await readingsOf([new File([bomb], 'Takeout.zip')])).toBe('archive-swells')
    expect(await readingsOf([new File([gzipSync(noughts)], 'Sent.mbox.gz')])).toBe('archive-swells')
    const many = Array.from({ length: 200 }, (_, index) => ({ name: `${index}.mbox`, packed, size: 1e6 }))
    expect(await readingsOf([new File([zipOf(many)], 'Takeout.zip')])).toMatch(/^archive-(?:swells|damaged)$/)
  })

  test('an archive with nothing to read says so', async () => {
    const html = deflateRawSync(Buffer.from('<html></html>'))
    const file = new File([zipOf([{ name: 'a.html', packed: html, size: 13 }])], 'a.zip')
    expect(await readingsOf([file])).toBe('archive-nothing')
    expect(await readingsOf([new File([zipOf([])], 'a.zip')])).toBe('archive-nothing')
  })

  test('another size than was promised is damage', async () => {
    const mail = Buffer.from('Date: 10 Mar 2026 22:15:00 +0100\n\nwords\n')
    const file = new File(
      [zipOf([{ name: 'a.eml', packed: deflateRawSync(mail), size: mail.length + 1 }])],
      'a.zip',
    )
    expect(await readingsOf([file])).toBe('archive-damaged')
  })
})

describe('files people get', () => {
  test('Google’s export of mail, of calendars, and a packed mailbox', async () => {
    const takeout = caseFile('k-takeout-zip/takeout-20261101T101010Z-001.zip')
    expect(said(await readingsOf([takeout]))).toEqual(['2 of 2 messages'])
    expect(said(await readingsOf([caseFile('k-google-ics-zip/own@gmail.com.ical.zip')]))).toEqual([
      '1 sessions',
    ])
    expect((await readOne([caseFile('k-gz/Sent.mbox.gz')])).kind).toBe('mailbox')
  })

  test('an archive of Outlook for Mac: what was sent, by the clock at home', async () => {
    const reading = await readOne([caseFile('k-olm/Outlook for Mac Archive.olm')])
    expect(reading).toMatchObject({
      ...{ kind: 'mailbox', counted: 1, elsewhere: 0 },
      atHome: [{ day: '2026-03-10', sent: { 22: 1 } }],
    })
  })

  test('in an archive of Outlook for Mac what came in is not counted', async () => {
    const message = (path: string, from: string, hour: string) => {
      const xml = `<?xml version="1.0"?><emails><email><OPFMessageCopyBody>&lt;SentTime&gt;</OPFMessageCopyBody><OPFMessageCopyFromAddresses><emailAddress OPFContactEmailAddressName="A" OPFContactEmailAddressAddress="${from}"/></OPFMessageCopyFromAddresses><OPFMessageCopyMessageID>&lt;${hour}@x&gt;</OPFMessageCopyMessageID><OPFMessageCopySentTime xml:space="preserve">2026-03-10T${hour}:15:00</OPFMessageCopySentTime></email></emails>`
      return {
        name: `Accounts/a@praxis.example/com.microsoft.__Messages/${path}.xml`,
        packed: deflateRawSync(Buffer.from(xml)),
        size: Buffer.byteLength(xml),
      }
    }
    const olm = zipOf([
      message('Inbox/message_00000', 'b@example.org', '08'),
      message('Sent Items/message_00000', 'a@praxis.example', '21'),
      message('Sent Items/message_00001', 'a@praxis.example', '22'),
      message('Deleted Items/message_00000', 'b@example.org', '09'),
    ])
    const reading = await readOne([new File([olm], 'a.olm')])
    if (reading.kind !== 'mailbox') throw new Error(reading.kind)
    expect([reading.counted, reading.messages]).toEqual([2, 4])
  })

  test('a folder of mail and a calendar is read as both, one after the other', async () => {
    const folder = 'k-takeout-folder-mail-and-calendar'
    const files = ['Sent.mbox', 'own@gmail.com.ics', 'archive_browser.html']
    const readings = await readingsOf(files.map((name) => caseFile(`${folder}/${name}`)))
    expect(said(readings)).toEqual(['2 of 2 messages', '1 sessions'])
    expect((readings as IntakeReading[]).map(({ passedOver }) => passedOver)).toEqual([1, 0])
  })

  test('contacts beside a calendar are passed over; alone they are named', async () => {
    const both = ['a.ics', 'a.vcf'].map((name) => caseFile(`k-google-contacts-in-folder/${name}`))
    expect(await readOne(both)).toMatchObject({ kind: 'calendar', passedOver: 1 })
    expect(await readingsOf([caseFile('k-vcf/a.vcf')])).toBe('contacts')
    const people = new File(
      ['First Name,Birthday,E-mail 1 - Value\nKim,1980-03-04,kim@x.example\n'],
      'contacts.csv',
    )
    expect(await readingsOf([people])).toBe('contacts')
  })

  test('a page to sign in at, saved as a calendar, is told apart', async () => {
    expect(await readingsOf([caseFile('k-webcal-login-page/calendar.ics')])).toBe('web-page')
    const pages = [
      '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html>',
      '<script>location = "/login"</script>',
      '<!-- a --><!-- b --><html lang="fr">',
      '<!-- a --><!--[if IE]><p>b</p><![endif]--><noscript>',
    ]
    for (const page of pages)
      for (const name of ['calendar.ics', 'export.csv', 'takeout.zip'])
        expect(await readingsOf([new File([page], name)]), `${page} as ${name}`).toBe('web-page')
    for (const answer of ['<Error><Code>AccessDenied</Code></Error>', 'HTTP/1.1 302 Found\nLocation: /login'])
      expect(await readingsOf([new File([answer], 'calendar.ics')])).toBe('web-page')
    const table = new File(['<html><body><table><tr><td>Date</td></tr></table>'], 'appointments.xls')
    expect(await readingsOf([table])).toBe('spreadsheet')
    const sheets = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<office/>' }
    expect(await readingsOf([fileOf('appointments.ods', sheets)])).toBe('spreadsheet')
  })

  test('an app’s own database is named, and what to do with it', async () => {
    const database = Buffer.from('SQLite format 3\0'.padEnd(100, '\0'))
    const inZip = (name: string) =>
      new File([zipOf([{ name, packed: deflateRawSync(database), size: database.length }])], 'a.zip')
    expect(await readingsOf([inZip('health_connect_export.db')])).toBe('health-database')
    expect(await readingsOf([inZip('Calendar.sqlitedb')])).toBe('calendar-database')
    expect(await readingsOf([new File([new Uint8Array(database)], 'a.db')])).toBe('database')
  })
})

test('our own unpacking and the platform’s agree on what gzip makes of anything', async () => {
  const { membersOf } = await import('../../src/intake/archive/gzip.ts')
  const { Scales } = await import('../../src/intake/archive/scales.ts')
  const noise = Uint8Array.from({ length: 300_000 }, (_, index) => (index * index * 31 + (index >> 3)) % 251)
  const inputs = [
    new Uint8Array(0),
    noise,
    noise.fill(7, 1000, 150_000),
    Buffer.from(`${'a'.repeat(70_000)}xyz`),
  ]
  for (const input of inputs)
    for (const level of [0, 1, 6, 9]) {
      const packed = gzipSync(input, { level })
      async function* inPieces() {
        for (let at = 0; at < packed.length; at += 977) yield packed.subarray(at, at + 977)
      }
      const chunks: Uint8Array[] = []
      for await (const chunk of membersOf(inPieces(), new Scales(1e9, () => undefined))) chunks.push(chunk)
      expect(Buffer.concat(chunks).equals(gunzipSync(packed))).toBe(true)
    }
})
