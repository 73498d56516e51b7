import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../../src/domain/day.ts'
import { emptyJournal, type Journal, putEntry, rate } from '../../../src/domain/journal.ts'
import { NO_WORDS, type Rating } from '../../../src/domain/kinds/question.ts'
import { type Instant, instantOf } from '../../../src/domain/wallTime.ts'
import { comparedRows, sideOf } from '../../../src/features/patterns/compareRows.ts'
import { differenceWords, meanWords } from '../../../src/features/patterns/compareWords.ts'
import { daysWords } from '../../../src/features/patterns/daysWords.ts'
import { signalsOf } from '../../../src/insight/signal.ts'
import { spanPairOf } from '../../../src/insight/spans.ts'
import { loadPages, loadWords, type Say } from '../../../src/words/words.ts'

const TODAY = '2026-03-18' as Day
const NOW: Instant = instantOf(new Date('2026-03-18T21:00:00Z'))
const PAIR = spanPairOf('six-weeks', TODAY)

/** Ratings on consecutive days, each in its evening, the last of them `ago` days before today. */
function rated(journal: Journal, question: string, ago: number, values: readonly Rating[]): Journal {
  return values.reduce((before, value, index) => {
    const day = addDays(TODAY, index + 1 - values.length - ago)
    return rate(before, day, question, value, `${day}T21:00:00.000Z` as Instant)
  }, journal)
}

function keysOf(rows: readonly { readonly signal: { readonly key: string } }[]) {
  return rows.map(({ signal }) => signal.key)
}

const TEN: readonly Rating[] = [2, 3, 2, 3, 2, 3, 2, 3, 2, 3]
const HIGHER: readonly Rating[] = [3, 4, 3, 4, 3, 4, 3, 4, 3, 4]

describe('what stands side by side', () => {
  test('nothing written is nothing to compare', () => {
    expect(comparedRows(emptyJournal, PAIR)).toEqual({ much: [], little: [], few: [] })
  })

  test('a large difference, a small one and too few entries stand apart', () => {
    let journal = rated(rated(emptyJournal, 'energy', 60, TEN), 'energy', 0, HIGHER)
    journal = rated(rated(journal, 'rest', 60, TEN), 'rest', 0, TEN)
    journal = rated(rated(journal, 'joy', 60, TEN), 'joy', 0, TEN.slice(0, 7))
    const { much, little, few } = comparedRows(journal, PAIR)
    expect(keysOf(much)).toEqual(['question:energy'])
    expect(keysOf(little)).toContain('question:rest')
    expect(keysOf(few)).toEqual(['question:joy'])
    expect(few[0]?.compared).toMatchObject({ past: { entries: 10 }, now: { entries: 7 }, difference: null })
  })

  test('the largest difference comes first, whichever way it goes', () => {
    let journal = rated(rated(emptyJournal, 'energy', 60, TEN), 'energy', 0, HIGHER)
    journal = rated(rated(journal, 'rest', 60, HIGHER), 'rest', 0, [1, 0, 1, 0, 1, 0, 1, 0, 1, 0])
    expect(keysOf(comparedRows(journal, PAIR).much)).toEqual(['question:rest', 'question:energy'])
  })

  test('where neither side ever moved, a difference is as large as one can be, and none is none', () => {
    const flat = (value: Rating) => TEN.map(() => value)
    let journal = rated(rated(emptyJournal, 'energy', 60, flat(1)), 'energy', 0, flat(2))
    journal = rated(rated(journal, 'rest', 60, flat(2)), 'rest', 0, flat(2))
    const { much, little } = comparedRows(journal, PAIR)
    expect(keysOf(much)).toEqual(['question:energy'])
    expect(keysOf(little)).toContain('question:rest')
  })

  test('what never happened and what the person hid are left out', () => {
    const journal = rated(rated(emptyJournal, 'energy', 60, TEN), 'energy', 0, TEN)
    const rows = comparedRows(journal, PAIR)
    expect(keysOf([...rows.much, ...rows.little, ...rows.few])).toEqual(['question:energy'])
    const hidden = putEntry(
      journal,
      {
        kind: 'question',
        id: 'energy',
        text: null,
        answer: 'scale',
        words: NO_WORDS,
        wordsSince: null,
        wears: 'falling',
        hidden: true,
        position: 0,
      },
      NOW,
    )
    expect(comparedRows(hidden, PAIR)).toEqual({ much: [], little: [], few: [] })
  })
})

test('a difference lies on the wearing or the restoring side, or on none', () => {
  const up = { plain: 1, inSds: 1, isSure: true }
  const down = { plain: -1, inSds: -1, isSure: true }
  expect(sideOf({ wears: 'falling' }, up)).toBe('restores')
  expect(sideOf({ wears: 'falling' }, down)).toBe('wears')
  expect(sideOf({ wears: 'rising' }, up)).toBe('wears')
  expect(sideOf({ wears: 'rising' }, down)).toBe('restores')
  expect(sideOf({ wears: null }, up)).toBeNull()
  expect(sideOf({ wears: 'rising' }, { plain: 0, inSds: 0, isSure: false })).toBeNull()
})

describe('in words', () => {
  let english: Say
  let french: Say
  beforeAll(async () => {
    await Promise.all([loadPages('en'), loadPages('fr-CA')])
    english = await loadWords('en')
    french = await loadWords('fr-CA')
  })

  const signal = (key: string) => {
    const found = signalsOf(emptyJournal).find((one) => one.key === key)
    if (!found) throw new Error(`No signal ${key}`)
    return found
  }
  const sides = (past: number, now: number) => ({
    past: { ...PAIR.past, entries: 20, reach: null, mean: past, sd: 1 },
    now: { ...PAIR.now, entries: 20, reach: null, mean: now, sd: 1 },
    difference: { plain: now - past, inSds: now - past, isSure: true },
    seam: null,
    meant: null,
  })

  test('a rating is higher or lower, a count more or fewer a week, minutes longer or shorter', () => {
    expect(differenceWords(signal('question:energy'), sides(2, 1.2), english)).toBe(
      'Lower, on the wearing side',
    )
    expect(differenceWords(signal('moment:late-email'), sides(1, 3), english)).toBe(
      '14 more a week, on the wearing side',
    )
    expect(differenceWords(signal('moment:laughter'), sides(0.1, 0.2), french)).toBe(
      '0,7 de plus par semaine, du côté de ce qui ressource',
    )
    expect(differenceWords(signal('workload:longestStretch'), sides(90, 75), english)).toBe(
      '15 minutes shorter, on the restoring side',
    )
    expect(differenceWords(signal('measured:sleep'), sides(432, 390), english)).toBe(
      '0.7 hours shorter, on the wearing side',
    )
    expect(differenceWords(signal('measured:steps'), sides(5000, 6200.4), english)).toBe('1,200 more a day')
  })

  test('what a row shows adds up, and a difference too small to show is none', () => {
    expect(differenceWords(signal('question:energy'), sides(1.14, 2.56), english)).toMatch(/^Higher/)
    expect(differenceWords(signal('question:energy'), sides(1.14, 1.4), english)).toMatch(/^A little higher/)
    expect(differenceWords(signal('moment:late-email'), sides(0.51 / 7, 2.06 / 7), english)).toMatch(
      /^1\.6 more/,
    )
    expect(differenceWords(signal('question:energy'), sides(2.01, 2.02), english)).toBe(
      'The same in these figures',
    )
  })

  test('a side with too few entries has no difference', () => {
    const few = { ...sides(1, 2), difference: null }
    expect(differenceWords(signal('question:energy'), few, english)).toBeNull()
  })

  test('a count that never happened is said in a word', () => {
    expect(meanWords(0, signal('moment:late-email'), english)).toBe('none')
    expect(meanWords(0, signal('question:energy'), english)).toBe('spent')
  })

  test('a span names its year once where both ends share it', () => {
    expect(daysWords({ from: '2026-02-05' as Day, to: TODAY }, english)).toBe('5 Feb to 18 Mar 2026')
    expect(daysWords(PAIR.past, english)).toBe('25 Dec 2025 to 4 Feb 2026')
  })
})
