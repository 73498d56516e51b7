import { describe, expect, test } from 'vitest'
import { entriesOf, findEntry } from '../../src/domain/entries.ts'
import type { EntryKind } from '../../src/domain/kinds/entry.ts'
import type { Moment } from '../../src/domain/kinds/moment.ts'
import { sampleYears } from '../fixtures/sampleYears.ts'

/** Pictures, benchmarks and the sample that is shown must be of one and the same person on every device. */
const journal = sampleYears(2)

function tally<Item>(items: Iterable<Item>, of: (item: Item) => Readonly<Record<string, number>>) {
  const sums: Record<string, number> = {}
  for (const item of items)
    for (const [key, count] of Object.entries(of(item))) sums[key] = (sums[key] ?? 0) + count
  return sums
}

describe('the sample person of seed 1, over two years', () => {
  test('writes so much of each kind', () => {
    const count = (kind: EntryKind) => [...entriesOf(journal, kind)].length
    expect(['reflection', 'moment', 'pause', 'season'].map((kind) => count(kind as EntryKind))).toEqual([
      ...[556, 1716, 53, 2],
    ])
    const [pauses, moments] = [[...entriesOf(journal, 'pause')], [...entriesOf(journal, 'moment')]]
    expect([
      pauses.filter(({ together }) => together),
      pauses.filter(({ lastShift }) => lastShift),
    ]).toMatchObject([...[{ length: 5 }, { length: 29 }]])
    expect(moments.filter(({ note }) => note)).toHaveLength(105)
    expect([...entriesOf(journal, 'reflection')].filter(({ note }) => note)).toHaveLength(90)
  })

  test('logs so many moments', () => {
    expect(tally(entriesOf(journal, 'moment'), ({ what, times }: Moment) => ({ [what]: times }))).toEqual({
      ...{ 'late-email': 290, 'reluctant-yes': 227, 'blurred-boundary': 87, 'skipped-break': 163 },
      ...{ 'overrun-session': 125, 'intake-dread': 113, 'boundary-kept': 159, 'real-rest': 155 },
      ...{ laughter: 266, 'being-held': 89, repair: 31, 'good-goodbye': 78 },
    })
  })

  test('answers and marks their days so', () => {
    expect(tally(entriesOf(journal, 'reflection'), ({ ratings }) => ratings)).toEqual({
      ...{ energy: 1300, boundaries: 1404, rest: 1195, dread: 716 },
      ...{ presence: 1538, enough: 1258, held: 1342, joy: 1265 },
    })
    const marks = tally(entriesOf(journal, 'reflection'), ({ contexts }) =>
      Object.fromEntries(contexts.map((context) => [context, 1])),
    )
    expect(marks).toMatchObject({ workload: 94, family: 12, grief: 8, money: 5 })
  })

  test('has the last evening and the last pause that pictures show', () => {
    expect(findEntry(journal, 'reflection:2026-03-17', 'reflection')).toMatchObject({
      ratings: { energy: 1, boundaries: 2, rest: 0, dread: 4, presence: 2, enough: 2, held: 1, joy: 1 },
      editedAt: '2026-03-18T01:14:00.000Z',
    })
    expect(findEntry(journal, 'sample-moment-2026-03-17-2', 'moment')).toMatchObject({
      ...{ what: 'reluctant-yes', at: '2026-03-17T15:55-04:00', because: 'habit', times: 1 },
      editedAt: '2026-03-17T19:56:00.000Z',
    })
    expect(findEntry(journal, 'pause:2026-W11', 'pause')).toMatchObject({
      ...{ heavy: 'Three intakes in one week.', working: 'Supervision on Tuesdays.' },
      ...{ lastShift: 'held', together: false, other: null, editedAt: '2026-03-13T20:18:00.000Z' },
    })
  })

  test('was away and has things on the desk since these days', () => {
    expect([...entriesOf(journal, 'season')].map(({ from, to }) => [from, to])).toEqual([
      ['2024-08-12', '2024-09-01'],
      ['2025-08-11', '2025-08-24'],
    ])
    expect([...entriesOf(journal, 'repair')]).toMatchObject([
      { id: 'sample-repair-2', opened: '2025-12-22', by: null, state: 'repaired', story: [] },
      { id: 'sample-repair-1', opened: '2026-03-02', by: '2026-03-23', state: 'open', story: [] },
    ])
    const [statement, restorative, person] = [
      findEntry(journal, 'sample-statement-1', 'statement'),
      findEntry(journal, 'sample-restorative-2', 'restorative'),
      findEntry(journal, 'sample-person-1', 'person'),
    ]
    expect([statement, restorative, person].map((entry) => entry?.editedAt)).toEqual([
      ...['2026-01-18T00:00:00.000Z', '2026-02-17T00:01:00.000Z', '2025-12-29T00:00:00.000Z'],
    ])
    expect(
      [...entriesOf(journal, 'setting')].map(({ name, value, editedAt }) => [name, value, editedAt]),
    ).toEqual([
      ['welcomed', '2024-03-18', '2024-03-18T23:00:00.000Z'],
      ['backupReminder', false, '2024-03-18T23:00:00.000Z'],
    ])
  })
})
