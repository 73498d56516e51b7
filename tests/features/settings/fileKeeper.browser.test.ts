import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyJournal, rate, writeNote } from '../../../src/domain/journal.ts'
import type { Rating } from '../../../src/domain/kinds/question.ts'
import { type FileKeeper, fileKeeperOf } from '../../../src/features/settings/kept/fileKeeper.ts'
import { type FileHandle, forgetKeptFile } from '../../../src/vault/carry/keptFile.ts'
import type { Vault } from '../../../src/vault/vault.ts'
import { closeAll, NOW, openOrFail, TODAY } from '../../vault/shelfOfTests.ts'

const NAME = 'kept of tests.json'

let reported: unknown[] = []

beforeEach(() => {
  reported = []
  vi.spyOn(globalThis, 'reportError').mockImplementation((error) => void reported.push(error))
})

afterEach(async () => {
  vi.restoreAllMocks()
  await forgetKeptFile()
  closeAll()
  await (await navigator.storage.getDirectory()).removeEntry(NAME).catch(() => undefined)
})

/** A file in the origin's private folder, which acts as a chosen one does. */
async function fileOfTests(): Promise<FileHandle> {
  const folder = await navigator.storage.getDirectory()
  return (await folder.getFileHandle(NAME, { create: true })) as unknown as FileHandle
}

async function keeping(): Promise<{ vault: Vault; keeper: FileKeeper; handle: FileHandle }> {
  const vault = await openOrFail(`kept ${crypto.randomUUID()}`)
  await vault.opened()
  await vault.change(() => writeNote(emptyJournal, TODAY, 'the first words', NOW))
  if (!vault.beside) throw new Error('nothing can be noted beside it')
  const keeper = fileKeeperOf(vault, vault.beside)
  const handle = await fileOfTests()
  await keeper.choose(handle, null)
  return { vault, keeper, handle }
}

const textIn = async (handle: FileHandle) => (await handle.getFile()).text()

describe('a file that keeps itself current', () => {
  it('keeps what it held, and says so, where something breaks that nobody foresaw; trying again mends it', async () => {
    const { vault, keeper, handle } = await keeping()
    expect(keeper.state()).toMatchObject({ kind: 'kept', fault: null, isWriting: false })
    const before = await textIn(handle)

    const broken = new TypeError('nobody foresaw this')
    const writing = vi.spyOn(FileSystemFileHandle.prototype, 'createWritable').mockRejectedValue(broken)
    await vault.change((journal) => writeNote(journal, TODAY, 'the second words', NOW))
    await keeper.allow()
    expect(reported).toEqual([broken])
    expect(keeper.state()).toMatchObject({ kind: 'kept', fault: 'not-written', isWriting: false })
    expect(await textIn(handle)).toBe(before)

    writing.mockRestore()
    await keeper.allow()
    expect(keeper.state()).toMatchObject({ kind: 'kept', fault: null })
    expect(await textIn(handle)).toContain('the second words')
  })

  it('writes over nothing that it cannot read', async () => {
    const { vault, keeper, handle } = await keeping()
    const stream = await handle.createWritable()
    await stream.write('something else')
    await stream.close()
    await vault.change((journal) => writeNote(journal, TODAY, 'the second words', NOW))

    const held = vi.spyOn(FileSystemFileHandle.prototype, 'getFile')
    held.mockRejectedValue(new DOMException('', 'NotReadableError'))
    await keeper.allow()
    expect(keeper.state()).toMatchObject({ kind: 'kept', fault: 'not-written' })
    held.mockRestore()
    expect(await textIn(handle)).toBe('something else')
    expect(reported).toEqual([])
  })

  it('says that a part of the app did not load where what encrypts it does not come, and not that memory is short', async () => {
    const { keeper, handle } = await keeping()
    const before = await textIn(handle)
    vi.stubGlobal(
      'Worker',
      class extends Worker {
        constructor() {
          super(new URL('./gone.js', location.href), { type: 'module' })
        }
      },
    )
    await keeper.choose(handle, 'tide lamp orchard seven quiet')
    expect(keeper.state()).toMatchObject({ kind: 'kept', fault: 'not-loaded', isWriting: false })
    expect(await textIn(handle)).toBe(before)

    vi.unstubAllGlobals()
    await keeper.allow()
    expect(keeper.state()).toMatchObject({ kind: 'kept', fault: null })
    expect(await textIn(handle)).toContain('age-encryption.org')
  })

  it('is replaced by nothing that would not read back as a backup', async () => {
    const { vault, keeper, handle } = await keeping()
    const before = await textIn(handle)
    // Nothing the app lets anybody answer: no file that holds it can be brought back.
    await vault.change((journal) => rate(journal, TODAY, 'energy', 9 as Rating, NOW))
    await keeper.allow()
    expect(keeper.state()).toMatchObject({ kind: 'kept', fault: 'not-read-back' })
    expect(await textIn(handle)).toBe(before)
    expect(reported).toEqual([])
  })
})
