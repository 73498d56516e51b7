import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { emptyJournal, type Journal, writeNote } from '../../src/domain/journal.ts'
import { fault } from '../../src/domain/result.ts'
import { instantOf } from '../../src/domain/wallTime.ts'
import { hasNoneOfOurs } from '../../src/vault/carry/folderFiles.ts'
import { misfitIn } from '../../src/vault/folderFile.ts'
import { Device, FIRST, noteOf, START, writer } from './folderDevices.ts'
import { FolderInMemory, readerOfTests, sealOfTests } from './folderOfTests.ts'

afterEach(() => void vi.restoreAllMocks())

describe('who is let in', () => {
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

  it('its own file, where another notebook took the place of the one in it, is left to be asked about', async () => {
    const folder = new FolderInMemory()
    const mine = await writer(folder, 'mine12', 'the notebook before')
    const content = folder.files.get('shoreline-mine12.age')?.content ?? new Uint8Array()
    mine.journal = writeNote(emptyJournal, FIRST, 'somebody else’s', instantOf(new Date(START + 5)))
    folder.put('shoreline-mine12.age', content)
    expect(await mine.sync(folder, new Date(START + 6))).toMatchObject(fault({ kind: 'own-file-replaced' }))
    expect(folder.files.get('shoreline-mine12.age')?.content).toBe(content)
    const renamed = new Device('mine34')
    renamed.journal = mine.journal
    expect(asked(await renamed.sync(folder, new Date(START + 7)))).toEqual([
      { name: 'shoreline-mine12.age', fault: 'stranger' },
    ])
    expect([...folder.files.keys()]).toContain('shoreline-mine34.age')
    expect(folder.files.get('shoreline-mine12.age')?.content).toBe(content)
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
      expect(await misfitIn(folder, readerOfTests('other words'))).toBe('wrong-passphrase')
      folder.unlisted(ofPhone, 1)
      expect(await misfitIn(folder, readerOfTests('other words'))).toBe('wrong-passphrase')
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
})

function standingNotes(journal: Journal): readonly string[] {
  const reflection = reflectionOn(journal, FIRST)
  return [reflection?.note ?? '', ...(reflection?.apart ?? []).map(({ value }) => String(value))].sort()
}
