import { describe, expect, it, test } from 'vitest'
import { addDays } from '../../../src/domain/day.ts'
import type { Rating } from '../../../src/domain/kinds/question.ts'
import { finish } from '../../../src/domain/steps.ts'
import {
  isGathered,
  type Shore,
  shoreOf,
  type Tier,
  tonedFrom,
} from '../../../src/features/patterns/shore.ts'
import { behindOf } from '../../../src/features/patterns/shoreBehind.ts'
import {
  captionOf,
  frameDays,
  gatheredWords,
  leftWords,
  shoreFigure,
  shoreHeading,
  shorePeriodWords,
  shoreSentence,
  shoreTicks,
} from '../../../src/features/patterns/shoreWords.ts'
import { groupRows } from '../../../src/features/patterns/signalRows.ts'
import { shoreFrameOf } from '../../../src/insight/shore.ts'
import { MOST_POINTS, SPAN_CHOICES } from '../../../src/insight/weeks.ts'
import type { Language } from '../../../src/words/words.ts'
import { SAMPLE_TODAY, sampleYears } from '../../fixtures/sampleYears.ts'
import { allWords } from '../../words/textsOf.ts'
import { readRow, reflectionsFor, rowOf, rowsOf, shortRow } from './rowsOfTests.ts'

const WORDS = await allWords()
const TWO_YEARS = sampleYears(2)
const ROWS = rowsOf(TWO_YEARS)
const shoreFrom = (rows = ROWS, choice: (typeof SPAN_CHOICES)[number] = '6m') =>
  finish(shoreOf(rows, choice, SAMPLE_TODAY))

function sayIn(language: Language) {
  const say = WORDS.get(language)
  if (!say) throw new Error(`No words in ${language}`)
  return say
}

const keysIn = (shore: Shore, tier: Tier) => shore.tiers.get(tier)?.map(({ row }) => row.signal.key) ?? []

describe('the picture of two years', () => {
  it('holds every signal that ever happened, once, whichever part of the past is shown', () => {
    const shown = [...groupRows(ROWS).values()].flat().map(({ signal }) => signal.key)
    expect(shown.length).toBeGreaterThan(15)
    for (const choice of SPAN_CHOICES) {
      const drawn = [...shoreFrom(ROWS, choice).tiers.values()].flat().map(({ row }) => row.signal.key)
      expect(drawn.sort()).toEqual([...shown].sort())
    }
  })

  it('draws no line with more points than a phone has room for, however long the past', () => {
    const long = rowsOf(sampleYears(20, { busy: true }))
    for (const choice of SPAN_CHOICES)
      for (const { line } of [...shoreFrom(long, choice).tiers.values()].flat())
        expect(line.points.length).toBeLessThanOrEqual(MOST_POINTS)
  })

  it('marks as out of its band only what its reading says has worn or eased', () => {
    for (const [tier, members] of shoreFrom().tiers)
      for (const { row, line } of members) {
        const hasChanged = row.reading?.status === 'eroding' || row.reading?.status === 'easing'
        expect(tonedFrom(line) < line.points.length, row.signal.key).toBe(hasChanged)
        expect(tier === 'wearing').toBe(row.reading?.status === 'eroding')
      }
  })

  it('gathers what holds, and never what has left its band', () => {
    const shore = shoreFrom()
    expect(isGathered(shore, 'holding')).toBe(true)
    expect(isGathered(shore, 'wearing')).toBe(false)
  })

  it('names few lines one by one', () => {
    const few = shoreFrom(
      rowsOf(reflectionsFor(10, () => ({ joy: 1, energy: 2, rest: 3, dread: 1, held: 2 }))),
    )
    expect(keysIn(few, 'young')).toHaveLength(5)
    expect(isGathered(few, 'young')).toBe(false)
  })
})

test('what restores lies beneath, also while there is too little of it to read', () => {
  const young = shortRow('moment:laughter', 2, 0)
  const shore = shoreFrom([shortRow('question:joy', 2, 0), young, readRow('moment:repair', 'steady', 1, 1)])
  expect(keysIn(shore, 'young')).toEqual(['question:joy'])
  expect(keysIn(shore, 'restoring').sort()).toEqual(['moment:laughter', 'moment:repair'])
})

describe('its sentence', () => {
  it.each([
    [
      'en',
      /^Dread before sessions has left its band since February\. Two are holding\. Laughter restores, and is holding\.$/,
    ],
    [
      'fr-CA',
      /^Appréhension avant les séances\u00a0: hors de son repère depuis février\. Deux tiennent\. .+\u00a0: cela ressource, et tient\.$/,
    ],
  ] as const)('in %s names one line, and counts more than one in words', (language, words) => {
    const shore = shoreFrom([
      readRow('question:dread', 'eroding', 3, 1),
      readRow('question:energy', 'steady', 2, 2),
      readRow('question:rest', 'steady', 2, 2),
      readRow('moment:laughter', 'steady', 1, 1),
    ])
    expect(shoreSentence(shore, sayIn(language))).toMatch(words)
  })

  it('of the first days counts nothing and asks for nothing', () => {
    const shore = shoreFrom(rowsOf(reflectionsFor(5, () => ({ joy: 2, rest: 1 }))))
    const sentence = shoreSentence(shore, sayIn('en'))
    expect(sentence).toMatch(/^This is what there is so far\. There are not enough entries yet to say more/)
    expect(sentence).not.toMatch(/\d/)
    expect(captionOf(shore, sayIn('en'))).not.toContain('yardstick')
  })

  it('speaks of no yardstick over months either, where nothing has one', () => {
    const rows = rowsOf(reflectionsFor(170, (ago): Record<string, Rating> => (ago > 50 ? { energy: 2 } : {})))
    const shore = shoreFrom(rows)
    expect(shore.frame.grain).toBe('week')
    for (const language of ['en', 'fr-CA'] as const)
      expect(
        [
          captionOf(shore, sayIn(language)),
          sayIn(language)('shore.picture', frameDays(shore.frame, sayIn(language))),
        ].join(),
      ).not.toMatch(/yardstick|band|repère/)
  })

  it('tells of what is new beside what can be read', () => {
    const shore = shoreFrom([readRow('question:energy', 'steady', 2, 2), shortRow('question:joy', 3, 2)])
    expect(shoreSentence(shore, sayIn('en'))).toBe(
      'Energy is holding. For Joy there are not enough entries yet.',
    )
  })
})

test('one label says how many are gathered, in a word while there is one', () => {
  expect(gatheredWords('holding', 14, sayIn('en'))).toBe('Fourteen are holding')
  expect(gatheredWords('holding', 23, sayIn('en'))).toBe('23 are holding')
  expect(gatheredWords('restoring', 6, sayIn('fr-CA'))).toBe('Six qui ressourcent')
})

test('a line says since when it lies outside, and one that holds says nothing', () => {
  const shore = shoreFrom()
  const [dread] = shore.tiers.get('wearing')?.filter(({ row }) => row.signal.key === 'question:dread') ?? []
  const [held] = shore.tiers.get('holding') ?? []
  expect(dread && leftWords(dread, SAMPLE_TODAY, sayIn('en'))).toMatch(/^out of its band since \w+$/)
  expect(held && leftWords(held, SAMPLE_TODAY, sayIn('en'))).toBeNull()
})

test.each([
  ['day', '2026-03-18', '2026-03-18', 'Wednesday, 18 March 2026', '18 Mar'],
  ['week', '2026-03-12', '2026-03-18', '12 to 18 Mar 2026', '18 Mar 2026'],
  ['month', '2026-03-01', '2026-03-18', 'March 2026', 'March 2026'],
  ['quarter', '2026-01-01', '2026-03-18', '1 Jan to 18 Mar 2026', '18 Mar 2026'],
  ['year', '2026-01-01', '2026-03-18', '2026', '2026'],
] as const)('a %s is called by its name', (grain, from, to, words, heading) => {
  const period = { from: addDays(from as typeof SAMPLE_TODAY, 0), to: addDays(to as typeof SAMPLE_TODAY, 0) }
  expect(shorePeriodWords({ grain }, period, sayIn('en'))).toBe(words)
  expect(shoreHeading({ grain }, period, sayIn('en'))).toBe(heading)
})

test.each([
  ['question:rest', 2.1, 'some'],
  ['question:rest', 1.5, 'between “scraps” and “some”'],
  ['question:rest', 2.9, 'good'],
  ['moment:late-email', 2, '14 a week'],
  ['moment:late-email', 0, 'none'],
] as const)('%s at %s is told in words', (key, mean, words) => {
  const figure = shoreFigure(rowOf(key).signal, { mean }, sayIn('en'))
  expect(figure).toBe(words)
})

test('every month (of long spans every year) begins at a line of its own, within the frame', () => {
  for (const [first, most] of [
    [20, 4],
    [180, 7],
    [700, 26],
    [7300, 21],
  ] as const) {
    const frame = shoreFrameOf('all', SAMPLE_TODAY, addDays(SAMPLE_TODAY, -first))
    const ticks = shoreTicks(frame, sayIn('en'))
    expect(ticks.length).toBeGreaterThan(1)
    expect(ticks.length).toBeLessThanOrEqual(most)
    expect(ticks.map(({ at }) => at)).toEqual(ticks.map(({ at }) => at).sort((a, b) => a - b))
  }
})

test('seasons and what was in the air stand behind', () => {
  const { frame } = shoreFrom(ROWS, '2y')
  const { seasons, inTheAir } = behindOf(TWO_YEARS, frame, sayIn('en'))
  expect(seasons.map(({ name }) => name)).toContain('Away by the lake')
  expect(inTheAir).toHaveLength(frame.periods.length)
  expect(Math.max(...inTheAir)).toBeGreaterThan(0)
  expect(Math.max(...inTheAir)).toBeLessThanOrEqual(1)
})
