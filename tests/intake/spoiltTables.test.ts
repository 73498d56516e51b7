import fc from 'fast-check'
import { expect, test } from 'vitest'
import { historyColumns, sessionColumns } from '../../src/intake/table/columns.ts'
import { tableSessions } from '../../src/intake/tableSessions.ts'
import { historyIn } from '../../src/intake/tracker/history.ts'
import { tableHistory } from '../../src/intake/tracker/tableHistory.ts'
import { Costliest, costOf } from '../fixtures/cost.ts'
import { runs } from '../fixtures/runs.ts'
import { fixture, SETTINGS, tableIn } from './tableSessionsOfTests.ts'

test('a cell of figures with blanks without end between them takes no time', async () => {
  const { outcome, cost } = await costOf(() => tableIn(`Date,Mood\n2026-03-16,0.3${' '.repeat(300_000)}75\n`))
  expect(outcome.columns[1]?.numbers).toBe(0)
  expect(cost).toBeLessThan(60)
})

test('30,000 spoilt tables are read or named, in time', async () => {
  const texts = [
    await fixture('appointments.csv'),
    await fixture('calendar.csv'),
    await fixture('other-date-mood.csv'),
    await fixture('daylio-2026-en-scales.csv'),
    await fixture('hwf-2026-07-locale.csv'),
    'Report\n\nDatum;Beginn;Ende;Status\n23.03.2026;09:00;09:30;ok\n24.03.2026;09:00-10:00;;abgesagt\n',
  ]
  const costliest = new Costliest()
  const piece = fc.constantFrom(
    '"',
    ',',
    ';',
    '\n',
    '\t',
    '2026-02-31',
    '99:99',
    'Z',
    '&#x110000;',
    '<p ',
    '1'.repeat(5000),
    ' '.repeat(5000),
    '\0',
    'é',
    '9:00 '.repeat(900),
    ',x'.repeat(900),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(400), fc.nat(20), piece), { minLength: 1, maxLength: 6 }),
      (text, steps) => {
        const spoilt = steps.reduce(
          (next, [at, cut, put]) => `${next.slice(0, at)}${put}${next.slice(at + cut)}`,
          text,
        )
        const done = costliest.begin()
        const history = historyIn(new TextEncoder().encode(spoilt), 'table')
        done(() => spoilt)
        if (!history.ok) {
          expect(['not-known', 'nothing-in-it', 'dates-unreadable']).toContain(history.fault)
          return
        }
        if (history.value.kind === 'tracker') {
          expect(history.value.entries.length).toBeGreaterThan(0)
          return
        }
        const table = history.value
        const { events, candidates } = tableSessions(table, {
          ...SETTINGS,
          columns: sessionColumns(table),
          order: 'day-first',
        })
        expect(candidates.length).toBeLessThanOrEqual(events)
        expect(
          tableHistory(table, historyColumns(table), 'month-first', 'UTC').entries.length,
        ).toBeLessThanOrEqual(table.rows.length)
      },
    ),
    runs(30_000),
  )
  expect(costliest.cost, costliest.name).toBeLessThan(60)
}, 300_000)
