import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { emptyJournal, rate } from '../../src/domain/journal.ts'
import { changeMomentKind } from '../../src/domain/momentChanges.ts'
import { changeQuestion } from '../../src/domain/questionChanges.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { picturedSeriesOf, presentStretchesOf } from '../../src/insight/series.ts'

const [DAY, NOW] = ['2026-03-18' as Day, '2026-03-18T20:00:00.000Z' as Instant]

test('what the person hid is held beside nothing, though it is pictured still', () => {
  const rated = rate(emptyJournal, DAY, 'joy', 2, NOW)
  expect(presentStretchesOf(rated).get('question:joy')?.entries).toEqual([{ day: DAY, value: 2 }])
  const hidden = changeQuestion(rated, 'joy', { hidden: true }, DAY, NOW)
  const both = changeMomentKind(hidden, 'laughter', { hidden: true }, DAY, NOW)
  const keys = [...presentStretchesOf(both).keys()]
  expect(keys).toContain('question:energy')
  expect(keys).not.toContain('question:joy')
  expect(keys).not.toContain('moment:laughter')
  expect(picturedSeriesOf(both).get('question:joy')?.entries).toEqual([{ day: DAY, value: 2 }])
})
