import { describe, expect, it, test } from 'vitest'
import { putAsking } from '../../../src/domain/asking.ts'
import type { Day, Week } from '../../../src/domain/day.ts'
import { addImport } from '../../../src/domain/imports.ts'
import {
  emptyJournal,
  type Journal,
  markContext,
  putEntry,
  rate,
  writeNote,
} from '../../../src/domain/journal.ts'
import type { MomentKind } from '../../../src/domain/kinds/moment.ts'
import { NO_WORDS } from '../../../src/domain/kinds/question.ts'
import type { Instant, WallTime } from '../../../src/domain/wallTime.ts'
import {
  type FoldedNames,
  isAsking,
  type JournalQuery,
  momentsFound,
  searchJournal,
} from '../../../src/features/journal/searchJournal.ts'
import { daysInRange, endsOf, valuesOf } from '../../../src/features/journal/signalRange.ts'
import { signalsOf } from '../../../src/insight/signal.ts'
import { sampleYears } from '../../fixtures/sampleYears.ts'

const NOW = '2026-11-23T20:00:00.000Z' as Instant
const NAMES: FoldedNames = {
  moments: new Map([['late-email', 'late email']]),
  becauses: new Map([['guilt', 'guilt']]),
  contexts: new Map([['grief', 'grief']]),
}
const ALL: JournalQuery = { words: '', sought: 'anything', context: null, inRange: null }

let made = 0
function logged(
  journal: Journal,
  day: string,
  what: MomentKind,
  note = '',
  because: 'guilt' | null = null,
): Journal {
  const at = `${day}T22:30-05:00` as WallTime
  const id = `m${++made}`
  return putEntry(journal, { kind: 'moment', id, what, day: day as Day, at, times: 1, because, note }, NOW)
}

const noted = (journal: Journal, day: string, note: string) => writeNote(journal, day as Day, note, NOW)

const PAUSE = {
  kind: 'pause',
  id: 'pause:2026-W10',
  week: '2026-W10' as Week,
  heavy: 'Three intakes',
  working: 'Supervision',
  shift: 'Fewer evenings',
  together: false,
  lastShift: null,
  other: null,
} as const

const JOURNAL = [
  (before: Journal) => noted(before, '2026-03-01', 'Épuisée après la garde.'),
  (before: Journal) => noted(before, '2026-03-02', 'A slow morning by the water.'),
  (before: Journal) => logged(before, '2026-03-02', 'late-email', 'After the last call'),
  (before: Journal) => logged(before, '2026-03-02', 'laughter'),
  (before: Journal) => logged(before, '2026-03-02', 'late-email'),
  (before: Journal) => markContext(before, '2026-03-03' as Day, 'grief', true, NOW),
  (before: Journal) => logged(before, '2025-12-31', 'reluctant-yes', 'A yes', 'guilt'),
  (before: Journal) => rate(before, '2026-03-05' as Day, 'energy', 1, NOW),
  (before: Journal) => putEntry(before, PAUSE, NOW),
  (before: Journal) =>
    putEntry(before, { kind: 'person', id: 'p', name: 'Noor', about: 'Water', call: '', message: '' }, NOW),
].reduce((before, write) => write(before), emptyJournal)

function found(query: Partial<JournalQuery>, journal = JOURNAL): readonly string[] {
  return [...searchJournal(journal, { ...ALL, ...query }, NAMES)].flat().map((each) => {
    if (each.sort === 'entry') return each.entry.id
    const { day } = each.indexed.written
    return [day, ...momentsFound(each.indexed, { ...ALL, ...query }, NAMES).map(({ what }) => what)].join(' ')
  })
}

describe('words', () => {
  it.each([
    ['without their accents', 'epuisee', ['2026-03-01']],
    ['as the beginning or the middle of a word', 'morn', ['2026-03-02']],
    ['anywhere on the day, in any order', 'call water', ['2026-03-02 late-email']],
    ['only where all of them are said', 'water intakes', []],
    ['as a phrase that stays together', '"slow water"', []],
    ['newest first, the desk last', 'water', ['2026-03-02', 'p']],
    ['as the app names moments', 'late email', ['2026-03-02 late-email late-email']],
    ['as the app names reasons and contexts', 'guilt', ['2025-12-31 reluctant-yes']],
    ['as the app names contexts', 'grief', ['2026-03-03']],
    ['in a pause', 'intakes', ['pause:2026-W10']],
    ['that nobody wrote', 'zebra', []],
  ])('are found %s', (_, words, ids) => {
    expect(found({ words })).toEqual(ids)
  })
})

describe('a search narrowed down', () => {
  it.each<[string, Partial<JournalQuery>, readonly string[]]>([
    ['to the words of days', { sought: 'note' }, ['2026-03-02', '2026-03-01']],
    [
      'to moments',
      { sought: 'moments' },
      ['2026-03-02 late-email laughter late-email', '2025-12-31 reluctant-yes'],
    ],
    ['to one kind of moment', { sought: 'laughter' }, ['2026-03-02 laughter']],
    ['to words in one kind of moment', { sought: 'late-email', words: 'call' }, ['2026-03-02 late-email']],
    ['to words in moments, not in the note', { sought: 'moments', words: 'water' }, []],
    ['to pauses', { sought: 'pauses' }, ['pause:2026-W10']],
    ['to what cares', { sought: 'care' }, ['p']],
    ['to repairs, and not to the moment of that name', { sought: 'repairs' }, []],
    ['to a context', { context: 'grief' }, ['2026-03-03']],
    ['to a context that no day has', { context: 'money' }, []],
    ['to a signal’s range', { inRange: daysInRange(JOURNAL, 'question:energy', 0, 1) }, ['2026-03-05']],
    ['to a range that no day has', { inRange: daysInRange(JOURNAL, 'question:energy', 2, 4) }, []],
  ])('%s', (_, query, ids) => {
    expect(found(query)).toEqual(ids)
  })

  it('asks for nothing until something is said or chosen', () => {
    expect(isAsking(ALL)).toBe(false)
    expect(isAsking({ ...ALL, words: ' "" ' })).toBe(false)
    expect(isAsking({ ...ALL, words: 'a' })).toBe(true)
    expect(isAsking({ ...ALL, sought: 'note' })).toBe(true)
    expect(isAsking({ ...ALL, inRange: new Map() })).toBe(true)
  })
})

test('a range of what was measured has round ends about all there is', () => {
  const read = {
    sort: 'health',
    from: '2026-03-01' as Day,
    to: '2026-03-03' as Day,
    choice: { sort: 'health', app: 'fitbit' },
    days: [
      { day: '2026-03-01' as Day, sleep: 337, steps: 8123 },
      { day: '2026-03-02' as Day, sleep: 420, steps: null },
      { day: '2026-03-03' as Day, sleep: null, steps: 9999 },
    ],
  } as const
  const journal = addImport(noted(emptyJournal, '2026-03-01', 'slow'), read, NOW)
  const signalNamed = (key: string) => {
    const signal = signalsOf(journal).find((each) => each.key === key)
    if (!signal) throw new Error(key)
    return signal
  }
  expect(endsOf(journal, signalNamed('measured:sleep'))).toEqual([330, 360, 390, 420])
  expect(endsOf(journal, signalNamed('measured:steps'))).toEqual([8000, 9000, 10_000])
  expect(endsOf(emptyJournal, signalNamed('measured:steps'))).toEqual([])
  const inRange = daysInRange(journal, 'measured:sleep', 330, 360)
  expect([...inRange]).toEqual([['2026-03-01', 337]])
  const [days] = [...searchJournal(journal, { ...ALL, inRange }, NAMES)].filter((part) => part.length > 0)
  expect(days?.length).toBe(1)
})

test('a range of moments holds days without a reflection too', () => {
  const journal = logged(
    logged(noted(emptyJournal, '2026-03-02', 'x'), '2026-03-01', 'laughter'),
    '2026-03-01',
    'laughter',
  )
  expect(valuesOf(journal, 'moment:laughter')).toEqual([0, 2])
  expect([...daysInRange(journal, 'moment:laughter', 1, 9)]).toEqual([['2026-03-01', 2]])
  expect([...daysInRange(journal, 'moment:laughter', 0, 0)]).toEqual([['2026-03-02', 0]])
})

test('what is found in twenty years is what reading every day would find', () => {
  const journal = sampleYears(20, { busy: true })
  const days = new Set<string>()
  for (const page of journal.pages.values()) {
    for (const entry of page.values()) {
      if (entry.kind === 'reflection' && entry.note.includes('kitchen')) days.add(entry.day)
      if (entry.kind === 'moment' && entry.note.includes('kitchen')) days.add(entry.day)
    }
  }
  expect(days.size).toBeGreaterThan(100)
  expect(found({ words: 'Kitchen' }, journal)).toEqual([...days].sort().reverse())
})

test('words about a yes that was meant are found, those that a moment tells only there', () => {
  const asking = {
    kind: 'asking',
    day: '2026-03-06' as Day,
    at: '2026-03-06T16:00-05:00' as WallTime,
    ...{ from: null, pays: null, askOn: null, turnedOut: null },
  } as const
  const meant = { ...asking, id: 'yes', words: 'The choir trip', answer: 'yes', moment: null } as const
  const told = { ...asking, id: 'no', words: 'The choir board', answer: 'no', moment: 'told' } as const
  const gone = { ...asking, id: 'gone', words: 'The choir money', answer: 'no', moment: 'deleted' } as const
  const blank = { ...asking, id: 'blank', words: ' ', answer: 'yes', moment: null } as const
  // Moved since, to another month.
  const later = { day: '2026-04-01' as Day, at: '2026-04-01T16:00-04:00' as WallTime }
  const kept = { kind: 'moment', id: 'told', what: 'boundary-kept', because: null, times: 1 } as const
  const moment = { ...kept, ...later, note: told.words }
  const journal = [meant, told, gone, blank, moment].reduce<Journal>(
    (before, entry) => putEntry(before, entry, NOW),
    emptyJournal,
  )
  const found = (query: Partial<JournalQuery>) =>
    [...searchJournal(journal, { ...ALL, ...query }, NAMES)]
      .flat()
      .map((each) => (each.sort === 'day' ? each.indexed.written.day : each.entry.id))
  expect(found({ words: 'choir' })).toEqual(['2026-04-01', 'yes', 'gone'])
  expect(found({ sought: 'care' })).toEqual(['yes', 'gone'])
})

describe('every word that was written is found', () => {
  const desk = (entry: Parameters<typeof putEntry>[1]) => putEntry(emptyJournal, entry, NOW)
  const asked = {
    ...({ kind: 'asking', day: '2026-03-04' as Day, at: '2026-03-04T12:00-05:00' as WallTime } as const),
    ...({ words: 'A talk in May', from: null, pays: null, askOn: null, turnedOut: null } as const),
  }

  it.each([
    [
      'of an answer that was left for later',
      { ...asked, id: 'a', answer: 'later', moment: null },
      'may',
      'a',
    ],
    [
      'of a line',
      { kind: 'line', id: 'l', country: 'CA', name: 'Staff', call: '5550', text: '', hidden: false },
      '5550',
      'l',
    ],
    ['of a context', { kind: 'context', id: 'c', text: 'The rent', hidden: false }, 'rent', 'c'],
    [
      'of a reminder',
      {
        kind: 'setting',
        id: 'setting:reminder',
        name: 'reminder',
        value: { uid: 'u', days: [1], clock: '21:00', words: 'Tea' },
      },
      'tea',
      'setting:reminder',
    ],
    [
      'of somebody’s number',
      { kind: 'person', id: 'p', name: '', about: '', call: '514', message: '' },
      '514',
      'p',
    ],
  ])('%s', (_, entry, words, id) => {
    expect(found({ words }, desk(entry as Parameters<typeof putEntry>[1]))).toEqual([id])
  })

  it('of a question, also those it had before', () => {
    const words = [null, null, 'tidal', null, null] as const
    const since = { wordsSince: null, wears: null, hidden: false, position: 9 } as const
    const earlier = [
      { text: 'Old one', words: NO_WORDS, wordsSince: null, wears: null, until: '2026-01-01' as Day },
    ]
    const journal = desk({
      kind: 'question',
      id: 'q',
      text: 'New one',
      answer: 'scale',
      words,
      ...since,
      earlier,
    })
    for (const sought of ['new', 'tidal', 'old']) expect(found({ words: sought }, journal)).toEqual(['q'])
  })

  it('of what was asked, once, as the moment that it became', () => {
    const journal = putAsking(emptyJournal, { ...asked, id: 'a', answer: 'no' }, 'm-of-a', NOW)
    expect(found({ words: 'may' }, journal)).toEqual(['2026-03-04 boundary-kept'])
  })
})
