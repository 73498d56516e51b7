import { afterEach, describe, expect, it, vi } from 'vitest'
import { rate, writeNote } from '../../src/domain/journal.ts'
import type { Rating } from '../../src/domain/kinds/question.ts'
import { fault } from '../../src/domain/result.ts'
import { instantOf } from '../../src/domain/wallTime.ts'
import { hasNoneOfOurs } from '../../src/vault/carry/folderFiles.ts'
import { misfitIn } from '../../src/vault/folderFile.ts'
import { Device, FIRST, noteOf, START, writer } from './folderDevices.ts'
import { FolderInMemory, readerOfTests, sealOfTests } from './folderOfTests.ts'

afterEach(() => void vi.restoreAllMocks())

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
    expect(await misfitIn(folder, readerOfTests('any words'))).toBe(null)
    await writer(folder, 'phone1', 'from the phone')
    expect(await misfitIn(folder, readerOfTests('the same words'))).toBe(null)
    expect(await misfitIn(folder, readerOfTests('other words'))).toBe('wrong-passphrase')
  })

  it('a passphrase is not known to fit while what is there is too short to try it on, and fits what it begins to open', async () => {
    const folder = new FolderInMemory()
    folder.put('shoreline-phone1.age', new TextEncoder().encode('seal'))
    expect(await misfitIn(folder, readerOfTests('the same words'))).toBe('half-written')
    for (const text of ['sealed with the same words\n{"format":"shor', 'sealed with the same words\n{ cut']) {
      folder.put('shoreline-laptop.age', new TextEncoder().encode(text))
      expect(await misfitIn(folder, readerOfTests('the same words'))).toBe(null)
      expect(await misfitIn(folder, readerOfTests('other words'))).toBe('wrong-passphrase')
    }
    const laptop = new Device('mine12')
    expect(await laptop.sync(folder, new Date(START + 7))).toMatchObject({
      value: { took: 0, left: [{ fault: 'half-written' }, { fault: 'half-written' }] },
    })
  })

  it.each(['no-memory', 'not-loaded'] as const)(
    'on a device that cannot open anything (%s), no passphrase is known to fit',
    async (kind) => {
      const folder = new FolderInMemory()
      await writer(folder, 'phone1', 'from the phone')
      const reader = readerOfTests('the same words')
      const seal = { ...reader.seal, open: async () => fault({ kind }) }
      expect(await misfitIn(folder, { ...reader, seal })).toBe(kind)
    },
  )

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

  it('what would not read back as a backup takes the place of no file', async () => {
    const folder = new FolderInMemory()
    const phone = await writer(folder, 'phone1', 'from the phone')
    const before = folder.files.get('shoreline-phone1.age')?.content
    // Nothing the app lets anybody answer: no file that holds it can be taken in again.
    phone.journal = rate(phone.journal, FIRST, 'energy', 9 as Rating, instantOf(new Date(START + 5)))
    expect(await phone.sync(folder, new Date(START + 6))).toEqual(fault({ kind: 'not-read-back' }))
    expect(folder.files.get('shoreline-phone1.age')?.content).toBe(before)
    expect([...folder.files.keys()]).toEqual(['shoreline-phone1.age'])
  })
})
