import fc from 'fast-check'
import { addDays, weekOf } from '../../src/domain/day.ts'
import {
  count,
  type Journal,
  markContext,
  putEntry,
  rate,
  type Unstamped,
  writeNote,
} from '../../src/domain/journal.ts'
import { type LiveEntry, pageOf } from '../../src/domain/kinds/entry.ts'
import { RATINGS } from '../../src/domain/kinds/question.ts'
import { changePause } from '../../src/domain/pause.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { FIRST, THINGS } from './thingsOfDevices.ts'

/** One thing that a person does, of any kind of entry. */
export type Command = {
  readonly on: 'note' | 'rate' | 'count' | 'mark' | 'pause' | 'thing' | 'figure'
  readonly which: number
  readonly part: number
  /** What is answered; of words, whether they are cleared, all blanks, or words of their own. */
  readonly value: number
}

export const commands: fc.Arbitrary<Command> = fc.record({
  on: fc.constantFrom('note', 'note', 'rate', 'count', 'mark', 'pause', 'pause', 'thing', 'thing', 'figure'),
  which: fc.nat(99),
  part: fc.nat(9),
  value: fc.nat(9),
})

const PAUSE_PARTS = ['heavy', 'working', 'shift', 'other', 'lastShift', 'together'] as const

/** What is answered rather than written: two answers to each, and how it is when there is none. */
const FIGURES: readonly ((value: number | null) => object)[] = [
  (sessions) => ({
    kind: 'workload',
    id: `workload:${FIRST}:typed`,
    day: FIRST,
    source: 'typed',
    figures: {
      afterHoursEmails: null,
      sessions,
      backToBackSessions: null,
      lateSessions: 2,
      longestStretch: null,
    },
    read: null,
  }),
  (sleep) => ({ kind: 'measured', id: `measured:${FIRST}:i`, day: FIRST, source: 'i', sleep, steps: 7 }),
  (value) => ({
    kind: 'score',
    id: 'sc',
    day: FIRST,
    instrument: 'single-item',
    total: value ?? 0,
  }),
  (value) => ({
    kind: 'notice',
    id: `notice:energy:${FIRST}`,
    signal: 'energy',
    status: 'eroding',
    day: FIRST,
    yardstick: { from: FIRST, to: FIRST, mean: 2, sd: 1, entries: 9 },
    putAway: value === null ? null : addDays(FIRST, value),
    newNormal: null,
  }),
  (value) => ({
    kind: 'momentKind',
    id: 'momentKind:laughter',
    what: 'laughter',
    text: null,
    restores: true,
    hidden: value !== null,
    position: value ?? 3,
    wordsSince: null,
  }),
  (value) => ({ kind: 'setting', id: 'setting:dayEndsAt', name: 'dayEndsAt', value: value ?? 4 }),
]

/** A command as a pure change; `word` is what is written where anything is. */
export function commandOf({ on, which, part, value }: Command, word: string, now: Instant) {
  return (journal: Journal): Journal => {
    const day = addDays(FIRST, which % 2)
    const words = value === 0 ? '' : value === 1 ? ' \n' : word
    switch (on) {
      case 'note':
        return writeNote(journal, day, words, now)
      case 'rate':
        return rate(journal, day, ['energy', 'joy', 'own'][part % 3] ?? 'joy', RATINGS[value] ?? null, now)
      case 'count':
        return count(journal, day, ['cups', 'walks'][part % 2] ?? 'cups', value > 6 ? null : value, now)
      case 'mark':
        return markContext(journal, day, ['money', 'grief'][part % 2] ?? 'money', value > 3, now)
      case 'pause':
        return pauseWith(journal, PAUSE_PARTS[part % PAUSE_PARTS.length] ?? 'heavy', words, value, now)
      case 'figure': {
        const figure = FIGURES[which % FIGURES.length] as (typeof FIGURES)[number]
        return putEntry(journal, figure(value > 5 ? null : value) as Unstamped<LiveEntry>, now)
      }
      case 'thing':
        return thingWith(journal, which, part, words, now)
    }
  }
}

function pauseWith(
  journal: Journal,
  part: (typeof PAUSE_PARTS)[number],
  words: string,
  value: number,
  now: Instant,
): Journal {
  const week = weekOf(FIRST)
  if (part === 'other')
    return changePause(
      journal,
      week,
      { other: words.trim() === '' ? null : { heavy: words, working: '', shift: '' } },
      now,
    )
  if (part === 'lastShift') return changePause(journal, week, { lastShift: value > 5 ? null : 'held' }, now)
  if (part === 'together') return changePause(journal, week, { together: value > 4 }, now)
  return changePause(journal, week, { [part]: words }, now)
}

function thingWith(journal: Journal, which: number, part: number, words: string, now: Instant): Journal {
  const { entry, words: members } = THINGS[which % THINGS.length] as (typeof THINGS)[number]
  const found = journal.pages.get(pageOf(entry as LiveEntry))?.get(entry.id)
  const base = found && found.kind !== 'deleted' ? found : entry
  const { editedAt: _, ...before } = base as LiveEntry
  const member = members[part % members.length] ?? ''
  const changed =
    member === 'story'
      ? { story: words === '' ? [] : [{ day: FIRST, words }] }
      : {
          [member]:
            member === 'words' && entry.kind === 'question' ? [words || null, null, null, null, null] : words,
        }
  return putEntry(journal, { ...before, ...changed } as Unstamped<LiveEntry>, now)
}
