import { expect, test } from 'vitest'
import type { Day, Week } from '../../../src/domain/day.ts'
import { findEntry } from '../../../src/domain/entries.ts'
import {
  count,
  emptyJournal,
  type Journal,
  markContext,
  putEntry,
  rate,
  writeNote,
} from '../../../src/domain/journal.ts'
import { NO_WORDS } from '../../../src/domain/kinds/question.ts'
import { workloadIdOf } from '../../../src/domain/kinds/workload.ts'
import { logRest } from '../../../src/domain/rest.ts'
import type { Instant, WallTime } from '../../../src/domain/wallTime.ts'
import { daysKept, spanOfJournal } from '../../../src/features/journal/spanDays.ts'
import { spanRows } from '../../../src/features/journal/spanRows.ts'
import { spanText } from '../../../src/features/journal/spanText.ts'
import { csvText } from '../../../src/intake/table/csvText.ts'
import { sampleYears } from '../../fixtures/sampleYears.ts'
import { allWords } from '../../words/textsOf.ts'

const WORDS = await allWords()
const [say, dire] = [WORDS.get('en'), WORDS.get('fr-CA')]
if (!say || !dire) throw new Error('No words')
const NOW = '2026-03-18T20:00:00.000Z' as Instant
const [FROM, TO] = ['2026-03-16' as Day, '2026-03-22' as Day]
const DAY = '2026-03-18' as Day

const WRITTEN: readonly ((journal: Journal) => Journal)[] = [
  (before) => rate(before, DAY, 'energy', 1, NOW),
  (before) =>
    putEntry(
      before,
      {
        kind: 'question',
        id: 'own',
        text: 'Walked',
        answer: 'yes-no',
        words: NO_WORDS,
        wordsSince: null,
        wears: null,
        hidden: true,
        position: 9,
      },
      NOW,
    ),
  (before) => count(before, DAY, 'own', 0, NOW),
  (before) => markContext(before, DAY, 'grief', true, NOW),
  (before) => writeNote(before, DAY, '# no heading\n1. no list', NOW),
  (before) =>
    putEntry(
      before,
      {
        kind: 'moment',
        id: 'm',
        what: 'reluctant-yes',
        day: DAY,
        at: '2026-03-19T00:40-04:00' as WallTime,
        times: 2,
        because: 'guilt',
        note: 'A yes',
      },
      NOW,
    ),
  (before) =>
    putEntry(
      before,
      {
        kind: 'pause',
        id: 'pause:2026-W12',
        week: '2026-W12' as Week,
        heavy: 'Three intakes',
        working: '',
        shift: 'Fewer evenings',
        together: false,
        lastShift: null,
        other: null,
      },
      NOW,
    ),
  (before) => writeNote(before, '2026-03-23' as Day, 'The day after', NOW),
  (before) => writeNote(before, '2026-03-15' as Day, 'The day before', NOW),
  (before) =>
    putEntry(
      before,
      {
        kind: 'season',
        id: 's',
        sort: 'leave',
        name: '',
        from: '2026-03-22' as Day,
        to: '2026-04-05' as Day,
        leftOut: true,
      },
      NOW,
    ),
]
const JOURNAL = WRITTEN.reduce((before, write) => write(before), emptyJournal)

test('a span holds its days, both ends inside, and every answer and word of them as a row', () => {
  const rows = spanRows(spanOfJournal(JOURNAL, FROM, TO), JOURNAL, say)
  expect(rows.map(({ day, kind, id, value, word }) => [day, kind, id, value, word])).toEqual([
    ['2026-03-16', 'pause', 'heavy', '', ''],
    ['2026-03-16', 'pause', 'shift', '', ''],
    [DAY, 'rating', 'energy', '1', 'running low'],
    [DAY, 'yes-no', 'own', '0', 'no'],
    [DAY, 'context', 'grief', '', ''],
    [DAY, 'note', '', '', ''],
    [DAY, 'moment', 'reluctant-yes', '2', ''],
    ['2026-03-22', 'season', 's', '', ''],
  ])
  expect(rows[6]).toMatchObject({ time: '00:40', because: 'guilt', text: 'A yes' })
  expect(rows[7]).toMatchObject({ until: '2026-04-05', name: 'leave' })
})

test('as text it reads as the app does, in either language', () => {
  const span = spanOfJournal(JOURNAL, FROM, TO)
  const english = spanText(span, { from: FROM, to: TO }, JOURNAL, say, 'plain')
  for (const line of [
    'Notebook, 16 March 2026 to 22 March 2026',
    'Wednesday, 18 March 2026',
    '# no heading\n1. no list',
    '- Energy: running low',
    'In the air: grief',
    '- 00:40 A yes that meant no ×2 · guilt\n  A yes',
    '- What was heavy: Three intakes',
  ])
    expect(english).toContain(line)
  expect(spanText(span, { from: FROM, to: TO }, JOURNAL, dire, 'plain')).toContain('mercredi 18 mars 2026')
})

test('in Markdown a person’s words stay words', () => {
  const text = spanText(spanOfJournal(JOURNAL, FROM, TO), { from: FROM, to: TO }, JOURNAL, say, 'markdown')
  expect(text).toContain('\\# no heading\\\n1\\. no list')
  expect(text.match(/^#+ .+$/gm)).toEqual([
    '# Notebook, 16 March 2026 to 22 March 2026',
    '## Seasons',
    '## Monday, 16 March 2026',
    '## Wednesday, 18 March 2026',
  ])
})

test('in Markdown blanks, line breaks and what looks like an entity stay as they were written', () => {
  const written = 'Tom &amp; I\n    four in\n\n\ttab\r\nlast'
  const journal = writeNote(JOURNAL, FROM, written, '2026-03-20T12:00:00.000Z' as Instant)
  const text = spanText(spanOfJournal(journal, FROM, TO), { from: FROM, to: TO }, journal, say, 'markdown')
  const four = '&nbsp;'.repeat(4)
  expect(text).toContain(`Tom \\&amp; I\\\n${four}four in\n\n${four}tab\\\nlast\n`)
})

test('a blank or a line break before it makes a formula no safer', () => {
  const rows = [' =1+1', '\n=1', '\u00a0+2', '\n', '＝1', ' plain'].map((text) => ({ text }))
  const cells = csvText(['text'], rows).split('\r\n').slice(1, -1)
  expect(cells).toEqual(["' =1+1", '"\'\n=1"', "'\u00a0+2", '"\'\n"', "'＝1", ' plain'])
})

test('a cell that a spreadsheet would reckon with is only text', () => {
  const rows = ['=1+1', '+33', '-5', '@x', '=1\n+2', 'plain, "quoted"', 'two\nlines'].map((text) => ({
    text,
  }))
  expect(csvText(['text'], rows)).toBe(
    '\ufefftext\r\n\'=1+1\r\n\'+33\r\n\'-5\r\n\'@x\r\n"\'=1\n+2"\r\n"plain, ""quoted"""\r\n"two\nlines"\r\n',
  )
})

test('two years have a row for each rating, moment and note there is', () => {
  const journal = sampleYears(2)
  const rows = spanRows(spanOfJournal(journal, '0001-01-01' as Day, '9999-12-31' as Day), journal, say)
  let [ratings, moments, notes] = [0, 0, 0]
  for (const page of journal.pages.values()) {
    for (const entry of page.values()) {
      if (entry.kind === 'reflection') {
        ratings += Object.keys(entry.ratings).length
        notes += entry.note === '' ? 0 : 1
      } else if (entry.kind === 'moment') moments += 1
    }
  }
  const of = (kind: string) => rows.filter((row) => row.kind === kind).length
  expect([of('rating'), of('moment'), of('note')]).toEqual([ratings, moments, notes])
})

test('what was read from a mailbox is in it, by the working week of now, and its noughts in the table alone', () => {
  const figures = {
    afterHoursEmails: null,
    sessions: null,
    backToBackSessions: null,
    lateSessions: null,
    longestStretch: null,
  }
  const read = { sort: 'mailbox', sent: { 9: 4, 23: 2 } } as const
  const mailbox = { kind: 'import', id: 'm', sort: 'mailbox', from: FROM, to: DAY } as const
  const sent = { kind: 'workload', id: workloadIdOf(DAY, 'm'), day: DAY, source: 'm', figures, read } as const
  const journal = putEntry(putEntry(emptyJournal, mailbox, NOW), sent, NOW)
  const span = spanOfJournal(journal, FROM, TO)
  expect(spanRows(span, journal, say).map(({ day, id, value }) => [day, id, value])).toEqual([
    [FROM, 'afterHoursEmails', '0'],
    ['2026-03-17', 'afterHoursEmails', '0'],
    [DAY, 'afterHoursEmails', '2'],
  ])
  expect(daysKept(writeNote(journal, DAY, 'Written first', NOW))[0]).toBe(FROM)
  const text = spanText(span, { from: FROM, to: TO }, journal, say, 'plain')
  expect(text.match(/^(Wednes|Tues|Mon)day.*$/gm)).toEqual(['Wednesday, 18 March 2026'])
  expect(text).toContain('- Emails after hours: 2')
})

test('a total is told with the name of its instrument', () => {
  const total = { kind: 'score', id: 't', day: DAY, instrument: 'copenhagen-work', total: 41.7 } as const
  const journal = putEntry(emptyJournal, total, NOW)
  const rows = spanRows(spanOfJournal(journal, FROM, TO), journal, dire)
  expect(rows[0]?.name).toBe('Copenhagen Burnout Inventory, épuisement lié au travail')
})

test('words that belong to no moment are in it too: a yes that was meant, returns, the other’s answers, guilt', () => {
  const asking = {
    ...{ kind: 'asking' as const, id: 'a', day: DAY, at: '2026-03-18T16:00-04:00' as WallTime },
    ...{ words: 'One more group', from: 'care' as const, pays: 'home' as const, answer: 'yes' as const },
    ...{ askOn: null, turnedOut: null, moment: null },
  }
  const kept = { ...asking, id: 'b', words: 'Told by its moment', answer: 'no' as const, moment: 'm' }
  const repair = {
    ...{ kind: 'repair' as const, id: 'r', opened: '2026-01-05' as Day, title: 'The board', happened: '' },
    ...{ myPart: '', entrusted: '', nextStep: '', by: null, state: 'open' as const },
    story: [
      { day: '2026-02-01' as Day, words: 'Too early' },
      { day: DAY, words: 'We spoke' },
    ],
  }
  const pause = {
    ...{ kind: 'pause' as const, id: 'pause:2026-W12', week: '2026-W12' as Week, together: true },
    ...{ heavy: 'Mine', working: '', shift: '', lastShift: 'partly' as const },
    other: { heavy: '', working: 'Theirs', shift: '' },
  }
  const journal = [asking, kept, repair, pause].reduce(
    (before, entry) => putEntry(before, entry, NOW),
    JOURNAL,
  )
  const told = { way: null, guilt: 3, gaveBack: 'Quiet', wholeDay: true } as const
  const rested = logRest(
    journal,
    { moment: 'late', day: '2026-02-27' as Day, at: '2026-02-27T15:00-05:00' as WallTime, told },
    NOW,
  )
  const moment = findEntry(rested, 'late', 'moment')
  if (!moment) throw new Error('No rest')
  const { editedAt: _, ...before } = moment
  const all = putEntry(rested, { ...before, day: DAY, at: '2026-03-18T15:00-04:00' as WallTime }, NOW)
  const span = spanOfJournal(all, FROM, TO)
  const rows = spanRows(span, all, say).filter(({ kind }) => /asking|repair|pause|rest/.test(kind))
  expect(rows.map(({ day, kind, id, value, word, text }) => [day, kind, id, value, word, text])).toEqual([
    [FROM, 'pause', 'lastShift', '', 'Partly', ''],
    [FROM, 'pause', 'heavy', '', '', 'Mine'],
    [FROM, 'pause', 'other.working', '', '', 'Theirs'],
    [DAY, 'rest', 'guilt', '3', 'quite some', ''],
    [DAY, 'rest', 'wholeDay', '1', 'yes', ''],
    [DAY, 'asking', 'yes', '', 'Yes, and I mean it', 'One more group'],
    [DAY, 'repair', 'return', '', '', 'We spoke'],
  ])
  const text = spanText(span, { from: FROM, to: TO }, all, say, 'plain')
  for (const line of [
    '16:00 Before a yes · Yes, and I mean it · care\n  One more group',
    '- How much guilt came along: quite some\n- A whole day off: yes',
    '- How did it go? Partly\n- What was heavy: Mine\n- What was working (The other): Theirs',
    '- The story since: We spoke',
  ])
    expect(text).toContain(line)
  expect(text).not.toMatch(/Told by its moment|Too early/)
})

test('in Markdown an empty line before the words of a moment leaves no backslash behind', () => {
  const moment = {
    ...{ kind: 'moment' as const, id: 'x', what: 'laughter' as const, day: DAY },
    ...{ at: '2026-03-18T10:00-04:00' as WallTime, times: 1, because: null, note: '\n\n  deep\n' },
  }
  const journal = putEntry(emptyJournal, moment, NOW)
  const text = spanText(spanOfJournal(journal, FROM, TO), { from: FROM, to: TO }, journal, say, 'markdown')
  expect(text).toContain('Laughter\\\n  &nbsp;&nbsp;deep\n')
})
