import { describe, expect, test } from 'vitest'
import { readMailbox } from '../../src/intake/mailbox.ts'

const HOME = { timeZone: 'Europe/Berlin' }
const read = (text: string | Uint8Array<ArrayBuffer>) => readMailbox(new Blob([text]), HOME)
const instants = async (text: string | Uint8Array<ArrayBuffer>) =>
  (await read(text)).sent.filter(({ skipped }) => skipped === null).map(({ instant }) => instant.slice(0, 16))

const FROM = 'From a@b.example Tue Mar 10 23:59:01 2026'
/** A message of the given day of April 2026, sent at 20:05 UTC. */
const message = (day: number, more = '', body = 'Words.') =>
  `${more}Date: ${day} Apr 2026 22:05:00 +0200\nFrom: Robin <robin@shore.example>\nSubject: Tide\nMessage-ID: <${day}@shore.example>\n\n${body}\n\n`
const at = (...days: number[]) => days.map((day) => `2026-04-${String(day).padStart(2, '0')}T20:05`)

describe('lines that part messages', () => {
  test.each([
    ['pine', 'From robin@shore.example Sat Apr 11 20:05:00 2026 +0200'],
    ['a comment for a zone', 'From robin@shore.example Sat Apr 11 20:05:00 2026 +0200 (CEST)'],
    ['a zone before the year', 'From robin Sat Apr 11 20:05:00 CEST 2026'],
    ['BSD, no seconds', 'From robin@shore.example Sat Apr 11 20:05 2026'],
    ['UUCP', 'From robin@shore.example Sat Apr 11 20:05:00 2026 remote from shore'],
    ['a system', 'From MAILER-DAEMON Sat Apr 11 20:05:00 2026'],
    ['Eudora', 'From ???@??? Sat Apr 11 20:05:00 2026'],
    ['nobody, two blanks', 'From  Sat Apr 11 20:05:00 2026'],
    ['nmh, a tab', 'From nobody@nowhere\tSat Apr 11 20:05:00 2026'],
    ['git', 'From 0c27d2a6f1a6f1f9d39aa2a4b1e3e0c5bb4de2a1 Mon Sep 17 00:00:00 2001'],
    ['Dovecot, two blanks', 'From nobody@vm  Sat Apr 11 20:05:00 2026'],
    ['an empty path', 'From <> Sat Apr 11 20:05:00 2026'],
    ['readpst', 'From "Robin Vale" Sat Apr 11 20:05:00 2026'],
    ['a full name', 'From Robin Vale Sat Apr 11 20:05:00 2026'],
    ['a name and an address', 'From Robin Vale <robin@shore.example> Sat Apr 11 20:05:00 2026'],
    ['RFC 5322', 'From robin@shore.example Sat, 11 Apr 2026 20:05:00 +0200'],
    ['ISO 8601', 'From robin@shore.example 2026-04-11T20:05:00+02:00'],
    ['JavaScript', 'From robin@shore.example Sat Apr 11 2026 20:05:00 GMT+0200 (CEST)'],
    ['numbers', 'From robin@shore.example 11.04.2026 20:05:00'],
    ['German days', 'From robin@shore.example Sa Apr 11 20:05:00 2026'],
    ['a day alone', 'From robin@shore.example Sat Apr  1 20:05:00 2026'],
    ['Thunderbird', 'From - Sat Apr 11 20:05:00 2026'],
    ['Thunderbird, no date', 'From -'],
    ['Takeout', 'From 1794472819402137711@xxx Sat Apr 11 20:05:00 +0000 2026'],
  ])('%s', async (_, line) => {
    const text = `${FROM}\n${message(11)}${line}\n${message(12)}`
    expect(await instants(text)).toEqual(at(11, 12))
    expect(await instants(text.replaceAll('\n', '\r\n'))).toEqual(at(11, 12))
    expect(await instants(`${line}\n${message(11)}${line}\n${message(12)}`)).toEqual(at(11, 12))
  })

  test.each([
    ['throughout', 'From ', 'From '],
    ['after dated ones of an older version', FROM, 'From '],
    ['before dated ones of a newer version', 'From ', 'From - Sat Apr 11 20:05:00 2026'],
  ])('nothing after From, %s', async (_, first, then) => {
    const mozilla = 'X-Mozilla-Status: 0001\nX-Mozilla-Status2: 00000000\n'
    const text = `${first}\n${message(11, mozilla)}${then}\n${message(12, mozilla)}${then}\n${message(13, mozilla)}`
    expect(await instants(text)).toEqual(at(11, 12, 13))
    expect(await instants(text.replaceAll('\n\nFrom', '\nFrom').replaceAll('\n', '\r\n'))).toEqual(
      at(11, 12, 13),
    )
  })

  test('nothing after From, where Thunderbird’s own fields come late', async () => {
    const account = 'X-Account-Key: account1\n'
    const fields = `Message-ID: <1@x>\nSubject: a\n${account}`
    expect(await instants(`${FROM}\n${message(11)}From \n${message(12, fields)}`)).toEqual(at(11, 12))
  })

  test.each(['Note: bring tea.', 'Re: the tide', '\nMore.'])(
    'a sentence with a whole date is none before %j',
    async (next) => {
      const body = `Dear Kim,\n\nFrom noon, Tue Mar 10 03:15:00 2026\n${next}`
      const { messages } = await read(`${FROM}\n${message(11, '', body)}${FROM}\n${message(12)}`)
      expect(messages).toBe(2)
    },
  )

  const SENTENCES = [
    'From your note of 6 March, 03:15:',
    'From Monday 9 March I work 9:00 to 16:00.',
    'From Monday 9 March 2026 09:00:',
    'From Monday, 9 March 2026 09:00',
    'From 9:00 to 16:00 on Tue Mar 10 2026 I am away:',
    'From what you wrote on Tue, 10 Mar 2026 at 03:15:30',
    'From Tue Mar 10 at 03:15 on:',
    'From kim@shore.example, on Mar 10 2026, 03:15:',
    'From kim@shore.example on Tue Mar 10 03:15:30 2026:',
    'From kim@shore.example',
    'From - see below - Tue Mar 10 03:15',
    'From the Mar 10 03:15 tide on',
    'From 2026-03-10 03:15 on:',
    'From now until 2026-03-10 03:15',
    'From mai 10 mars 2026 03:15',
    'From ',
    'From \t',
  ]
  const NEXT = [
    'Date: Fri, 06 Mar 2026 03:15:30 -0500\nSubject: The tide table',
    'Note: bring tea.\nDate: Fri, 06 Mar 2026 03:15:30 -0500\n\nMore.',
    '\nDate: Fri, 06 Mar 2026 03:15:30 -0500\n\nMore.',
  ]
  test.each(SENTENCES.flatMap((sentence) => NEXT.map((next) => [sentence, next] as const)))(
    'a sentence is none: %j %j',
    async (sentence, next) => {
      for (const before of ['Dear Kim,\n', 'Dear Kim,\n\n']) {
        const text = `${FROM}\n${message(11, '', `${before}${sentence}\n${next}`)}${FROM}\n${message(12)}`
        const { messages } = await read(text)
        // A pasted header under an empty From is the one thing that no rule tells from Thunderbird's own.
        expect(messages, text).toBe(2)
        expect(await instants(text.replaceAll('\n', '\r\n'))).toEqual(at(11, 12))
      }
    },
  )
})

describe('marks that programs leave', () => {
  test.each([
    ['c-client, Dovecot, mutt', 'Status: RO\nX-Status: D\n', 'deleted'],
    ['with an answer', 'X-Status: AD\n', 'deleted'],
    ['mailutils', 'Status: ORD\n', 'deleted'],
    ['Thunderbird', 'X-Mozilla-Status: 0009\n', 'deleted'],
    ['Thunderbird on a server', 'X-Mozilla-Status: 0001\nX-Mozilla-Status2: 00200000\n', 'deleted'],
    ['Emacs', 'X-RMAIL-ATTRIBUTES: -D------\n', 'deleted'],
    ['Emacs, answered too', 'X-RMAIL-ATTRIBUTES: AD-----S\n', 'deleted'],
    ['Evolution', 'X-Evolution: 00000012-0012\n', 'deleted'],
    ['Evolution, more', 'X-Evolution: 0000001f-0033-ff\n', 'deleted'],
    ['a draft of c-client', 'X-Status: T\n', 'draft'],
    ['a draft of Evolution', 'X-Evolution: 00000012-0014\n', 'draft'],
    ['read', 'Status: RO\nX-Status: \nX-Mozilla-Status: 0001\nX-Mozilla-Status2: 10000000\n', null],
    [
      'answered',
      'Status: RO\nX-Status: AF\nX-RMAIL-ATTRIBUTES: A------S\nX-Evolution: 00000012-0011\n',
      null,
    ],
    ['an attachment in KMail', 'Status: RO\nX-Status: RST\n', null],
    ['a word', 'Status: Delivered\nX-Status: Done\n', null],
  ])('%s', async (_, fields, mark) => {
    const { sent, messages } = await read(`${FROM}\n${message(11, fields)}${FROM}\n${message(12)}`)
    expect(messages).toBe(2)
    expect(sent.map(({ skipped }) => skipped)).toEqual(mark === 'draft' ? [null] : [mark, null])
  })

  const internal = (subject: string, from: string, more = '') =>
    `From MAILER-DAEMON Sat Apr 11 03:05:00 2026\nDate: 11 Apr 2026 03:05:00 +0200\nFrom: ${from}\nSubject: ${subject}\n${more}Status: RO\n\nThis text is part of the internal format of your mail folder.\n\n`
  test.each([
    [
      'c-client’s',
      internal(
        "DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA",
        'Mail System Internal Data <MAILER-DAEMON@shore>',
        'X-IMAP: 1 2\n',
      ),
    ],
    [
      'without its number',
      internal(
        "DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA",
        'Mail System Internal Data <MAILER-DAEMON@shore>',
      ),
    ],
    ['under another name', internal('Folder data', 'MAILER-DAEMON@shore.example', 'X-IMAP: 17 42\n')],
  ])('a note of the program to itself is no message, %s', async (_, note) => {
    expect(await read(`${note}${FROM}\n${message(12)}`)).toMatchObject({ messages: 1, unreadable: 0 })
  })
  test('what a person wrote about it is one', async () => {
    const text = internal("DON'T DELETE THIS MESSAGE, please", 'Robin <robin@shore.example>')
    expect(await read(text)).toMatchObject({ messages: 1 })
    const base = `${FROM}\n${message(11, 'X-IMAPbase: 1795833435 0000000002\n')}`
    expect(await instants(base)).toEqual(at(11))
  })
})

describe('labels of Gmail', () => {
  const labelled = (...labels: string[]) =>
    labels.map((label, day) => `${FROM}\n${message(day + 1, `X-Gmail-Labels: ${label}\n`)}`).join('')
  const encoded = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`
  test.each([
    ['Sent,Opened', 'Inbox,Important,Opened'],
    ['Gesendet,Wichtig', 'Posteingang,Ungelesen'],
    ['=?UTF-8?Q?Gesendet,Ge=C3=B6ffnet?=', '=?UTF-8?Q?Posteingang,Ge=C3=B6ffnet?='],
    ['=?UTF-8?Q?Messages_envoy=C3=A9s,Ouvert?=', '=?UTF-8?Q?Bo=C3=AEte_de_r=C3=A9ception,Non_lus?='],
    [encoded('Envoyés,Ouvert'), encoded('Boîte de réception,Non lus')],
    ['=?UTF-8?Q?Archiv=C3=A9s,Envoy=C3=A9?=', '=?UTF-8?Q?Archiv=C3=A9s?='],
    ['Enviados,Abierto', 'Recibidos,Importante'],
    ['Posta inviata,Aperti', 'Posta in arrivo,Aperti'],
    ['Inviati', 'In arrivo'],
    ['E-mails enviados,Aberto', 'Caixa de entrada'],
    ['Enviadas', 'Entrada'],
    ['Verzonden,Geopend', 'Postvak IN,Ongelezen'],
    ['Skickat', 'Inkorg'],
    ['Sendt', 'Indbakke'],
    ['Sendt,=?UTF-8?Q?=C3=85pnet?=', 'Innboks'],
    [encoded('Lähetetyt'), 'Saapuneet'],
    [encoded('Wysłane'), 'Odebrane'],
    ['=?UTF-8?Q?Odesl=C3=A1no,Nep=C5=99e=C4=8Dten=C3=A9?=', encoded('Doručené')],
    ['Enviats', "Safata d'entrada"],
    [encoded('送信済み'), encoded('受信トレイ')],
    [encoded('Отправленные'), encoded('Входящие')],
    [encoded('ส่งแล้ว'), encoded('กล่องจดหมาย')],
    ['Išsiųsti laiškai', 'Gautieji'],
    ['Sendur póstur', 'Innhólf'],
    [encoded('भेजे गए'), encoded('इनबॉक्स')],
    ['=?UTF-8?Q?Kunden_=C3=9Cbung,?=\n =?UTF-8?Q?Gesendet?=', 'Posteingang'],
    ['=?UTF-8?Q?"Praxis,_Be?=\r\n =?UTF-8?Q?richte",Gesendet?=', 'Posteingang'],
    [`${'Project, '.repeat(30)}\n ${'Another, '.repeat(30)}\n Sent`, 'Inbox'],
    ['=?iso-8859-1?Q?Envoy=E9s?=', 'Inbox'],
    [`${encoded('Envoy\u00e9s,').replace('?=', '?=')} ${encoded('Ouvert')}`, 'Ouvert'],
  ])('%j is sent, %j is not', async (sent, received) => {
    const { sent: read1, messages } = await read(labelled(sent, received, sent))
    expect(messages).toBe(3)
    expect(read1.map(({ instant }) => instant.slice(8, 10))).toEqual(['01', '03'])
  })

  test('a letter cut between two encoded words is one letter', async () => {
    const bytes = Buffer.from('Envoyés')
    const word = (part: Uint8Array) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`
    const label = `${word(bytes.subarray(0, 6))}\n ${word(bytes.subarray(6))}`
    expect(await instants(labelled(label, 'Inbox'))).toEqual(at(1))
  })

  test('drafts, chats and what is planned are not sent; what was thrown away was deleted', async () => {
    const { sent } = await read(
      labelled('Drafts', 'Chat', 'Sent,Trash', 'Sent', 'Scheduled', 'Sent,Inbox', 'Spam'),
    )
    expect(sent.map(({ instant, skipped }) => [instant.slice(8, 10), skipped])).toEqual([
      ['03', 'deleted'],
      ['04', null],
      ['06', null],
    ])
  })

  test('once a language is known, what bears only labels of one’s own was received', async () => {
    expect(await instants(labelled('Sent', 'Clients/2026', 'Opened,Archived'))).toEqual(at(1))
    expect(await instants(labelled('Inbox', 'Clients/2026'))).toEqual([])
  })

  test('in a language nobody listed, labels say nothing', async () => {
    expect(await instants(labelled('Imefika', 'Imetumwa'))).toEqual(at(1, 2))
  })
})

describe('dates', () => {
  const dated = (date: string) => instants(`${FROM}\nDate: ${date}\nSubject: x\n\nx\n`)
  test.each([
    ['Mo, 2 Feb 2026 22:15:00 +0100', '2026-02-02T21:15'],
    ['Do, 12 März 2026 22:15:00 +0100', '2026-03-12T21:15'],
    ['Do, 01 Jän 2026 22:15:00 +0100', '2026-01-01T21:15'],
    ['Donnerstag, 3. Dezember 2026 22:15:00 +0100', '2026-12-03T21:15'],
    ['jeu., 12 févr. 2026 22:15:00 +0100', '2026-02-12T21:15'],
    ['mar., 4 août 2026 22:15:00 +0200', '2026-08-04T20:15'],
    ['mer. 1er juil. 2026 22:15:00 +0200', '2026-07-01T20:15'],
    ['mar 02 juin 2026 22:15:00 +0200', '2026-06-02T20:15'],
    ['sam., 5 déc. 2026 22:15 +0100', '2026-12-05T21:15'],
    ['lun, 5 ene 2026 22:15:00 +0100', '2026-01-05T21:15'],
    ['mié, 5 ago 2026 22:15:00 +0200', '2026-08-05T20:15'],
    ['sáb., 5 dic. 2026 22:15:00 +0100', '2026-12-05T21:15'],
    ['5 de abril de 2026 22:15:00 +0200', '2026-04-05T20:15'],
    ['lun, 5 gen 2026 22:15:00 +0100', '2026-01-05T21:15'],
    ['mar, 5 mag 2026 22:15:00 +0200', '2026-05-05T20:15'],
    ['ven, 5 giu 2026 22:15:00 +0200', '2026-06-05T20:15'],
    ['dom, 5 lug 2026 22:15:00 +0200', '2026-07-05T20:15'],
    ['sab, 5 set 2026 22:15:00 +0200', '2026-09-05T20:15'],
    ['lun, 5 ott 2026 22:15:00 +0200', '2026-10-05T20:15'],
    ['qui, 5 fev 2026 22:15:00 +0100', '2026-02-05T21:15'],
    ['seg, 5 out 2026 22:15:00 +0200', '2026-10-05T20:15'],
    ['sáb, 5 dez 2026 22:15:00 +0100', '2026-12-05T21:15'],
    ['terça-feira, 5 de maio de 2026 22:15:00 +0200', '2026-05-05T20:15'],
    ['do, 5 mrt 2026 22:15:00 +0100', '2026-03-05T21:15'],
    ['di, 5 mei 2026 22:15:00 +0200', '2026-05-05T20:15'],
    ['ma, 5 okt 2026 22:15:00 +0200', '2026-10-05T20:15'],
    ['=?UTF-8?Q?Do=2C_12_M=C3=A4rz_2026_22:15:00_+0100?=', '2026-03-12T21:15'],
    ['Tue, 10 03 2026 22:15:00 +0100', '2026-03-10T21:15'],
    ['Tue, 03 10 2026 22:15:00 +0100', '2026-03-10T21:15'],
    ['10.03.2026 22:15:00', '2026-03-10T21:15'],
    ['10-03-2026 22:15:00 +0100', '2026-03-10T21:15'],
    ['25/03/2026 22:15:00 +0100', '2026-03-25T21:15'],
    ['03/25/2026 10:15 PM', '2026-03-25T21:15'],
    ['Tue, 2026-03-10 22:15:00 +0100', '2026-03-10T21:15'],
    ['mar, 10 mar 2026 22.15.00 +0100', '2026-03-10T21:15'],
    ['mardi 10 mars 2026 à 22h15', '2026-03-10T21:15'],
    ['Dienstag, 10. März 2026 um 22:15', '2026-03-10T21:15'],
    ['10.03.2026 22.15', '2026-03-10T21:15'],
    ['2026/03/10 22:15:00 +0100', '2026-03-10T21:15'],
    ['Вт, 10 мар 2026 22:15:00 +0100', '2026-03-10T21:15'],
    ['вторник, 10 марта 2026 г. 22:15:00 +0100', '2026-03-10T21:15'],
    ['Вс, 10 мая 2026 22:15:00 +0200', '2026-05-10T20:15'],
    ['10 июня 2026 22:15:00 +0200', '2026-06-10T20:15'],
    ['10 июля 2026 22:15:00 +0200', '2026-07-10T20:15'],
    ['вівторок, 10 березня 2026 р. 22:15:00 +0100', '2026-03-10T21:15'],
    ['wtorek, 10 marca 2026 22:15:00 +0100', '2026-03-10T21:15'],
    ['pt., 10 kwi 2026 22:15:00 +0200', '2026-04-10T20:15'],
    ['10 października 2026 22:15:00 +0200', '2026-10-10T20:15'],
    ['10 listopada 2026 22:15:00 +0100', '2026-11-10T21:15'],
    ['úterý 10. března 2026 22:15:00 +0100', '2026-03-10T21:15'],
    ['10. června 2026 22:15:00 +0200', '2026-06-10T20:15'],
    ['10. července 2026 22:15:00 +0200', '2026-07-10T20:15'],
    ['10. listopadu 2026 22:15:00 +0100', '2026-11-10T21:15'],
    ['tir. 10. mars 2026 kl. 22.15', '2026-03-10T21:15'],
    ['lördag den 5 december 2026 22:15', '2026-12-05T21:15'],
    ['tiistai 10. maaliskuuta 2026 klo 22.15', '2026-03-10T21:15'],
    ['10. marraskuuta 2026 22:15:00 +0100', '2026-11-10T21:15'],
    ['10 Mart 2026 Salı 22:15', '2026-03-10T21:15'],
    ['10 Ağustos 2026 Pazartesi 22:15', '2026-08-10T20:15'],
    ['10 Kasım 2026 22:15:00 +0100', '2026-11-10T21:15'],
    ['mardi 10 mars 2026 à 22 h 15', '2026-03-10T21:15'],
    ['Tue, 10 Mar 2026 2215 +0100', '2026-03-10T21:15'],
    ['10 Mar 2026 10:15 p. m.', '2026-03-10T21:15'],
    ['10 Mar 2026 10:15\u202fp.\u00a0m. +0100', '2026-03-10T21:15'],
    ['10\u00a0mars\u00a02026 22:15:00 +0100', '2026-03-10T21:15'],
  ])('%s', async (date, instant) => {
    expect(await dated(date)).toEqual([instant])
  })
  test('in Latin-1, as programs of old wrote it', async () => {
    const text = `${FROM}\nDate: mar., 4 ao\xfbt 2026 22:15:00 +0200\nSubject: x\n\nx\n`
    expect(await instants(Uint8Array.from(Buffer.from(text, 'latin1')))).toEqual(['2026-08-04T20:15'])
  })
  test.each([
    '5 jui 2026 22:15:00 +0200',
    '5 xyz 2026 22:15:00',
    '03/04/2026 22:15:00',
    '31.02.2026 10:00:00',
  ])('%s is not guessed at', async (date) => {
    expect(await dated(date)).toEqual([])
  })
})

describe('lines that end in a carriage return alone', () => {
  const mbox = `${FROM}\n${message(11)}${FROM}\n${message(12, 'X-Status: D\n')}${FROM}\n${message(13)}`
  const old = mbox.replaceAll('\n', '\r')
  test('a mailbox, and one message', async () => {
    expect(await instants(old)).toEqual(at(11, 13))
    expect(await instants(message(11, 'X-Note: a\n').replaceAll('\n', '\r'))).toEqual(at(11))
  })
  test('though another program added to it later', async () => {
    const added = `${FROM}\n${message(14)}`.replaceAll('\n', '\r\n')
    expect(
      await instants(mbox.replace('Words.', 'Words.\n'.repeat(500)).replaceAll('\n', '\r') + added),
    ).toEqual(at(11, 13, 14))
  })
  test('and one larger than any piece', async () => {
    const filler = 'Ebbe und Flut.\r'.repeat(120_000)
    const large = `${FROM}\n${message(11, '', filler)}${FROM}\n${message(12, '', filler)}`.replaceAll(
      '\n',
      '\r',
    )
    expect(await instants(large)).toEqual(at(11, 12))
  })
})

describe('text of two bytes a letter', () => {
  const wide = (text: string, order: 'le' | 'be', mark = true) => {
    const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le')
    return Uint8Array.from(order === 'le' ? bytes : bytes.swap16())
  }
  const mbox = `${FROM}\n${message(11)}${FROM}\n${message(12, 'X-Status: D\n')}${FROM}\n${message(13)}`
  test.each([
    ['little end first', wide(mbox, 'le')],
    ['big end first', wide(mbox, 'be')],
    ['without its mark', wide(mbox, 'le', false)],
    ['without its mark, big end first', wide(mbox, 'be', false)],
    ['line breaks of two', wide(mbox.replaceAll('\n', '\r\n'), 'le')],
  ])('a mailbox, %s', async (_, bytes) => {
    expect(await instants(bytes)).toEqual(at(11, 13))
  })
  test('a message, and letters of every alphabet', async () => {
    expect(await instants(wide(message(11, 'X-Note: Ποσειδών 🌊\n'), 'be'))).toEqual(at(11))
  })
  test('and one larger than any piece', async () => {
    const filler = 'Ebbe und Flut. '.repeat(120_000)
    const text = `${FROM}\n${message(11, '', filler)}${FROM}\n${message(12, '', filler)}`
    expect(await instants(wide(text, 'le'))).toEqual(at(11, 12))
  })
})
