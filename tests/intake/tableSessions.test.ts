import { describe, expect, test } from 'vitest'
import {
  didNotTakePlace,
  historyColumns,
  holdsSessions,
  sessionColumns,
} from '../../src/intake/table/columns.ts'
import { orderIn } from '../../src/intake/table/table.ts'
import { tableSessions } from '../../src/intake/tableSessions.ts'
import { tableHistory } from '../../src/intake/tracker/tableHistory.ts'
import { fixture, SETTINGS, tableIn } from './tableSessionsOfTests.ts'

/** What is read where the person confirms what is suggested; `asked` is what they say of the order of dates. */
function sessionsIn(text: string, asked: 'day-first' | 'month-first' | null = null) {
  const table = tableIn(text)
  expect(holdsSessions(table)).toBe(true)
  const columns = sessionColumns(table)
  const settled = orderIn(table, columns.date, columns.end)
  expect(settled === null).toBe(asked !== null)
  const order = asked ?? (settled === 'none' || settled === null ? 'day-first' : settled)
  const { candidates, names, skipped } = tableSessions(table, { ...SETTINGS, columns, order })
  return {
    times: candidates.map(
      ({ start, end }) => `${new Date(start).toISOString().slice(0, 16)} ${(end - start) / 60_000}`,
    ),
    names: names.map(({ name }) => name),
    cancelled: skipped.cancelled,
  }
}

describe('appointments as practice programs write them', () => {
  test.each([
    ['appointments.csv', ['2026-03-02T09:00 50'], ['A B']],
    ['calendar.csv', ['2026-03-02T09:00 50'], ['own']],
  ])('%s', async (name, times, names) => {
    expect(sessionsIn(await fixture(name), 'month-first')).toEqual({ times, names, cancelled: 0 })
  })

  test.each([
    [
      'cancelled and missed ones, day first',
      'Date,Time,Client,Duration,Status\n14/03/2026,09:00,A,50,Attended\n15/03/2026,10:00,B,50,No Show\n16/03/2026,10:00,C,50,Late Cancel\n',
      ['2026-03-14T09:00 50'],
      2,
    ],
    [
      'Jane',
      'Start Date,End Date,Patient,Status\n"March 16, 2026 9:00 AM","March 16, 2026 9:50 AM",A,Arrived\n"March 16, 2026 10:00 AM","March 16, 2026 10:50 AM",B,No Show\n',
      ['2026-03-16T09:00 50'],
      1,
    ],
    [
      'Cliniko',
      'Starts at,Ends at,Patient,Cancelled at,Did not arrive\n2026-03-16 09:00,2026-03-16 09:45,A,,No\n2026-03-16 10:00,2026-03-16 10:45,B,2026-03-15 08:00,No\n2026-03-16 11:00,2026-03-16 11:45,C,,Yes\n',
      ['2026-03-16T09:00 45'],
      2,
    ],
    [
      'TherapyNotes',
      'Date,Time,Patient,Type,Status\n3/16/2026,9:00 AM - 9:53 AM,A,Session,Completed\n3/16/2026,11:00 PM - 12:10 AM,B,Session,Completed\n',
      ['2026-03-16T09:00 53', '2026-03-16T23:00 70'],
      0,
    ],
    [
      'Acuity',
      'Start Time,End Time,First Name,Type,Canceled\n"March 16, 2026 9:00 am","March 16, 2026 10:00 am",A,x,no\n"March 17, 2026 9:00 am","March 17, 2026 10:00 am",B,x,yes\n',
      ['2026-03-16T09:00 60'],
      1,
    ],
    [
      'Calendly, in UTC',
      'Invitee Name,Start Date & Time,End Date & Time,Canceled\nA,2026-03-16T08:00:00Z,2026-03-16T08:50:00Z,false\nB,2026-03-16T10:00:00Z,2026-03-16T10:50:00Z,true\n',
      ['2026-03-16T09:00 50'],
      1,
    ],
    [
      'Doctolib',
      'Date;Heure;Durée;Patient;Statut\n16/03/2026;14 h 05;45;A;Vu\n17/03/2026;15 h 05;45;B;Absent non excusé\n18/03/2026;15 h 05;45;C;Annulé\n',
      ['2026-03-16T14:05 45'],
      2,
    ],
    [
      'German',
      'Datum;Von;Bis;Klient;Status\n16.03.2026;09:00;09:50;A;erledigt\n17.03.2026;09:00;09:50;B;abgesagt\n18.03.2026;9:00;9:50;C;nicht erschienen\n',
      ['2026-03-16T09:00 50'],
      2,
    ],
    [
      'Spanish',
      'Fecha;Hora;Duración;Paciente;Estado\n16/03/2026;09:00;50 min;A;Asistió\n17/03/2026;09:00;50 min;B;Cancelada\n18/03/2026;09:00;50 min;C;No asistió\n',
      ['2026-03-16T09:00 50'],
      2,
    ],
    [
      'Outlook in German',
      '"Betreff","Beginnt am","Beginnt um","Endet am","Endet um"\n"x","16.3.2026","09:00:00","16.3.2026","10:30:00"\n',
      ['2026-03-16T09:00 90'],
      0,
    ],
    [
      'Outlook in French',
      '"Objet","Début","Début","Fin","Fin"\n"x","16/03/2026","09:00:00","16/03/2026","10:30:00"\n',
      ['2026-03-16T09:00 90'],
      0,
    ],
    [
      'hours and minutes',
      'Appointment Date,Start,Duration,Client,Status\n2026-03-16,09:00,1:15,A,Show\n2026-03-16,11:00,1 h,B,Show\n',
      ['2026-03-16T09:00 75', '2026-03-16T11:00 60'],
      0,
    ],
    [
      'clocks without a sign between',
      'Date,Time,Length,Status\n2026-03-16,0900,50,Arrived\n2026-03-16,1330,50,Arrived\n',
      ['2026-03-16T09:00 50', '2026-03-16T13:30 50'],
      0,
    ],
    [
      'without their nought, from and to',
      'Date,Start,End,Status\n2026-03-16,900,950,Arrived\n2026-03-16,1330,1500,No show\n',
      ['2026-03-16T09:00 50'],
      1,
    ],
    [
      'a span of such clocks',
      'Date,Time,Status\n2026-03-16,0900-0950,Arrived\n2026-03-16,1330 - 1500,Arrived\n',
      ['2026-03-16T09:00 50', '2026-03-16T13:30 90'],
      0,
    ],
    ['behind their date', 'Start,Length,Status\n2026-03-16 0900,50,Arrived\n', ['2026-03-16T09:00 50'], 0],
    [
      'a spreadsheet’s own numbers for days, clocks and lengths',
      'Date,Start Time,Duration,Status\n46097,0.375,0.0347222222222222,Attended\n46098,0.5625,0.0625,Cancelled\n46098,0.395833333333333,0.0416666666666667,Attended\n',
      ['2026-03-16T09:00 50', '2026-03-17T09:30 60'],
      1,
    ],
    [
      'both in one, with commas',
      'Beginn;Ende;Status\n46097,375;46097,4097222222;wahrgenommen\n46098,395833333;46098,4375;abgesagt\n',
      ['2026-03-16T09:00 50'],
      1,
    ],
    [
      'minutes and seconds',
      'Date,Start,Duration,Status\n2026-03-16,09:00,50:00,Attended\n2026-03-16,11:00,0:50:00,Attended\n',
      ['2026-03-16T09:00 50', '2026-03-16T11:00 50'],
      0,
    ],
    [
      'halves of the day with dots and blanks that do not break',
      'Date,Start,Duration,Status\n2026-03-16,"1:30\u202fp.\u00a0m.",50,Attended\n2026-03-16,"9:00\u00a0a.m.",50,Attended\n',
      ['2026-03-16T09:00 50', '2026-03-16T13:30 50'],
      0,
    ],
    [
      'hours in parts, beside dates that are written as such',
      'Date,Start,Duration (hours),Status\n2026-03-16,09:00,0.75,Attended\n',
      ['2026-03-16T09:00 45'],
      0,
    ],
  ])('%s', (_, text, times, cancelled) => {
    expect(sessionsIn(text)).toMatchObject({ times, cancelled })
  })

  test('all-day entries and what is still to come are no sessions', () => {
    const table = tableIn(
      'Subject,Start Date,Start Time,End Date,End Time\nx,2026-03-16,12:00:00 AM,2026-03-17,12:00:00 AM\ny,2027-03-16,9:00 AM,2027-03-16,10:00 AM\n',
    )
    const tally = tableSessions(table, { ...SETTINGS, columns: sessionColumns(table), order: 'day-first' })
    expect(tally).toMatchObject({ candidates: [], skipped: { allDay: 1 } })
  })
})

test.each([
  'never_came|Not kept|Voided|Broken appointment|DNS|LCX|Moved|Ne s’est pas présenté|Non présenté|Décommandé',
  'Nichterscheinen|nicht angetreten|abwesend|verpasst|Plantón|Eliminada|Disdetto|Non presentato|Assente|Rinviato',
  'nicht stattgefunden|fand nicht statt|n’a pas eu lieu|non réalisée|No realizada|no se realizó|Falta|Didn’t take place|N',
  'Afgezegd|Niet verschenen|Verzet|Desmarcado|Não compareceu|Uteblev|Udeblevet|Aflyst|Avlyst',
])('did not take place: %s', (words) => {
  expect(words.split('|').filter((word) => !didNotTakePlace(word))).toEqual([])
})
test('did take place, or nothing says otherwise', () => {
  const words =
    'Show|Attended|Kept|Present|Honoré|Vu|Présent|Venu|Non confirmé|En retard|Late arrival|Gesehen|wahrgenommen|nicht bestätigt|Asistió|Presente|Verschenen|Compareceu|Unpaid|Falta pago|Pago no efectuado|Paiement non effectué|stattgefunden|Realizada|Note not completed'
  expect(words.split('|').filter(didNotTakePlace)).toEqual([])
})

describe('any table of days', () => {
  test.each([
    ['seconds since 1970', 'timestamp,mood\n1760000000,3\n', '2025-10-09T10:53', { mood: 3 }, ''],
    ['thousandths of them', 'created,mood\n1760000000000,3\n', '2025-10-09T10:53', { mood: 3 }, ''],
    ['UTC', 'Date,mood\n2026-03-10T23:30:00.123Z,3\n', '2026-03-11T00:30', { mood: 3 }, ''],
    ['the wall of its place', 'Date,mood\n2026-03-10 23:30 -0800,3\n', '2026-03-10T23:30', { mood: 3 }, ''],
    [
      'a table kept by hand',
      'Date,Mood,Notes\n2026-09-26,4,"kept by hand"\n',
      '2026-09-26',
      { Mood: 4 },
      'kept by hand',
    ],
    [
      'decimal commas',
      'Datum;Uhrzeit;Stimmung;Notiz\n26.9.2026;21:05;3,5;müde\n',
      '2026-09-26T21:05',
      { Stimmung: 3.5 },
      'müde',
    ],
    ['words', 'jour,énergie\n26 septembre 2026,basse\n', '2026-09-26', { énergie: 'basse' }, ''],
    ['a spreadsheet’s own numbers for days', 'Date,Mood\n46291,4\n', '2026-09-26', { Mood: 4 }, ''],
    [
      'how long, where it could be a clock',
      'Date,Time asleep,Screen time\n2026-09-26,430,0.5\n',
      '2026-09-26',
      { 'Time asleep': 430, 'Screen time': 0.5 },
      '',
    ],
    [
      'how long in parts of a day, beside such days',
      'Date,Sleep,Steps\n46291,0.3,11000\n',
      '2026-09-26',
      { Sleep: 0.3, Steps: 11000 },
      '',
    ],
    [
      'numbers out of ten',
      'Timestamp,How was it\n9/26/2026 21:05:00,7/10\n',
      '2026-09-26T21:05',
      { 'How was it': 7 },
      '',
    ],
  ])('%s', (_, text, at, values, note) => {
    const table = tableIn(text)
    const columns = historyColumns(table)
    const order = orderIn(table, columns.date)
    const { entries, measures } = tableHistory(
      table,
      columns,
      order === null || order === 'none' ? 'day-first' : order,
      'Europe/Berlin',
    )
    expect(entries.map((entry) => [entry.at, entry.note])).toEqual([[at, note]])
    const named = Array.from(entries[0]?.values ?? [], ([place, value]) => [measures[place]?.name, value])
    expect(Object.fromEntries(named)).toEqual(values)
    expect(measures.every(({ labels, isRangeKnown }) => labels !== null || !isRangeKnown)).toBe(true)
  })
})
