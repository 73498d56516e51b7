import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bringIn } from '../../src/domain/bringIn.ts'
import { compareJournals } from '../../src/domain/comparison.ts'
import { addDays, type Day, weekOf } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { emptyJournal, type Journal, putEntry, rate, writeNote } from '../../src/domain/journal.ts'
import { changePause } from '../../src/domain/pause.ts'
import { fault, ok } from '../../src/domain/result.ts'
import { instantOf } from '../../src/domain/wallTime.ts'
import { hasNoneOfOurs } from '../../src/vault/carry/folderFiles.ts'
import { type FolderMemory, fitsFolder, NEW_FOLDER, syncFolder } from '../../src/vault/sharedFolder.ts'
import { FolderInMemory, readerOfTests, sealOfTests } from './folderOfTests.ts'

const FIRST = '2026-03-10' as Day
const START = Date.parse('2026-03-10T08:00:00.000Z')

/** One device: what it has durably stored, what it remembers of the folder, and what its person knowingly replaced. */
class Device {
  journal: Journal = emptyJournal
  memory: FolderMemory = NEW_FOLDER
  readonly name: string
  readonly passphrase: string
  isFull = false

  constructor(name: string, passphrase = 'the same words') {
    this.name = name
    this.passphrase = passphrase
  }

  /** Kills leave the memory as it was before; what was stored stays stored. */
  async sync(folder: FolderInMemory, now: Date, strangers: readonly string[] = []) {
    const day = FIRST
    const notebook = {
      journal: () => this.journal,
      takeIn: async (theirs: Journal) => {
        if (this.isFull) return fault({ kind: 'not-stored' as const })
        this.journal = bringIn(this.journal, theirs, { how: 'add', day, now: instantOf(now) })
        return ok(this.journal)
      },
    }
    const outcome = await syncFolder(folder, notebook, readerOfTests(this.passphrase), {
      device: this.name,
      memory: this.memory,
      strangers: new Set(strangers),
      appVersion: '0.0.0',
      now,
    })
    if (outcome.ok) this.memory = outcome.value.memory
    return outcome
  }
}

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
  }, 120_000)
})

/** A device that has written, and what it put into the folder. */
async function writer(folder: FolderInMemory, name: string, note: string, passphrase?: string) {
  const device = new Device(name, passphrase)
  device.journal = writeNote(emptyJournal, FIRST, note, instantOf(new Date(START)))
  await device.sync(folder, new Date(START + 1))
  return device
}

const noteOf = (device: Device) => reflectionOn(device.journal, FIRST)?.note

describe('what a folder may hold', () => {
  it('a new device takes everything in, and nothing is written again while nothing changes', async () => {
    const folder = new FolderInMemory()
    const phone = await writer(folder, 'phone1', 'from the phone')
    const laptop = new Device('laptop')
    expect(await laptop.sync(folder, new Date(START + 2))).toMatchObject({ value: { took: 1, wrote: true } })
    expect(noteOf(laptop)).toBe('from the phone')
    for (const device of [phone, laptop]) await device.sync(folder, new Date(START + 3))
    for (const device of [phone, laptop])
      expect(await device.sync(folder, new Date(START + 4))).toMatchObject({
        value: { took: 0, wrote: false },
      })
  })

  it('while nothing changes on either side, nothing is stored either', async () => {
    const folder = new FolderInMemory()
    const phone = await writer(folder, 'phone1', 'from the phone')
    const held = phone.journal
    await phone.sync(folder, new Date(START + 60_000))
    expect(phone.journal).toBe(held)
  })

  it('a backup that a person put there by hand is left out of it', async () => {
    const folder = new FolderInMemory()
    expect(await hasNoneOfOurs(folder)).toBe(true)
    const other = await sealOfTests('other words').seal('anything')
    if (other.ok) folder.put('shoreline-2026-03-01.age', other.value)
    folder.put('shoreline.json', new Uint8Array())
    expect(await hasNoneOfOurs(folder)).toBe(true)
    const phone = await writer(folder, 'phone1', 'from the phone')
    expect(await phone.sync(folder, new Date(START + 3))).toMatchObject({ value: { took: 0, left: [] } })
    expect(await hasNoneOfOurs(folder)).toBe(false)
  })

  it('a passphrase fits where it opens what is there, and where nothing is there yet', async () => {
    const folder = new FolderInMemory()
    expect(await fitsFolder(folder, readerOfTests('any words'))).toBe(true)
    await writer(folder, 'phone1', 'from the phone')
    expect(await fitsFolder(folder, readerOfTests('the same words'))).toBe(true)
    expect(await fitsFolder(folder, readerOfTests('other words'))).toBe(false)
  })

  it('a notebook that never was this one is not let in before the person says so', async () => {
    const folder = new FolderInMemory()
    await writer(folder, 'other1', 'somebody else’s')
    const mine = new Device('mine12')
    mine.journal = writeNote(emptyJournal, FIRST, 'my own', instantOf(new Date(START + 5)))
    expect(await mine.sync(folder, new Date(START + 6))).toMatchObject({
      value: { took: 0, left: [{ name: 'shoreline-other1.age', fault: 'stranger' }] },
    })
    expect(standingNotes(mine.journal)).toEqual(['my own'])
    await mine.sync(folder, new Date(START + 7), ['shoreline-other1.age'])
    expect(standingNotes(mine.journal)).toEqual(['my own', 'somebody else’s'])
  })

  const noteLater = (device: Device, day: number, minute: number) => {
    const at = instantOf(new Date(START + minute * 60_000))
    device.journal = writeNote(device.journal, addDays(FIRST, day), `by ${device.name}`, at)
  }
  const asked = (outcome: Awaited<ReturnType<Device['sync']>>) => outcome.ok && outcome.value.left

  it('devices that joined while nothing was written yet are asked nothing, whichever of them writes first', async () => {
    for (const first of [0, 1]) {
      const folder = new FolderInMemory()
      const devices = [new Device('phone1'), new Device('laptop')] as const
      for (const [index, device] of devices.entries()) await device.sync(folder, new Date(START + index))
      for (const [index, device] of devices.entries()) noteLater(device, index, 10 + index)
      for (const round of [0, 1, 2]) {
        const device = devices[(first + round) % 2] as Device
        expect(asked(await device.sync(folder, new Date(START + 1_200_000 + round)))).toEqual([])
      }
      for (const { journal } of devices)
        expect([0, 1].map((day) => reflectionOn(journal, addDays(FIRST, day))?.note)).toEqual([
          'by phone1',
          'by laptop',
        ])
    }
  })

  it('a notebook from elsewhere, put in among them, is asked about still', async () => {
    const folder = new FolderInMemory()
    const devices = [new Device('phone1'), new Device('laptop')] as const
    for (const [index, device] of devices.entries()) await device.sync(folder, new Date(START + index))
    const elsewhere = new FolderInMemory()
    const other = new Device('other1')
    await other.sync(elsewhere, new Date(START + 5))
    noteLater(other, 0, 1)
    await other.sync(elsewhere, new Date(START + 120_000))
    const file = elsewhere.files.get('shoreline-other1.age')
    for (const [index, device] of devices.entries()) noteLater(device, index + 1, 10 + index)
    folder.put('shoreline-other1.age', file?.content ?? new Uint8Array())
    for (const device of devices)
      expect(asked(await device.sync(folder, new Date(START + 1_200_000)))).toEqual([
        { name: 'shoreline-other1.age', fault: 'stranger' },
      ])
  })

  it('one that another device of the folder knows is no stranger, in whatever order they lie there', async () => {
    for (const [met, between] of [
      ['aaaaaa', 'zzzzzz'],
      ['zzzzzz', 'aaaaaa'],
    ] as const) {
      const folder = new FolderInMemory()
      const elsewhere = new FolderInMemory()
      const [mine, other, both] = [new Device('mine12'), new Device(met), new Device(between)]
      // Two begin where neither sees the other yet; the third sees both before anything is written.
      await mine.sync(folder, new Date(START))
      await other.sync(elsewhere, new Date(START + 1))
      for (const [name, { content }] of elsewhere.files) folder.put(name, content)
      await both.sync(folder, new Date(START + 2))
      for (const [index, device] of [mine, other, both].entries()) noteLater(device, index, index + 1)
      await other.sync(elsewhere, new Date(START + 600_000))
      for (const [name, { content }] of elsewhere.files) folder.put(name, content)
      expect(asked(await mine.sync(folder, new Date(START + 600_001)))).toEqual([])
      expect(reflectionOn(mine.journal, addDays(FIRST, 1))?.note).toBe(`by ${met}`)
    }
  })

  describe('a file that is just being replaced', () => {
    const ofPhone = 'shoreline-phone1.age'

    it.each(['NotFoundError', 'NotReadableError'])(
      'is read once it is there again, after %s for a moment',
      async (error) => {
        const folder = new FolderInMemory()
        await writer(folder, 'phone1', 'from the phone')
        const laptop = new Device('laptop')
        folder.replacing(ofPhone, error, 1)
        expect(await laptop.sync(folder, new Date(START + 2))).toMatchObject({ value: { took: 1, left: [] } })
        expect(noteOf(laptop)).toBe('from the phone')
      },
    )

    it('lets no other passphrase in for it, and tells nobody that they are the first', async () => {
      const folder = new FolderInMemory()
      await writer(folder, 'phone1', 'from the phone')
      folder.replacing(ofPhone, 'NotFoundError', 1)
      expect(await fitsFolder(folder, readerOfTests('other words'))).toBe(false)
      folder.unlisted(ofPhone, 1)
      expect(await fitsFolder(folder, readerOfTests('other words'))).toBe(false)
      folder.unlisted(ofPhone, 1)
      expect(await hasNoneOfOurs(folder)).toBe(false)
    })

    it('is no reason to write over this device’s own, of which another passphrase took the place', async () => {
      const folder = new FolderInMemory()
      const phone = await writer(folder, 'phone1', 'first')
      const other = await sealOfTests('other words').seal('anything')
      if (other.ok) folder.put(ofPhone, other.value)
      phone.journal = writeNote(phone.journal, FIRST, 'second', instantOf(new Date(START + 5)))
      for (const isReplaced of [
        () => folder.replacing(ofPhone, 'NotFoundError', 1),
        () => folder.unlisted(ofPhone, 1),
      ]) {
        isReplaced()
        expect(await phone.sync(folder, new Date(START + 6))).toEqual(fault({ kind: 'own-file-closed' }))
      }
      expect(folder.files.get(ofPhone)?.content).toBe(other.ok && other.value)
    })

    it('is neither written over nor called gone while it cannot be read, and written once it can', async () => {
      const folder = new FolderInMemory()
      const phone = await writer(folder, 'phone1', 'first')
      const before = folder.files.get(ofPhone)
      phone.journal = writeNote(phone.journal, FIRST, 'second', instantOf(new Date(START + 5)))
      folder.replacing(ofPhone, 'NotReadableError', 2)
      expect(await phone.sync(folder, new Date(START + 6))).toEqual(fault({ kind: 'not-written' }))
      expect(folder.files.get(ofPhone)).toBe(before)
      expect(await phone.sync(folder, new Date(START + 7))).toMatchObject({ value: { wrote: true } })
    })

    it('is written over as it was meant where it was gone only while that began', async () => {
      const folder = new FolderInMemory()
      const phone = await writer(folder, 'phone1', 'first')
      phone.journal = writeNote(phone.journal, FIRST, 'second', instantOf(new Date(START + 5)))
      folder.refuseWriting(1)
      expect(await phone.sync(folder, new Date(START + 6))).toMatchObject({ value: { wrote: true } })
    })
  })

  it('a file under another passphrase, or by a newer app, is left as it is and named', async () => {
    const folder = new FolderInMemory()
    await writer(folder, 'other1', 'sealed otherwise', 'other words')
    const newer = await sealOfTests('the same words').seal('{"format":"shoreline-backup","version":99}')
    if (newer.ok) folder.put('shoreline-newer1.age', newer.value)
    const mine = new Device('mine12')
    const before = [...folder.files]
    const outcome = await mine.sync(folder, new Date(START + 6))
    expect(outcome).toMatchObject({
      value: {
        left: [
          { name: 'shoreline-newer1.age', fault: 'from-newer-app' },
          { name: 'shoreline-other1.age', fault: 'wrong-passphrase' },
        ],
      },
    })
    for (const [name, file] of before) expect(folder.files.get(name)).toBe(file)
  })

  it('its own file, when it does not open any more, is not written over', async () => {
    const folder = new FolderInMemory()
    const mine = await writer(folder, 'mine12', 'first')
    const other = await sealOfTests('other words').seal('anything')
    if (other.ok) folder.put('shoreline-mine12.age', other.value)
    mine.journal = writeNote(mine.journal, FIRST, 'second', instantOf(new Date(START + 5)))
    expect(await mine.sync(folder, new Date(START + 6))).toEqual(fault({ kind: 'own-file-closed' }))
    expect(new TextDecoder().decode(folder.files.get('shoreline-mine12.age')?.content)).toContain(
      'other words',
    )
  })

  it('half a file is made up for by the one before it', async () => {
    const folder = new FolderInMemory()
    const phone = await writer(folder, 'phone1', 'the first words')
    phone.journal = rate(phone.journal, FIRST, 'energy', 2, instantOf(new Date(START + 5)))
    await phone.sync(folder, new Date(START + 6))
    const whole = folder.files.get('shoreline-phone1.age')?.content ?? new Uint8Array()
    folder.put('shoreline-phone1.age', whole.slice(0, whole.length / 2))
    const laptop = new Device('laptop')
    expect(await laptop.sync(folder, new Date(START + 7))).toMatchObject({
      value: { took: 1, left: [{ name: 'shoreline-phone1.age', fault: 'half-written' }] },
    })
    expect(noteOf(laptop)).toBe('the first words')
  })

  it('on a device that cannot store what came, the files count as not yet taken in, and nothing is written', async () => {
    const folder = new FolderInMemory()
    await writer(folder, 'phone1', 'from the phone')
    const laptop = new Device('laptop')
    laptop.isFull = true
    expect(await laptop.sync(folder, new Date(START + 2))).toEqual(fault({ kind: 'not-stored' }))
    expect([...folder.files.keys()]).toEqual(['shoreline-phone1.age'])
    laptop.isFull = false
    await laptop.sync(folder, new Date(START + 3))
    expect(noteOf(laptop)).toBe('from the phone')
  })
})

function standingNotes(journal: Journal): readonly string[] {
  const reflection = reflectionOn(journal, FIRST)
  return [reflection?.note ?? '', ...(reflection?.apart ?? []).map(({ value }) => String(value))].sort()
}
