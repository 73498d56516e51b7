import { describe, expect, test } from 'vitest'
import { historyColumns } from '../../src/intake/table/columns.ts'
import { historyIn } from '../../src/intake/tracker/history.ts'
import { tableHistory } from '../../src/intake/tracker/tableHistory.ts'
import { tableIn } from './tableSessionsOfTests.ts'

describe('histories', () => {
  const measuresIn = (text: string) => {
    const table = tableIn(text)
    const { measures, entries } = tableHistory(table, historyColumns(table), 'day-first', 'Europe/Berlin')
    return {
      names: measures.map(({ name, labels }) => (labels ? `${name} in words` : name)),
      values: entries.map(({ at, values }) => [at, ...values.values()]),
    }
  }

  test('a hundredth is a number', () => {
    expect(measuresIn('Date,Energy\n2026-03-22,80%\n2026-03-23,90 %\n')).toEqual({
      names: ['Energy'],
      values: [
        ['2026-03-22', 80],
        ['2026-03-23', 90],
      ],
    })
  })

  test('a table with a row for each thing asked, as Bearable writes it, asks each by its name', () => {
    const rows = [
      'date,time of day,category,rating/amount',
      '10th Mar 2026,pm,Mood,7\n10th Mar 2026,am,Energy,3\n11th Mar 2026,pm,Mood,5',
    ]
    expect(measuresIn(rows.join('\n'))).toEqual({
      names: ['time of day in words', 'Mood', 'Energy'],
      values: [
        ['2026-03-10', 7, 'pm'],
        ['2026-03-10', 3, 'am'],
        ['2026-03-11', 5, 'pm'],
      ],
    })
  })

  test('one kind of thing alone is a column like any other', () => {
    expect(measuresIn('Date,Category,Score\n2026-03-10,Work,4\n').names).toEqual([
      'Category in words',
      'Score',
    ])
  })

  test.each([
    ['Mon Mar 23 2026 21:41:00 GMT+0100 (CET)', '2026-03-23T21:41'],
    ['Mon, 23 Mar 2026 20:41:00 GMT', '2026-03-23T21:41'],
    ['2026-03-23 20:41:00 UTC', '2026-03-23T21:41'],
    ['2026. 03. 23.', '2026-03-23'],
    ['2026年3月23日 21:41', '2026-03-23T21:41'],
  ])('%s is a date', (date, at) => {
    expect(measuresIn(`Date;Energy\n${date};3\n`).values).toEqual([[at, 3]])
  })

  test('thousands are parted from hundreds where all are, and else it is a decimal sign', () => {
    const text = 'Date;Steps;Sleep;Far\n2026-03-22;8,123;7,5;1.234.567\n2026-03-23;950;6,125;1 050\n'
    expect(measuresIn(text).values).toEqual([
      ['2026-03-22', 8123, 7.5, 1_234_567],
      ['2026-03-23', 950, 6.125, 1050],
    ])
  })

  test('of columns with one name each is asked by itself', () => {
    expect(measuresIn('Date,Mood,Mood\n2026-03-22,3,4\n2026-03-23,2,5\n')).toEqual({
      names: ['Mood', 'Mood (2)'],
      values: [
        ['2026-03-22', 3, 4],
        ['2026-03-23', 2, 5],
      ],
    })
  })

  test('a table without names loses no day', () => {
    expect(measuresIn('2026-03-22,3\n2026-03-23,4\n').values).toEqual([
      ['2026-03-22', 3],
      ['2026-03-23', 4],
    ])
  })

  test('decimals are no clocks', () => {
    const table = tableIn('Date,Restlessness,Energy\n2026-03-22,0.05,3\n')
    expect(historyColumns(table).time).toBeNull()
  })

  test('a timer in Nomie’s table of days is seconds', () => {
    const history = historyIn(new TextEncoder().encode('date,#mood,#sleep\n2026-03-23,4,07:30:00\n'), 'table')
    if (!history.ok || history.value.kind !== 'tracker') throw new Error('Not known')
    expect([...(history.value.entries[0]?.values ?? [])].map(([, value]) => value)).toEqual([4, 27_000])
  })
})
