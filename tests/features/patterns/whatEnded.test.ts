import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/domain/day.ts'
import { type Journal, journalOf } from '../../../src/domain/journal.ts'
import type { LiveEntry } from '../../../src/domain/kinds/entry.ts'
import type { Rating } from '../../../src/domain/kinds/question.ts'
import { reflectionIdOf } from '../../../src/domain/kinds/reflection.ts'
import { type Import, type WorkloadFigure, workloadIdOf } from '../../../src/domain/kinds/workload.ts'
import { finish } from '../../../src/domain/steps.ts'
import type { Instant, WallTime } from '../../../src/domain/wallTime.ts'
import { comparedRows, silentSide } from '../../../src/features/patterns/compareRows.ts'
import { entriesWords } from '../../../src/features/patterns/compareWords.ts'
import { happenedWords } from '../../../src/features/patterns/happenedWords.ts'
import { pictureOf } from '../../../src/features/patterns/picture.ts'
import { isLeftOut, readingSentence, restsOnDays } from '../../../src/features/patterns/readingWords.ts'
import { shoreOf } from '../../../src/features/patterns/shore.ts'
import { shoreSentence } from '../../../src/features/patterns/shoreWords.ts'
import { groupRows, type SignalRow } from '../../../src/features/patterns/signalRows.ts'
import type { SignalKey } from '../../../src/insight/signal.ts'
import { spanPairOf } from '../../../src/insight/spans.ts'
import { spanOf } from '../../../src/insight/weeks.ts'
import { SAMPLE_TODAY } from '../../fixtures/sampleYears.ts'
import { allWords } from '../../words/textsOf.ts'
import { readRow, rowOf, rowsOf } from './rowsOfTests.ts'

const WORDS = await allWords()
const english = WORDS.get('en')
if (!english) throw new Error('No words')
const say = english
const NOW = '2026-03-18T12:00:00.000Z' as Instant
const [DAYS, ENDED] = [400, 30]
const UNKNOWN = {
  ...{ afterHoursEmails: null, sessions: null, backToBackSessions: null },
  ...{ lateSessions: null, longestStretch: null },
}

const daysAgo = Array.from({ length: DAYS - ENDED }, (_, index) => DAYS - index)
const dayAgo = (ago: number) => addDays(SAMPLE_TODAY, -ago)

function reflection(ago: number, part: { ratings?: Record<string, Rating>; brought?: string }): LiveEntry {
  const day = dayAgo(ago)
  const { ratings = {}, brought } = part
  const frame = {
    kind: 'reflection',
    id: reflectionIdOf(day),
    day,
    counts: {},
    contexts: [],
    note: '',
  } as const
  return { ...frame, ratings, ...(brought && { brought: { energy: brought } }), editedAt: NOW }
}

function moment(ago: number, what: 'late-email' | 'laughter' = 'late-email'): LiveEntry {
  const day = dayAgo(ago)
  const at = `${day}T22:30-04:00` as WallTime
  return { kind: 'moment', id: `m${ago}`, what, day, at, times: 1, because: null, note: '', editedAt: NOW }
}

function worked(ago: number, source: string, figures: Partial<Record<WorkloadFigure, number>>): LiveEntry {
  const day = dayAgo(ago)
  const id = workloadIdOf(day, source)
  return { kind: 'workload', id, day, source, figures: { ...UNKNOWN, ...figures }, read: null, editedAt: NOW }
}

function imported(sort: Import['sort'], to: number, from = DAYS): LiveEntry {
  return { kind: 'import', id: sort, sort, from: dayAgo(from), to: dayAgo(to), editedAt: NOW }
}

const BEFORE = 45

/** What was known day by day for a year and then, thirty days ago, was not any more. */
const LIVES: readonly (readonly [string, SignalKey, Journal])[] = [
  [
    'a mailbox in whose last weeks nothing was sent late',
    'workload:afterHoursEmails',
    journalOf([
      imported('mailbox', ENDED),
      ...daysAgo.filter((ago) => ago > BEFORE).map((ago) => worked(ago, 'mailbox', { afterHoursEmails: 1 })),
    ]),
  ],
  [
    'a calendar',
    'workload:sessions',
    journalOf([
      imported('calendar', ENDED),
      ...daysAgo.map((ago) => worked(ago, 'calendar', { sessions: 5 })),
    ]),
  ],
  [
    'sessions typed in',
    'workload:sessions',
    journalOf(daysAgo.map((ago) => worked(ago, 'typed', { sessions: 5 }))),
  ],
  [
    'sleep',
    'measured:sleep',
    journalOf([
      imported('health', ENDED),
      ...daysAgo.map((ago): LiveEntry => {
        const [day, id] = [dayAgo(ago), `measured:${ago}`]
        return { kind: 'measured', id, day, source: 'health', sleep: 420, steps: null, editedAt: NOW }
      }),
    ]),
  ],
  [
    'ratings',
    'question:energy',
    journalOf(daysAgo.map((ago) => reflection(ago, { ratings: { energy: 2 } }))),
  ],
  [
    'ratings that fell before they ended',
    'question:energy',
    journalOf(
      daysAgo.map((ago) => reflection(ago, { ratings: { energy: ago > 60 ? (ago % 2 ? 3 : 4) : 0 } })),
    ),
  ],
  [
    'another app’s ratings',
    'question:energy',
    journalOf(daysAgo.map((ago) => reflection(ago, { ratings: { energy: 2 }, brought: 'daylio' }))),
  ],
  [
    'moments that nobody taps any more, though days are written',
    'moment:late-email',
    journalOf([
      ...Array.from({ length: DAYS }, (_, ago) => reflection(ago, { ratings: { energy: 2 } })),
      ...daysAgo.filter((ago) => ago > BEFORE).map((ago) => moment(ago)),
      ...daysAgo.filter((ago) => ago <= BEFORE).map((ago) => moment(ago, 'laughter')),
    ]),
  ],
]

const TODAY_CLAIMED = /last six weeks|as it has been since|a week<\/b>, before|holding/i

describe('of what ended thirty days ago nothing is said of today', () => {
  test.each(LIVES)('%s', (_, key, journal) => {
    const row = rowOf(key, journal)
    const sentence = happenedWords(row, SAMPLE_TODAY, say) ?? readingSentence(row, say)
    expect(sentence).not.toMatch(TODAY_CLAIMED)
    expect(sentence).toMatch(/Feb 2026|February 2026/)
    expect(groupRows([row]).get('holding')).toEqual([])
    const shore = finish(shoreOf([row], '6m', SAMPLE_TODAY))
    expect(shoreSentence(shore, say)).not.toMatch(TODAY_CLAIMED)
    const span = spanOf('6m', SAMPLE_TODAY, null)
    const { summary } = pictureOf(row, { span, today: SAMPLE_TODAY, seasons: [], say })
    expect(summary).not.toMatch(TODAY_CLAIMED)
    const pair = spanPairOf('six-weeks', SAMPLE_TODAY)
    const compared = Object.values(comparedRows(journal, pair))
      .flat()
      .find(({ signal }) => signal.key === key)
    expect(compared && entriesWords(compared, 'now', say)).toMatch(/^1[12] entries, 5 to 1[56] Feb 2026$/)
    expect(compared && entriesWords(compared, 'past', say)).toMatch(/^\d+ entries$/)
  })

  test('what a reading rests on is of its days as well, and not since one of them', () => {
    const told = restsOnDays(rowOf('question:energy', LIVES[5]?.[2]), say)
    expect(told).toMatch(/^11 entries from 5 February to 15 February, against \d+ earlier ones from /)
  })

  test('a change is told with the days it is of', () => {
    const told = (part: Parameters<typeof readRow>[5]) =>
      readingSentence(readRow('question:energy', 'eroding', 1.24, 2.96, 3, part), say)
    expect(told({ isCovered: true })).toContain('over the last six weeks')
    expect(told({ isCovered: false })).toBe(
      'Running low (5 Feb to 18 Mar 2026), steady before (19 Mar 2025 to 7 Jan 2026)',
    )
  })
})

test('a calendar that reaches today tells of free weeks too: they have no longest stretch, and did not go uncounted', () => {
  const [last, to] = [20, 0]
  const journal = journalOf([
    imported('calendar', to),
    ...Array.from({ length: DAYS - last }, (_, index) =>
      worked(DAYS - index, 'calendar', { sessions: 5, longestStretch: 120 }),
    ),
  ])
  for (const key of ['workload:sessions', 'workload:longestStretch'] as const)
    expect(rowOf(key, journal).endedOn).toBeNull()
})

describe('forty moments tapped on days without a reflection are facts', () => {
  const taps = journalOf(Array.from({ length: 40 }, (_, index) => moment(index * 2)))
  const pair = spanPairOf('six-weeks', SAMPLE_TODAY)

  test('in Then and now', () => {
    const rows = comparedRows(taps, pair)
    expect(silentSide(rows)).toBeNull()
    const [row] = rows.few
    expect(row?.signal.key).toBe('moment:late-email')
    expect(row && [entriesWords(row, 'past', say), entriesWords(row, 'now', say)]).toEqual([
      '19 times',
      '21 times',
    ])
  })

  test('and a span in which none was tapped is silent', () => {
    const early = journalOf(Array.from({ length: 10 }, (_, index) => moment(50 + index)))
    expect(silentSide(comparedRows(early, pair))).toBe('now')
  })
})

test('a left-out season that covers all there was is named where readings stand', () => {
  const season: LiveEntry = {
    kind: 'season',
    id: 's',
    sort: 'illness',
    name: 'Ill',
    leftOut: true,
    from: dayAgo(DAYS),
    to: dayAgo(42),
    editedAt: NOW,
  }
  const journal = journalOf([
    season,
    ...Array.from({ length: DAYS }, (_, ago) => reflection(ago, { ratings: { energy: 2 } })),
  ])
  const row = rowOf('question:energy', journal)
  const isSaid = ({ reading }: SignalRow) => reading?.status === 'not-enough' && isLeftOut(reading)
  expect(isSaid(row)).toBe(true)
  expect(readingSentence(row, say)).toBe(
    '358 earlier entries lie in a season you left out; nothing is left to compare with',
  )
  expect(isSaid(rowOf('question:rest', journal))).toBe(false)
})

test('another app’s answers beside one’s own are on no line of single days either', () => {
  const journal = journalOf(
    Array.from({ length: 20 }, (_, ago) =>
      reflection(
        ago,
        ago % 2 === 0 ? { ratings: { energy: 3 } } : { ratings: { energy: 0 }, brought: 'daylio' },
      ),
    ),
  )
  const rows: readonly SignalRow[] = rowsOf(journal)
  const shore = finish(shoreOf(rows, '6w', SAMPLE_TODAY))
  const line = [...shore.tiers.values()].flat().find(({ row }) => row.signal.key === 'question:energy')
  expect(shore.frame.grain).toBe('day')
  const means = line?.line.points.flatMap(({ mean }) => mean ?? [])
  // The first day is the app's: nothing had been answered here yet.
  expect(means).toEqual([0, ...Array.from({ length: 10 }, () => 3)])
  expect(shoreSentence(shore, say)).not.toBe('')
})
