import { describe, expect, test } from 'vitest'
import { calendarOf, eventOf, readYear, zoneOf } from '../fixtures/calendarOf.ts'
import { shownTimes } from '../fixtures/shownTimes.ts'

/** Noon of a winter's and a summer's day in a zone: the hours of UTC they are, as `17 16`. */
const noons = (text: string, home: string) =>
  shownTimes(readYear(text, home))
    .map((time) => time.slice(11, 16))
    .join(' ')
const DAYS = ['20260115T120000', '20260715T120000']
const inZone = (tzid: string, ...before: string[]) =>
  calendarOf(...before, ...DAYS.map((day) => eventOf(`DTSTART;TZID=${tzid}:${day}`, 'DURATION:PT50M')))

describe('a zone that the file defines is that, whatever engines call by the name', () => {
  test.each([
    ['EST', 'America/Toronto', zoneOf('EST', -5, 'america'), '17:00 16:00'],
    ['EST', 'America/Toronto', zoneOf('EST', -5, 'never'), '17:00 17:00'],
    ['EST', 'Australia/Sydney', zoneOf('EST', 10, 'never'), '02:00 02:00'],
    ['MST', 'America/Denver', zoneOf('MST', -7, 'america'), '19:00 18:00'],
    ['HST', 'Europe/Berlin', zoneOf('HST', 1, 'europe'), '11:00 10:00'],
    ['GMT', 'Europe/London', zoneOf('GMT', 0, 'europe'), '12:00 11:00'],
    ['UTC', 'Europe/London', zoneOf('UTC', 0, 'europe'), '12:00 11:00'],
    ['BST', 'Europe/London', zoneOf('BST', 0, 'europe'), '12:00 11:00'],
    ['IST', 'Europe/Dublin', zoneOf('IST', 0, 'europe'), '12:00 11:00'],
    ['CET', 'Europe/Berlin', zoneOf('CET', 1, 'never'), '11:00 11:00'],
    ['PST8PDT', 'Europe/Berlin', zoneOf('PST8PDT', -8, 'never'), '20:00 20:00'],
    ['Japan', 'Europe/Berlin', zoneOf('Japan', 1, 'europe'), '11:00 10:00'],
    ['Eastern Standard Time', 'America/Toronto', zoneOf('Eastern Standard Time', -5, 'never'), '17:00 17:00'],
    ['/example.org/EST', 'America/Toronto', zoneOf('/example.org/EST', -5, 'america'), '17:00 16:00'],
    // Without their half hour, as Python's vobject defines them.
    ['NST', 'America/St_Johns', zoneOf('NST', -3, 'america'), '15:30 14:30'],
    ['IST', 'Asia/Kolkata', zoneOf('IST', 5, 'never'), '06:30 06:30'],
    // As programs that write both differently have it.
    ['"A; B"', 'Europe/Berlin', zoneOf('A\\; B', -5, 'america'), '17:00 16:00'],
    ['A\\, B', 'Europe/Berlin', zoneOf('A, B', -5, 'america'), '17:00 16:00'],
    ['customized  time zone', 'Europe/Berlin', zoneOf('Customized Time Zone', -5, 'america'), '17:00 16:00'],
  ])('%s at home in %s', (tzid, home, definition, wanted) => {
    expect(noons(inZone(tzid, definition), home)).toBe(wanted)
  })
  test('also where it stands after its events, or after the calendar', () => {
    const definition = zoneOf('EST', -5, 'america')
    const events = DAYS.map((day) => eventOf(`DTSTART;TZID=EST:${day}`))
    for (const text of [calendarOf(...events, definition), `${calendarOf(...events)}${definition}\r\n`])
      expect(noons(text, 'Europe/Berlin')).toBe('17:00 16:00')
  })
  test('half said: without a start, without the offset before, with short offsets', () => {
    const definition = zoneOf('Own', -5, 'america').replaceAll(/DTSTART.*\r\n|TZOFFSETFROM.*\r\n/g, '')
    expect(noons(inZone('Own', definition), 'Europe/Berlin')).toBe('17:00 16:00')
    const short = zoneOf('Own', -5, 'america').replaceAll(/-0([45])00/g, '-$1')
    expect(noons(inZone('Own', short), 'Europe/Berlin')).toBe('17:00 16:00')
  })
  test('one that is empty says nothing', () => {
    expect(noons(inZone('EST', 'BEGIN:VTIMEZONE\r\nTZID:EST\r\nEND:VTIMEZONE'), 'America/Toronto')).toBe(
      '17:00 16:00',
    )
  })
  test('a name of the IANA database is what the platform knows of it', () => {
    expect(noons(inZone('America/New_York', zoneOf('America/New_York', 3, 'never')), 'Europe/Berlin')).toBe(
      '17:00 16:00',
    )
  })
})

describe('calendars in one file', () => {
  test('each has its own zones, whatever the other calls by the name', () => {
    const text = inZone('X', zoneOf('X', -7, 'never')) + inZone('x', zoneOf('X', 1, 'europe'))
    expect(noons(text, 'Europe/Berlin')).toBe('11:00 19:00 10:00 19:00')
    expect([...readYear(text).notices]).toEqual([])
  })
  test('one without a definition takes that of another', () => {
    expect(noons(inZone('X') + inZone('X', zoneOf('X', -7, 'never')), 'Europe/Berlin')).toBe(
      '19:00 19:00 19:00 19:00',
    )
  })
  test('thousands that repeat a definition cost what one does', () => {
    const text = inZone('EST', zoneOf('EST', -5, 'america')).repeat(3000)
    const { occurrences, notices } = readYear(text)
    expect([occurrences.length, [...notices]]).toEqual([6000, []])
  })
})

describe('names that nothing defines', () => {
  test.each([
    // A short name is home where home keeps that time in winter, else the zone that most mean by it.
    ['EST', 'America/Toronto', '17:00 16:00'],
    ['EST', 'America/Panama', '17:00 17:00'],
    ['EST', 'Europe/Berlin', '17:00 16:00'],
    ['MST', 'America/Phoenix', '19:00 19:00'],
    ['MST', 'America/Denver', '19:00 18:00'],
    ['BST', 'Europe/London', '12:00 11:00'],
    ['BST', 'Asia/Dhaka', '06:00 06:00'],
    ['IST', 'Asia/Kolkata', '06:30 06:30'],
    ['IST', 'Asia/Jerusalem', '10:00 09:00'],
    ['CST', 'Asia/Shanghai', '04:00 04:00'],
    ['CST', 'Europe/Berlin', '18:00 17:00'],
    ['CEST', 'Europe/Zurich', '11:00 10:00'],
    ['MEZ', 'America/Toronto', '11:00 10:00'],
    ['GMT', 'Europe/London', '12:00 12:00'],
    ['Z', 'Europe/Berlin', '12:00 12:00'],
    ['EST5EDT', 'Europe/Berlin', '17:00 16:00'],
    ['Israel', 'Europe/Berlin', '10:00 09:00'],
    ['tzone://Microsoft/Utc', 'Europe/Berlin', '12:00 12:00'],
    ['US/Eastern', 'Europe/Berlin', '17:00 16:00'],
    ['America/New York', 'Europe/Berlin', '17:00 16:00'],
    // As Windows and those that write like it have them.
    ['Eastern', 'Europe/Berlin', '17:00 16:00'],
    ['Eastern Time', 'Europe/Berlin', '17:00 16:00'],
    ['Eastern Daylight Time', 'Europe/Berlin', '17:00 16:00'],
    ['Eastern Standard Time 1', 'Europe/Berlin', '17:00 16:00'],
    ['"(UTC-05:00) Eastern Time (US &amp; Canada)"', 'Europe/Berlin', '17:00 16:00'],
    ['"GMT -0500 (Standard) / GMT -0400 (Daylight)"', 'Europe/Berlin', '17:00 16:00'],
    ['(GMT+01.00) Sarajevo/Warsaw/Zagreb', 'America/Toronto', '11:00 10:00'],
    ['"(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien"', 'America/Toronto', '11:00 10:00'],
    ['"(GMT+01:00) Brüssel, Kopenhagen, Madrid, Paris"', 'America/Toronto', '11:00 10:00'],
    ['"(GMT) Westeuropäische Zeit: Dublin, Edinburgh, Lissabon, London"', 'America/Toronto', '12:00 11:00'],
    ['"(UTC-05:00) Eastern Zeit (USA & Kanada)"', 'Europe/Berlin', '17:00 16:00'],
    ['"(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris"', 'America/Toronto', '11:00 10:00'],
    ['"(UTC-05:00) Est (É.-U. et Canada)"', 'Europe/Berlin', '17:00 16:00'],
    ['"(UTC-03:30) Terre-Neuve-et-Labrador"', 'Europe/Berlin', '15:30 14:30'],
    ['"heure normale de l’Est"', 'Europe/Berlin', '17:00 16:00'],
    ['"Paris, Madrid"', 'America/Toronto', '11:00 10:00'],
    ['"(UTC+01:00) Bruselas, Copenhague, Madrid, París"', 'America/Toronto', '11:00 10:00'],
    ['"(UTC-06:00) Hora central (EE.UU. y Canadá)"', 'Europe/Berlin', '18:00 17:00'],
    ['"(UTC-06:00) América Central"', 'Europe/Berlin', '18:00 18:00'],
    ['"(UTC+01:00) Amsterdam, Berlino, Berna, Roma, Stoccolma, Vienna"', 'America/Toronto', '11:00 10:00'],
    ['"(UTC+00:00) Dublin, Edimburgo, Lisboa, Londres"', 'America/Toronto', '12:00 11:00'],
    ['"(UTC-03:00) Brasília"', 'Europe/Berlin', '15:00 15:00'],
    ['"(UTC+01:00) Amsterdam, Berlijn, Bern, Rome, Stockholm, Wenen"', 'America/Toronto', '11:00 10:00'],
    ['Mitteleuropäische Zeit', 'America/Toronto', '11:00 10:00'],
    ['Eastern Normalzeit', 'Europe/Berlin', '17:00 16:00'],
    ['Pacific Sommerzeit', 'Europe/Berlin', '20:00 19:00'],
    ['Hora estándar romance', 'America/Toronto', '11:00 10:00'],
    ['Europe de l’Ouest (heure d’été)', 'America/Toronto', '11:00 10:00'],
    ['Pacifique', 'Europe/Berlin', '20:00 19:00'],
    ['hora de verano oriental', 'Europe/Berlin', '17:00 16:00'],
    ['heure avancée du Centre', 'Europe/Berlin', '18:00 17:00'],
    ['hora estándar central', 'Europe/Berlin', '18:00 17:00'],
    ['hora de la montaña', 'Europe/Berlin', '19:00 18:00'],
    ['heure d’été des Rocheuses', 'Europe/Berlin', '19:00 18:00'],
    ['hora estándar del Pacífico', 'Europe/Berlin', '20:00 19:00'],
    ['heure normale de l’Atlantique', 'Europe/Berlin', '16:00 15:00'],
    ['ora solare Europa occidentale', 'America/Toronto', '11:00 10:00'],
    ['ora legale Europa occidentale', 'America/Toronto', '11:00 10:00'],
    // As platforms have them, where words end like America's.
    ['Hora de verano de Europa central', 'America/Toronto', '11:00 10:00'],
    ['heure normale d’Europe centrale', 'America/Toronto', '11:00 10:00'],
    ['Heure de l’Europe de l’Est', 'America/Toronto', '10:00 09:00'],
    ['Westeuropäische Zeit', 'America/Toronto', '12:00 11:00'],
    ['Ora standard dell’Europa occidentale', 'America/Toronto', '12:00 11:00'],
    ['British Summer Time', 'America/Toronto', '12:00 11:00'],
    ['heure normale de l’Est nord-américain', 'Europe/Berlin', '17:00 16:00'],
    ['America\\/New_York', 'Europe/Berlin', '17:00 16:00'],
    ['America/New_York (EST)', 'Europe/Berlin', '17:00 16:00'],
    ['America/Toronto/1', 'Europe/Berlin', '17:00 16:00'],
    ['"Est (heure d’été)"', 'Europe/Berlin', '17:00 16:00'],
    ['HAE', 'Europe/Berlin', '17:00 16:00'],
    // The same city twice: the offset before it tells which.
    ['"(UTC-07:00) La Paz, Mazatlan"', 'Europe/Berlin', '19:00 19:00'],
    ['"(UTC-04:00) Georgetown, La Paz, Manaus, San Juan"', 'Europe/Berlin', '16:00 16:00'],
    ['GMT-0500', 'America/Toronto', '17:00 17:00'],
  ])('%s at home in %s', (tzid, home, wanted) => {
    const text = inZone(tzid)
    expect(noons(text, home)).toBe(wanted)
    expect([...readYear(text, home).notices]).toEqual([])
  })
  test('a continent alone is no place', () => {
    const text = inZone('America-Nowhere')
    expect(noons(text, 'Europe/Berlin')).toBe('11:00 10:00')
    expect([...readYear(text).notices]).toEqual([['unknown-zone', 1]])
  })
  test.each([
    'hora de África oriental',
    'heure normale d’Afrique de l’Est',
    'hora estándar de Indonesia central',
    'hora de Australia oriental',
    'hora de Kazajistán oriental',
    'heure du Pacifique mexicain',
  ])('the east and the centre of elsewhere are not America’s: %s', (tzid) => {
    expect([...readYear(inZone(tzid)).notices]).toEqual([['unknown-zone', 1]])
  })
  test('an offset before unknown words is home where home keeps it in winter, and is said', () => {
    const text = inZone('"(UTC+01:00) Nirgendwo"')
    expect(noons(text, 'Europe/Berlin')).toBe('11:00 10:00')
    expect([...readYear(text).notices]).toEqual([['unknown-zone', 1]])
    expect(noons(text, 'America/Toronto')).toBe('11:00 11:00')
  })
})

describe('times without a zone', () => {
  const SERIES = ['UID:a', 'DTSTART:20260302T090000', 'DURATION:PT50M', 'RRULE:FREQ=WEEKLY;COUNT=4']
  const starts = (...text: string[]) =>
    shownTimes(readYear(text.join(''), 'Europe/Berlin')).map((time) => time.slice(5, 16))
  test('are in the zone the calendar says it is in, and its exceptions are too', () => {
    const moved = eventOf('UID:a', 'RECURRENCE-ID:20260316T090000', 'DTSTART:20260317T100000')
    const own = 'X-WR-TIMEZONE:America/Toronto'
    const series = eventOf(...SERIES, 'EXDATE:20260309T090000', 'RDATE:20260401T090000')
    const wanted = ['03-02T14:00', '03-17T14:00', '03-23T13:00', '04-01T13:00']
    expect(starts(calendarOf(own, series, moved))).toEqual(wanted)
    // Wherever it stands, by whatever name.
    for (const name of [
      'X-WR-TIMEZONE;VALUE=TEXT:Eastern Standard Time',
      'TIMEZONE-ID:EST',
      'TZID:America/Toronto',
    ])
      expect(starts(calendarOf(series, moved, name))).toEqual(wanted)
  })
  test('each calendar of a file in its own, home where it says none', () => {
    const event = eventOf('DTSTART:20260302T090000')
    expect(starts(calendarOf(event), calendarOf('X-WR-TIMEZONE:Asia/Tokyo', event))).toEqual([
      '03-02T00:00',
      '03-02T08:00',
    ])
  })
  test('beside a series in UTC or in a zone, an exception without one is of the calendar or of the series', () => {
    const own = 'X-WR-TIMEZONE:America/Toronto'
    const utc = ['UID:a', 'DTSTART:20260302T140000Z', 'RRULE:FREQ=WEEKLY;COUNT=2', 'EXDATE:20260309T100000']
    expect(starts(calendarOf(own, eventOf(...utc)))).toEqual(['03-02T14:00'])
    const zoned = [
      'UID:a',
      'DTSTART;TZID=Asia/Tokyo:20260302T090000',
      'RRULE:FREQ=WEEKLY;COUNT=2',
      'EXDATE:20260309T090000',
    ]
    expect(starts(calendarOf(own, eventOf(...zoned)))).toEqual(['03-02T00:00'])
  })
  test('a calendar’s zone that is not known is said once', () => {
    const text = calendarOf(
      'X-WR-TIMEZONE:Mars',
      eventOf('DTSTART:20260302T090000'),
      eventOf('DTSTART:20260303T090000'),
    )
    expect([...readYear(text).notices]).toEqual([['unknown-zone', 1]])
    expect(starts(text)).toEqual(['03-02T08:00', '03-03T08:00'])
  })
  test('an exception with a Z behind the clock of such a series is that clock', () => {
    const series = [
      ...SERIES.slice(0, 3),
      'RRULE:FREQ=WEEKLY;UNTIL=20260316T090000Z',
      'EXDATE:20260309T090000Z',
    ]
    expect(starts(calendarOf(eventOf(...series)))).toEqual(['03-02T08:00', '03-16T08:00'])
  })
})
