import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heldToNow } from '../../src/domain/aheadOfNow.ts'
import { bringApartBack, settleApart } from '../../src/domain/apart.ts'
import { bringIn } from '../../src/domain/bringIn.ts'
import { changedFrom } from '../../src/domain/changedFrom.ts'
import { compareJournals } from '../../src/domain/comparison.ts'
import {
  deleteEntry,
  emptyJournal,
  type Journal,
  mergeJournals,
  putEntry,
  sameJournal,
} from '../../src/domain/journal.ts'
import { type LiveEntry, pageOf } from '../../src/domain/kinds/entry.ts'
import { partsOf } from '../../src/domain/kinds/parts.ts'
import { noteCarried } from '../../src/domain/thisDevice.ts'
import { type Instant, instantOf } from '../../src/domain/wallTime.ts'
import { runs } from '../fixtures/runs.ts'
import { type Command, commandOf, commands } from './commandsOfDevices.ts'
import { FIRST } from './thingsOfDevices.ts'

// Devices as the app has them: what leaves one is noted there, files lie about and come in late and more than once, what
// was brought in is taken back, fields are written in while words come in, deletions are undone, and words that were
// written apart are joined or let go. Every text is a word of its own, so that each can be told.

const START = Date.parse('2026-03-10T08:00:00.000Z')
const DAY_LONG = 86_400_000

type Act =
  | { readonly act: 'write'; readonly command: Command }
  /** What was begun before whatever came in since, and is handed over now. */
  | { readonly act: 'hand over'; readonly command: Command }
  | { readonly act: 'begin' | 'undo' | 'make a file' | 'take back' }
  | { readonly act: 'delete' | 'settle'; readonly which: number; readonly how: number }
  | { readonly act: 'take in'; readonly which: number }

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ act: fc.constant('write' as const), command: commands }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('hand over' as const), command: commands }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('begin' as const, 'undo' as const) }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('make a file' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('take back' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constantFrom('delete' as const, 'settle' as const),
      which: fc.nat(99),
      how: fc.nat(3),
    }),
  },
  { weight: 6, arbitrary: fc.record({ act: fc.constant('take in' as const), which: fc.nat(99) }) },
)

const life = (devices: number) =>
  fc.record({
    clocks: fc.array(fc.integer({ min: -2 * DAY_LONG, max: 2 * DAY_LONG }), {
      minLength: devices,
      maxLength: devices,
    }),
    acts: fc.array(fc.tuple(fc.nat(devices - 1), fc.integer({ min: 0, max: 3 * 3_600_000 }), act), {
      maxLength: 50,
    }),
  })

/** What is known somewhere of what was knowingly ended: each ending by a number, with what of it was begun again. */
type Known = { readonly ended: Map<number, string>; readonly begunAgain: Set<number> }
type Device = {
  journal: Journal
  known: Known
  seen: Journal
  undo: (() => void) | null
  takeBack: (() => void) | null
}
type Kept = { readonly journal: Journal; readonly known: Known }

const copyOf = ({ ended, begunAgain }: Known): Known => ({
  ended: new Map(ended),
  begunAgain: new Set(begunAgain),
})
const live = (journal: Journal) =>
  [...journal.pages.values()]
    .flatMap((page) => [...page.values()])
    .filter((entry): entry is LiveEntry => entry.kind !== 'deleted')

/** Every word and every answer that stands, words also beside others. */
function standing(journal: Journal): ReadonlySet<string> {
  const stands = new Set<string>()
  for (const entry of live(journal)) {
    for (const word of JSON.stringify(entry).match(/word\d+\./g) ?? []) stands.add(word)
    for (const { name, sort } of partsOf(entry)) if (sort === 'answer') stands.add(`${entry.id} ${name}`)
  }
  return stands
}

class Lives {
  readonly devices: Device[]
  readonly files: Kept[] = []
  #endings = 0

  constructor(count: number) {
    this.devices = Array.from({ length: count }, () => ({
      journal: emptyJournal,
      known: { ended: new Map(), begunAgain: new Set() },
      seen: emptyJournal,
      undo: null,
      takeBack: null,
    }))
  }

  /** What the person did, with what they saw before and after it. */
  become(device: Device, next: Journal, [before, after]: readonly [Journal, Journal]): void {
    const [stood, stands] = [standing(before), standing(after)]
    for (const one of stood)
      if (!stands.has(one)) {
        this.#endings += 1
        device.known.ended.set(this.#endings, one)
      }
    for (const [ending, one] of device.known.ended)
      if (stands.has(one) && !stood.has(one)) device.known.begunAgain.add(ending)
    // Nothing that was not seen goes with it.
    const [had, has] = [standing(device.journal), standing(next)]
    const gone = [...had].filter((one) => !has.has(one) && !(stood.has(one) && !stands.has(one)))
    expect(gone).toEqual([])
    device.journal = next
  }

  write(device: Device, next: Journal): void {
    this.become(device, next, [device.journal, next])
  }

  takeIn(device: Device, { journal, known }: Kept, now: Instant): void {
    const before = { journal: device.journal, known: copyOf(device.known) }
    const held = heldToNow(journal, now, device.journal).journal
    device.journal = bringIn(device.journal, held, { how: 'add', day: FIRST, now })
    for (const [ending, one] of known.ended) device.known.ended.set(ending, one)
    for (const ending of known.begunAgain) device.known.begunAgain.add(ending)
    const after = device.journal
    device.takeBack = () => {
      if (device.journal !== after) return
      device.journal = before.journal
      device.known = before.known
    }
  }

  makeFile(device: Device, now: Instant): Kept {
    device.journal = noteCarried(device.journal, now)
    const file = { journal: device.journal, known: copyOf(device.known) }
    this.files.push(file)
    return file
  }

  excused(one: string): boolean {
    const begun = new Set(this.devices.flatMap(({ known }) => [...known.begunAgain]))
    return this.devices.some(({ known }) =>
      [...known.ended].some(([ending, what]) => what === one && !begun.has(ending)),
    )
  }
}

function lead({
  clocks,
  acts,
}: {
  clocks: readonly number[]
  acts: readonly (readonly [number, number, Act])[]
}) {
  const lives = new Lives(clocks.length)
  let real = START
  for (const [index, [who, later, what]] of acts.entries()) {
    real += later + 1
    const device = lives.devices[who] as Device
    const now = instantOf(new Date(real + (clocks[who] ?? 0)))
    const word = `word${index}.`
    if (what.act === 'write') lives.write(device, commandOf(what.command, word, now)(device.journal))
    if (what.act === 'begin') device.seen = device.journal
    if (what.act === 'hand over') {
      const change = commandOf(what.command, word, now)
      const seen = device.seen
      lives.become(device, changedFrom(seen, device.journal, change), [seen, change(seen)])
      device.seen = device.journal
    }
    if (what.act === 'undo') device.undo?.()
    if (what.act === 'take back') device.takeBack?.()
    if (what.act === 'make a file') lives.makeFile(device, now)
    if (what.act === 'take in' && lives.files.length > 0)
      lives.takeIn(device, lives.files[what.which % lives.files.length] as Kept, now)
    if (what.act === 'delete') remove(lives, device, what.which, now, later)
    if (what.act === 'settle') settle(lives, device, what, now, later)
    if (what.act !== 'take in' && what.act !== 'take back') device.takeBack = null
  }
  return { lives, real }
}

const anyOf = (journal: Journal, which: number, has: (entry: LiveEntry) => boolean) => {
  const entries = live(journal).filter((entry) => entry.kind !== 'setting' && has(entry))
  return entries.length > 0 ? entries[which % entries.length] : undefined
}

function remove(lives: Lives, device: Device, which: number, now: Instant, later: number): void {
  const found = anyOf(device.journal, which, () => true)
  if (!found) return
  lives.write(device, deleteEntry(device.journal, found.id, pageOf(found), now))
  const { editedAt: _, ...before } = found
  const at = instantOf(new Date(Date.parse(now) + (later % 1000)))
  device.undo = () => {
    lives.write(device, putEntry(device.journal, before, at))
    device.undo = null
  }
}

function settle(
  lives: Lives,
  device: Device,
  { which, how }: { readonly which: number; readonly how: number },
  now: Instant,
  later: number,
): void {
  const found = anyOf(device.journal, which, (entry) => (entry.apart ?? []).length > 0)
  const apart = found?.apart?.[how % found.apart.length]
  if (!found || !apart) return
  const place = { id: found.id, page: pageOf(found) }
  const manner = (['both', 'let-go', 'instead', 'let-go'] as const)[how % 4] ?? 'both'
  lives.write(device, settleApart(device.journal, place, apart, manner, now))
  if (manner !== 'let-go') return
  const at = instantOf(new Date(Date.parse(now) + (later % 1000)))
  device.undo = () => {
    lives.write(device, bringApartBack(device.journal, place, apart, at))
    device.undo = null
  }
}

describe.each([2, 3])('%i devices that send each other files', (count) => {
  it('lose no word and no answer that nobody ended, and no merge does', () => {
    fc.assert(
      fc.property(life(count), (lived) => {
        const { lives } = lead(lived)
        const merged = lives.devices.map(({ journal }) => journal).reduce(mergeJournals)
        const stands = standing(merged)
        const lost = lives.devices.flatMap(({ journal }) =>
          [...standing(journal)].filter((one) => !stands.has(one) && !lives.excused(one)),
        )
        expect(lost).toEqual([])
        for (const { journal } of lives.devices) {
          expect(sameJournal(mergeJournals(merged, journal), merged)).toBe(true)
          expect(sameJournal(mergeJournals(journal, merged), merged)).toBe(true)
        }
      }),
      runs(20_000),
    )
  }, 600_000)

  it('come to the same notebook once each has taken in the others, and then nothing is new', () => {
    fc.assert(
      fc.property(life(count), (lived) => {
        const { lives, real } = lead(lived)
        const wanted = new Set(lives.devices.flatMap(({ journal }) => [...standing(journal)]))
        for (let round = 0; round < 3; round += 1)
          for (const [index, device] of lives.devices.entries())
            for (const [other, clock] of lived.clocks.entries()) {
              if (other === index) continue
              const at = (which: number) => instantOf(new Date(real + round * 1000 + which))
              const file = lives.makeFile(lives.devices[other] as Device, at(clock))
              lives.takeIn(device, file, at(lived.clocks[index] ?? 0))
            }
        const [first, ...others] = lives.devices.map(({ journal }) => journal)
        for (const other of others)
          expect(compareJournals(first as Journal, other)).toMatchObject({
            added: [],
            changed: [],
            removed: [],
          })
        const stands = standing(first as Journal)
        expect([...wanted].filter((one) => !stands.has(one) && !lives.excused(one))).toEqual([])
      }),
      runs(20_000),
    )
  }, 600_000)
})
