import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMailDate } from '../../src/intake/mail/date.ts'
import { runs } from '../fixtures/runs.ts'

const read = (text: string) => {
  const date = parseMailDate(text)
  return date && `${new Date(date.wall).toISOString().slice(0, 19)} ${date.isUtc ? 'utc' : date.offset}`
}

/** As bytes of a header come: a character each. */
const utf8 = (text: string) => Buffer.from(text).toString('latin1')

test.each([
  ['Fri, 21 Nov 1997 09:55:06 -0600', '1997-11-21T09:55:06 -360'],
  ['21 Nov 97 09:55:06 GMT', '1997-11-21T09:55:06 0'],
  ['Fri, 21 Nov 1997 09(comment):   55  :  06 -0600', '1997-11-21T09:55:06 -360'],
  [
    'Thu,\r\n      13\r\n        Feb\r\n          1969\r\n      23:32\r\n               -0330 (Newfoundland Time)',
    '1969-02-13T23:32:00 -210',
  ],
  ['Sat, 20 Sep 2008 20:04:30 +0300 (שעון)', '2008-09-20T20:04:30 180'],
  ['Sat, 20 Sep 2008 20:04:30 +0300 (a (nested \\) one) here)', '2008-09-20T20:04:30 180'],
  ['Sat, 20 Sep 2008 20:04:30 +0300 (never ends', '2008-09-20T20:04:30 180'],
  ['Wed, 06 May 2026 22:15:00 +2', '2026-05-06T22:15:00 120'],
  ['Wed, 06 May 2026 22:15:00 -03', '2026-05-06T22:15:00 -180'],
  ['May 6, 2026 at 10:15:00 PM GMT+2', '2026-05-06T22:15:00 120'],
  ['Wed, 06 May 2026 22:15:00 UTC-10', '2026-05-06T22:15:00 -600'],
  ['March 10, 2026 at 10:15:00 PM GMT+1', '2026-03-10T22:15:00 60'],
  ['September 1, 2026 09:15 +0200', '2026-09-01T09:15:00 120'],
  [utf8('火, 10 3 2026 22:15:00 +0900'), '2026-03-10T22:15:00 540'],
  [utf8('火, 10 3月 2026 22:15:00 +0900'), '2026-03-10T22:15:00 540'],
  [utf8('2026年3月10日 22:15:00 +0900'), '2026-03-10T22:15:00 540'],
  [utf8('Τρι, 10 Μαρ 2026 22:15:00 +0200'), '2026-03-10T22:15:00 120'],
  ['mar, 10 iun 2026 22:15:00 +0300', '2026-06-10T22:15:00 180'],
  ['K, 10 szept. 2026 22:15:00 +0200', '2026-09-10T22:15:00 120'],
  ['Fri, 23 Aug 2002 2:32:53 -0400', '2002-08-23T02:32:53 -240'],
  ['Wed, 20 Dec 95 19:59 CST', '1995-12-20T19:59:00 -360'],
  ['Tue, 6 Jun 2000 03:20:11 UT', '2000-06-06T03:20:11 0'],
  ['Tue, 6 Jun 49 03:20:11 Z', '2049-06-06T03:20:11 0'],
  ['Tue, 6 Jun 50 03:20:11 Z', '1950-06-06T03:20:11 0'],
  ['Tue, 6 Jun 103 03:20:11 Z', '2003-06-06T03:20:11 0'],
  ['Tue,6 Jun 2000 03:20:11 +0530', '2000-06-06T03:20:11 330'],
  ['Tuesday, 06-Jun-00 03:20:11 GMT', '2000-06-06T03:20:11 0'],
  ['tue, 6 JUNE 2000 03:20:11.123 +05:30', '2000-06-06T03:20:11 330'],
  ['6 Sept 2000 03:20 GMT+0200', '2000-09-06T03:20:00 120'],
  ['Tue Jun  6 03:20:11 2000', '2000-06-06T03:20:11 null'],
  ['Tue Jun 6 03:20:11 EDT 2000', '2000-06-06T03:20:11 -240'],
  ['Tue Jun 6 03:20:11 2000 -0700', '2000-06-06T03:20:11 -420'],
  ['Jun 6, 2000 12:20 AM EST', '2000-06-06T00:20:00 -300'],
  ['6 Jun 2000 12:20 PM EST', '2000-06-06T12:20:00 -300'],
  ['2000-06-06T03:20:11+02:00', '2000-06-06T03:20:11 120'],
  ['2000-06-06 03:20:11Z', '2000-06-06T03:20:11 0'],
  ['Mon, 6 Jun 2000 03:20:11 +0200 (wrong day name)', '2000-06-06T03:20:11 120'],
  ['31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59 0'],
  ['29 Feb 2024 10:00:00 CET', '2024-02-29T10:00:00 60'],
  ['Tue, 6 Jun 2000 03:20:11 -0000', '2000-06-06T03:20:11 utc'],
  ['Tue, 6 Jun 2000 03:20:11', '2000-06-06T03:20:11 null'],
  ['Tue, 6 Jun 2000 03:20:11 IST', '2000-06-06T03:20:11 null'],
  ['Tue, 6 Jun 2000 03:20:11 "Romance Standard Time"', '2000-06-06T03:20:11 120'],
  ['Tue, 10 Mar 2026 22:15:00 Eastern Daylight Time', '2026-03-10T22:15:00 -240'],
  ['Tue, 10 Mar 2026 22:15:00 Eastern Standard Time', '2026-03-10T22:15:00 -240'],
  ['Tue, 13 Jan 2026 22:15:00 Eastern Standard Time', '2026-01-13T22:15:00 -300'],
  ['Fri, 10 Jul 2026 22:15:00 GMT Daylight Time', '2026-07-10T22:15:00 60'],
  ['Fri, 10 Jul 2026 22:15:00 Central Europe Daylight Time', '2026-07-10T22:15:00 120'],
  ['Fri, 10 Jul 2026 22:15:00 Central European Summer Time', '2026-07-10T22:15:00 120'],
  ['Tue, 10 Mar 2026 22:15:00 Paris, Madrid', '2026-03-10T22:15:00 60'],
  [
    'Fri, 10 Jul 2026 22:15:00 (UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien',
    '2026-07-10T22:15:00 120',
  ],
  ['Tue, 10 Mar 2026 22:15:00 Hora de verano romance', '2026-03-10T22:15:00 60'],
  ['Tue, 10 Mar 2026 22:15:00 ora solare Europa occidentale', '2026-03-10T22:15:00 60'],
  ['Tue, 10 Mar 2026 22:15:00 Japan Standard Time', '2026-03-10T22:15:00 540'],
  ['Tue, 10 Mar 2026 22:15:00 Coordinated Universal Time', '2026-03-10T22:15:00 0'],
  ['Fri, 10 Jul 2026 22:15:00 Europe/Berlin', '2026-07-10T22:15:00 120'],
  ['Fri, 10 Jul 2026 22:15:00 EST5EDT', '2026-07-10T22:15:00 -240'],
  ['Fri, 13 Jun 1997 10:49:29 MET DST', '1997-06-13T10:49:29 120'],
  ['Fri, 10 Jul 2026 22:15:00 EST', '2026-07-10T22:15:00 -300'],
  ['Fri, 10 Jul 2026 22:15:00 ET', '2026-07-10T22:15:00 -240'],
  ['Tue, 10 Mar 2026 22:15:00 SAST', '2026-03-10T22:15:00 120'],
  ['Tue, 10 Mar 2026 22:15:00 JST', '2026-03-10T22:15:00 540'],
  ['Tue, 10 Mar 2026 22:15:00 Uhr', '2026-03-10T22:15:00 null'],
  ['Tue, 10 Mar 2026 22:15:00 whatever time', '2026-03-10T22:15:00 null'],
  ['Tue, 10 Mar 2026 22:15:00 +100', '2026-03-10T22:15:00 60'],
  ['Tue, 10 Mar 2026 22:15:00 + 0100', '2026-03-10T22:15:00 60'],
  ['Tue, 10 Mar 2026 22:15:00 +01.00', '2026-03-10T22:15:00 60'],
  ['Tue, 10 Mar 2026 22:15:00 PM +0100', '2026-03-10T22:15:00 60'],
  ['Tue, 10 Mar 2026 0:15:00 AM +0100', '2026-03-10T00:15:00 60'],
  ['Tue, 10/Mar/2026 22:15:00 +0100', '2026-03-10T22:15:00 60'],
  ['10.03.26 22:15', '2026-03-10T22:15:00 null'],
  ['10. 03. 2026. 22:15:00 +0100', '2026-03-10T22:15:00 60'],
  ['2026. 03. 10. 22:15:00 +0100', '2026-03-10T22:15:00 60'],
  ['2026-03-10, 22.15.00', '2026-03-10T22:15:00 null'],
  ['Tue, 6 Jun 2000 03:20:11 +9900', '2000-06-06T03:20:11 null'],
  ['Tue, 6 Jun 2000 03:20:11 A', '2000-06-06T03:20:11 null'],
])('%s', (text, wanted) => {
  expect(read(text)).toBe(wanted)
})

test.each([
  '',
  'Invalid Date',
  '31 Feb 2026 10:00:00 +0000',
  '29 Feb 2023 10:00:00 +0000',
  '0 Mar 2026 10:00:00 +0000',
  '10 Foo 2026 10:00:00 +0000',
  '10 M 2026 10:00:00 +0000',
  '10 Mar 2026',
  '10 Mar 2026 24:00:00 +0000',
  '10 Mar 2026 10:60:00 +0000',
  '10 Mar 2026 10:00:61 +0000',
  '10 Mar 2026 13:00 AM +0000',
  '10/03/26 22:15',
  '26-03-10 22:15',
  '10 Mar 1726 10:00:00 +0000',
  '10 Mar 20266 10:00:00 +0000',
  '10/03/2026 10:00:00',
  '1773185400',
])('%s is unreadable', (text) => {
  expect(read(text)).toBeNull()
})

test('every date that is written as RFC 5322 has it is read back', () => {
  const instant = fc.date({ min: new Date('1900-01-01Z'), max: new Date('9999-12-31Z'), noInvalidDate: true })
  const offset = fc.integer({ min: -12 * 60, max: 14 * 60 })
  fc.assert(
    fc.property(instant, offset, (date, minutes) => {
      const wall = new Date(Math.floor(date.getTime() / 1000) * 1000)
      const sign = minutes < 0 ? '-' : '+'
      const size = Math.abs(minutes)
      const zone = `${sign}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`
      const parsed = parseMailDate(wall.toUTCString().replace('GMT', zone))
      expect(parsed).toEqual({ wall: wall.getTime(), offset: minutes, isUtc: false })
    }),
    runs(10_000),
  )
})

test('nothing makes it fail or dawdle', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 1000, unit: 'binary-ascii' }), (text) => {
      parseMailDate(text)
    }),
    runs(10_000),
  )
  for (const text of ['1 '.repeat(500), '('.repeat(1000), 'a'.repeat(1000), ' 1:'.repeat(300)])
    expect(parseMailDate(text)).toBeNull()
})
