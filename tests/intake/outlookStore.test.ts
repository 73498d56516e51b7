import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { deflateRawSync, gunzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { deciphered } from '../../src/intake/outlook/cipher.ts'
import { TYPE, textIn } from '../../src/intake/outlook/property.ts'
import { outlookStoreOf, type TestStore } from '../fixtures/outlookStoreOf.ts'
import { readingsOf, readOne } from '../fixtures/readOne.ts'
import { zipOf } from '../fixtures/zipOf.ts'

const OWN = 'Robin Shore'
const KIM = 'Kim Tide'
const at = (minute: number) => new Date(Date.UTC(2026, 2, 6, 20, minute)).toISOString()
const CIPHERS = ['none', 'permute', 'cyclic'] as const

/** The other way round: of permutation by trying every byte; the cyclic one undoes itself. */
const PERMUTED = Array.from(
  { length: 256 },
  (_, byte) => deciphered(Uint8Array.of(byte), 'permute', 0)[0] ?? 0,
)
const hide = (bytes: Buffer, cipher: number, block: number) => {
  if (cipher === 1) return Buffer.from(bytes.map((byte) => PERMUTED.indexOf(byte)))
  return cipher === 2 ? Buffer.from(deciphered(bytes, 'cyclic', block)) : bytes
}
const fileOf = (store: TestStore, name = 'archive.pst') =>
  new File([new Uint8Array(outlookStoreOf(store, hide))], name)

/** Sent mail in a folder that no list of names knows, and one called as if it were. */
const FOLDERS: TestStore['folders'] = [
  {
    number: 0x500,
    name: 'Lähetetyt 2026 ja muut',
    messages: [
      { at: at(1), author: OWN, subject: 'One', to: KIM },
      { at: at(2), author: OWN, subject: 'Two', to: KIM },
      { at: at(2), author: OWN, subject: 'Two', to: `'${KIM}'` },
      { at: null, author: OWN, subject: 'Not yet', to: KIM, flags: 9 },
      { at: at(3), author: OWN, subject: 'Read: One', to: KIM, kind: 'REPORT.IPM.Note.IPNRN' },
      { at: at(4), author: OWN, subject: 'hello', to: KIM, kind: 'IPM.Note.Microsoft.Conversation' },
      { at: at(5), author: OWN, subject: 'Invitation', to: KIM, kind: 'IPM.Schedule.Meeting.Request' },
    ],
  },
  {
    number: 0x501,
    name: 'Sent Items',
    messages: [{ at: at(10), author: KIM, subject: 'From somebody else', to: OWN }],
  },
  {
    number: 0x502,
    name: 'Inbox',
    messages: [
      { at: at(11), author: KIM, subject: 'Hi', to: OWN },
      { at: at(12), author: OWN, subject: 'To myself', to: OWN },
    ],
  },
  {
    number: 0x503,
    name: 'Clients/2024',
    below: 0x502,
    messages: [{ at: at(13), author: KIM, to: OWN }],
  },
  {
    number: 0x504,
    name: 'Project',
    messages: [
      { at: at(14), author: OWN, subject: 'Filed', to: KIM },
      { at: at(15), author: KIM, to: OWN },
    ],
  },
  { number: 0x505, name: 'Sync Issues', messages: [{ at: at(16), author: OWN, subject: 'Log', to: OWN }] },
  { number: 0x506, name: 'Roskakori', messages: [{ at: at(17), author: OWN, subject: 'Gone', to: KIM }] },
  { number: 0x507, name: 'Contacts', holds: 'IPF.Contact', messages: [{ at: at(18), kind: 'IPM.Contact' }] },
]

describe.each(['ansi', 'unicode', 'large'] as const)('a store of the %s layout', (layout) => {
  test.each([0, 1, 2])(
    'hidden in way %i says what was sent by its own word, not by names',
    async (cipher) => {
      const store = { layout, cipher, folders: FOLDERS, sent: 0x500, wastebasket: 0x506 }
      const reading = await readOne([fileOf(store)])
      expect(reading).toMatchObject({
        ...{ kind: 'mailbox', counted: 4, duplicates: 1, deleted: 1, unreadable: 0, asked: null },
        // A draft, somebody else's, three of the inbox and below, one beside what was filed, the log.
        ...{ messages: 13, notSent: 7, elsewhere: 0 },
      })
      if (reading.kind !== 'mailbox') throw new Error(reading.kind)
      expect(reading.atHome).toEqual([{ day: '2026-03-06', sent: { 21: 4 } }])
    },
  )

  test('of hundreds of messages is read to its last, and without a decoder for each text', async () => {
    const decoding = vi.spyOn(TextDecoder.prototype, 'decode')
    const messages = Array.from({ length: 600 }, (_, minute) => ({ at: at(minute), author: OWN, to: KIM }))
    const reading = await readOne([fileOf({ layout, folders: [{ number: 0x500, name: 'Sent', messages }] })])
    expect(reading).toMatchObject({ kind: 'mailbox', counted: 600, messages: 600, duplicates: 0 })
    expect(decoding.mock.calls.length).toBeLessThan(60)
    decoding.mockRestore()
  })
})

test('texts are what was written, in whichever way, without the noughts behind them', () => {
  const text = 'Éléments envoyés, 5\u00a0£'
  const western = Buffer.from(text, 'latin1')
  const wide = Buffer.from(`${text} 潮\0\0`, 'utf16le')
  expect(textIn(wide, TYPE.text)).toBe(`${text} 潮`)
  expect(textIn(wide.subarray(0, 3), TYPE.text)).toBe('É')
  expect(textIn(Uint8Array.of(...western, 0), TYPE.text8)).toBe(text)
  expect(textIn(Buffer.from('Sent\0'), TYPE.text8)).toBe('Sent')
})

test('where the store does not say which, its folders’ names are asked, and then the person', async () => {
  const bare = FOLDERS.filter(({ number }) => number === 0x501 || number === 0x502)
  expect(await readOne([fileOf({ layout: 'unicode', folders: bare })])).toMatchObject({
    counted: 1,
    asked: null,
  })
  const reading = await readOne([
    fileOf({ layout: 'unicode', folders: FOLDERS.filter(({ number }) => number === 0x504) }),
  ])
  if (reading.kind !== 'mailbox') throw new Error(reading.kind)
  expect(reading.asked?.about).toBe('address')
  expect(reading.asked?.choices.map(({ name }) => name).sort()).toEqual(['kim tide', 'robin shore'])
})

test('a yes or no to an invitation is no letter; an invitation, a change and a refusal to hold it are', async () => {
  const kinds = [
    ...['IPM.Schedule.Meeting.Resp.Pos', 'IPM.Schedule.Meeting.Resp.Neg', 'IPM.Schedule.Meeting.Resp.Tent'],
    ...['IPM.Schedule.Meeting.Notification.Forward', 'IPM.Outlook.Recall', 'IPM.Recall.Report.Success'],
    ...['IPM.Schedule.Meeting.Request', 'IPM.Schedule.Meeting.Canceled', 'IPM.Note.SMIME', 'IPM.Note'],
  ]
  const messages = kinds.map((kind, minute) => ({
    at: at(minute),
    author: OWN,
    subject: kind,
    to: KIM,
    kind,
  }))
  const folders = [{ number: 0x500, name: 'Sent Items', messages }]
  expect(await readOne([fileOf({ layout: 'unicode', folders })])).toMatchObject({ counted: 4, messages: 4 })
})

test.each([
  ['Gesendete Elemente', 'Entwürfe', 'Gelöschte Elemente'],
  ['Éléments envoyés', 'Brouillons', 'Éléments supprimés'],
  ['Elementos enviados', 'Borradores', 'Elementos eliminados'],
  ['Posta inviata', 'Bozze', 'Posta eliminata'],
  ['Itens Enviados', 'Rascunhos', 'Itens Excluídos'],
  ['Verzonden items', 'Concepten', 'Verwijderde items'],
  ['Skickat', 'Utkast', 'Borttagna objekt'],
  ['Sendt post', 'Kladder', 'Slettet post'],
  ['Sendte elementer', 'Utkast', 'Slettede elementer'],
  ['Lähetetyt', 'Luonnokset', 'Poistetut'],
  ['Elementy wysłane', 'Wersje robocze', 'Elementy usunięte'],
  ['Odeslaná pošta', 'Koncepty', 'Odstraněná pošta'],
  ['Gönderilmiş Öğeler', 'Taslaklar', 'Silinmiş Öğeler'],
  ['Отправленные', 'Черновики', 'Удаленные'],
])('a store without roles, its folders called %s, %s and %s', async (sent, drafts, deleted) => {
  const message = (minute: number) => ({ at: at(minute), author: OWN, subject: String(minute), to: KIM })
  const folders = [
    { number: 0x500, name: sent, messages: [message(1), message(2)] },
    { number: 0x501, name: drafts, messages: [message(3)] },
    { number: 0x502, name: deleted, messages: [message(4)] },
  ]
  expect(await readOne([fileOf({ layout: 'unicode', folders })])).toMatchObject({
    ...{ counted: 2, messages: 4, notSent: 1, deleted: 1, asked: null },
  })
})

test('the same store twice counts once, and one in a ZIP as one beside it', async () => {
  const store = { layout: 'unicode', folders: FOLDERS, sent: 0x500 } as const
  const file = fileOf(store)
  expect(await readOne([file, fileOf(store, 'copy.pst')])).toMatchObject({ counted: 4 })
  const bytes = Buffer.from(await file.arrayBuffer())
  const zip = zipOf([{ name: 'mail/archive.pst', packed: deflateRawSync(bytes), size: bytes.length }])
  expect(await readOne([new File([zip], 'mail.zip')])).toMatchObject({ counted: 4 })
})

test('a password, which seals nothing, is no hindrance', async () => {
  const store = { layout: 'unicode', cipher: 1, folders: FOLDERS, sent: 0x500, password: 0x5eed } as const
  expect(await readOne([fileOf(store)])).toMatchObject({ counted: 4 })
})

test('what cannot be read is named', async () => {
  const store = { layout: 'unicode', folders: FOLDERS, sent: 0x500 } as const
  const bytes = new Uint8Array(await fileOf(store).arrayBuffer())
  const told = (some: Uint8Array<ArrayBuffer>) => readingsOf([new File([some], 'a.pst')])
  expect(await told(bytes.slice(0, bytes.length - 2000))).toBe('outlook-cut-short')
  expect(await told(bytes.with(513, 0x10))).toBe('outlook-sealed')
  expect(await told(bytes.with(10, 99))).toBe('outlook-damaged')
  const empty = { ...store, folders: FOLDERS.filter(({ holds }) => holds) }
  expect(await readingsOf([fileOf(empty)])).toBe('outlook-no-mail')
})

test('of what was written nothing leaves the reader', async () => {
  const reading = await readOne([fileOf({ layout: 'unicode', folders: FOLDERS, sent: 0x500 })])
  const told = inspect(reading, { depth: null, maxArrayLength: null })
  for (const { name, messages } of FOLDERS)
    for (const word of [name, ...messages.flatMap(({ subject, author, to }) => [subject, author, to])])
      if (word) expect(told).not.toContain(word)
})

test('a store made by Outlook is read as other programs read it', async () => {
  const bytes = gunzipSync(readFileSync(new URL('../fixtures/outlook/tika.pst.gz', import.meta.url)))
  const reading = await readOne([new File([new Uint8Array(bytes)], 'testPST.pst')])
  if (reading.kind !== 'mailbox') throw new Error(reading.kind)
  expect(reading).toMatchObject({ messages: 7, unreadable: 0, counted: 0 })
  expect(reading.asked?.choices.map(({ counts }) => counts.counted)).toEqual([1, 1, 1, 1, 1, 1, 1])
  expect(reading.asked?.choices.flatMap(({ counts }) => counts.atHome.map(({ day }) => day)).sort()).toEqual([
    ...['2014-02-24', '2014-02-25', '2014-02-25'],
    ...['2014-02-26', '2014-02-26', '2014-02-26', '2020-11-26'],
  ])
})

test('both ways of hiding are undone as [MS-PST] has them', () => {
  const hidden = {
    none: '5469646520636f6d657320696e2e',
    permute: '6370faea4c988659eaeb4c703a8b',
    cyclic: '0b63f1950393ef19b8f8e215e444',
  }
  for (const cipher of CIPHERS)
    expect(Buffer.from(deciphered(Buffer.from(hidden[cipher], 'hex'), cipher, 0x1234fff8)).toString()).toBe(
      'Tide comes in.',
    )
})
