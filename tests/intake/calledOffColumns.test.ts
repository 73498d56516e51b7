import { expect, test } from 'vitest'
import { isFlag, sessionColumns } from '../../src/intake/table/columns.ts'
import { tableSessions } from '../../src/intake/tableSessions.ts'
import { SETTINGS, tableIn } from './tableSessionsOfTests.ts'

const columnOf = (name: string) => ({
  ...{ name, dates: 0, numbers: 0, filled: 1, example: 'x', words: null },
})

test.each([
  ...[
    'Cancelled',
    'Canceled At',
    'Cancellation reason',
    'No Show',
    'no_show',
    'Did not arrive',
    'DNA',
    'Absent',
  ],
  ...['Nicht erschienen', 'Abgesagt am', 'Ausfall', 'Storniert am', 'Annulé le', 'Supprimé le', 'Non venu'],
  ...[
    'No asistió',
    'Anulada',
    'Cancelado em',
    'Não compareceu',
    'Disdetto',
    'Non si è presentato',
    'Afgezegd',
  ],
  ...[
    'Avbokad',
    'Uteblev',
    'Aflyst',
    'Ikke møtt',
    'Peruttu',
    'Odwołana',
    'Zrušeno',
    'Lemondva',
    'İptal',
    'Отменена',
  ],
])('anything but a no under %s calls a session off', (name) => {
  expect(isFlag(columnOf(name))).toBe(true)
})

test.each([
  ...[
    '',
    'No',
    'No.',
    'Nº',
    'Non',
    '0',
    'Status',
    'Attended',
    'Client',
    'Remarques',
    'Reported by',
    'Scheduled By',
  ],
  ...[
    'Absender',
    'Verhinderungspflege',
    'Notizen',
    'Krankenkasse',
    'Déplacement',
    'Asistencia',
    'Mode',
    'Installments',
  ],
])('%j says nothing of it', (name) => {
  expect(isFlag(columnOf(name))).toBe(false)
})

const startsIn = (...lines: string[]) => {
  const table = tableIn(lines.join('\n'))
  const columns = sessionColumns(table)
  const { candidates } = tableSessions(table, { ...SETTINGS, columns, order: 'day-first' })
  return candidates.map(({ start }) => new Date(start).toISOString().slice(0, 10))
}

test.each([
  ...[
    'No-show fee',
    'Late cancel fee',
    'Cancellation policy',
    'Cancel URL',
    'Frais d’annulation',
    'Ausfallhonorar',
  ],
  ...['From waitlist', 'Stornogebühr', 'Afbudsgebyr', 'Avbokningsavgift'],
])('what is asked for under %s does not', (name) => {
  expect(startsIn(`Date,Start,End,Client,${name}`, '2026-03-10,09:00,09:50,A,80')).toEqual(['2026-03-10'])
})

test('a flag stands beside a status', () => {
  expect(
    startsIn(
      'Datum;Beginn;Ende;Klient;Status;Nicht erschienen',
      '10.03.2026;09:00;09:50;A;fest;nein',
      '11.03.2026;09:00;09:50;A;fest;ja',
      '12.03.2026;09:00;09:50;A;abgesagt;nein',
    ),
  ).toEqual(['2026-03-10'])
})
