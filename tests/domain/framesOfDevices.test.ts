import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import {
  deleteEntry,
  emptyJournal,
  type Journal,
  journalOf,
  mergeJournals,
  putEntry,
  type Unstamped,
} from '../../src/domain/journal.ts'
import { canonical, type Entry, type LiveEntry, pageOf } from '../../src/domain/kinds/entry.ts'
import { type Instant, instantOf } from '../../src/domain/wallTime.ts'
import { parseBackup, writeBackup } from '../../src/vault/backup.ts'
import { runs } from '../fixtures/runs.ts'
import { FIRST, THINGS } from './thingsOfDevices.ts'

// What a thing is (its frame) changes on one device while it is deleted on another and written in on a third. In whatever
// order they meet, all come to the same, letter by letter; and word of a deletion holds nothing of what was deleted.

const at = (hour: number) => `2026-03-01T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant
const MADE = { appVersion: '1', now: new Date(at(23)) }

const entriesIn = (journal: Journal) => [...journal.pages.values()].flatMap((page) => [...page.values()])
const text = (journal: Journal) => canonical(entriesIn(journal).sort((a, b) => (a.id < b.id ? -1 : 1)))
const found = (journal: Journal, id: string): Entry | undefined =>
  entriesIn(journal).find((entry) => entry.id === id)

/** The journals merged in every order and in both groupings. */
function everyOrder([a, b, c]: readonly [Journal, Journal, Journal]): readonly Journal[] {
  const orders = [
    ...[[a, b, c] as const, [a, c, b] as const, [b, a, c] as const],
    ...[[b, c, a] as const, [c, a, b] as const, [c, b, a] as const],
  ]
  return orders.flatMap(([one, other, last]) => [
    mergeJournals(mergeJournals(one, other), last),
    mergeJournals(one, mergeJournals(other, last)),
  ])
}

const MOMENT: Unstamped<LiveEntry> = {
  ...{ kind: 'moment', id: 'm', what: 'laughter', day: FIRST, at: '2026-03-10T09:00+00:00' as never },
  ...{ times: 1, because: null, note: '' },
}
const MOVED = { day: '2026-04-02' as Day, at: '2026-04-02T09:00+00:00' as never }
const made = putEntry(emptyJournal, MOMENT, at(8))
const changed = (journal: Journal, change: object, now: Instant) =>
  putEntry(journal, { ...MOMENT, ...found(journal, 'm'), ...change } as Unstamped<LiveEntry>, now)
const deleted = (journal: Journal, now: Instant) =>
  deleteEntry(journal, 'm', pageOf(found(journal, 'm') as Entry), now)

describe('a moment deleted on one of three devices, moved on another and written in on the third', () => {
  const moved = changed(made, MOVED, at(10))
  const written = changed(made, { note: 'after all' }, at(11))

  it('comes back as what it was where the words were written, in every order', () => {
    for (const all of everyOrder([deleted(made, at(12)), moved, written])) {
      expect(found(all, 'm')).toMatchObject({ day: FIRST, note: 'after all' })
      expect(text(all)).toBe(text(mergeJournals(mergeJournals(deleted(made, at(12)), moved), written)))
    }
  })

  it('is as it was moved where both are there, and where it was moved after the deletion', () => {
    expect(found(mergeJournals(moved, written), 'm')).toMatchObject({ ...MOVED, note: 'after all' })
    const later = changed(made, MOVED, at(13))
    for (const all of everyOrder([deleted(made, at(12)), later, written]))
      expect(found(all, 'm')).toMatchObject({ ...MOVED, note: 'after all' })
  })

  it('is as it was moved where somebody saw both before it was deleted elsewhere', () => {
    const seen = changed(mergeJournals(moved, written), { because: 'care' }, at(12))
    for (const all of everyOrder([deleted(made, at(13)), moved, seen]))
      expect(found(all, 'm')).toMatchObject({ ...MOVED, note: 'after all', because: 'care' })
  })

  it('keeps what it was for the words alone, and only until it is edited', () => {
    const both = mergeJournals(moved, written)
    expect(found(both, 'm')?.base).toEqual([
      { part: 'day', value: [FIRST, '2026-03-10T09:00+00:00'], editedAt: at(8), of: 3 },
    ])
    expect(found(changed(both, { because: 'care' }, at(13)), 'm')).not.toHaveProperty('base')
    expect(found(mergeJournals(moved, made), 'm')).not.toHaveProperty('base')
  })

  it('leaves nothing of itself in word of its deletion', () => {
    const gone = mergeJournals(mergeJournals(moved, written), deleted(mergeJournals(moved, written), at(13)))
    expect(found(gone, 'm')).toEqual({
      ...{ kind: 'deleted', id: 'm', page: '2026-04', editedAt: at(13) },
      undone: expect.stringMatching(/^[0-9a-z]{7}$/),
    })
    expect(JSON.stringify(found(gone, 'm'))).not.toMatch(/laughter|after all|04-02|03-10/)
  })
})

it('word of a deletion lies on the page where it was deleted, in every order', () => {
  const cleared = changed(changed(made, { note: 'no' }, at(9)), { note: '' }, at(16))
  const moved = changed(made, MOVED, at(10))
  for (const all of everyOrder([deleted(made, at(12)), moved, cleared]))
    expect(found(all, 'm')).toMatchObject({ kind: 'deleted', page: '2026-03' })
})

it('word of a deletion lies there also where the last words that brought it back are cleared', () => {
  const moved = changed(made, { ...MOVED, note: 'after all' }, at(10))
  const back = mergeJournals(moved, deleted(made, at(12)))
  expect(found(back, 'm')).toMatchObject({ ...MOVED, note: 'after all' })
  const cleared = changed(back, { note: '' }, at(13))
  expect([...cleared.pages.keys()]).toEqual(['2026-03'])
  expect(found(cleared, 'm')).toMatchObject({ kind: 'deleted', page: '2026-03' })
})

/** Other values for the frames of things that have any. */
const FRAMES: Readonly<Record<string, readonly object[]>> = {
  moment: [{ what: 'late-email' }, { times: 4 }, MOVED, { day: FIRST, at: '2026-03-10T10:00+00:00' }],
  repair: [{ opened: '2026-04-02' }, { state: 'resting' }, { opened: FIRST }],
  asking: [MOVED, { answer: 'no' }, { answer: 'yes' }],
  rest: [{ day: '2026-04-02' }, { day: FIRST }],
  line: [{ country: 'US' }, { country: 'CA' }],
  season: [{ sort: 'grief' }, { from: FIRST, to: addDays(FIRST, 3) }, { sort: 'leave' }],
  question: [{ answer: 'count' }, { position: 3 }, { position: 4 }],
}
const FRAMED = THINGS.filter(({ entry }) => FRAMES[entry.kind])

const act = fc.record({
  act: fc.constantFrom('frame', 'frame', 'words', 'words', 'clear', 'delete', 'take in', 'take in', 'undo'),
  who: fc.nat(2),
  thing: fc.nat(1),
  which: fc.nat(9),
  later: fc.integer({ min: 0, max: 5_000_000 }),
})
const lives = fc.record({
  clocks: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 3, maxLength: 3 }),
  offset: fc.nat(FRAMED.length - 1),
  acts: fc.array(act, { maxLength: 30 }),
})

function live({ clocks, offset, acts }: typeof lives extends fc.Arbitrary<infer Life> ? Life : never) {
  const devices = [emptyJournal, emptyJournal, emptyJournal] as [Journal, Journal, Journal]
  let real = Date.parse(at(8))
  for (const [index, { act: what, who, thing, which, later }] of acts.entries()) {
    real += later
    const here = devices[who] as Journal
    const now = instantOf(new Date(real + (clocks[who] ?? 0) * 86_400_000))
    const { entry, words } = FRAMED[(offset + thing) % FRAMED.length] as (typeof THINGS)[number]
    const stands = found(here, entry.id)
    const base = stands && stands.kind !== 'deleted' ? stands : entry
    const put = (change: object | undefined) =>
      putEntry(here, { ...base, ...change } as Unstamped<LiveEntry>, now)
    const choices = FRAMES[entry.kind] ?? []
    const member = words.filter((name) => !['story', 'words'].includes(name) || entry.kind === 'asking')
    const part = member[which % member.length] ?? ''
    if (what === 'take in') devices[who] = mergeJournals(here, devices[which % 3] as Journal)
    else if (what === 'frame') devices[who] = put(choices[which % choices.length])
    else if (what === 'words') devices[who] = put({ [part]: `word${index}.` })
    else if (what === 'clear') devices[who] = stands ? put({ [part]: '' }) : here
    else if (what === 'undo') devices[who] = stands?.kind === 'deleted' ? put({}) : here
    else if (stands) devices[who] = deleteEntry(here, entry.id, pageOf(stands), now)
  }
  return devices
}

describe('three devices that change what things are, delete and write', () => {
  it('come to the same notebook in every order, letter by letter', () => {
    fc.assert(
      fc.property(lives, (lived) => {
        const devices = live(lived)
        const [first, ...others] = everyOrder(devices).map(text)
        for (const other of others) expect(other).toBe(first)
        const all = devices.reduce(mergeJournals)
        for (const device of devices) expect(mergeJournals(all, device)).toBe(all)
        const parsed = parseBackup(writeBackup(all, MADE))
        expect(parsed.ok && text(parsed.value)).toBe(first)
        expect(text(journalOf(entriesIn(all)))).toBe(first)
      }),
      runs(20_000),
    )
  }, 300_000)
})
