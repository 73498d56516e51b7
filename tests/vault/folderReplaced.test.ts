import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bringIn } from '../../src/domain/bringIn.ts'
import { addDays } from '../../src/domain/day.ts'
import { emptyJournal, type Journal, mergeJournals, rate, writeNote } from '../../src/domain/journal.ts'
import { nameByDevice, withNotebookName } from '../../src/domain/notebookName.ts'
import { instantOf } from '../../src/domain/wallTime.ts'
import { takeBack } from '../../src/features/settings/backup/takeBack.ts'
import { runs } from '../fixtures/runs.ts'
import { Device, FIRST, START, syncOn, writer } from './folderDevices.ts'
import { FolderInMemory } from './folderOfTests.ts'

afterEach(() => void vi.restoreAllMocks())

const MINUTE = 60_000
const at = (minute: number) => instantOf(new Date(START + minute * MINUTE))
const later = (minute: number) => new Date(START + minute * MINUTE)

function note(device: Device, day: number, words: string, minute: number): void {
  device.journal = writeNote(device.journal, addDays(FIRST, day), words, at(minute))
}

function replace(device: Device, other: Journal, minute: number): void {
  device.journal = bringIn(device.journal, other, { how: 'replace', day: FIRST, now: at(minute) })
}

const wordsIn = (text: string) => new Set(text.match(/word\d+\./g))
const standing = (journal: Journal) =>
  wordsIn(JSON.stringify([...journal.pages.values()].map((page) => [...page.values()])))
const inFile = (folder: FolderInMemory, name: string) =>
  wordsIn(new TextDecoder().decode(folder.files.get(name)?.content))
const PHONE = 'shoreline-phone1.age'

describe('a notebook that another took the place of', () => {
  it('stays in its file as it is, though nothing touched that since, and an older state brings nothing of it back', async () => {
    for (const isNewPage of [false, true]) {
      const folder = new FolderInMemory()
      const phone = await writer(folder, 'phone1', 'word1.')
      const older = phone.journal
      note(phone, 1, 'word2.', 1)
      await phone.sync(folder, later(2))
      const held = folder.files.get(PHONE)?.content
      replace(phone, older, 3)
      if (isNewPage) phone.fresh = new Set()
      for (const minute of [4, 5, 6]) {
        expect((await syncOn(phone, folder, later(minute))).ok).toBe(true)
        note(phone, 2, `word${minute}.`, minute)
      }
      expect(folder.files.get(PHONE)?.content).toBe(held)
      expect([...standing(phone.journal)].sort()).toEqual(['word1.', 'word6.'])
      expect(inFile(folder, 'shoreline-phone1x.age')).toEqual(new Set(['word1.', 'word5.']))
    }
  })

  it('is asked about where the one in its place is somebody else’s', async () => {
    const folder = new FolderInMemory()
    const phone = await writer(folder, 'phone1', 'word1.')
    const held = folder.files.get(PHONE)?.content
    replace(phone, writeNote(emptyJournal, FIRST, 'word9.', at(1)), 2)
    expect(await syncOn(phone, folder, later(3))).toMatchObject({
      value: { wrote: true, left: [{ name: PHONE, fault: 'stranger' }] },
    })
    expect(folder.files.get(PHONE)?.content).toBe(held)
    await syncOn(phone, folder, later(4), [PHONE])
    expect(standing(phone.journal)).toEqual(new Set(['word1.', 'word9.']))
  })

  it('is whole again once that is taken back', async () => {
    const folder = new FolderInMemory()
    const phone = await writer(folder, 'phone1', 'word1.')
    const before = phone.journal
    replace(phone, writeNote(emptyJournal, FIRST, 'word9.', at(1)), 2)
    const after = phone.journal
    await syncOn(phone, folder, later(3))
    phone.journal = takeBack(phone.journal, before, after)
    expect(await syncOn(phone, folder, later(4))).toMatchObject({ value: { wrote: true } })
    expect(inFile(folder, 'shoreline-phone1x.age')).toEqual(new Set(['word1.']))
  })

  it('is not written over where its name came back with another device’s file', async () => {
    const folder = new FolderInMemory()
    const phone = await writer(folder, 'phone1', 'word1.')
    const older = phone.journal
    note(phone, 1, 'word2.', 1)
    await phone.sync(folder, later(2))
    replace(phone, older, 3)
    phone.journal = mergeJournals(phone.journal, withNotebookName(older, nameByDevice('phone1'), at(0)))
    await syncOn(phone, folder, later(4))
    expect(standing(phone.journal)).toContain('word2.')
  })

  it('a page that was put back to an older state takes in again what its own file holds', async () => {
    const folder = new FolderInMemory()
    const phone = await writer(folder, 'phone1', 'word1.')
    const older = phone.journal
    note(phone, 1, 'word2.', 1)
    await phone.sync(folder, later(2))
    phone.journal = older
    phone.fresh = new Set()
    await syncOn(phone, folder, later(3))
    expect(standing(phone.journal)).toEqual(new Set(['word1.', 'word2.']))
  })

  it('a device’s own file is not read while nothing but this page wrote it', async () => {
    const folder = new FolderInMemory()
    const phone = await writer(folder, 'phone1', 'word1.')
    for (const minute of [1, 2]) {
      note(phone, 1, `word${minute}.`, minute)
      expect(await phone.sync(folder, later(minute + 1))).toMatchObject({ value: { took: 0, wrote: true } })
    }
    phone.fresh = new Set()
    expect(await phone.sync(folder, later(5))).toMatchObject({ value: { took: 0, wrote: false } })
  })
})

type Act =
  | { readonly act: 'note' | 'rate'; readonly day: number }
  | { readonly act: 'sync' | 'start anew' | 'keep' }
  | { readonly act: 'killed'; readonly after: number }
  | { readonly act: 'replace'; readonly which: number }

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ act: fc.constantFrom('note' as const, 'rate' as const), day: fc.nat(4) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constantFrom('sync' as const, 'sync' as const, 'start anew' as const, 'keep' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('killed' as const), after: fc.nat(30) }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('replace' as const), which: fc.nat(50) }) },
)

describe('devices whose notebooks are put in each other’s place', () => {
  it('leave every word that once lay in the folder there, or in a notebook', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout')
    timers.mockImplementation((then: () => void) => {
      queueMicrotask(then)
      return 0 as unknown as NodeJS.Timeout
    })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(1), acts), { maxLength: 40 }), async (lived) => {
        const folder = new FolderInMemory()
        const mainFiles = () => [...folder.files.keys()].filter((name) => !name.includes('.before.'))
        const devices = ['phone1', 'laptop'].map((name) => new Device(name))
        const kept: Journal[] = [writeNote(emptyJournal, addDays(FIRST, 9), 'word9999.', at(0))]
        const [lain, rewritten] = [new Set<string>(), new Set<string>()]
        for (const [index, [who, what]] of lived.entries()) {
          const minute = 1 + index * 2
          const device = devices[who] as Device
          const before = standing(device.journal)
          if (what.act === 'note') {
            note(device, what.day, `word${index}.`, minute)
            for (const one of before) if (!standing(device.journal).has(one)) rewritten.add(one)
          }
          if (what.act === 'rate') {
            device.journal = rate(device.journal, addDays(FIRST, what.day), 'energy', 2, at(minute))
          }
          if (what.act === 'keep') kept.push(device.journal)
          if (what.act === 'start anew') device.fresh = new Set()
          if (what.act === 'replace') replace(device, kept[what.which % kept.length] as Journal, minute)
          if (what.act === 'killed') folder.dieAfter(what.after)
          if (what.act === 'sync' || what.act === 'killed') await syncOn(device, folder, later(minute + 1))
          folder.dieAfter(Number.POSITIVE_INFINITY)
          for (const name of mainFiles()) for (const word of inFile(folder, name)) lain.add(word)
        }
        const there = [
          ...devices.map(({ journal }) => standing(journal)),
          ...mainFiles().map((name) => inFile(folder, name)),
        ]
        const lost = [...lain].filter((word) => !rewritten.has(word) && !there.some((each) => each.has(word)))
        expect(lost).toEqual([])
      }),
      runs(2_000),
    )
  })
})
