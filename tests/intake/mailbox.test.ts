import { openAsBlob } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readMailbox } from '../../src/intake/mailbox.ts'
import { costOf } from '../fixtures/cost.ts'
import expected from '../fixtures/samples/expected.json' with { type: 'json' }
import { type MailboxTruth, sampleFile, withMailbox } from '../fixtures/samples.ts'

const HOME = { timeZone: 'Europe/Berlin' }
const read = (text: string | Uint8Array<ArrayBuffer>) => readMailbox(new Blob([text]), HOME)
const wallTimes = async (text: string) => (await read(text)).sent.map(({ wallTime }) => wallTime)

const DATE = 'Date: Tue, 10 Mar 2026 23:58:59 +0100'
const message = (hour: string, more = '') =>
  `Subject: x\nDate: Tue, 10 Mar 2026 ${hour}:00:00 +0100\n${more}\nbody\n`
const FROM = 'From a@b.example Tue Mar 10 23:59:01 2026'

type Wanted = { readonly messages: number; readonly dates: readonly { readonly iso: string | null }[] }

describe('samples', () => {
  const mbox = Object.entries(expected.mbox as Record<string, Wanted>).map(
    ([name, wanted]) => [`mbox/${name}`, wanted] as const,
  )
  const eml = Object.entries(expected.eml).map(
    ([name, { messages, date }]) => [`eml/${name}`, { messages, dates: [date] }] as const,
  )
  test.each<readonly [string, Wanted]>([...mbox, ...eml])('%s', async (path, { messages, dates }) => {
    const reading = await readMailbox(await sampleFile(path), HOME)
    const readable = dates.flatMap(({ iso }) => iso ?? [])
    expect(reading.messages).toBe(messages)
    expect(reading.unreadable).toBe(messages - readable.length)
    expect(reading.sent.map(({ wallTime }) => wallTime)).toEqual(readable.map((iso) => iso.slice(0, 19)))
    expect(reading.sent.map(({ instant }) => instant)).toEqual(
      readable.map((iso) => new Date(iso).toISOString()),
    )
  })

  test('what was deleted, and what is there twice, is skipped', async () => {
    const { sent } = await readMailbox(await sampleFile('mbox/own-thunderbird-sent.mbox'), HOME)
    expect(sent.map(({ skipped }) => skipped)).toEqual([null, 'deleted', null, 'duplicate'])
  })
})

describe('every kind of mailbox', () => {
  const TWO = ['2026-03-10T21:00:00', '2026-03-10T22:00:00']
  const mbox = `${FROM}\n${message('21')}\n${FROM}\n${message('22')}\n`
  const plist = '<?xml version="1.0"?><plist><dict><key>date-sent</key></dict></plist>'
  test.each<readonly [string, string, readonly string[]]>([
    ['mboxo, a blank line after each', mbox, TWO],
    ['no blank line after a body', mbox.replaceAll('body\n\n', 'body\n'), TWO],
    ['CRLF', mbox.replaceAll('\n', '\r\n'), TWO],
    [
      'line breaks of both kinds',
      mbox.replace('body\n', 'body\r\n').replace(`${FROM}\n`, `${FROM}\r\n`),
      TWO,
    ],
    ['a byte order mark', `\uFEFF${mbox}`, TWO],
    ['blank lines before the first', `\n\r\n${mbox}`, TWO],
    ['no line break at the end', mbox.trimEnd(), TWO],
    ['Thunderbird', mbox.replaceAll(FROM, 'From - Mon Mar  9 08:00:00 2026'), TWO],
    ['Thunderbird without a time', mbox.replaceAll(FROM, 'From - '), TWO],
    [
      'Google Takeout',
      mbox.replaceAll(FROM, 'From 1844347792267117879@xxx Tue Mar 10 23:59:01 +0000 2026'),
      TWO,
    ],
    ['Google Takeout without a time', mbox.replaceAll(FROM, 'From 1844347792267117879@xxx'), TWO],
    ['a sender alone', mbox.replaceAll(FROM, 'From a@b.example'), TWO],
    ['a sender in quotation marks', mbox.replaceAll(FROM, 'From "a b" Tue Mar 10 23:59:01 2026'), TWO],
    ['a time with its zone', mbox.replaceAll(FROM, 'From a@b Tue, 10 Mar 2026 23:59:01 +0100 (CET)'), TWO],
    [
      'a header without a body',
      `${FROM}\n${DATE}\n${FROM}\n${DATE}\n`,
      ['2026-03-10T23:58:59', '2026-03-10T23:58:59'],
    ],
    [
      'MMDF',
      `\x01\x01\x01\x01\n${message('21')}\x01\x01\x01\x01\n\x01\x01\x01\x01\n${message('22')}\x01\x01\x01\x01\n`,
      TWO,
    ],
    [
      'MMDF with From_ lines',
      `\x01\x01\x01\x01\n${FROM}\n${message('21')}\x01\x01\x01\x01\n\x01\x01\x01\x01\n${FROM}\n${message('22')}\x01\x01\x01\x01\n`,
      TWO,
    ],
    [
      'MMDF, CRLF',
      `\x01\x01\x01\x01\r\n${message('21').replaceAll('\n', '\r\n')}\x01\x01\x01\x01\r\n\x01\x01\x01\x01\r\n${message('22')}\x01\x01\x01\x01\r\n`,
      TWO,
    ],
    ['.eml', message('21'), ['2026-03-10T21:00:00']],
    ['.eml without a body', `Subject: x\n${DATE}`, ['2026-03-10T23:58:59']],
    ['.eml that holds another mailbox', `${message('21')}\n${mbox}`, ['2026-03-10T21:00:00']],
    ['.emlx', `82        \n${message('21')}${plist}`, ['2026-03-10T21:00:00']],
    ['.emlx, CRLF', `82\r\n${message('21').replaceAll('\n', '\r\n')}${plist}`, ['2026-03-10T21:00:00']],
    ['an mbox that begins within a message', `half a body\n\n${mbox}`, TWO],
  ])('%s', async (_, text, wanted) => {
    expect(await wallTimes(text)).toEqual(wanted)
  })

  test.each([
    ['nothing', ''],
    ['blank lines', '\n\n\r\n'],
    ['a letter', 'Dear reader\n\nDate: Tue, 10 Mar 2026 23:58:59 +0100\n'],
    ['zeros', '\0'.repeat(5000)],
  ])('%s is no mailbox', async (_, text) => {
    expect(await read(text)).toEqual({ messages: 0, unreadable: 0, sent: [] })
  })
})

describe('what is no outer Date', () => {
  const one = async (body: string, header = '') =>
    expect(await wallTimes(`${FROM}\n${message('21', header).replace('body', body)}`)).toEqual([
      '2026-03-10T21:00:00',
    ])
  test('a Date in a body', () => one('\nDate: Tue, 10 Mar 2026 03:00:00 +0100'))
  test('an escaped From_ line', () => one(`\n>${FROM}\n${DATE}`))
  test('a doubly escaped From_ line', () => one(`\n>>${FROM}\n${DATE}`))
  test('a sentence that begins with From', () =>
    one('\nFrom the next session on we start at nine.\n\nDate: x'))
  test('a sentence before something like a header', () => one('\nFrom now on:\nNote: bring tea'))
  test('base64 that looks like a From_ line', () => one('From+a@b/Tue+Mar+10\nAAAA'))
  test('a Date in a part of the message', () => one(`\n--x\nContent-Type: text/plain\n${DATE}\n\nx\n--x--`))
  test('other dates of the header', () =>
    one(
      'body',
      `Resent-${DATE}\nX-Date: x\nDelivery-date: x\nReceived: by x;\n Tue, 10 Mar 2026 03:00:00 +0100\n`,
    ))
  test('a second Date', () => one('body', `${DATE}\n`))
  test('a folded line that looks like a Date', () => one('body', `X-Long: a\n ${DATE}\n`))
})

describe('Content-Length', () => {
  test('said by tens of thousands, of an end that never comes, it takes no time', async () => {
    const text = Array.from(
      { length: 20_000 },
      (_, index) => `${FROM}\n${DATE}\nContent-Length: ${9e8 - index}\n\n`,
    )
    const { outcome, cost } = await costOf(() => read(text.join('')))
    expect(outcome.messages).toBe(20_000)
    expect(cost).toBeLessThan(60)
  })
  const inner = `${FROM}\n${message('03')}\n`
  const outer = (length: number) =>
    `${FROM}\n${message('21', `Content-Length: ${length}\n`).replace('body\n', inner)}\n${FROM}\n${message('22')}`
  test('is believed where another message begins where it ends', async () => {
    expect(await wallTimes(outer(inner.length))).toEqual(['2026-03-10T21:00:00', '2026-03-10T22:00:00'])
  })
  test('and where the file ends there', async () => {
    const text = `${FROM}\n${message('21', `Content-Length: ${inner.length}\n`).replace('body\n', inner)}`
    expect(await wallTimes(text)).toEqual(['2026-03-10T21:00:00'])
  })
  test.each([0, 7, 999_999_999])('is not believed when it says %i', async (length) => {
    expect(await wallTimes(outer(length))).toEqual([
      '2026-03-10T21:00:00',
      '2026-03-10T03:00:00',
      '2026-03-10T22:00:00',
    ])
  })
})

describe('what is skipped', () => {
  const withId = (id: string, hour: string, more = '') =>
    `${FROM}\n${message(hour, `Message-ID: <${id}>\n${more}`)}\n`
  const skipped = async (text: string) => (await read(text)).sent.map((message) => message.skipped)
  test('a copy, wherever it stands and however it is folded', async () => {
    const copy = withId('a@b', '23').replace('Message-ID: ', 'message-id:\n\t')
    expect(await skipped(withId('a@b', '21') + withId('c@d', '22') + copy)).toEqual([null, null, 'duplicate'])
  })
  test('not the copy that was kept of what was deleted', async () => {
    const deleted = withId('a@b', '21', 'X-Mozilla-Status: 0009\n')
    expect(await skipped(deleted + withId('a@b', '21'))).toEqual(['deleted', null])
  })
  test('nothing by an id that is absent or empty', async () => {
    const [none, empty] = [`${FROM}\n${message('21')}\n`, `${FROM}\n${message('21', 'Message-ID:\n')}\n`]
    expect(await skipped(none + none + empty + empty)).toEqual([null, null, null, null])
  })
})

describe('reading in pieces', () => {
  test('gives the same wherever a piece ends', async () => {
    // Longer than any piece, so that pieces end in headers, separators and bodies alike.
    const filler = `${'A'.repeat(76)}\n`.repeat(1400)
    const parts = Array.from({ length: 90 }, (_, index) => {
      const giant = index % 9 === 0 ? `X-Giant: ${'g'.repeat(90_000)}\n` : ''
      return `${FROM}\n${message(String(index % 24).padStart(2, '0'), giant)}${filler.slice(0, 60_000 + 997 * index)}\n\n`
    })
    const wanted = parts.map((_, index) => index % 24)
    for (const shift of [0, 1, 2, 3, 5, 700, 1500, 4095]) {
      const reading = await read(`${' '.repeat(shift)}${parts.join('')}`)
      expect(reading.sent.map(({ wallTime }) => Number(wallTime.slice(11, 13)))).toEqual(wanted)
    }
  })

  test('says how far it is, to the end', async () => {
    const told: number[] = []
    const file = new Blob([`${FROM}\n${message('21')}`, 'x'.repeat(9_000_000)])
    await readMailbox(file, { ...HOME, onProgress: (bytes) => told.push(bytes) })
    expect(told.length).toBeGreaterThan(2)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBe(file.size)
  })

  test('stops when told to, and reads nothing when told before', async () => {
    const stop = new AbortController()
    const file = new Blob([`${FROM}\n${message('21')}`, 'x'.repeat(20_000_000)])
    const told: number[] = []
    const onProgress = (bytes: number) => {
      told.push(bytes)
      stop.abort()
    }
    await expect(readMailbox(file, { ...HOME, signal: stop.signal, onProgress })).rejects.toThrow(/abort/i)
    expect(told).toHaveLength(1)
    await expect(readMailbox(file, { ...HOME, signal: AbortSignal.abort() })).rejects.toThrow(/abort/i)
  })
})

describe('synthetic mailboxes', () => {
  const size = process.env.DEEP ? '200MiB' : '20MiB'
  const all = ['takeout', 'thunderbird', 'apple'].flatMap((flavor) =>
    [1, 2, 3].map((seed) => ({ flavor, seed, size })),
  )
  test.each(all)('$flavor, seed $seed, $size', async (settings) => {
    await withMailbox(settings, async (path, truth) => {
      const reading = await readMailbox(await openAsBlob(path), HOME)
      expect(reading.messages).toBe(truth.messages)
      expect(reading.unreadable).toBe(truth.withoutDate + truth.unreadableDate)
      expect(countsOf(reading.sent.map(({ wallTime }) => wallTime))).toEqual(
        Object.fromEntries(Object.entries(truth.days).map(([day, { hours }]) => [day, hours])),
      )
    })
  })
})

function countsOf(wallTimes: readonly string[]): Record<string, MailboxTruth['days'][string]['hours']> {
  const days: Record<string, number[]> = {}
  for (const wallTime of wallTimes) {
    const [day, hour] = [wallTime.slice(0, 10), Number(wallTime.slice(11, 13))]
    const hours = days[day] ?? new Array<number>(24).fill(0)
    hours[hour] = (hours[hour] ?? 0) + 1
    days[day] = hours
  }
  return days
}
