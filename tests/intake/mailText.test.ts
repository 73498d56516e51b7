import { describe, expect, test } from 'vitest'
import { at, FROM, instants, message } from './mailOfTests.ts'

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
