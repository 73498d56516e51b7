import { describe, expect, it, test } from 'vitest'
import { type Day, type Month, weekOf } from '../../../src/domain/day.ts'
import { deleteEntry, journalOf } from '../../../src/domain/journal.ts'
import type { EntryKind, LiveEntry } from '../../../src/domain/kinds/entry.ts'
import { NO_WORDS } from '../../../src/domain/kinds/question.ts'
import type { Instant, WallTime } from '../../../src/domain/wallTime.ts'
import {
  countWords,
  isWritten,
  liveEntries,
  spanWords,
} from '../../../src/features/settings/backup/countWords.ts'
import { LANGUAGES, type Language } from '../../../src/words/words.ts'
import { sampleYears } from '../../fixtures/sampleYears.ts'
import { allWords } from '../../words/textsOf.ts'

const WORDS = await allWords()
const DAY = '2026-11-23' as Day
const editedAt = '2026-11-23T20:00:00.000Z' as Instant
const span = { from: '2020-01-01' as Day, to: '2020-02-01' as Day }

/** One entry of every kind there is. */
const ONE_OF_EACH: { readonly [Kind in EntryKind]: Extract<LiveEntry, { kind: Kind }> } = {
  reflection: {
    ...{ kind: 'reflection', id: `reflection:${DAY}`, day: DAY, editedAt },
    ...{ ratings: {}, counts: {}, contexts: [], note: 'x' },
  },
  moment: {
    ...{ kind: 'moment', id: 'm', what: 'laughter', day: DAY, editedAt },
    ...{ at: `${DAY}T12:00-05:00` as WallTime, times: 1, because: null, note: '' },
  },
  pause: {
    ...{ kind: 'pause', id: 'pause:2026-W48', week: weekOf(DAY), editedAt },
    ...{ heavy: 'x', working: '', shift: '', together: false, lastShift: null, other: null },
  },
  repair: {
    ...{ kind: 'repair', id: 'r', opened: DAY, title: 'x', happened: '', myPart: '', editedAt },
    ...{ entrusted: '', nextStep: '', by: null, state: 'open', story: [] },
  },
  asking: {
    ...{ kind: 'asking', id: 'as', day: DAY, at: `${DAY}T12:00-05:00` as WallTime, words: 'x', editedAt },
    ...{ from: null, pays: null, answer: 'later', askOn: null, turnedOut: null, moment: null },
  },
  rest: {
    ...{ kind: 'rest', id: 'rest:m', day: DAY, moment: 'm', way: null, guilt: 1, editedAt },
    ...{ gaveBack: 'x', wholeDay: false },
  },
  statement: { kind: 'statement', id: 'st', situation: '', offer: '', limit: '', door: '', editedAt },
  restorative: { kind: 'restorative', id: 're', name: 'x', gaveBack: '', editedAt },
  person: { kind: 'person', id: 'p', name: 'x', about: '', call: '', message: '', editedAt },
  line: { kind: 'line', id: 'l', country: 'CA', name: 'x', call: '', text: '', hidden: false, editedAt },
  season: { kind: 'season', id: 'se', sort: 'leave', name: 'x', ...span, leftOut: true, editedAt },
  workload: {
    ...{ kind: 'workload', id: `workload:${DAY}:typed`, day: DAY, source: 'typed', read: null, editedAt },
    figures: {
      ...{ afterHoursEmails: 1, sessions: null, backToBackSessions: null },
      ...{ lateSessions: null, longestStretch: null },
    },
  },
  measured: {
    ...{
      kind: 'measured',
      id: `measured:${DAY}:i`,
      day: DAY,
      source: 'i',
      sleep: 402,
      steps: null,
      editedAt,
    },
  },
  score: { kind: 'score', id: 'sc', day: DAY, instrument: 'single-item', total: 3, editedAt },
  import: { kind: 'import', id: 'i', sort: 'mailbox', ...span, editedAt },
  notice: {
    ...{ kind: 'notice', id: 'n', signal: 'x', status: 'eroding', day: '2019-01-01' as Day, editedAt },
    ...{ yardstick: { ...span, mean: 1, sd: 1, entries: 30 }, putAway: null, newNormal: null },
  },
  question: {
    ...{ kind: 'question', id: 'q', text: 'x', answer: 'scale', words: NO_WORDS, wordsSince: null, editedAt },
    ...{ wears: null, hidden: false, position: 9 },
  },
  momentKind: {
    ...{ kind: 'momentKind', id: 'momentKind:own:k', what: 'own:k', text: 'x', restores: true, editedAt },
    ...{ hidden: false, position: 0, wordsSince: null },
  },
  context: { kind: 'context', id: 'c', text: 'x', hidden: false, editedAt },
  setting: { kind: 'setting', id: 'setting:welcomed', name: 'welcomed', value: DAY, editedAt },
}
const ALL = Object.values(ONE_OF_EACH) as LiveEntry[]

function sayIn(language: Language) {
  const say = WORDS.get(language)
  if (!say) throw new Error(`No words in ${language}`)
  return say
}

const many = (entry: LiveEntry, count: number) => Array.from({ length: count }, () => entry)

describe('entries are counted', () => {
  const some = [
    ...many(ONE_OF_EACH.pause, 2),
    ...many(ONE_OF_EACH.reflection, 12),
    ...many(ONE_OF_EACH.moment, 40),
  ]

  it('by their sort, in an order that does not depend on how they lie', () => {
    expect(countWords(some, sayIn('en'))).toBe('12 reflections, 40 moments, and 2 pauses')
    expect(countWords([...some].reverse(), sayIn('fr-CA'))).toBe('12 réflexions, 40 moments et 2 pauses')
  })

  it('in the singular where there is one; French says zero and one alike', () => {
    expect(countWords([ONE_OF_EACH.moment], sayIn('en'))).toBe('1 moment')
    expect(countWords([ONE_OF_EACH.repair], sayIn('fr-CA'))).toBe('1 réparation')
    expect(countWords([], sayIn('en'))).toBe('')
  })

  it('whatever their kind: none is left out', () => {
    for (const entry of ALL) {
      for (const language of LANGUAGES) expect(countWords([entry], sayIn(language))).toMatch(/^1 \p{L}+/u)
    }
    const said = countWords(ALL, sayIn('en'))
    const total = [...said.matchAll(/\d+/g)].reduce((sum, [figure]) => sum + Number(figure), 0)
    expect(total).toBe(ALL.length)
  })
})

test('what the person wrote is told from what they set up', () => {
  const kinds = ALL.filter((entry) => !isWritten(entry)).map(({ kind }) => kind)
  expect(kinds.sort()).toEqual(['context', 'import', 'momentKind', 'notice', 'question', 'setting'])
})

describe('the days that entries lie on', () => {
  it('are said from the first to the last, whatever their order', () => {
    const entries = [ONE_OF_EACH.reflection, { ...ONE_OF_EACH.moment, day: '2024-02-29' as Day }]
    expect(spanWords(entries, sayIn('en'))).toBe('from 29 February 2024 to 23 November 2026')
    expect(spanWords(entries, sayIn('fr-CA'))).toBe('du 29 février 2024 au 23 novembre 2026')
  })

  it('are one day where they all lie on it; a pause lies on its Monday', () => {
    const entries = [ONE_OF_EACH.repair, ONE_OF_EACH.pause, ONE_OF_EACH.score]
    expect(spanWords(entries, sayIn('en'))).toBe('on 23 November 2026')
    expect(spanWords(entries, sayIn('fr-CA'))).toBe('le 23 novembre 2026')
  })

  it('are not said of what has no day of its own', () => {
    const undated = ALL.filter((entry) => !('day' in entry || 'week' in entry || 'opened' in entry))
    expect(spanWords([...undated, ONE_OF_EACH.notice], sayIn('en'))).toBe(null)
  })
})

test('what was deleted is not there to be counted', () => {
  const journal = journalOf(ALL)
  expect(liveEntries(journal)).toHaveLength(ALL.length)
  expect(liveEntries(deleteEntry(journal, 'm', '2026-11' as Month, editedAt))).toHaveLength(ALL.length - 1)
})

test('two years of a sample are said in full', () => {
  const entries = liveEntries(sampleYears(2))
  expect(countWords(entries, sayIn('en'))).toMatch(
    /^\d+ reflections, 1,\d{3} moments, \d+ pauses, 2 repairs, /,
  )
  expect(spanWords(entries, sayIn('en'))).toMatch(/^from \d+ March 2024 to 17 March 2026$/)
})
