import { describe, expect, test } from 'vitest'
import { at, FROM, instants, message, read } from './mailOfTests.ts'

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

  test.each(['From', 'From\t', 'From  '])('%j without the blank an editor took away', async (line) => {
    const text = [11, 12, 13].map((day) => `${line}\n${message(day)}`).join('')
    expect(await instants(text)).toEqual(at(11, 12, 13))
    expect(await instants(text.replaceAll('\n', '\r\n'))).toEqual(at(11, 12, 13))
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

  test('nor before a single field, where a comma follows who it is from', async () => {
    const body = 'Dear Kim,\n\nFrom Robin, Tue Mar 10 03:15:00 2026\nSubject: the tide\n\nMore.'
    const { messages } = await read(`${FROM}\n${message(11, '', body)}${FROM}\n${message(12)}`)
    expect(messages).toBe(2)
  })

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
    ['what was a draft in Thunderbird', 'X-Mozilla-Draft-Info: internal/draft; vcard=0; receipt=0\n', null],
    ['a note of Apple Mail', 'X-Uniform-Type-Identifier: com.apple.mail-note\n', 'draft'],
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
  test.each(['Sent Items', 'Sent Mail', 'Gesendete Elemente', 'Éléments envoyés', 'Elementos enviados'])(
    'what came from another program and is labelled as that calls it was sent: %s',
    async (label) => {
      expect(await instants(labelled(`Inbox,${label}`, 'Inbox'))).toEqual(at(1))
    },
  )
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
    [encoded('Gönderildi,Açık'), encoded('Gelen Kutusu,Açık')],
    [encoded('Elküldött üzenetek'), encoded('Beérkező levelek')],
    [encoded('보낸 메일'), encoded('받은편지함')],
    [encoded('פריטים שנשלחו'), encoded('דואר נכנס')],
    [encoded('ارسال‌شده'), encoded('صندوق ورودی')],
    ['\\Sent,\\Important', '\\Inbox'],
    ['Sent', ''],
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
