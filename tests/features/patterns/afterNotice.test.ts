import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../../src/domain/day.ts'
import { entriesOf } from '../../../src/domain/entries.ts'
import { type Journal, putEntry } from '../../../src/domain/journal.ts'
import { NO_WORDS } from '../../../src/domain/kinds/question.ts'
import type { Instant } from '../../../src/domain/wallTime.ts'
import { noticesToMake } from '../../../src/features/patterns/noticesToMake.ts'
import { readingSentence } from '../../../src/features/patterns/readingWords.ts'
import { noticeOf } from '../../fixtures/noticeOf.ts'
import { SAMPLE_TODAY } from '../../fixtures/sampleYears.ts'
import { allWords } from '../../words/textsOf.ts'
import { reflectionsFor, rowOf, rowsOf } from './rowsOfTests.ts'

const NOW = '2026-03-18T12:00:00.000Z' as Instant
const KEY = 'question:energy'
const WORDS = await allWords()
const [say, dire] = [WORDS.get('en'), WORDS.get('fr-CA')]
if (!say || !dire) throw new Error('No words')
const ago = (days: number): Day => addDays(SAMPLE_TODAY, -days)

/** Energy rated daily for 400 days, two points lower in the last sixty. */
const WORN = reflectionsFor(400, (days) => ({ energy: days < 60 ? 1 : days % 2 ? 3 : 4 }))
const YARDSTICK = { from: ago(390), to: ago(100), entries: 291, mean: 3.5, sd: 0.5 }

const named = (journal: Journal) =>
  noticesToMake(rowsOf(journal), [...entriesOf(journal, 'notice')], SAMPLE_TODAY).map(({ signal }) => signal)

describe('a question the person hid', () => {
  const hidden = putEntry(
    WORN,
    {
      ...{ kind: 'question', id: 'energy', text: null, answer: 'scale', words: NO_WORDS, wordsSince: null },
      ...{ wears: 'falling', hidden: true, position: 0 },
    },
    NOW,
  )

  test('makes no notice, though what was answered is read', () => {
    expect(named(WORN)).toEqual([KEY])
    expect(rowOf(KEY, hidden).reading?.status).toBe('eroding')
    expect(named(hidden)).toEqual([])
  })
})

describe('“this is my new normal”', () => {
  test('is still so after the next notice', () => {
    const normal = noticeOf({ signal: KEY, day: ago(200), yardstick: YARDSTICK, newNormal: ago(199) })
    const next = noticeOf({ signal: KEY, day: ago(20), yardstick: YARDSTICK })
    const journal = [normal, next].reduce((before, notice) => putEntry(before, notice, NOW), WORN)
    const { reading } = rowOf(KEY, journal)
    if (!reading || reading.status === 'not-enough') throw new Error('No reading')
    expect(reading.yardstick.from >= ago(241)).toBe(true)
  })
})

describe('being back near where it was', () => {
  const notice = noticeOf({ signal: KEY, day: ago(200), yardstick: YARDSTICK })
  const backFor = (days: number) =>
    putEntry(
      reflectionsFor(400, (daysAgo) => ({
        energy: daysAgo >= days + 40 && daysAgo < 260 ? 1 : daysAgo % 2 ? 3 : 4,
      })),
      notice,
      NOW,
    )

  test('is told, and no longer after six weeks', () => {
    const told = (journal: Journal) => {
      const { reading } = rowOf(KEY, journal)
      return reading && reading.status !== 'not-enough' ? reading.noticed : null
    }
    expect(told(backFor(10))?.returned).not.toBeNull()
    expect(told(backFor(60))).toBeNull()
  })
})

test('a season that leaves out everything earlier is said to do so, in both languages', () => {
  const season = { kind: 'season', id: 's', sort: 'illness', name: '', leftOut: true } as const
  const journal = putEntry(WORN, { ...season, from: ago(500), to: SAMPLE_TODAY }, NOW)
  const row = rowOf(KEY, journal)
  expect(row.reading).toMatchObject({ status: 'not-enough', leftOut: 358, yardstick: { entries: 0 } })
  expect(readingSentence(row, say)).toMatch(
    /^358 earlier entries lie in a season you left out; nothing is left/,
  )
  expect(readingSentence(row, dire)).toMatch(/358.*saison.*il ne reste rien/)
})
