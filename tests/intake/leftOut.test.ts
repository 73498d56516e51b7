import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { appleHealthOf, fileOf, fitbitLog, sleepRecord } from '../fixtures/healthOf.ts'
import { readingsOf } from '../fixtures/readOne.ts'
import { zipOf } from '../fixtures/zipOf.ts'

type Part = Parameters<typeof zipOf>[0][number]

const MAIL = Buffer.from('From - \nDate: 10 Mar 2026 22:15:00 +0100\nFrom: a@x.example\n\nwords\n')
const OTHER_MAIL = Buffer.from('Date: 11 Mar 2026 23:15:00 +0100\nFrom: a@x.example\n\nwords\n')
const part = (name: string, bytes: Uint8Array, more: Partial<Part> = {}): Part => ({
  ...{ name, packed: deflateRawSync(bytes), size: bytes.length },
  ...more,
})
const stored = (name: string, bytes: Uint8Array, more: Partial<Part> = {}): Part => ({
  ...{ name, packed: bytes, size: bytes.length, method: 0 },
  ...more,
})
const zip = (...parts: readonly Part[]) => new File([zipOf(parts)], 'Takeout.zip')
const archive = (name: string) =>
  new File(
    [new Uint8Array(readFileSync(fileURLToPath(new URL(`../fixtures/archives/${name}`, import.meta.url))))],
    name,
  )
const noise = Uint8Array.from({ length: 90_000 }, (_, index) => (index * index * 31 + (index >> 3)) % 251)

/** What was read, and what was left out, in a few words. */
async function said(...files: readonly File[]) {
  const readings = await readingsOf(files)
  if (typeof readings === 'string') return readings
  return [
    readings.map((one) => (one.kind === 'mailbox' ? `${one.counted} messages` : one.kind)).join(', '),
    ...(readings[0]?.leftOut ?? []).map(({ name, fault }) => `${name}: ${fault}`),
  ]
}

/** Each as a part of a ZIP that cannot be read, and why not. */
const SPOILT: readonly (readonly [string, Part, string])[] = [
  ['packed in a way nobody knows', stored('notes.txt', MAIL, { method: 97 }), 'archive-method'],
  ['packed in LZMA', stored('Old.mbox', MAIL, { method: 14 }), 'archive-method'],
  ['locked', stored('Old.mbox', MAIL, { isLocked: true }), 'archive-locked'],
  ['damaged from its beginning', stored('Old.mbox', noise, { method: 8 }), 'archive-damaged'],
  ['shorter than it says', part('Old.mbox', MAIL, { size: MAIL.length + 7 }), 'archive-damaged'],
  [
    'damaged far behind its beginning',
    part('Old.mbox', Buffer.concat([MAIL, noise]), { size: MAIL.length + 85_000 }),
    'archive-damaged',
  ],
  ['a thousand times its size', part('Old.mbox', Buffer.concat([MAIL, Buffer.alloc(1e8)])), 'archive-swells'],
  [
    'a ZIP that is cut short',
    stored('old.zip', zipOf([part('a.mbox', MAIL)]).slice(0, 90)),
    'archive-cut-short',
  ],
  ['a gzip that is cut short', stored('Old.mbox.gz', gzipSync(MAIL).subarray(0, 40)), 'archive-cut-short'],
  [
    'a ZIP that is locked',
    stored('old.zip', zipOf([stored('a.mbox', MAIL, { isLocked: true })])),
    'archive-locked',
  ],
]

describe('one part that cannot be read is named, and the others are read', () => {
  test.each(SPOILT)('%s', async (_, spoilt, fault) => {
    const name = spoilt.name === 'old.zip' && fault === 'archive-locked' ? 'a.mbox' : spoilt.name
    const sent = part('Sent.mbox', MAIL)
    expect(await said(zip(sent, spoilt))).toEqual(['1 messages', `${name}: ${fault}`])
    if (fault !== 'archive-swells')
      expect(await said(zip(spoilt, sent))).toEqual(['1 messages', `${name}: ${fault}`])
    expect(await said(zip(spoilt))).toBe(fault)
  })

  test('another kind of file beside it too, and each that is read', async () => {
    const locked = stored('practice.ics', Buffer.from('BEGIN:VCALENDAR'), { isLocked: true })
    const history = part('moods.csv', Buffer.from('Date,Mood\n2026-03-18,4\n2026-03-19,3\n'))
    const files = zip(part('Sent.mbox', MAIL), locked, part('a.eml', OTHER_MAIL), history)
    expect(await said(files)).toEqual(['2 messages, table', 'practice.ics: archive-locked'])
    const readings = await readingsOf([files])
    for (const reading of typeof readings === 'string' ? [] : readings)
      expect(reading.leftOut).toEqual([{ name: 'practice.ics', fault: 'archive-locked' }])
  })

  test('an archive too deep in others', async () => {
    const inner = zipOf([part('deep.zip', zipOf([part('b.mbox', MAIL)])), part('a.mbox', MAIL)])
    expect(await said(zip(stored('middle.zip', inner)))).toEqual(['1 messages', 'deep.zip: archive-nested'])
  })

  test('a list of nights that is damaged, beside those of other months', async () => {
    const list = (day: string) =>
      Buffer.from(JSON.stringify([fitbitLog(1, `${day}T00:00:00.000`, `${day}T07:00:00.000`, 400)]))
    const files = zip(
      part('Fitbit/sleep-2026-03-01.json', list('2026-03-02')),
      part('Fitbit/sleep-2026-04-01.json', list('2026-04-02'), { size: 9 }),
    )
    expect(await said(files)).toEqual(['health', 'sleep-2026-04-01.json: archive-damaged'])
  })

  test('a part that breaks off while it is read adds nothing', async () => {
    const night = sleepRecord('AsleepCore', '2026-11-20 00:00:00 +0100', '2026-11-20 07:00:00 +0100')
    const xml = Buffer.from(appleHealthOf(Array.from({ length: 400 }, () => night)))
    const files = zip(
      part('Sent.mbox', MAIL),
      part('apple_health_export/export.xml', xml, { size: xml.length - 9 }),
    )
    expect(await said(files)).toEqual(['1 messages', 'export.xml: archive-damaged'])
  })
})

describe('one file that cannot be read is named, and the others are read', () => {
  const sent = new File([MAIL], 'Sent.mbox')
  test.each([
    ['cut-short.zip', 'archive-cut-short'],
    ['infozip-locked.zip', 'archive-locked'],
    ['split.zip.001', 'archive-in-parts'],
    ['sevenzip.7z', 'archive-7z'],
    ['Sent.mbox.xz', 'archive-xz'],
  ])('%s', async (name, fault) => {
    const read = await said(sent, archive(name))
    expect(read[0]).toBe('1 messages')
    expect(
      new Set(typeof read === 'string' ? [] : read.slice(1).map((one) => one.replace(/.*: /, ''))),
    ).toEqual(new Set([fault]))
  })

  test('a packed tar that breaks off is left out whole, with what came before its end', async () => {
    const whole = new Uint8Array(await archive('ustar.tgz').arrayBuffer())
    const cut = new File([whole.subarray(0, whole.length * 0.8)], 'old.tgz')
    const read = await said(sent, cut)
    expect(read).toEqual(['1 messages', expect.stringMatching(/^old\.tgz: archive-(?:cut-short|damaged)$/)])
    expect(await said(cut)).toMatch(/^archive-(?:cut-short|damaged)$/)
  })

  test('a store of Outlook that is damaged', async () => {
    const store = new File([Buffer.from('!BDN'), new Uint8Array(2000)], 'Outlook.pst')
    expect(await said(sent, store)).toEqual(['1 messages', expect.stringMatching(/^Outlook\.pst: outlook-/)])
  })

  test('a spreadsheet, by the name it was given by', async () => {
    const sheet = fileOf('practice.xlsx', { 'xl/workbook.xml': '<?xml version="1.0"?><workbook/>' })
    expect(await said(sent, sheet)).toEqual(['1 messages', 'practice.xlsx: spreadsheet'])
  })

  test('what is of no use to anybody is only counted', async () => {
    const page = new File(['<!doctype html><html>'], 'archive_browser.html')
    expect(await said(sent, page, new File([], 'empty'))).toEqual(['1 messages'])
  })
})
