import { describe, expect, test } from 'vitest'
import { kindOf } from '../../src/intake/fileKind.ts'
import type { MailHeader } from '../../src/intake/mail/header.ts'
import { scanMailbox } from '../../src/intake/mailbox.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const shown = (headers: readonly MailHeader[]) =>
  headers.map(({ wall, mark }) => `${new Date(wall).toISOString().slice(0, 16)}${mark ? ` ${mark}` : ''}`)
async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const inPieces = (text: string) =>
  Promise.all(
    [1, 7, 1000, 65_537].map(async (size) => shown(await scanMailbox(chunks(bytesOf(text), size), {}))),
  )

/** A sentence that could part two messages of an mbox, which these are not. */
const SENTENCE = 'Words.\n\nFrom a@b.example Tue Mar 10 03:15:00 2026\nDate: soon\n'
const message = (day: number, body = SENTENCE) =>
  `Date: ${day} Mar 2026 22:15:00 +0100\nFrom: Robin <robin@shore.example>\nSubject: Tide\n\n${body}`

describe('what c-client calls mbx', () => {
  const HEAD = `${'*mbx*\r\n69af000100000003\r\n'.padEnd(2046, '\0')}\r\n`
  const one = (day: number, flags: string, text = message(day).replaceAll('\n', '\r\n')) =>
    `${String(day).padStart(2)}-Mar-2026 22:16:00 +0100,${text.length};00000000${flags}-00000001\r\n${text}`

  test('each message by the length and the flags that stand before it', async () => {
    const text = HEAD + one(9, '0001') + one(11, '0003') + one(12, '8001') + one(13, '0020') + one(14, '0011')
    const expected = [
      ...['2026-03-09T22:15', '2026-03-11T22:15 deleted', '2026-03-12T22:15 deleted'],
      ...['2026-03-13T22:15 draft', '2026-03-14T22:15'],
    ]
    expect(kindOf(bytesOf(text), 'sent-mail')).toBe('mailbox')
    expect(shown(await scanMailbox(new Blob([text]), {}))).toEqual(expected)
    for (const read of await inPieces(text)) expect(read).toEqual(expected)
  })

  test('a body of megabytes, and a message that has none', async () => {
    const bare = 'Date: 10 Mar 2026 22:15:00 +0100\r\nSubject: Tide\r\n'
    const text =
      HEAD + one(9, '0001', message(9, 'x'.repeat(3_000_000))) + one(10, '0001', bare) + one(11, '0001')
    expect(shown(await scanMailbox(new Blob([text]), {}))).toEqual(
      [9, 10, 11].map((day) => `2026-03-${String(day).padStart(2, '0')}T22:15`),
    )
  })

  test('a length that ends within a line of the header', async () => {
    const text = `${HEAD + one(9, '0001')}10-Mar-2026 22:16:00 +0100,5;000000000001-00000001\r\n${message(10)}${one(11, '0001')}`
    const read = shown(await scanMailbox(new Blob([text]), {}))
    expect(read).toEqual(['2026-03-09T22:15', '2026-03-10T22:15'])
    for (const others of await inPieces(text)) expect(others).toEqual(read)
  })

  test('nothing in it; and what stands behind a spoilt length is not guessed at', async () => {
    expect(await scanMailbox(new Blob([HEAD]), {})).toEqual([])
    expect(
      await scanMailbox(new Blob([`${HEAD + one(9, '0001')}spoilt ${one(10, '0001')}`]), {}),
    ).toHaveLength(1)
  })
})

test('Babyl, in which Emacs kept mail: its labels, and its headers above or below the line that parts them', async () => {
  const text =
    'BABYL OPTIONS: -*- rmail -*-\nVersion: 5\nLabels:\nNote: This is the header of an rmail file.\n\x1f' +
    `\x0c\n0, unseen,,\n*** EOOH ***\n${message(10)}\n\x1f` +
    `\x0c\n1, filed, deleted,,\nReceived: here\n${message(11, '*** EOOH ***\nDate: 11 Mar 2026\n\nWords\n')}\x1f` +
    `\x0c\n1, answered,,\n${message(12, '*** EOOH ***\nWords with \x1f\n\x1fin them\n')}\x1f`
  const expected = ['2026-03-10T22:15', '2026-03-11T22:15 deleted', '2026-03-12T22:15']
  expect(kindOf(bytesOf(text), 'RMAIL')).toBe('mailbox')
  expect(shown(await scanMailbox(new Blob([text]), {}))).toEqual(expected)
  for (const read of await inPieces(text)) expect(read).toEqual(expected)
})

test.each([
  'From now until Tue Mar 10 03:15:00 2026\nDate: none',
  'From all of us, Tue Mar 10 03:15:00 2026\nWith: love',
])('%j is a sentence', async (sentence) => {
  const from = 'From a@b.example Tue Mar 10 23:59:01 2026\n'
  const text = from + message(10, `Words.\n\n${sentence}\n\nMore.\n\n`) + from + message(11)
  expect(shown(await scanMailbox(new Blob([text.replaceAll(SENTENCE, 'Words.\n')]), {}))).toEqual([
    ...['2026-03-10T22:15', '2026-03-11T22:15'],
  ])
})
