import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { compareJournals } from '../../src/domain/comparison.ts'
import { addDays, weekOf } from '../../src/domain/day.ts'
import { type Journal, putEntry, rate, writeNote } from '../../src/domain/journal.ts'
import { changePause } from '../../src/domain/pause.ts'
import { instantOf } from '../../src/domain/wallTime.ts'
import { Device, FIRST, START } from './folderDevices.ts'
import { FolderInMemory } from './folderOfTests.ts'

type Act =
  | { readonly act: 'note' | 'pause' | 'context'; readonly day: number }
  | { readonly act: 'rate'; readonly day: number; readonly rating: 0 | 1 | 2 | 3 | 4 }
  | { readonly act: 'sync' }
  | { readonly act: 'killed'; readonly after: number }
  | { readonly act: 'half' | 'stale' | 'conflict' | 'delete'; readonly which: number; readonly share: number }

const spoilt = fc.record({
  act: fc.constantFrom('half' as const, 'stale' as const, 'conflict' as const, 'delete' as const),
  which: fc.nat(50),
  share: fc.nat(99),
})

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constantFrom('note' as const, 'pause' as const, 'context' as const),
      day: fc.nat(2),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('rate' as const),
      day: fc.nat(2),
      rating: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const),
    }),
  },
  { weight: 6, arbitrary: fc.constant({ act: 'sync' as const }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('killed' as const), after: fc.nat(24) }) },
  { weight: 3, arbitrary: spoilt },
)

function spoil(
  folder: FolderInMemory,
  { act, which, share }: Extract<Act, { readonly which: number }>,
): void {
  const names = [...folder.files.keys()]
  const name = names[which % Math.max(1, names.length)]
  const older = folder.history[which % Math.max(1, folder.history.length)]
  if (!name || !older) return
  const { content } = folder.files.get(name) ?? older
  if (act === 'delete') folder.files.delete(name)
  if (act === 'half') folder.put(name, content.slice(0, Math.floor((content.length * share) / 100)))
  if (act === 'stale') folder.put(older.name, older.content)
  if (act === 'conflict') folder.put(name.replace(/\.age$/, ` (conflicted copy ${share}).age`), older.content)
}

/** Every word of its own kind that stands anywhere in a journal, also beside another. */
function standing(journal: Journal): ReadonlySet<string> {
  const entries = [...journal.pages.values()].flatMap((page) => [...page.values()])
  return new Set(JSON.stringify(entries).match(/word\d+\./g))
}

async function live(lived: readonly (readonly [number, number, Act])[]) {
  const folder = new FolderInMemory()
  const devices = [new Device('phone1'), new Device('laptop')]
  const written = new Set<string>()
  const replaced = new Set<string>()
  let time = START
  for (const [index, [who, later, what]] of lived.entries()) {
    time += 1 + later
    const device = devices[who] as Device
    const now = new Date(time)
    const before = standing(device.journal)
    const word = `word${index}.`
    const at = instantOf(now)
    if (what.act === 'note') device.journal = writeNote(device.journal, addDays(FIRST, what.day), word, at)
    if (what.act === 'pause') device.journal = changePause(device.journal, weekOf(FIRST), { heavy: word }, at)
    if (what.act === 'context')
      device.journal = putEntry(
        device.journal,
        { kind: 'context', id: `c${index}`, text: word, hidden: false },
        at,
      )
    if (what.act === 'rate')
      device.journal = rate(device.journal, addDays(FIRST, what.day), 'energy', what.rating, at)
    if (['note', 'pause', 'context'].includes(what.act)) {
      written.add(word)
      for (const one of before) if (!standing(device.journal).has(one)) replaced.add(one)
    }
    if ('which' in what) spoil(folder, what)
    if (what.act === 'killed') folder.dieAfter(what.after)
    if (what.act === 'sync' || what.act === 'killed') await device.sync(folder, now, [...folder.files.keys()])
    folder.dieAfter(Number.POSITIVE_INFINITY)
  }
  for (let round = 0; round < 3; round += 1)
    for (const device of devices) {
      time += 1
      const outcome = await device.sync(folder, new Date(time), [...folder.files.keys()])
      expect(outcome.ok).toBe(true)
    }
  return { folder, devices: devices as [Device, Device], written, replaced }
}

afterEach(() => void vi.restoreAllMocks())

describe('two devices and one folder', () => {
  it('end with the same notebook and every word, whatever stops them and whatever becomes of the files', async () => {
    let lives = 0
    // What is gone is looked for once more after a moment, which nobody has to wait for here.
    const timers = vi.spyOn(globalThis, 'setTimeout')
    timers.mockImplementation((then: () => void) => {
      queueMicrotask(then)
      return 0 as unknown as NodeJS.Timeout
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(1), fc.integer({ min: 0, max: 3_600_000 }), acts), { maxLength: 40 }),
        async (lived) => {
          const { devices, written, replaced } = await live(lived)
          lives += 1
          const [phone, laptop] = devices
          for (const [mine, theirs] of [
            [phone, laptop],
            [laptop, phone],
          ] as const)
            expect(compareJournals(mine.journal, theirs.journal)).toMatchObject({
              added: [],
              changed: [],
              removed: [],
            })
          for (const word of written) if (!replaced.has(word)) expect(standing(phone.journal)).toContain(word)
        },
      ),
      { numRuns: 600 },
    )
    expect(lives).toBeGreaterThanOrEqual(500)
  })
})
