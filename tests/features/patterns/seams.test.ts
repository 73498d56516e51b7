import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, numberOf } from '../../../src/domain/day.ts'
import { questionsOf } from '../../../src/domain/entries.ts'
import { type Journal, journalOf, putEntry } from '../../../src/domain/journal.ts'
import type { Rating } from '../../../src/domain/kinds/question.ts'
import { changeQuestion } from '../../../src/domain/questionChanges.ts'
import type { Instant } from '../../../src/domain/wallTime.ts'
import { comparedRows } from '../../../src/features/patterns/compareRows.ts'
import { pictureOf, sparklineOf } from '../../../src/features/patterns/picture.ts'
import { seamSentence, seamWords } from '../../../src/features/patterns/seamWords.ts'
import { picturedSeriesOf } from '../../../src/insight/series.ts'
import { spanPairOf } from '../../../src/insight/spans.ts'
import { spanOf } from '../../../src/insight/weeks.ts'
import { yearCellsOf } from '../../../src/insight/year.ts'
import { answerWord } from '../../../src/store/signalName.ts'
import { loadPages, loadWords, type Say } from '../../../src/words/words.ts'
import { noticeOf } from '../../fixtures/noticeOf.ts'
import { SAMPLE_TODAY } from '../../fixtures/sampleYears.ts'
import { reflectionsFor, rowOf } from './rowsOfTests.ts'

const NOW = '2026-03-18T12:00:00.000Z' as Instant
const KEY = 'question:energy'
const ago = (days: number): Day => addDays(SAMPLE_TODAY, -days)

/** Energy rated daily for a year, a point and a half lower since it was asked in other words so many days ago. */
function reworded(daysAgo: number, before: Rating = 4): Journal {
  const written = reflectionsFor(365, (days) => ({ energy: days > daysAgo ? before : 1 }))
  return changeQuestion(written, 'energy', { text: 'How awake am I?' }, ago(daysAgo), NOW)
}

let say: Say
beforeAll(async () => {
  await loadPages('en')
  say = await loadWords('en')
})

describe('then and now', () => {
  const pair = spanPairOf('six-weeks', SAMPLE_TODAY)
  const rowIn = (journal: Journal) => {
    const { much, little, few } = comparedRows(journal, pair)
    return { much: much.length, row: [...much, ...little, ...few].find(({ signal }) => signal.key === KEY) }
  }

  test('holds nothing before a seam against what came after, and says where it lies', () => {
    const { much, row } = rowIn(reworded(41))
    expect(much).toBe(0)
    expect(row?.compared).toMatchObject({
      past: { entries: 0 },
      now: { entries: 42 },
      difference: null,
      seam: { day: ago(41), turn: 'words' },
    })
  })

  test('within a span too, only the days of its last meaning count', () => {
    expect(rowIn(reworded(20)).row?.compared).toMatchObject({ past: { entries: 0 }, now: { entries: 21 } })
    const within = rowIn(reworded(60)).row?.compared
    expect(within).toMatchObject({ past: { entries: 19, mean: 1 }, now: { entries: 42, mean: 1 } })
    expect(within?.difference).toMatchObject({ plain: 0 })
  })

  test('two spans of one earlier meaning are held side by side', () => {
    const past = { from: ago(200), to: ago(160) }
    const now = { from: ago(140), to: ago(100) }
    const { much, little, few } = comparedRows(reworded(41), { past, now })
    const [row] = [...much, ...little, ...few]
    expect(row?.compared).toMatchObject({ past: { mean: 4 }, now: { mean: 4 }, seam: null })
    const turned = comparedRows(reworded(41), { past: now, now: past })
    expect(turned.little[0]?.compared, 'whichever is named first').toMatchObject({ past: { mean: 4 } })
  })

  test('where the meaning never changes no seam is told', () => {
    expect(rowIn(reflectionsFor(365, () => ({ energy: 2 }))).row?.compared.seam).toBeNull()
  })
})

describe('the ends of a picture', () => {
  const turned = changeQuestion(
    reworded(150),
    'energy',
    { word: { point: 4, text: 'worn out' } },
    ago(150),
    NOW,
  )
  const endsOver = (span: '2y' | '6w', journal: Journal) => {
    const row = rowOf(KEY, journal)
    const { highWord, lowWord, before } = pictureOf(row, {
      ...{ span: spanOf(span, SAMPLE_TODAY, null), today: SAMPLE_TODAY, seasons: [], say },
    })
    return { highWord, lowWord, before }
  }

  test('are called by the words of the first days and by those of the last, where they changed between', () => {
    const before = { highWord: 'plenty', lowWord: 'spent' }
    expect(endsOver('2y', turned)).toEqual({ highWord: 'worn out', lowWord: 'spent', before })
    expect(endsOver('6w', turned)).toMatchObject({ highWord: 'worn out', before: null })
    expect(endsOver('2y', reworded(150)), 'the same scale under another question').toMatchObject({
      highWord: 'plenty',
      before: null,
    })
  })

  test('are said at the seam too, also where nothing was written for weeks before it', () => {
    const words = (journal: Journal) => seamWords(rowOf(KEY, journal), say).map(({ words }) => words)
    expect(words(turned)).toEqual([
      expect.stringMatching(/Before that, the scale went from “spent” to “plenty”\.$/),
    ])
    expect(words(reworded(150))).toEqual([expect.stringMatching(/in other words\.$/)])
    const paused = journalOf(
      Array.from(turned.pages.values()).flatMap((page) =>
        [...page.values()].filter(
          (entry) => entry.kind !== 'reflection' || entry.day > ago(120) || entry.day < ago(160),
        ),
      ),
    )
    expect(words(paused)).toEqual([expect.stringMatching(/went from “spent” to “plenty”\.$/)])
  })
})

describe('the yardstick of a picture', () => {
  const journal = reworded(150)
  const span = spanOf('2y', SAMPLE_TODAY, null)

  test('begins where its meaning does', () => {
    const row = rowOf(KEY, journal)
    const picture = pictureOf(row, { span, today: SAMPLE_TODAY, seasons: [], say })
    expect(picture.band).toMatchObject({ mean: 1, from: numberOf(ago(150)) - 0.5 })
    const { values, band } = sparklineOf(row, span)
    expect(values.slice(band?.from).every((value) => value === 1)).toBe(true)
    expect(values.slice(0, band?.from)).toContain(4)
  })

  test('reaches over a picture that shows one meaning alone', () => {
    const row = rowOf(KEY, journal)
    const short = spanOf('6w', SAMPLE_TODAY, null)
    expect(pictureOf(row, { span: short, today: SAMPLE_TODAY, seasons: [], say }).band?.from).toBeNull()
    expect(sparklineOf(row, short).band?.from).toBe(0)
  })
})

test('a notice from before a seam is not told of what came since', () => {
  const yardstick = { from: ago(360), to: ago(250), entries: 100, mean: 3.5, sd: 0.5 }
  const notice = (part = {}) => noticeOf({ signal: KEY, day: ago(170), yardstick, ...part })
  const seam = putEntry(reworded(150), notice(), NOW)
  expect(rowOf(KEY, seam)).toMatchObject({ notice: null, reading: { status: 'steady', noticed: null } })
  const one = reflectionsFor(365, (days) => ({ energy: days > 150 ? 4 : 1 }))
  expect(rowOf(KEY, putEntry(one, notice(), NOW)).notice, 'without a seam it stands').not.toBeNull()
})

describe('the year', () => {
  test('says where its meaning changes', () => {
    const series = picturedSeriesOf(reworded(41)).get(KEY)
    if (!series) throw new Error('No series')
    const { seams } = yearCellsOf(series, 2026, SAMPLE_TODAY)
    expect(seams.map((seam) => seamSentence(seam, say))).toEqual(['From 5 February 2026 on in other words.'])
    expect(yearCellsOf(series, 2025, SAMPLE_TODAY).seams).toEqual([])
  })

  test('a count’s levels are those of its meaning, the legend that of the last', () => {
    const entriesOf = (from: number, to: number, value: number) =>
      Array.from({ length: from - to }, (_, index) => ({
        day: ago(from - index),
        value: value + (index % 4),
      }))
    const [typed, read] = [entriesOf(60, 30, 1), entriesOf(30, 0, 21)]
    const stretches = [
      { meaning: 'typed', turn: null, entries: typed, beside: [] },
      { meaning: 'files', turn: 'files', entries: read, beside: [] },
    ] as const
    const year = yearCellsOf({ kind: 'count', entries: [...typed, ...read], stretches }, 2026, SAMPLE_TODAY)
    const levels = new Map(
      year.months.flatMap(({ days }) => days.map(({ day, level }) => [day, level] as const)),
    )
    expect([60, 59, 58, 57].map((days) => levels.get(ago(days)))).toEqual([1, 2, 3, 4])
    expect([30, 29, 28, 27].map((days) => levels.get(ago(days)))).toEqual([1, 2, 3, 4])
    expect(year.levels.map((range) => range?.low)).toEqual([undefined, 21, 22, 23, 24])
  })
})

test('an answer is told in the words of its day', () => {
  const journal = changeQuestion(
    reworded(41),
    'energy',
    { word: { point: 1, text: 'half asleep' } },
    ago(41),
    NOW,
  )
  const question = questionsOf(journal).find(({ id }) => id === 'energy')
  if (!question) throw new Error('No question')
  expect(answerWord(question, ago(42), 1, say)).toBe('running low')
  expect(answerWord(question, ago(41), 1, say)).toBe('half asleep')
})
