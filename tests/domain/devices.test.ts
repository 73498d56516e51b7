import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekOf } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import {
  deleteEntry,
  emptyJournal,
  type Journal,
  markContext,
  mergeJournals,
  putEntry,
  rate,
  sameJournal,
  type Unstamped,
  writeNote,
} from '../../src/domain/journal.ts'
import type { LiveEntry } from '../../src/domain/kinds/entry.ts'
import { pageOf } from '../../src/domain/kinds/entry.ts'
import type { Pause } from '../../src/domain/kinds/pause.ts'
import { RATINGS } from '../../src/domain/kinds/question.ts'
import { changePause } from '../../src/domain/pause.ts'
import { type Instant, instantOf } from '../../src/domain/wallTime.ts'
import { runs } from '../fixtures/runs.ts'
import { FIRST, THINGS } from './thingsOfDevices.ts'

// Some people with two or three devices write in all of them, with clocks apart by up to two days, and bring them
// together now and then. Every text is a word of its own, so what is lost, and what comes back, can be told.

const START = Date.parse('2026-03-10T08:00:00.000Z')
const DAY_LONG = 86_400_000

const PAUSE_PARTS = ['heavy', 'working', 'shift', 'other'] as const

type Act =
  | { readonly act: 'note'; readonly day: number; readonly clear: boolean }
  | { readonly act: 'rate'; readonly day: number; readonly question: number; readonly rating: number }
  | { readonly act: 'mark'; readonly day: number; readonly marked: boolean }
  | { readonly act: 'pause'; readonly part: number; readonly clear: boolean }
  | { readonly act: 'thing'; readonly thing: number; readonly part: number; readonly clear: boolean }
  | { readonly act: 'delete'; readonly thing: number }
  | { readonly act: 'delete day'; readonly day: number }
  | { readonly act: 'take in'; readonly from: number }

const clear = fc.nat(5).map((luck) => luck === 0)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('note' as const), day: fc.nat(1), clear }) },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('rate' as const),
      day: fc.nat(1),
      question: fc.nat(2),
      rating: fc.nat(5),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('mark' as const), day: fc.nat(1), marked: fc.boolean() }),
  },
  { weight: 5, arbitrary: fc.record({ act: fc.constant('pause' as const), part: fc.nat(3), clear }) },
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant('thing' as const),
      thing: fc.nat(THINGS.length - 1),
      part: fc.nat(5),
      clear,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('delete' as const), thing: fc.nat(THINGS.length - 1) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('delete day' as const), day: fc.nat(1) }) },
  { weight: 5, arbitrary: fc.record({ act: fc.constant('take in' as const), from: fc.nat(2) }) },
)
const life = (devices: number) =>
  fc.record({
    clocks: fc.array(fc.integer({ min: -2 * DAY_LONG, max: 2 * DAY_LONG }), {
      minLength: devices,
      maxLength: devices,
    }),
    acts: fc.array(fc.tuple(fc.nat(devices - 1), fc.integer({ min: 0, max: 3_600_000 }), act), {
      maxLength: 40,
    }),
  })

/** What one device holds, and what its person knowingly replaced, cleared or deleted, there or in what was taken in. */
type Device = { journal: Journal; readonly replaced: Set<string>; readonly takenBack: Set<string> }

function live({
  clocks,
  acts,
}: {
  clocks: readonly number[]
  acts: readonly (readonly [number, number, Act])[]
}): Device[] {
  const devices = clocks.map(
    (): Device => ({ journal: emptyJournal, replaced: new Set(), takenBack: new Set() }),
  )
  let real = START
  for (const [index, [who, later, what]] of acts.entries()) {
    real += later
    const device = devices[who] as Device
    const now = instantOf(new Date(real + (clocks[who] ?? 0)))
    if (what.act === 'take in') {
      const other = devices[what.from % devices.length] as Device
      device.journal = mergeJournals(device.journal, other.journal)
      for (const word of other.replaced) device.replaced.add(word)
      for (const answer of other.takenBack) device.takenBack.add(answer)
    } else write(device, what, `word${index}.`, now)
  }
  return devices
}

function write(device: Device, what: Exclude<Act, { act: 'take in' }>, word: string, now: Instant): void {
  const before = device.journal
  const stood = standing(before)
  const answered = answersIn(before)
  device.journal = written(before, what, word, now)
  const stands = standing(device.journal)
  for (const one of stood) if (!stands.has(one)) device.replaced.add(one)
  const answers = answersIn(device.journal)
  for (const one of answered) if (!answers.has(one)) device.takenBack.add(one)
}

function written(
  journal: Journal,
  what: Exclude<Act, { act: 'take in' }>,
  word: string,
  now: Instant,
): Journal {
  switch (what.act) {
    case 'note':
      return writeNote(journal, addDays(FIRST, what.day), what.clear ? '' : word, now)
    case 'rate': {
      const question = ['energy', 'joy', 'own'][what.question] ?? 'energy'
      return rate(journal, addDays(FIRST, what.day), question, RATINGS[what.rating] ?? null, now)
    }
    case 'mark':
      return markContext(journal, addDays(FIRST, what.day), 'money', what.marked, now)
    case 'pause': {
      const part = PAUSE_PARTS[what.part] ?? 'heavy'
      const words = what.clear ? '' : word
      const other: Pause['other'] = what.clear ? null : { heavy: word, working: '', shift: '' }
      return changePause(journal, weekOf(FIRST), part === 'other' ? { other } : { [part]: words }, now)
    }
    case 'thing': {
      const { entry, words } = THINGS[what.thing] as (typeof THINGS)[number]
      const found = journal.pages.get(pageOf(entry as LiveEntry))?.get(entry.id)
      const base = found && found.kind !== 'deleted' ? found : entry
      const member = words[what.part % words.length] ?? ''
      const value = what.clear ? '' : word
      const changed =
        member === 'story'
          ? { story: [{ day: FIRST, words: value }].filter((each) => each.words !== '') }
          : {
              [member]:
                member === 'words' && entry.kind === 'question'
                  ? [value || null, null, null, null, null]
                  : value,
            }
      return putEntry(journal, { ...base, ...changed } as Unstamped<LiveEntry>, now)
    }
    case 'delete': {
      const { entry } = THINGS[what.thing] as (typeof THINGS)[number]
      return deleteEntry(journal, entry.id, pageOf(entry as LiveEntry), now)
    }
    case 'delete day': {
      const found = reflectionOn(journal, addDays(FIRST, what.day))
      return found ? deleteEntry(journal, found.id, pageOf(found), now) : journal
    }
  }
}

/** Every word that stands anywhere in a journal, also beside another. */
function standing(journal: Journal): ReadonlySet<string> {
  const text = [...journal.pages.values()]
    .flatMap((page) => [...page.values()].map((entry) => JSON.stringify(entry)))
    .join()
  return new Set(text.match(/word\d+\./g))
}

function answersIn(journal: Journal): ReadonlySet<string> {
  const answers = new Set<string>()
  for (const day of [FIRST, addDays(FIRST, 1)]) {
    const reflection = reflectionOn(journal, day)
    for (const question of Object.keys(reflection?.ratings ?? {})) answers.add(`${day} ${question}`)
    for (const context of reflection?.contexts ?? []) answers.add(`${day} ${context}`)
  }
  return answers
}

/** What stood on either side and is not there, though nobody took it back; and what was taken back and came again. */
function lostIn(merged: Journal, devices: readonly Device[]): { lost: string[]; back: string[] } {
  const replaced = new Set(devices.flatMap((device) => [...device.replaced]))
  const takenBack = new Set(devices.flatMap((device) => [...device.takenBack]))
  const stands = standing(merged)
  const answers = answersIn(merged)
  return {
    lost: devices.flatMap((device) => [
      ...[...standing(device.journal)].filter((word) => !stands.has(word) && !replaced.has(word)),
      ...[...answersIn(device.journal)].filter((one) => !answers.has(one) && !takenBack.has(one)),
    ]),
    back: [...stands].filter((word) => replaced.has(word)),
  }
}

describe.each([2, 3])('%i devices', (count) => {
  it('lose no word and no answer, and bring back none that was taken back', () => {
    fc.assert(
      fc.property(life(count), (lived) => {
        const devices = live(lived)
        const merged = devices.map((device) => device.journal).reduce(mergeJournals)
        expect(lostIn(merged, devices)).toEqual({ lost: [], back: [] })
      }),
      runs(20_000),
    )
  })

  it('come to the same notebook, in whatever order they meet', () => {
    fc.assert(
      fc.property(life(count), fc.nat(), (lived, turn) => {
        const journals = live(lived).map((device) => device.journal)
        const there = journals.reduce(mergeJournals)
        const turned = [...journals.slice(turn % count), ...journals.slice(0, turn % count)]
        const back = turned.reduceRight((late, early) => mergeJournals(late, early))
        expect(sameJournal(there, back)).toBe(true)
        for (const journal of journals) expect(mergeJournals(there, journal)).toBe(there)
      }),
      runs(20_000),
    )
  })
})
