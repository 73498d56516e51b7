import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { holdsSessions, sessionColumns } from '../../src/intake/table/columns.ts'
import { orderIn, type Table } from '../../src/intake/table/table.ts'
import { tableSessions } from '../../src/intake/tableSessions.ts'
import { readOne } from '../fixtures/readOne.ts'

const SETTINGS = { calledOff: null, minutes: 50, timeZone: 'Europe/Berlin', today: '2026-12-31' as Day }

async function tableOf(text: string, name = 'export.csv'): Promise<Table> {
  const reading = await readOne([new File([text], name)])
  if (reading.kind !== 'table') throw new Error(`Read as ${reading.kind}`)
  return reading
}

/** What a person keeps who confirms all that is suggested: starts with their minutes, and the names offered. */
async function sessionsIn(text: string) {
  const table = await tableOf(text)
  expect(holdsSessions(table)).toBe(true)
  const columns = sessionColumns(table)
  const settled = orderIn(table, columns.date, columns.end)
  if (settled === null) throw new Error('Asked for the order of days and months')
  const order = settled === 'none' ? 'day-first' : settled
  const { candidates, names, skipped } = tableSessions(table, { ...SETTINGS, columns, order })
  const times = candidates.map(
    ({ start, end }) => `${new Date(start).toISOString().slice(0, 16)} ${(end - start) / 60_000}`,
  )
  return { times, names: names.map(({ name }) => name), ...skipped }
}

const rows = (...lines: string[]) => `${lines.join('\r\n')}\r\n`

describe('appointments', () => {
  test.each([
    [
      'French names of an end',
      rows(
        'Date;Heure de début;Heure de fin;Patient;Statut',
        '23/03/2026;09h00;10h15;A;Honoré',
        '24/03/2026;09h00;10h15;B;Annulé',
      ),
      { times: ['2026-03-23T09:00 75'], cancelled: 1 },
    ],
    [
      'Outlook in French',
      rows(
        '"Objet","Date de début","Heure de début","Date de fin","Heure de fin","Journée entière"',
        '"A","23/03/2026","09:00:00","23/03/2026","10:15:00","Faux"',
        '"B","24/03/2026","00:00:00","25/03/2026","00:00:00","Vrai"',
      ),
      { times: ['2026-03-23T09:00 75'], allDay: 1 },
    ],
    [
      'Outlook in Spanish',
      rows(
        '"Asunto","Fecha de comienzo","Comienzo","Fecha de finalización","Finalización","Todo el día"',
        '"A","23/3/2026","16:00:00","23/3/2026","17:15:00","Falso"',
      ),
      { times: ['2026-03-23T16:00 75'] },
    ],
    [
      'Acuity, where a label says that nobody came',
      rows(
        'Start Time,End Time,First Name,Last Name,Type,Date Scheduled,Label',
        '"March 23, 2026 9:00 am","March 23, 2026 9:45 am",A,A,Session,"January 2, 2026",',
        '"March 24, 2026 9:00 am","March 24, 2026 9:45 am",B,B,Session,"January 2, 2026",No Show',
      ),
      { times: ['2026-03-23T09:00 45'], cancelled: 1 },
    ],
    [
      'Jane, where a state says so',
      rows(
        'Start Time,End Time,Patient,State',
        '2026-03-23 09:00,2026-03-23 09:45,A,arrived',
        '2026-03-24 09:00,2026-03-24 09:45,B,no_show',
      ),
      { times: ['2026-03-23T09:00 45'], cancelled: 1 },
    ],
    [
      'a column that asks whether they came',
      rows('Date,Start,End,Client,Attended', '2026-03-23,09:00,09:45,A,Yes', '2026-03-24,09:00,09:45,B,No'),
      { times: ['2026-03-23T09:00 45'], cancelled: 1 },
    ],
    [
      'one that says they arrived, where nothing else says that they did not',
      rows('Date,Start,End,Client,Arrived', '2026-03-23,09:00,09:45,A,1', '2026-03-24,09:00,09:45,B,0'),
      { times: ['2026-03-23T09:00 45'], cancelled: 1 },
    ],
    [
      'the same, where another says it: nobody cared to note who arrived',
      rows(
        'Start Time,End Time,Patient,Did not arrive,Arrived',
        '2026-03-23 09:00,2026-03-23 09:45,A,No,No',
        '2026-03-24 09:00,2026-03-24 09:45,B,Yes,No',
      ),
      { times: ['2026-03-23T09:00 45'], cancelled: 1 },
    ],
    [
      'units that are billed, which are no minutes',
      rows('Date,Time,Client,Status,Units', '03/23/2026,9:00 AM,A,Show,1', '03/24/2026,9:00 AM,B,FTA,1'),
      { times: ['2026-03-23T09:00 50'], cancelled: 1 },
    ],
    [
      'lengths in ISO 8601 and with a stroke',
      rows('Date,Time,Client,Length', '2026-03-23,9:00 AM,A,PT1H15M', "2026-03-24,9:00 AM,A,45'"),
      { times: ['2026-03-23T09:00 75', '2026-03-24T09:00 45'] },
    ],
    [
      'a span in the cell of the date',
      rows('Appointment,Client,Status', '"Mon, Mar 23, 2026 9:00 AM - 9:30 AM",A,Attended'),
      { times: ['2026-03-23T09:00 30'] },
    ],
    [
      'a span whose end could be an offset',
      rows('Appointment,Client,Status', '2026-03-23 09:00-10:00,A,Attended'),
      { times: ['2026-03-23T09:00 60'] },
    ],
    [
      'an offset, which is no end',
      rows('Appointment,Client,Status', '2026-03-23 09:00-05:00,A,Attended'),
      { times: ['2026-03-23T15:00 50'] },
    ],
    [
      'the day of an end beside its clock: what lasts for days is no session',
      rows(
        '"Betreff","Beginnt am","Beginnt um","Endet am","Endet um"',
        '"A","23.3.2026","09:00:00","23.3.2026","09:50:00"',
        '"B","24.3.2026","23:00:00","25.3.2026","00:30:00"',
        '"C","26.3.2026","09:00:00","28.3.2026","17:00:00"',
      ),
      { times: ['2026-03-23T09:00 50', '2026-03-24T23:00 90'], tooLong: 1 },
    ],
    [
      'ends that are called otherwise, and a word before a clock',
      rows(
        'Date,Time In,Time Out,Client',
        '2026-03-23,od 9:00,do 9:50,A',
        '2026-03-24,dalle 9:00,alle 9:50,B',
      ),
      { times: ['2026-03-23T09:00 50', '2026-03-24T09:00 50'] },
    ],
    [
      'halves of the day before their clocks',
      rows('Date,Start,End,Client', '2026-03-23,PM 2:00,PM 2:50,A'),
      { times: ['2026-03-23T14:00 50'] },
    ],
    [
      'until when an authorization holds, which is no end',
      rows('Date,Start Time,End Time,Authorization End,Client', '03/23/2026,9:00 AM,9:50 AM,12/31/2026,A'),
      { times: ['2026-03-23T09:00 50'] },
    ],
    [
      'a report’s title above, and cells divided otherwise than it',
      rows('Appointments', '', 'Datum;Beginn;Ende;Status', '23.03.2026;09:00;09:30;ok'),
      { times: ['2026-03-23T09:00 30'] },
    ],
  ])('%s', async (_, text, wanted) => {
    expect(await sessionsIn(text)).toMatchObject(wanted)
  })

  test.each([
    [
      'how the payment, the claim or the note stands',
      rows(
        'Date,Start,End,Client,Appointment Status,Payment Status,Claim Status',
        '03/23/2026,9:00 AM,9:50 AM,A,Attended,Not paid,Rejected',
        '03/24/2026,9:00 AM,9:50 AM,B,Cancelled,Paid,Accepted',
      ),
      { times: ['2026-03-23T09:00 50'], cancelled: 1 },
    ],
    [
      'what Outlook shows to others as free, by number',
      rows(
        '"Betreff","Beginnt am","Beginnt um","Endet am","Endet um","Zeitspanne zeigen als"',
        '"A","23.3.2026","09:00:00","23.3.2026","09:50:00","2"',
        '"B","23.3.2026","12:00:00","23.3.2026","13:00:00","3"',
      ),
      { times: ['2026-03-23T09:00 50'], free: 1 },
    ],
    [
      'when it was planned, beside when its row was changed, and what Outlook writes in front once it is called off',
      rows(
        'Title,Last Updated,Scheduled Start,Scheduled End',
        'A,2026-03-29 10:00,2026-03-23 09:00,2026-03-23 09:50',
        'Abgesagt: B,2026-03-29 10:00,2026-03-24 09:00,2026-03-24 09:50',
      ),
      { times: ['2026-03-23T09:00 50'], cancelled: 1 },
    ],
    [
      'ends in Portuguese',
      rows('Data;Início;Fim', '23 de março de 2026;9:00;9:50'),
      { times: ['2026-03-23T09:00 50'] },
    ],
    [
      'and in words',
      rows(
        'Subject,Start Date,Start Time,End Date,End Time,Show time as',
        'A,2026-03-23,09:00,2026-03-23,09:50,Tentative',
        'B,2026-03-23,12:00,2026-03-23,13:00,Free',
      ),
      { times: ['2026-03-23T09:00 50'], free: 1 },
    ],
    [
      'a day said once, above all that is of it',
      rows('Date,Start,End,Client', '2026-03-23,09:00,09:50,A', ',10:00,10:50,B', ',,,2'),
      { times: ['2026-03-23T09:00 50', '2026-03-23T10:00 50'] },
    ],
    [
      'spans of which the end alone says what half of the day it is',
      rows('Date,Time,Client,Status', '3/23/2026,1:00 - 1:50 PM,A,ok', '3/23/2026,11:00 - 12:20 PM,B,ok'),
      { times: ['2026-03-23T11:00 80', '2026-03-23T13:00 50'] },
    ],
    [
      'or that it is a clock',
      rows('Datum;Zeit;Klient;Status', '23.03.2026;9 bis 10 Uhr;A;ok', '23.03.2026;14 - 14:50;B;ok'),
      { times: ['2026-03-23T09:00 60', '2026-03-23T14:00 50'] },
    ],
    [
      'times that are in UTC by their column’s name, and lengths in seconds',
      rows('start_time_utc,duration (seconds),client', '2026-03-23 08:00:00,3000,A'),
      { times: ['2026-03-23T09:00 50'] },
    ],
    [
      'UTC and its offsets in letters',
      rows('Start,End,Client', '2026-03-23 08:00 UTC,2026-03-23 09:50 GMT+1,A'),
      { times: ['2026-03-23T09:00 50'] },
    ],
    [
      'ways to say that it was not called off, and no to whether they came',
      rows(
        'Date,Start,End,Client,Cancelled at,Attended',
        '2026-03-23,09:00,09:50,A,NULL,Y',
        '2026-03-24,09:00,09:50,B,N/A,N',
      ),
      { times: ['2026-03-23T09:00 50'], cancelled: 1 },
    ],
  ])('%s', async (_, text, wanted) => {
    expect(await sessionsIn(text)).toMatchObject(wanted)
  })

  test('the order of days and months is that of the file, whichever of its columns tells', async () => {
    const text = rows(
      'Invitee Name,Start Date & Time,End Date & Time,Event Created Date & Time',
      'A,03/09/2026 09:00 am,03/09/2026 09:45 am,01/31/2026 10:00 am',
    )
    expect((await sessionsIn(text)).times).toEqual(['2026-03-09T09:00 45'])
  })

  test('to choose by there are clients, not whoever holds the account', async () => {
    const text = rows(
      'User Name,Invitee Name,Start Date & Time,End Date & Time',
      'Me,A,2026-03-23 09:00 am,2026-03-23 09:45 am',
    )
    expect((await sessionsIn(text)).names).toEqual(['A'])
    const others = rows('Service,Customer,Start,End', 'Talk,A,2026-03-23 09:00,2026-03-23 09:45')
    expect((await sessionsIn(others)).names).toEqual(['A'])
  })

  test.each([
    [
      'sleep and its score',
      'timestamp,overall_score,duration_score,deep_sleep_in_minutes,restlessness\n2026-03-23T07:00:00Z,80,40,60,0.05\n',
    ],
    [
      'the stages of a night',
      'sleep_id,sleep_stage_type,sleep_stage_start,sleep_stage_end\n1,LIGHT,2026-03-23 01:00:00+0000,2026-03-23 02:00:00+0000\n',
    ],
    [
      'moods that begin and end at once',
      'Start,End,Kind,Valence\n2026-03-23 21:41:00 +0100,2026-03-23 21:41:00 +0100,daily mood,0.4\n',
    ],
  ])('%s are none', async (_, text) => {
    expect(holdsSessions(await tableOf(text))).toBe(false)
  })
})
