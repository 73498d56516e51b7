import { describe, expect, it, test } from 'vitest'
import { addDays } from '../../../src/domain/day.ts'
import { putEntry } from '../../../src/domain/journal.ts'
import type { Instant } from '../../../src/domain/wallTime.ts'
import {
  GROUPS,
  type Group,
  groupRows,
  type SignalRow,
  toneOf,
} from '../../../src/features/patterns/signalRows.ts'
import { signalsOf } from '../../../src/insight/signal.ts'
import { SAMPLE_TODAY, sampleYears } from '../../fixtures/sampleYears.ts'
import { readRow, reflectionsFor, rowOf, rowsOf, shortRow, withOwnQuestion } from './rowsOfTests.ts'

const NOW = '2026-03-18T12:00:00.000Z' as Instant

const keysIn = (rows: readonly SignalRow[], group: Group) =>
  (groupRows(rows).get(group) ?? []).map(({ signal }) => signal.key)

/** A signal without a direction, answered for two months. */
const undirected = rowOf(
  'question:own',
  withOwnQuestion(
    reflectionsFor(60, () => ({ own: 2 })),
    'own',
  ),
)

test('every signal of the journal has one row, in the order of signals', () => {
  const journal = withOwnQuestion(sampleYears(1), 'own')
  const keys = rowsOf(journal).map(({ signal }) => signal.key)
  expect(keys).toEqual(signalsOf(journal).map(({ key }) => key))
})

describe('the overview', () => {
  it.each<[string, SignalRow, Group]>([
    ['a rating that wears', readRow('question:energy', 'eroding', 1, 3), 'wearing'],
    ['a restoring moment that grows rare', readRow('moment:laughter', 'eroding', 0, 1), 'wearing'],
    ['a rating that eases', readRow('question:dread', 'easing', 1, 3), 'easing'],
    ['a restoring moment that grows frequent', readRow('moment:laughter', 'easing', 2, 1), 'easing'],
    ['a restoring moment as ever', readRow('moment:repair', 'steady', 1, 1), 'restoring'],
    ['a rating as ever', readRow('question:joy', 'steady', 2, 2), 'holding'],
    ['a restoring moment too new to read', shortRow('moment:laughter', 3, 0), 'notEnough'],
    ['a question without a direction', undirected, 'holding'],
  ])('puts %s where it belongs, and nowhere else', (_, row, group) => {
    const groups = groupRows([row])
    expect([...groups.keys()]).toEqual([...GROUPS])
    for (const [name, rows] of groups) expect(rows).toEqual(name === group ? [row] : [])
  })

  it('leads with the strongest change, whichever way a signal counts', () => {
    const rows = [
      readRow('question:energy', 'eroding', 1, 3, 3.1),
      readRow('question:dread', 'eroding', 3, 1, 6.2),
      readRow('question:joy', 'eroding', 1, 3, 4.5),
      readRow('question:rest', 'easing', 3, 1, -3),
      readRow('question:held', 'easing', 3, 1, -7),
    ]
    expect(keysIn(rows, 'wearing')).toEqual(['question:dread', 'question:joy', 'question:energy'])
    expect(keysIn(rows, 'easing')).toEqual(['question:held', 'question:rest'])
  })

  it('leaves out what never happened, was never answered, or is hidden', () => {
    const never = rowOf(
      'moment:late-email',
      reflectionsFor(60, () => ({ joy: 2 })),
    )
    expect(never.series.entries).toEqual([])
    const hidden = withOwnQuestion(
      reflectionsFor(60, () => ({ own: 2 })),
      'own',
      true,
    )
    const rows = [never, rowOf('question:energy'), rowOf('question:own', hidden)]
    for (const members of groupRows(rows).values()) expect(members).toEqual([])
  })

  it('keeps a rating of zero: it was answered', () => {
    const row = rowOf(
      'question:energy',
      reflectionsFor(120, () => ({ energy: 0 })),
    )
    expect(keysIn([row], 'holding')).toEqual(['question:energy'])
  })

  it('shows a sample person what was put into their two years, the most worn first', () => {
    const rows = rowsOf(sampleYears(2))
    expect([...keysIn(rows, 'wearing')].sort()).toEqual([
      'moment:late-email',
      'moment:reluctant-yes',
      'question:dread',
    ])
    expect(keysIn(rows, 'restoring')).toContain('moment:laughter')
    const strengths = (groupRows(rows).get('wearing') ?? []).map(({ reading }) =>
      reading && reading.status !== 'not-enough' ? reading.statistic : 0,
    )
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a))
  })
})

test('a season that is left out of yardsticks changes what recent weeks are held against', () => {
  const journal = reflectionsFor(360, (daysAgo) => ({ energy: daysAgo > 100 && daysAgo <= 200 ? 0 : 3 }))
  const [from, to] = [addDays(SAMPLE_TODAY, -200), addDays(SAMPLE_TODAY, -101)]
  const season = { kind: 'season', id: 's', sort: 'illness', name: '', from, to } as const
  const meanWith = (leftOut: boolean) => {
    const { reading } = rowOf('question:energy', putEntry(journal, { ...season, leftOut }, NOW))
    return reading && reading.status !== 'not-enough' ? reading.yardstick.mean : null
  }
  expect(meanWith(true)).toBe(3)
  expect(meanWith(false)).toBeLessThan(2.5)
})

describe('a picture is marked', () => {
  it.each([
    ['as wearing where a change wears', readRow('question:energy', 'eroding', 1, 3), 'wearing'],
    ['as wearing where what restores grows rare', readRow('moment:laughter', 'eroding', 0, 1), 'wearing'],
    ['as restoring where something eases', readRow('question:dread', 'easing', 1, 3), 'restoring'],
    ['as restoring where it restores', readRow('moment:laughter', 'steady', 1, 1), 'restoring'],
    ['as restoring before there is enough', shortRow('moment:laughter', 1, 0), 'restoring'],
    ['not at all where it is as ever', readRow('question:energy', 'steady', 2, 2), 'plain'],
    ['not at all without a direction', undirected, 'plain'],
  ] as const)('%s', (_, row, tone) => {
    expect(toneOf(row)).toBe(tone)
  })
})
