import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { compareJournals } from '../../src/domain/comparison.ts'
import { deleteEntry, type Journal, putEntry } from '../../src/domain/journal.ts'
import { type LiveEntry, pageOf } from '../../src/domain/kinds/entry.ts'
import { instantOf } from '../../src/domain/wallTime.ts'
import { type Command, commandOf, commands } from '../domain/commandsOfDevices.ts'
import { runs } from '../fixtures/runs.ts'
import { Device, START } from './folderDevices.ts'
import { FolderInMemory } from './folderOfTests.ts'

// Devices with clocks that are days apart share one folder, in which files come back in older versions, under other
// names, cut short or not at all, while their people write, delete and take back whatever there is.

const DAY_LONG = 86_400_000

type Act =
  | { readonly act: 'write'; readonly command: Command }
  | { readonly act: 'delete' | 'older' | 'copied' | 'cut' | 'gone'; readonly which: number }
  | { readonly act: 'undo' | 'sync' | 'start anew' }
  | { readonly act: 'killed'; readonly which: number }

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ act: fc.constant('write' as const), command: commands }) },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constantFrom(
        'delete' as const,
        'older' as const,
        'copied' as const,
        'cut' as const,
        'gone' as const,
      ),
      which: fc.nat(99),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('undo' as const, 'start anew' as const) }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constant('sync' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('killed' as const), which: fc.nat(30) }) },
)

type Life = { readonly clocks: number[]; readonly acts: [number, number, Act][] }

const life: fc.Arbitrary<Life> = fc.record({
  clocks: fc.array(fc.integer({ min: -2 * DAY_LONG, max: 2 * DAY_LONG }), { minLength: 2, maxLength: 3 }),
  acts: fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 0, max: 3 * 3_600_000 }), act), { maxLength: 40 }),
})

/** Found by chance: two devices hold one time each to their own now, of which the third knows both. */
const A_DAY_APART: Life = {
  clocks: [-24_690_129, -24_690_131, 61_709_876],
  acts: [
    [2, 0, { act: 'sync' }],
    [2, 0, { act: 'write', command: { on: 'note', which: 0, part: 0, value: 2 } }],
  ],
}

const live = (journal: Journal) =>
  [...journal.pages.values()]
    .flatMap((page) => [...page.values()])
    .filter((entry): entry is LiveEntry => entry.kind !== 'deleted' && entry.kind !== 'setting')
const wordsIn = (journal: Journal) => new Set(JSON.stringify(live(journal)).match(/word\d+\./g))

function spoil(folder: FolderInMemory, how: 'older' | 'copied' | 'cut' | 'gone', which: number): void {
  const { history, files } = folder
  const older = history[which % Math.max(1, history.length)]
  const name = [...files.keys()][which % Math.max(1, files.size)]
  if (!older || !name) return
  if (how === 'older') folder.put(older.name, older.content)
  if (how === 'copied') folder.put(name.replace(/\.age$/, `.sync-conflict-${which}.age`), older.content)
  if (how === 'cut') folder.put(name, older.content.slice(0, (older.content.length * which) / 100))
  if (how === 'gone') files.delete(name)
}

async function lead({ clocks, acts }: Life) {
  const folder = new FolderInMemory()
  const devices = clocks.map((_, index) => new Device(`device${index}`))
  const [written, ended] = [new Set<string>(), new Set<string>()]
  const undos = new Map<Device, LiveEntry>()
  let real = START
  const nowOf = (index: number) => new Date(real + (clocks[index] ?? 0))
  for (const [index, [who, later, what]] of acts.entries()) {
    real += later + 1
    const number = who % devices.length
    const device = devices[number] as Device
    const now = nowOf(number)
    const before = wordsIn(device.journal)
    if (what.act === 'write')
      device.journal = commandOf(what.command, `word${index}.`, instantOf(now))(device.journal)
    if (what.act === 'delete') {
      const there = live(device.journal)
      const found = there[what.which % Math.max(1, there.length)]
      if (found) {
        device.journal = deleteEntry(device.journal, found.id, pageOf(found), instantOf(now))
        undos.set(device, found)
      }
    }
    if (what.act === 'undo') {
      const { editedAt: _, ...found } = undos.get(device) ?? ({} as LiveEntry)
      if (undos.delete(device)) device.journal = putEntry(device.journal, found as LiveEntry, instantOf(now))
    }
    const after = wordsIn(device.journal)
    for (const word of after) written.add(word)
    for (const word of before) if (!after.has(word)) ended.add(word)
    if (what.act === 'start anew') device.fresh = new Set()
    if (what.act === 'older' || what.act === 'copied' || what.act === 'cut' || what.act === 'gone')
      spoil(folder, what.act, what.which)
    if (what.act === 'killed') folder.dieAfter(what.which)
    if (what.act === 'sync' || what.act === 'killed') await device.sync(folder, now, [...folder.files.keys()])
    folder.dieAfter(Number.POSITIVE_INFINITY)
  }
  // Of three clocks that are each a day from the next, times are held more than once until all agree.
  for (let round = 0; round < 6; round += 1)
    for (const [index, device] of devices.entries()) {
      real += 1
      expect(await device.sync(folder, nowOf(index), [...folder.files.keys()])).toMatchObject({ ok: true })
    }
  return { devices, written, ended }
}

afterEach(() => void vi.restoreAllMocks())

describe('devices with clocks days apart and one folder', () => {
  it('end with the same notebook and every word that nobody ended', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout')
    timers.mockImplementation((then: () => void) => {
      queueMicrotask(then)
      return 0 as unknown as NodeJS.Timeout
    })
    await fc.assert(
      fc.asyncProperty(life, async (lived) => {
        const { devices, written, ended } = await lead(lived)
        const [first, ...others] = devices.map(({ journal }) => journal)
        for (const other of others)
          expect(compareJournals(first as Journal, other)).toMatchObject({
            added: [],
            changed: [],
            removed: [],
          })
        const stands = wordsIn(first as Journal)
        expect([...written].filter((word) => !stands.has(word) && !ended.has(word))).toEqual([])
      }),
      { ...runs(3_000), examples: [[A_DAY_APART]] },
    )
  }, 600_000)
})
