import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heldToNow, mergeHeld } from '../../src/domain/aheadOfNow.ts'
import { settleApart } from '../../src/domain/apart.ts'
import {
  deleteEntry,
  emptyJournal,
  type Journal,
  mergeJournals,
  sameJournal,
} from '../../src/domain/journal.ts'
import { canonical, type LiveEntry, pageOf } from '../../src/domain/kinds/entry.ts'
import { partsOf } from '../../src/domain/kinds/parts.ts'
import { noteCarried } from '../../src/domain/thisDevice.ts'
import { type Instant, instantOf } from '../../src/domain/wallTime.ts'
import { parseBackup, writeBackup } from '../../src/vault/backup.ts'
import { runs } from '../fixtures/runs.ts'
import { type Command, commandOf, commands } from './commandsOfDevices.ts'

// What each device can know is kept beside it, edit by edit, and held against what its notebook says after every merge:
// a text is there unless somebody who had seen it replaced it, and an answer is one of those that nobody answered over.

const START = Date.parse('2026-03-10T08:00:00.000Z')
const DAY_LONG = 86_400_000

type Act =
  | { readonly act: 'write'; readonly command: Command }
  | { readonly act: 'delete' | 'settle'; readonly which: number }
  | { readonly act: 'make a file' }
  | { readonly act: 'take in' | 'take in a file'; readonly which: number }

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ act: fc.constant('write' as const), command: commands }) },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constantFrom('delete' as const, 'settle' as const), which: fc.nat(99) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('make a file' as const) }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constant('take in' as const), which: fc.nat(99) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('take in a file' as const), which: fc.nat(99) }) },
)

const life = (devices: number) =>
  fc.record({
    clocks: fc.array(fc.integer({ min: -2 * DAY_LONG, max: 2 * DAY_LONG }), {
      minLength: devices,
      maxLength: devices,
    }),
    acts: fc.array(fc.tuple(fc.nat(devices - 1), fc.integer({ min: 0, max: 5 * 3_600_000 }), act), {
      maxLength: 50,
    }),
  })

/** An edit of one part: `value` is what was answered, null where that was taken back. Of texts, each is one edit. */
type Edit = { readonly part: string; readonly value: string | null; readonly over: ReadonlySet<Edit> }
type Held = { readonly journal: Journal; readonly known: ReadonlySet<Edit> }

const live = (journal: Journal) =>
  [...journal.pages.values()]
    .flatMap((page) => [...page.values()])
    .filter((entry): entry is LiveEntry => entry.kind !== 'deleted' && entry.kind !== 'setting')

/** What stands: every answer by its part, and every text with its part, those beside others too. */
function standing(journal: Journal): { answers: ReadonlyMap<string, string>; texts: ReadonlySet<string> } {
  const answers = new Map<string, string>()
  const texts = new Set<string>()
  for (const entry of live(journal)) {
    for (const { name, sort, json } of partsOf(entry)) {
      if (sort === 'answer') answers.set(`${entry.id} ${name}`, json)
      if (sort === 'text') texts.add(`${entry.id} ${name} ${json}`)
    }
    for (const { part, value } of entry.apart ?? []) texts.add(`${entry.id} ${part} ${canonical(value)}`)
  }
  return { answers, texts }
}

/** The same device once its person has changed something. */
function edited({ journal, known }: Held, next: Journal): Held {
  const [before, after] = [standing(journal), standing(next)]
  const edits = new Set(known)
  const note = (part: string, value: string | null) => {
    const over = new Set([...known].filter((edit) => edit.part === part))
    edits.add({ part, value, over })
  }
  for (const text of after.texts) if (!before.texts.has(text)) note(text, '')
  for (const text of before.texts) if (!after.texts.has(text)) note(text, null)
  for (const part of new Set([...before.answers.keys(), ...after.answers.keys()])) {
    const value = after.answers.get(part) ?? null
    if (value !== (before.answers.get(part) ?? null)) note(part, value)
  }
  return { journal: next, known: edits }
}

/** What a notebook says otherwise than it can by what is known of it: nothing. */
function wrongIn({ journal, known }: Held): readonly string[] {
  const { answers, texts } = standing(journal)
  const over = new Set([...known].flatMap((edit) => [...edit.over]))
  const last = new Map<string, Set<string | null>>()
  for (const edit of known)
    if (!over.has(edit)) last.set(edit.part, (last.get(edit.part) ?? new Set()).add(edit.value))
  return [...last].flatMap(([part, values]) => {
    const stands = texts.has(part) ? '' : (answers.get(part) ?? null)
    return values.has(stands) ? [] : [`${part}: ${stands}, and not ${[...values].join(' or ')}`]
  })
}

function takenIn(here: Held, theirs: Held, now: Instant): Held {
  const journal = mergeHeld(here.journal, heldToNow(theirs.journal, now, here.journal).journal)
  const held = { journal: noteCarried(journal, now), known: new Set([...here.known, ...theirs.known]) }
  expect(wrongIn(held)).toEqual([])
  return held
}

function changed(
  journal: Journal,
  what: Exclude<Act, { which: never }>,
  word: string,
  now: Instant,
): Journal {
  if (what.act === 'write') return commandOf(what.command, word, now)(journal)
  if (what.act !== 'delete' && what.act !== 'settle') return journal
  const entries = live(journal).filter((entry) => what.act === 'delete' || entry.apart)
  const entry = entries[what.which % entries.length]
  if (!entry) return journal
  const page = pageOf(entry)
  const apart = entry.apart?.[0]
  return what.act === 'settle' && apart
    ? settleApart(journal, { id: entry.id, page }, apart, 'let-go', now)
    : deleteEntry(journal, entry.id, page, now)
}

/** Some weeks of these devices; at the end each has taken in the others. */
function lead({
  clocks,
  acts,
}: {
  readonly clocks: readonly number[]
  readonly acts: readonly (readonly [number, number, Act])[]
}): readonly Held[] {
  const devices: Held[] = clocks.map(() => ({ journal: emptyJournal, known: new Set() }))
  const files: Held[] = []
  let real = START
  const at = (who: number) => devices[who] as Held
  const clock = (who: number) => instantOf(new Date(real + (clocks[who] ?? 0)))
  const sent = (who: number) => {
    devices[who] = { ...at(who), journal: noteCarried(at(who).journal, clock(who)) }
    return at(who)
  }
  for (const [index, [who, later, what]] of acts.entries()) {
    real += later + 1
    const now = clock(who)
    if (what.act === 'make a file') files.push(sent(who))
    else if (what.act === 'take in a file') {
      const file = files[what.which % files.length]
      if (file) devices[who] = takenIn(at(who), file, now)
    } else if (what.act === 'take in') {
      const from = what.which % clocks.length
      if (from !== who) devices[who] = takenIn(at(who), sent(from), now)
    } else devices[who] = edited(at(who), changed(at(who).journal, what, `word${index}.`, now))
  }
  for (let round = 0; round < 3; round += 1)
    for (const who of clocks.keys())
      for (const from of clocks.keys()) {
        real += 1000
        if (from !== who) devices[who] = takenIn(at(who), sent(from), clock(who))
      }
  return devices
}

describe.each([2, 3])('%i devices with clocks apart by up to two days', (count) => {
  it('keep every text and every answer, bring none back, and end alike, also as a backup', () => {
    fc.assert(
      fc.property(life(count), (lived) => {
        const [first, ...others] = lead(lived)
        const journal = first?.journal ?? emptyJournal
        for (const other of others) {
          expect(sameJournal(other.journal, journal)).toBe(true)
          expect(sameJournal(mergeJournals(journal, other.journal), journal)).toBe(true)
        }
        const parsed = parseBackup(writeBackup(journal, { appVersion: '1', now: new Date(START) }))
        expect(parsed.ok && sameJournal(parsed.value, journal)).toBe(true)
      }),
      // Each life is long, so the everyday run has a few of them.
      runs((count === 2 ? 5_000 : 20_000) / (process.env.DEEP ? 1 : 5)),
    )
  }, 900_000)
})
