import { describe, expect, test } from 'vitest'
import { mailToKeep } from '../../src/features/intake/previewFigures.ts'
import { joinedCounts } from '../../src/intake/mailDays.ts'
import type { MailTally } from '../../src/intake/mailGathering.ts'
import { readOne } from '../fixtures/readOne.ts'

const [OWN, ALIAS, KIM, LEE] = [
  'robin@shore.example',
  'praxis@shore.example',
  'kim@tide.example',
  'lee@tide.example',
]
let next = 0
const message = (
  from: string,
  { date = '10 Mar 2026 22:15:00 +0100', more = '', id = `${++next}`, to = KIM } = {},
) =>
  `${more}Message-ID: <${id}@shore.example>\nDate: ${date}\nFrom: Somebody <${from}>\nTo: ${to}\nSubject: Tide\n\nWords.\n`
const mbox = (...messages: string[]) =>
  messages.map((one) => `From - Tue Mar 10 20:00:00 2026\n${one}\n`).join('')

function file(path: string, text: string): File {
  const one = new File([text], path.split('/').at(-1) ?? path)
  if (path.includes('/')) Object.defineProperty(one, 'webkitRelativePath', { value: path })
  return one
}

async function tallyOf(
  files: Readonly<Record<string, string>>,
  timeZone = 'Europe/Berlin',
): Promise<MailTally> {
  const given = Object.entries(files).map(([path, text]) => file(path, text))
  const reading = await readOne(given, { timeZone })
  if (reading.kind !== 'mailbox') throw new Error(reading.kind)
  return reading
}
const offered = ({ asked }: MailTally) => asked?.choices.map(({ name, counts }) => [name, counts.counted])

describe('one mailbox', () => {
  test('all by one address is counted, whatever the mailbox is called', async () => {
    const tally = await tallyOf({ mbox: mbox(message(OWN), message(OWN.toUpperCase()), message(OWN)) })
    expect(tally).toMatchObject({ counted: 3, messages: 3, asked: null })
  })
  test('and so is what has no From at all', async () => {
    const tally = await tallyOf({ mbox: mbox('Date: 10 Mar 2026 22:15:00 +0100\n\nx\n') })
    expect(tally).toMatchObject({ counted: 1, asked: null })
  })
  const DELIVERED = ['Delivered-To', 'X-Original-To', 'Envelope-To', 'Received-SPF']
  test.each(DELIVERED)('all by one, and delivered to somebody (%s), it is asked about', async (field) => {
    const tally = await tallyOf({ 'a.eml': message(KIM, { to: OWN, more: `${field}: ${OWN}\n` }) })
    expect(tally).toMatchObject({ counted: 0 })
    expect(offered(tally)).toEqual([[KIM, 1]])
  })
  test('labels in a language that has no known word for what was sent are asked about', async () => {
    const more = (label: string) => ({ more: `X-Gmail-Labels: ${label}\n` })
    const text = mbox(
      message(OWN, more('Gesendet')),
      message(KIM, more('Inbox')),
      message(LEE, more('Tides')),
    )
    const own = text.replace('Gesendet', 'Nieznane')
    expect(offered(await tallyOf({ 'Takeout.mbox': own }))).toEqual([
      [OWN, 1],
      [LEE, 1],
    ])
    expect(await tallyOf({ 'Takeout.mbox': text })).toMatchObject({ counted: 1, notSent: 2, asked: null })
  })
  test.each([
    'Sent',
    'sent-mail',
    'Gesendet',
    'Gesendete Elemente.mbox',
    'Messages envoyés.mbox',
    'INBOX.Sent',
  ])('by several addresses it is counted where it is called %s', async (name) => {
    expect(await tallyOf({ [name]: mbox(message(OWN), message(ALIAS)) })).toMatchObject({
      counted: 2,
      asked: null,
    })
  })
  test.each([
    'Sent Messages.mbox/mbox',
    'Mail/Local Folders/Sent.sbd/2024',
    'Sent-2024.mbox',
    'old/sent mail/part1',
  ])('or lies where %s says so', async (path) => {
    expect(await tallyOf({ [path]: mbox(message(OWN), message(ALIAS)) })).toMatchObject({ counted: 2 })
  })
  test('by several addresses and called nothing, it is asked about, and until then nothing counts', async () => {
    const tally = await tallyOf({
      mbox: mbox(
        message(KIM, { to: OWN }),
        message(OWN),
        message(KIM, { to: OWN }),
        message(LEE, { to: OWN }),
      ),
    })
    expect(tally).toMatchObject({ counted: 0, messages: 4, asked: { about: 'address', others: 0 } })
    expect(offered(tally)).toEqual([
      [OWN, 1],
      [KIM, 2],
      [LEE, 1],
    ])
    expect(mailToKeep(tally, 'home', 'all')).toBeNull()
    const own = tally.asked?.choices[0]?.counts
    if (!own) throw new Error('Not offered.')
    expect(mailToKeep(joinedCounts([tally, own]), 'home', 'all')?.days).toMatchObject([
      { day: '2026-03-10', read: { sent: { 22: 1 } } },
    ])
  })
  test('no more addresses are offered than anybody would read', async () => {
    const others = Array.from({ length: 40 }, (_, index) => message(`p${index}@tide.example`, { to: OWN }))
    const tally = await tallyOf({ mbox: mbox(...others, message(OWN)) })
    expect(tally.asked?.choices).toHaveLength(8)
    expect(tally.asked?.others).toBe(33)
    expect(tally.asked?.choices[0]?.name).toBe(OWN)
  })
  test('an Inbox is asked about even where one alone writes', async () => {
    const tally = await tallyOf({ Inbox: mbox(message(KIM), message(KIM)) })
    expect(tally).toMatchObject({ counted: 0 })
    expect(offered(tally)).toEqual([[KIM, 2]])
  })
})

describe('several together', () => {
  test('the Inbox beside Sent is asked about, and copies of what was sent stay with Sent', async () => {
    const tally = await tallyOf({
      'p/Inbox': mbox(message(OWN, { id: 'self' }), message(KIM)),
      'p/Sent': mbox(message(OWN, { id: 'self' }), message(ALIAS)),
      'p/Sent.msf': '// <!-- <mdb:mork:z v="1.4"/> -->',
      'p/msgFilterRules.dat': 'version="9"',
    })
    expect(tally).toMatchObject({ counted: 2, duplicates: 0, messages: 4, passedOver: 2 })
    expect(tally.asked?.about).toBe('mailbox')
    expect(offered(tally)).toEqual([['Inbox', 1]])
  })
  test('drafts, the bin and what waits are never offered', async () => {
    const tally = await tallyOf({
      Drafts: mbox(message(OWN)),
      Trash: mbox(message(OWN)),
      'Unsent Messages': mbox(message(OWN)),
      Templates: mbox(message(OWN)),
      Sent: mbox(message(OWN)),
    })
    expect(tally).toMatchObject({ counted: 1, notSent: 4, asked: null })
  })
  test('in a mailbox without a name for it, what the same address wrote counts too', async () => {
    const tally = await tallyOf({
      Sent: mbox(message(OWN)),
      'All.mbox': mbox(message(OWN), message(KIM), message(OWN)),
    })
    expect(tally.counted).toBe(3)
    expect(offered(tally)).toEqual([['All', 1]])
  })
  test('a Maildir: folders say what was sent, names what was deleted or is a draft', async () => {
    const tally = await tallyOf({
      'Maildir/cur/1773.M1.shore:2,S': message(KIM),
      'Maildir/.Sent/cur/1773.M2.shore:2,S': message(OWN),
      'Maildir/.Sent/cur/1773.M3.shore:2,ST': message(OWN),
      'Maildir/.Sent/cur/1773.M4.shore:2,DS': message(OWN),
      'Maildir/.Sent/new/1773.M5.shore': message(ALIAS),
      'Maildir/.Drafts/cur/1773.M6.shore:2,S': message(OWN),
      'Maildir/.INBOX.Sent.2024/cur/1773.M7.shore;2,S': message(OWN),
    })
    expect(tally).toMatchObject({ counted: 3, deleted: 1, notSent: 2, messages: 7 })
    expect(offered(tally)).toEqual([['Maildir', 1]])
  })
  test('and so do a Maildir’s names where no folder is told', async () => {
    const tally = await tallyOf({ '1773.M2.shore:2,S': message(OWN), '1773.M3.shore:2,ST': message(OWN) })
    expect(tally).toMatchObject({ counted: 1, deleted: 1 })
  })
  test('an MH folder strikes out by a comma', async () => {
    const tally = await tallyOf({ 'sent/1': message(OWN), 'sent/,2': message(OWN), 'sent/3': message(OWN) })
    expect(tally).toMatchObject({ counted: 2, deleted: 1 })
  })
  test('lists that a program keeps beside them are no messages', async () => {
    const tally = await tallyOf({ 'sent/1': message(OWN), 'sent/.mh_sequences': 'cur: 1\nunseen: 1\n' })
    expect(tally).toMatchObject({ counted: 1, messages: 1, unreadable: 0 })
  })
  test.each([
    'Maildir/.Envoy&AOk-s/cur/1.M1.shore:2,S',
    'ImapMail/shore/Gesendete Entw&APw-rfe',
    'Wys&AUI-ane/1.eml',
  ])('folders named in IMAP’s own way: %s', async (path) => {
    const isDraft = path.includes('Entw')
    const tally = await tallyOf({
      [path]: isDraft ? mbox(message(OWN)) : message(OWN),
      Inbox: mbox(message(KIM)),
    })
    expect(tally.counted).toBe(1)
    expect(tally.asked?.choices.map(({ name }) => name)).toEqual(['Inbox'])
  })
  test.each([
    [1, { counted: 1 }],
    [8_590_195_715, { counted: 0, deleted: 1 }],
    [65, { counted: 0, notSent: 1 }],
  ])('Apple Mail says below a message what became of it: %s', async (flags, wanted) => {
    const own = message(OWN)
    const below = `<?xml version="1.0"?>\n<plist><dict><key>flags</key>\n<integer>${flags}</integer></dict></plist>\n`
    const files = {
      'Sent.mbox/Messages/1.emlx': `${own.length}\n${own}${below}`,
      'Sent.mbox/Messages/2.emlx': `9\n${message(OWN)}`,
    }
    expect(await tallyOf(files)).toMatchObject({ ...wanted, counted: wanted.counted + 1 })
  })
  test('what Outlook opens to be written on was not sent', async () => {
    const tally = await tallyOf({
      'sent/a.eml': message(OWN, { more: 'X-Unsent: 1\n' }),
      'sent/b.eml': message(OWN),
    })
    expect(tally).toMatchObject({ counted: 1, notSent: 1 })
  })
  test('loose messages by several are asked about by address, and never called by their subjects', async () => {
    const tally = await tallyOf({ 'About Kim.eml': message(OWN), 'Re_ Lee.eml': message(KIM) })
    expect(offered(tally)?.map(([name]) => name)).toEqual(expect.arrayContaining([OWN, KIM]))
    const beside = await tallyOf({ 'About Kim.eml': message(KIM), Sent: mbox(message(OWN)) })
    expect(offered(beside)).toEqual([['', 1]])
  })
  test('Proton’s labels are its metadata, wherever the folder lies', async () => {
    const beside = (...labels: string[]) =>
      JSON.stringify({ Version: 1, Payload: { ID: 'x', LabelIDs: labels, Time: 1773177300 } })
    const tally = await tallyOf({
      'mail/a==.eml': message(OWN),
      'mail/a==.metadata.json': beside('2', '5', '7'),
      'mail/b==.eml': message(KIM),
      'mail/b==.metadata.json': beside('0', '5'),
      'mail/c==.eml': message(OWN),
      'mail/c==.metadata.json': beside('1', '5', '8'),
      'mail/d==.eml': message(OWN),
      'mail/d==.metadata.json': beside('2', '3', '5'),
      'mail/e==.eml': message(ALIAS),
      'mail/e==.metadata.json': beside('2', '5', 'jRyd3kz=='),
      'labels.json': '{"Version":1,"Payload":[]}',
    })
    expect(tally).toMatchObject({
      counted: 2,
      deleted: 1,
      notSent: 2,
      messages: 5,
      asked: null,
      passedOver: 1,
    })
  })
  test('Gmail’s labels count before any name', async () => {
    const label = (labels: string) => ({ more: `X-Gmail-Labels: ${labels}\n` })
    const tally = await tallyOf({
      'All mail Including Spam and Trash.mbox': mbox(
        message(OWN, label('Sent')),
        message(KIM, label('Inbox')),
        message(ALIAS, label('Sent,Starred')),
        message(OWN, label('Drafts')),
      ),
    })
    expect(tally).toMatchObject({ counted: 2, notSent: 2, messages: 4, asked: null })
  })
})

describe('whose clock', () => {
  const sent = (...dates: string[]) => ({ Sent: mbox(...dates.map((date) => message(OWN, { date }))) })
  test.each([
    ['Berlin', 'Europe/Berlin', ['10 Mar 2026 21:15:00 +0000', '10 Jul 2026 20:15:00 -0000'], 2],
    ['Toronto', 'America/Toronto', ['11 Mar 2026 02:15:00 GMT', '11 Jul 2026 02:15:00 UT'], 2],
    [
      'London, where half the year is UTC',
      'Europe/London',
      ['10 Jan 2026 22:15:00 +0000', '10 Jul 2026 21:15:00 +0000'],
      1,
    ],
  ])('all in UTC, at home in %s: no travel', async (_, timeZone, dates, byProgram) => {
    const tally = await tallyOf(sent(...dates), timeZone)
    expect(tally).toMatchObject({ counted: 2, elsewhere: 0, byProgram })
    for (const days of [tally.atHome, tally.whereSent])
      expect(days.map(({ sent }) => Object.keys(sent))).toEqual([['22'], ['22']])
  })
  test('a week in London among mail from Berlin is travel', async () => {
    const home = Array.from({ length: 12 }, (_, day) => `${day + 1} Feb 2026 22:15:00 +0100`)
    const tally = await tallyOf(sent(...home, '20 Feb 2026 22:15:00 +0000', '21 Feb 2026 22:15:00 +0000'))
    expect(tally).toMatchObject({ elsewhere: 2, byProgram: 0 })
    expect(tally.whereSent.every(({ sent }) => sent[22] === 1)).toBe(true)
  })
  test('what bears Exchange’s marks in a mailbox of several programs is not', async () => {
    const exchange = { more: 'X-MS-Has-Attach: \nThread-Index: AdwX\n', date: '20 Feb 2026 21:15:00 +0000' }
    const own = Array.from({ length: 5 }, () => message(OWN))
    const tally = await tallyOf({ Sent: mbox(...own, message(OWN, exchange), message(OWN, exchange)) })
    expect(tally).toMatchObject({ counted: 7, elsewhere: 0, byProgram: 2 })
  })
  test('unless Outlook elsewhere in it writes the hour of the place', async () => {
    const outlook = (date: string) => message(OWN, { more: 'Thread-Index: AdwX\n', date })
    const own = Array.from({ length: 5 }, (_, day) => outlook(`${day + 1} Feb 2026 22:15:00 +0100`))
    expect(await tallyOf({ Sent: mbox(...own, outlook('20 Feb 2026 22:15:00 +0000')) })).toMatchObject({
      elsewhere: 1,
      byProgram: 0,
    })
  })
  test('-0000 tells of no place, whatever stands beside it', async () => {
    const tally = await tallyOf(sent('10 Feb 2026 22:15:00 +0100', '11 Feb 2026 21:15:00 -0000'))
    expect(tally).toMatchObject({ elsewhere: 0, byProgram: 1 })
  })
})
